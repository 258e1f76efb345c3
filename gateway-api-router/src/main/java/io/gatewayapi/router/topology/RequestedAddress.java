package io.gatewayapi.router.topology;

/**
 * An address of a Gateway.
 *
 * @param type {@code IPAddress}, {@code Hostname} or another type
 * @param value the address, empty if a Gateway leaves it to the implementation
 */
public record RequestedAddress(String type, String value) {
  /** {@code IPAddress 192.0.2.7}. */
  @Override
  public String toString() {
    return value.isEmpty() ? type + " without value" : type + " " + value;
  }
}
