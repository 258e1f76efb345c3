package io.gatewayapi.client;

import io.gatewayapi.client.internal.ObjectCodec;
import io.gatewayapi.client.internal.Transport;
import io.gatewayapi.model.GatewayApiObject;
import io.gatewayapi.model.RawObject;
import io.gatewayapi.model.ResourceType;
import io.gatewayapi.model.v1.BackendTLSPolicy;
import io.gatewayapi.model.v1.GRPCRoute;
import io.gatewayapi.model.v1.Gateway;
import io.gatewayapi.model.v1.GatewayClass;
import io.gatewayapi.model.v1.HTTPRoute;
import io.gatewayapi.model.v1.ListenerSet;
import io.gatewayapi.model.v1.ReferenceGrant;
import io.gatewayapi.model.v1.TCPRoute;
import io.gatewayapi.model.v1.TLSRoute;
import io.gatewayapi.model.v1.UDPRoute;
import io.kubernetes.client.openapi.ApiClient;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A cluster's Gateway API, through client-java's {@code ApiClient}: its address, credentials, TLS
 * and connections.
 *
 * <pre>{@code
 * GatewayApi api = GatewayApi.on(Config.defaultClient());
 * HTTPRoute route = api.httpRoutes().get(ObjectKey.of("shop", "store"), GetOptions.none()).orElseThrow();
 * }</pre>
 *
 * <p>Bodies are read and written without loss by this library's own codec. Immutable but for a
 * memory of what the server serves; safe to use from any thread. It holds nothing open and needs no
 * closing; the {@code ApiClient} stays the caller's.
 */
public final class GatewayApi {
  private static final long MAX_RESPONSE_BYTES = 256L << 20;

  private final Transport transport;
  private final ServerResources served;

  private GatewayApi(Transport transport) {
    this.transport = transport;
    this.served = new ServerResources(transport);
  }

  /**
   * Uses a client.
   *
   * @param client a configured client; its settings count as they are when a request is made
   * @return the cluster's Gateway API; the server's warnings are dropped
   */
  public static GatewayApi on(ApiClient client) {
    return new GatewayApi(new Transport(client, MAX_RESPONSE_BYTES, warning -> {}));
  }

  /**
   * The same, with somebody who hears the server's warnings.
   *
   * @param listener gets the text of each Warning header, on the thread that made the request
   * @return another view of the same cluster
   */
  public GatewayApi onWarning(Consumer<? super String> listener) {
    return new GatewayApi(transport.withWarnings(listener));
  }

  /**
   * The objects of a kind that has a Java type.
   *
   * @param type the kind and version, {@code HTTPRoute.TYPE}
   * @param <T> the Java type
   * @return their client
   */
  public <T extends GatewayApiObject> ResourceClient<T> resources(ResourceType<T> type) {
    return new ResourceClient<>(
        transport, ApiResource.of(type.kindVersion()), ObjectCodec.of(type));
  }

  /**
   * The objects of any other kind.
   *
   * @param resource the kind, as {@link #find} gives it
   * @return their client
   */
  public ResourceClient<RawObject> raw(ApiResource resource) {
    return new ResourceClient<>(transport, resource, ObjectCodec.raw());
  }

  /**
   * Asks the server for a kind.
   *
   * @param apiVersion group and version, {@code v1}
   * @param kind the kind, {@code Service}
   * @return how its URLs name it; empty if the server does not serve it
   */
  public Optional<ApiResource> find(String apiVersion, String kind) {
    return served.find(apiVersion, kind);
  }

  /**
   * The cluster's GatewayClasses, in version v1.
   *
   * @return their client
   */
  public ResourceClient<GatewayClass> gatewayClasses() {
    return resources(GatewayClass.TYPE);
  }

  /**
   * The cluster's Gatewaies, in version v1.
   *
   * @return their client
   */
  public ResourceClient<Gateway> gateways() {
    return resources(Gateway.TYPE);
  }

  /**
   * The cluster's ListenerSets, in version v1.
   *
   * @return their client
   */
  public ResourceClient<ListenerSet> listenerSets() {
    return resources(ListenerSet.TYPE);
  }

  /**
   * The cluster's HTTPRoutes, in version v1.
   *
   * @return their client
   */
  public ResourceClient<HTTPRoute> httpRoutes() {
    return resources(HTTPRoute.TYPE);
  }

  /**
   * The cluster's GRPCRoutes, in version v1.
   *
   * @return their client
   */
  public ResourceClient<GRPCRoute> grpcRoutes() {
    return resources(GRPCRoute.TYPE);
  }

  /**
   * The cluster's TLSRoutes, in version v1.
   *
   * @return their client
   */
  public ResourceClient<TLSRoute> tlsRoutes() {
    return resources(TLSRoute.TYPE);
  }

  /**
   * The cluster's TCPRoutes, in version v1.
   *
   * @return their client
   */
  public ResourceClient<TCPRoute> tcpRoutes() {
    return resources(TCPRoute.TYPE);
  }

  /**
   * The cluster's UDPRoutes, in version v1.
   *
   * @return their client
   */
  public ResourceClient<UDPRoute> udpRoutes() {
    return resources(UDPRoute.TYPE);
  }

  /**
   * The cluster's ReferenceGrants, in version v1.
   *
   * @return their client
   */
  public ResourceClient<ReferenceGrant> referenceGrants() {
    return resources(ReferenceGrant.TYPE);
  }

  /**
   * The cluster's BackendTLSPolicies, in version v1.
   *
   * @return their client
   */
  public ResourceClient<BackendTLSPolicy> backendTlsPolicies() {
    return resources(BackendTLSPolicy.TYPE);
  }
}
