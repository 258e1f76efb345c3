package io.gatewayapi.router.topology.backend;

import io.gatewayapi.router.id.ObjectName;
import io.gatewayapi.router.id.ObjectRef;
import io.gatewayapi.router.topology.policy.TlsValidation;
import org.jspecify.annotations.Nullable;

/**
 * An XBackend: a destination outside the cluster.
 *
 * @param name namespace and name
 * @param type {@code ExternalHostname}
 * @param hostname where it is
 * @param port its port
 * @param protocol what is spoken there, empty if it follows from the route
 * @param tlsMode {@code None}, {@code ServerOnly} or {@code ClientAndServer}
 * @param validation how its certificate is checked, null if it is not
 * @param clientCertificate what is shown to it, null if nothing
 */
public record XBackendNode(
    ObjectName name,
    String type,
    String hostname,
    int port,
    String protocol,
    String tlsMode,
    @Nullable TlsValidation validation,
    @Nullable ObjectRef clientCertificate) {}
