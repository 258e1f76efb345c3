package io.gatewayapi.router.id;

/**
 * A kind with its API group.
 *
 * @param group the group, empty for the core group
 * @param kind the kind
 */
public record GroupKind(String group, String kind) {
  /** The group of Gateway, the routes and ReferenceGrant. */
  public static final String GATEWAY_GROUP = "gateway.networking.k8s.io";

  /** Service of the core group. */
  public static final GroupKind SERVICE = new GroupKind("", "Service");

  /** Gateway. */
  public static final GroupKind GATEWAY = new GroupKind(GATEWAY_GROUP, "Gateway");

  /** ListenerSet. */
  public static final GroupKind LISTENER_SET = new GroupKind(GATEWAY_GROUP, "ListenerSet");

  /** HTTPRoute. */
  public static final GroupKind HTTP_ROUTE = new GroupKind(GATEWAY_GROUP, "HTTPRoute");

  /** GRPCRoute. */
  public static final GroupKind GRPC_ROUTE = new GroupKind(GATEWAY_GROUP, "GRPCRoute");

  /** TLSRoute. */
  public static final GroupKind TLS_ROUTE = new GroupKind(GATEWAY_GROUP, "TLSRoute");

  /** TCPRoute. */
  public static final GroupKind TCP_ROUTE = new GroupKind(GATEWAY_GROUP, "TCPRoute");

  /** UDPRoute. */
  public static final GroupKind UDP_ROUTE = new GroupKind(GATEWAY_GROUP, "UDPRoute");

  /** XBackend. */
  public static final GroupKind X_BACKEND =
      new GroupKind("gateway.networking.x-k8s.io", "XBackend");

  /** ServiceImport of the Multi-Cluster Services API. */
  public static final GroupKind SERVICE_IMPORT =
      new GroupKind("multicluster.x-k8s.io", "ServiceImport");

  /** {@code HTTPRoute} for the group of the Gateway API and the core group, else with its group. */
  @Override
  public String toString() {
    return group.isEmpty() || group.equals(GATEWAY_GROUP) ? kind : kind + "." + group;
  }
}
