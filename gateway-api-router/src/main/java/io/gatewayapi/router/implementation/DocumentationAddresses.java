package io.gatewayapi.router.implementation;

import io.gatewayapi.router.topology.GatewayNode;
import io.gatewayapi.router.topology.RequestedAddress;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Addresses that stand for those of a real gateway: of the ranges and domains that are reserved
 * for documentation. Every well-formed address of a single host is usable.
 */
final class DocumentationAddresses implements AddressPool {
  private static final Set<String> TYPES = Set.of("IPAddress", "Hostname");
  private static final Pattern IPV4 =
      Pattern.compile("((25[0-5]|2[0-4]\\d|1?\\d?\\d)\\.){3}(25[0-5]|2[0-4]\\d|1?\\d?\\d)");
  private static final Pattern IPV6 = Pattern.compile("[0-9a-fA-F:]*:[0-9a-fA-F:.]*");
  private static final Pattern NO_HOST =
      Pattern.compile("0\\..*|2(2[4-9]|[3-5]\\d)\\..*|::|[fF]{2}.*");
  private static final Pattern DNS_NAME =
      Pattern.compile("[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*");

  @Override
  public boolean knows(String type) {
    return TYPES.contains(type);
  }

  @Override
  public boolean isUsable(RequestedAddress address) {
    String value = address.value();
    if (address.type().equals("Hostname")) {
      return value.length() <= 253 && DNS_NAME.matcher(value).matches();
    }
    boolean literal = IPV4.matcher(value).matches() || IPV6.matcher(value).matches();
    return literal && !NO_HOST.matcher(value).matches();
  }

  @Override
  public RequestedAddress assign(GatewayNode gateway, String type) {
    String name = gateway.name().name() + "." + gateway.name().namespace();
    int host = 1 + Math.floorMod(name.hashCode(), 254);
    return type.equals("Hostname")
        ? new RequestedAddress(type, name + ".example")
        : new RequestedAddress(type, "192.0.2." + host);
  }
}
