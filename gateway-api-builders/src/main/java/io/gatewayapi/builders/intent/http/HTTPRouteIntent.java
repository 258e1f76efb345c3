package io.gatewayapi.builders.intent.http;

import io.gatewayapi.builders.intent.RouteIntent;
import io.gatewayapi.builders.internal.Open;
import io.gatewayapi.builders.v1.HTTPRouteBuilder;
import io.gatewayapi.model.v1.GatewayDefaultScope;
import io.gatewayapi.model.v1.HTTPRoute;
import io.gatewayapi.model.v1.HTTPRouteRule;
import io.gatewayapi.model.v1.HTTPRouteSpec;
import io.gatewayapi.model.v1.ParentReference;
import java.util.List;
import java.util.function.Function;

/**
 * Builds HTTPRoutes.
 *
 * <p>See <a href="https://gateway-api.sigs.k8s.io/api-types/httproute/">HTTPRoute</a>.
 */
public final class HTTPRouteIntent
    extends RouteIntent<HTTPRoute, HTTPRouteBuilder, HTTPRouteIntent> {
  private HTTPRouteIntent(HTTPRoute route) {
    super(route, HTTPRouteBuilder::editing, HTTPRouteIntent::new);
  }

  /**
   * Starts a route.
   *
   * @param name its name
   * @return a new builder
   */
  public static HTTPRouteIntent named(String name) {
    return new HTTPRouteIntent(named(HTTPRoute::new, name));
  }

  /**
   * Starts with a copy of a route, what this library does not know included.
   *
   * @param existing the route, which stays as it is
   * @return a new builder
   */
  public static HTTPRouteIntent from(HTTPRoute existing) {
    return new HTTPRouteIntent(existing.deepCopy());
  }

  @Override
  protected HTTPRouteIntent self() {
    return this;
  }

  @Override
  protected List<ParentReference> parents() {
    HTTPRouteSpec spec = spec();
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
  public HTTPRouteIntent hostnames(String... hostnames) {
    HTTPRouteSpec spec = spec();
    Open.list(spec.getHostnames(), spec::setHostnames).addAll(List.of(hostnames));
    return this;
  }

  /**
   * One more rule: which requests, and what becomes of them.
   *
   * <pre>{@code
   * rules:    # rule(r -> r.match(m -> m.pathPrefix("/api")).backend("api", 8080))
   * - matches:
   *   - path:
   *       type: PathPrefix
   *       value: /api
   *   backendRefs:
   *   - name: api
   *     port: 8080
   * }</pre>
   *
   * @param rule says first which requests, then the rest
   * @return this builder
   */
  public HTTPRouteIntent rule(Function<HTTPRuleStart, ? extends HTTPRule<?>> rule) {
    HTTPRouteRule made = rule.apply(new HTTPRuleStart(new HTTPRouteRule())).rule();
    HTTPRouteSpec spec = spec();
    Open.list(spec.getRules(), spec::setRules).add(made);
    return this;
  }

  private HTTPRouteSpec spec() {
    return Open.object(object().getSpec(), HTTPRouteSpec::new, object()::setSpec);
  }
}
