package io.gatewayapi.builders.intent.grpc;

import io.gatewayapi.builders.intent.RouteIntent;
import io.gatewayapi.builders.internal.Open;
import io.gatewayapi.builders.v1.GRPCRouteBuilder;
import io.gatewayapi.model.v1.GRPCRoute;
import io.gatewayapi.model.v1.GRPCRouteRule;
import io.gatewayapi.model.v1.GRPCRouteSpec;
import io.gatewayapi.model.v1.GatewayDefaultScope;
import io.gatewayapi.model.v1.ParentReference;
import java.util.List;
import java.util.function.Function;

/**
 * Builds GRPCRoutes.
 *
 * <p>See <a href="https://gateway-api.sigs.k8s.io/api-types/grpcroute/">GRPCRoute</a>.
 */
public final class GRPCRouteIntent
    extends RouteIntent<GRPCRoute, GRPCRouteBuilder, GRPCRouteIntent> {
  private GRPCRouteIntent(GRPCRoute route) {
    super(route, GRPCRouteBuilder::editing, GRPCRouteIntent::new);
  }

  /**
   * Starts a route.
   *
   * @param name its name
   * @return a new builder
   */
  public static GRPCRouteIntent named(String name) {
    return new GRPCRouteIntent(named(GRPCRoute::new, name));
  }

  /**
   * Starts with a copy of a route, what this library does not know included.
   *
   * @param existing the route, which stays as it is
   * @return a new builder
   */
  public static GRPCRouteIntent from(GRPCRoute existing) {
    return new GRPCRouteIntent(existing.deepCopy());
  }

  @Override
  protected GRPCRouteIntent self() {
    return this;
  }

  @Override
  protected List<ParentReference> parents() {
    GRPCRouteSpec spec = spec();
    return Open.list(spec.getParentRefs(), spec::setParentRefs);
  }

  @Override
  protected void defaultGateways(GatewayDefaultScope scope) {
    spec().setUseDefaultGateways(scope);
  }

  /**
   * The hosts that the route is for.
   *
   * <pre>{@code
   * hostnames:                  # hostnames("shop.example.com", "*.shop.example.com")
   * - shop.example.com
   * - "*.shop.example.com"
   * }</pre>
   *
   * @param hostnames names, added to those before
   * @return this builder
   */
  public GRPCRouteIntent hostnames(String... hostnames) {
    GRPCRouteSpec spec = spec();
    Open.list(spec.getHostnames(), spec::setHostnames).addAll(List.of(hostnames));
    return this;
  }

  /**
   * One more rule: which calls, and what becomes of them.
   *
   * <pre>{@code
   * rules:    # rule(r -> r.match(m -> m.service("shop.Cart")).backend("cart", 50051))
   * - matches:
   *   - method:
   *       service: shop.Cart
   *   backendRefs:
   *   - name: cart
   *     port: 50051
   * }</pre>
   *
   * @param rule says first which calls, then the rest
   * @return this builder
   */
  public GRPCRouteIntent rule(Function<GRPCRuleStart, GRPCRule> rule) {
    GRPCRouteRule made = rule.apply(new GRPCRuleStart(new GRPCRouteRule())).rule();
    GRPCRouteSpec spec = spec();
    Open.list(spec.getRules(), spec::setRules).add(made);
    return this;
  }

  private GRPCRouteSpec spec() {
    return Open.object(object().getSpec(), GRPCRouteSpec::new, object()::setSpec);
  }
}
