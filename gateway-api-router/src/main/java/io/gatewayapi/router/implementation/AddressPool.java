package io.gatewayapi.router.implementation;

import io.gatewayapi.router.topology.GatewayNode;
import io.gatewayapi.router.topology.RequestedAddress;

/** Where the addresses of Gateways come from. Must answer equal questions equally. */
public interface AddressPool {
  /**
   * Whether addresses of a type can be had at all.
   *
   * @param type {@code IPAddress}, {@code Hostname} or another type
   * @return true if so
   */
  boolean knows(String type);

  /**
   * Whether an address can be used.
   *
   * @param address an address of a known type with a value
   * @return false if it is taken, not routable here, or no address
   */
  boolean isUsable(RequestedAddress address);

  /**
   * An address for a Gateway that names none.
   *
   * @param gateway the Gateway
   * @param type the type that is asked for
   * @return the address
   */
  RequestedAddress assign(GatewayNode gateway, String type);
}
