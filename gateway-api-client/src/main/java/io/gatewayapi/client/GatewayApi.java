package io.gatewayapi.client;

import io.gatewayapi.client.cluster.Cluster;
import io.gatewayapi.client.cluster.ClusterOptions;
import io.gatewayapi.client.cluster.DroppedField;
import io.gatewayapi.client.cluster.DroppedFieldPolicy;
import io.gatewayapi.client.cluster.FieldGuard;
import io.gatewayapi.client.cluster.VersionChoice;
import io.gatewayapi.client.internal.Transport;
import io.gatewayapi.client.internal.discovery.DiscoveredCluster;
import io.gatewayapi.client.option.CallOptions;
import io.gatewayapi.model.GatewayApiObject;
import io.gatewayapi.model.KindVersion;
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
import java.util.List;
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
  private final ClusterAccess access;
  private final CallOptions options;

  private GatewayApi(
      Transport transport, ServerResources served, ClusterAccess access, CallOptions options) {
    this.transport = transport;
    this.served = served;
    this.access = access;
    this.options = options;
  }

  /**
   * Uses a client.
   *
   * @param client a configured client; its settings count as they are when a request is made
   * @return the cluster's Gateway API; the server's warnings are dropped, writes that would lose
   *     fields are refused
   */
  public static GatewayApi on(ApiClient client) {
    return on(client, ClusterOptions.none());
  }

  /**
   * Uses a client, and looks at the cluster in a certain way.
   *
   * @param client a configured client; its settings count as they are when a request is made
   * @param looking how it is found out what is installed
   * @return the cluster's Gateway API
   */
  public static GatewayApi on(ApiClient client, ClusterOptions looking) {
    CallOptions options = CallOptions.none();
    Transport transport = new Transport(client, MAX_RESPONSE_BYTES, options);
    Cluster cluster = new DiscoveredCluster(transport, looking, System::nanoTime);
    return new GatewayApi(
        transport,
        new ServerResources(transport),
        new ClusterAccess(cluster, DroppedFieldPolicy.REFUSE),
        options);
  }

  /**
   * The same, with other options for its calls.
   *
   * @param other timeout, impersonation, warnings, cancellation
   * @return a view of the same cluster that makes its calls so
   */
  public GatewayApi with(CallOptions other) {
    return new GatewayApi(transport.with(other), served, access, other);
  }

  /**
   * The same, with somebody who hears the server's warnings.
   *
   * @param listener gets the text of each Warning header, on the thread that made the request
   * @return another view of the same cluster
   */
  public GatewayApi onWarning(Consumer<? super String> listener) {
    return with(options.warning(listener));
  }

  /**
   * The same, with another treatment of fields that the cluster would silently drop: those that its
   * release or channel does not have.
   *
   * @param policy what is done about them
   * @return another view of the same cluster
   */
  public GatewayApi guarding(DroppedFieldPolicy policy) {
    return new GatewayApi(transport, served, access.with(policy), options);
  }

  /**
   * What is installed in the cluster.
   *
   * @return kinds, versions, release and channel, as they are found out and remembered
   */
  public Cluster cluster() {
    return access.cluster();
  }

  /**
   * The fields of an object that the cluster would silently drop.
   *
   * @param object the object; not changed
   * @return the fields with the releases that keep them; none also if the cluster cannot be known
   */
  public List<DroppedField> droppedFields(GatewayApiObject object) {
    KindVersion wanted = object.resourceType().kindVersion();
    KindVersion spoken =
        VersionChoice.of(wanted, access.cluster().installation()).orElse(wanted);
    return access.guard().dropped(spoken, object, FieldGuard.Part.WHOLE);
  }

  /**
   * The objects of a kind that has a Java type.
   *
   * @param type the kind and version, {@code HTTPRoute.TYPE}
   * @param <T> the Java type
   * @return their client
   */
  public <T extends GatewayApiObject> ResourceClient<T> resources(ResourceType<T> type) {
    return new ResourceClient<>(Endpoint.of(transport, access, type), options);
  }

  /**
   * The objects of any other kind.
   *
   * @param resource the kind, as {@link #find} gives it
   * @return their client
   */
  public ResourceClient<RawObject> raw(ApiResource resource) {
    return new ResourceClient<>(Endpoint.raw(transport, access, resource), options);
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
   * The cluster's Gateways, in version v1.
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
