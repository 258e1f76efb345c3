package io.gatewayapi.router.tls;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How a Gateway checks client certificates: by default, and by port.
 *
 * @param byDefault the check on ports that have no setting of their own
 * @param perPort the settings of ports; an empty one switches the check off there
 */
public record FrontendTls(
    Optional<FrontendValidation> byDefault, Map<Integer, Optional<FrontendValidation>> perPort) {
  /** Copies the map. */
  public FrontendTls {
    perPort = Map.copyOf(perPort);
  }

  /**
   * No check on any port.
   *
   * @return the empty setting
   */
  public static FrontendTls none() {
    return new FrontendTls(Optional.empty(), Map.of());
  }

  /**
   * The check on a port: a setting of the port replaces the default wholly.
   *
   * @param port the port
   * @return empty if client certificates are not asked for
   */
  public Optional<FrontendValidation> on(int port) {
    return perPort.getOrDefault(port, byDefault);
  }

  /**
   * Whether clients get in without a valid certificate somewhere.
   *
   * @return true if the default or a port says so
   */
  public boolean isInsecure() {
    return Stream.concat(Stream.of(byDefault), perPort.values().stream())
        .flatMap(Optional::stream)
        .anyMatch(FrontendValidation::isInsecure);
  }
}
