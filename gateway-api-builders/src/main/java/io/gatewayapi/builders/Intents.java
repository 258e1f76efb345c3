package io.gatewayapi.builders;

import io.gatewayapi.builders.intent.gateway.GatewayClassIntent;
import io.gatewayapi.builders.intent.gateway.GatewayIntent;
import io.gatewayapi.builders.intent.gateway.ListenerSetIntent;
import io.gatewayapi.builders.intent.grpc.GRPCRouteIntent;
import io.gatewayapi.builders.intent.http.HTTPRouteIntent;
import io.gatewayapi.builders.intent.policy.BackendTLSPolicyIntent;
import io.gatewayapi.builders.intent.policy.ReferenceGrantIntent;
import io.gatewayapi.builders.intent.stream.TCPRouteIntent;
import io.gatewayapi.builders.intent.stream.TLSRouteIntent;
import io.gatewayapi.builders.intent.stream.UDPRouteIntent;
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

/**
 * Where intent-named builders start; meant for static import.
 *
 * <pre>{@code
 * HTTPRoute route = httpRoute("store").namespace("shop")
 *     .parent("prod-web", p -> p.namespace("infra").section("https"))
 *     .hostnames("shop.example.com")
 *     .rule(r -> r.match(m -> m.pathPrefix("/api").header("x-env", "canary").method(GET))
 *         .requestHeaders(h -> h.set("x-tier", "gold").remove("x-debug"))
 *         .backend("api-v2", 8080, 90)
 *         .backend("api-v1", 8080, 10)
 *         .timeout(Duration.ofSeconds(10)))
 *     .buildValid(Channel.STANDARD);
 * }</pre>
 *
 * <p>They say v1 objects; {@code build(type)} makes other versions of them. What has no name here is
 * said by the generated builders, to which {@code with} leads at every level.
 */
public final class Intents {
  private Intents() {}

  /**
   * Starts an HTTPRoute.
   *
   * <pre>{@code
   * apiVersion: gateway.networking.k8s.io/v1
   * kind: HTTPRoute
   * metadata:
   *   name: store
   * }</pre>
   *
   * @param name its name
   * @return a new builder
   */
  public static HTTPRouteIntent httpRoute(String name) {
    return HTTPRouteIntent.named(name);
  }

  /**
   * Starts with a copy of an HTTPRoute, what this library does not know included.
   *
   * @param existing the object, which stays as it is
   * @return a new builder
   */
  public static HTTPRouteIntent from(HTTPRoute existing) {
    return HTTPRouteIntent.from(existing);
  }

  /**
   * Starts a GRPCRoute.
   *
   * <pre>{@code
   * apiVersion: gateway.networking.k8s.io/v1
   * kind: GRPCRoute
   * metadata:
   *   name: store
   * }</pre>
   *
   * @param name its name
   * @return a new builder
   */
  public static GRPCRouteIntent grpcRoute(String name) {
    return GRPCRouteIntent.named(name);
  }

  /**
   * Starts with a copy of a GRPCRoute, what this library does not know included.
   *
   * @param existing the object, which stays as it is
   * @return a new builder
   */
  public static GRPCRouteIntent from(GRPCRoute existing) {
    return GRPCRouteIntent.from(existing);
  }

  /**
   * Starts a TLSRoute.
   *
   * <pre>{@code
   * apiVersion: gateway.networking.k8s.io/v1
   * kind: TLSRoute
   * metadata:
   *   name: store
   * }</pre>
   *
   * @param name its name
   * @return a new builder
   */
  public static TLSRouteIntent tlsRoute(String name) {
    return TLSRouteIntent.named(name);
  }

  /**
   * Starts with a copy of a TLSRoute, what this library does not know included.
   *
   * @param existing the object, which stays as it is
   * @return a new builder
   */
  public static TLSRouteIntent from(TLSRoute existing) {
    return TLSRouteIntent.from(existing);
  }

  /**
   * Starts a TCPRoute.
   *
   * <pre>{@code
   * apiVersion: gateway.networking.k8s.io/v1
   * kind: TCPRoute
   * metadata:
   *   name: store
   * }</pre>
   *
   * @param name its name
   * @return a new builder
   */
  public static TCPRouteIntent tcpRoute(String name) {
    return TCPRouteIntent.named(name);
  }

  /**
   * Starts with a copy of a TCPRoute, what this library does not know included.
   *
   * @param existing the object, which stays as it is
   * @return a new builder
   */
  public static TCPRouteIntent from(TCPRoute existing) {
    return TCPRouteIntent.from(existing);
  }

  /**
   * Starts a UDPRoute.
   *
   * <pre>{@code
   * apiVersion: gateway.networking.k8s.io/v1
   * kind: UDPRoute
   * metadata:
   *   name: store
   * }</pre>
   *
   * @param name its name
   * @return a new builder
   */
  public static UDPRouteIntent udpRoute(String name) {
    return UDPRouteIntent.named(name);
  }

  /**
   * Starts with a copy of a UDPRoute, what this library does not know included.
   *
   * @param existing the object, which stays as it is
   * @return a new builder
   */
  public static UDPRouteIntent from(UDPRoute existing) {
    return UDPRouteIntent.from(existing);
  }

  /**
   * Starts a Gateway.
   *
   * <pre>{@code
   * apiVersion: gateway.networking.k8s.io/v1
   * kind: Gateway
   * metadata:
   *   name: store
   * }</pre>
   *
   * @param name its name
   * @return a new builder
   */
  public static GatewayIntent gateway(String name) {
    return GatewayIntent.named(name);
  }

  /**
   * Starts with a copy of a Gateway, what this library does not know included.
   *
   * @param existing the object, which stays as it is
   * @return a new builder
   */
  public static GatewayIntent from(Gateway existing) {
    return GatewayIntent.from(existing);
  }

  /**
   * Starts a GatewayClass.
   *
   * <pre>{@code
   * apiVersion: gateway.networking.k8s.io/v1
   * kind: GatewayClass
   * metadata:
   *   name: store
   * }</pre>
   *
   * @param name its name
   * @return a new builder
   */
  public static GatewayClassIntent gatewayClass(String name) {
    return GatewayClassIntent.named(name);
  }

  /**
   * Starts with a copy of a GatewayClass, what this library does not know included.
   *
   * @param existing the object, which stays as it is
   * @return a new builder
   */
  public static GatewayClassIntent from(GatewayClass existing) {
    return GatewayClassIntent.from(existing);
  }

  /**
   * Starts a ListenerSet.
   *
   * <pre>{@code
   * apiVersion: gateway.networking.k8s.io/v1
   * kind: ListenerSet
   * metadata:
   *   name: store
   * }</pre>
   *
   * @param name its name
   * @return a new builder
   */
  public static ListenerSetIntent listenerSet(String name) {
    return ListenerSetIntent.named(name);
  }

  /**
   * Starts with a copy of a ListenerSet, what this library does not know included.
   *
   * @param existing the object, which stays as it is
   * @return a new builder
   */
  public static ListenerSetIntent from(ListenerSet existing) {
    return ListenerSetIntent.from(existing);
  }

  /**
   * Starts a ReferenceGrant.
   *
   * <pre>{@code
   * apiVersion: gateway.networking.k8s.io/v1
   * kind: ReferenceGrant
   * metadata:
   *   name: store
   * }</pre>
   *
   * @param name its name
   * @return a new builder
   */
  public static ReferenceGrantIntent referenceGrant(String name) {
    return ReferenceGrantIntent.named(name);
  }

  /**
   * Starts with a copy of a ReferenceGrant, what this library does not know included.
   *
   * @param existing the object, which stays as it is
   * @return a new builder
   */
  public static ReferenceGrantIntent from(ReferenceGrant existing) {
    return ReferenceGrantIntent.from(existing);
  }

  /**
   * Starts a BackendTLSPolicy.
   *
   * <pre>{@code
   * apiVersion: gateway.networking.k8s.io/v1
   * kind: BackendTLSPolicy
   * metadata:
   *   name: store
   * }</pre>
   *
   * @param name its name
   * @return a new builder
   */
  public static BackendTLSPolicyIntent backendTLSPolicy(String name) {
    return BackendTLSPolicyIntent.named(name);
  }

  /**
   * Starts with a copy of a BackendTLSPolicy, what this library does not know included.
   *
   * @param existing the object, which stays as it is
   * @return a new builder
   */
  public static BackendTLSPolicyIntent from(BackendTLSPolicy existing) {
    return BackendTLSPolicyIntent.from(existing);
  }
}
