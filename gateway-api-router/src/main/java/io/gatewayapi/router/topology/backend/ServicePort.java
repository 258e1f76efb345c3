package io.gatewayapi.router.topology.backend;

/**
 * A port of a Service.
 *
 * @param name its name, empty if it has none
 * @param number its number
 * @param protocol {@code TCP}, {@code UDP} or {@code SCTP}
 * @param appProtocol what is spoken there, empty if the Service does not say
 */
public record ServicePort(String name, int number, String protocol, String appProtocol) {}
