package io.gatewayapi.builders.intent.stream;

import io.gatewayapi.builders.internal.Open;
import io.gatewayapi.builders.v1.TLSRouteBuilder;
import io.gatewayapi.builders.v1.TLSRouteRuleBuilder;
import io.gatewayapi.model.v1.GatewayDefaultScope;
import io.gatewayapi.model.v1.ParentReference;
import io.gatewayapi.model.v1.TLSRoute;
import io.gatewayapi.model.v1.TLSRouteRule;
import io.gatewayapi.model.v1.TLSRouteSpec;
import java.util.List;

/**
 * Builds TLSRoutes.
 *
 * <p>See <a href="https://gateway-api.sigs.k8s.io/reference/spec/#tlsroute">TLSRoute</a>.
 */
public final class TLSRouteIntent
    extends StreamRouteIntent<TLSRoute, TLSRouteBuilder, TLSRouteRuleBuilder, TLSRouteIntent> {
  private TLSRouteIntent(TLSRoute route) {
    super(route, TLSRouteBuilder::editing, TLSRouteIntent::new);
  }

  /**
   * Starts a route.
   *
   * @param name its name
   * @return a new builder
   */
  public static TLSRouteIntent named(String name) {
    return new TLSRouteIntent(named(TLSRoute::new, name));
  }

  /**
   * Starts with a copy of a route, what this library does not know included.
   *
   * @param existing the route, which stays as it is
   * @return a new builder
   */
  public static TLSRouteIntent from(TLSRoute existing) {
    return new TLSRouteIntent(existing.deepCopy());
  }

  @Override
  protected TLSRouteIntent self() {
    return this;
  }

  @Override
  protected List<ParentReference> parents() {
    TLSRouteSpec spec = spec();
    return Open.list(spec.getParentRefs(), spec::setParentRefs);
  }

  /**
   * The server names (SNI) that the route is for.
   *
   * <pre>{@code
   * hostnames:                  # hostnames("db.example.com")
   * - db.example.com
   * }</pre>
   *
   * @param hostnames names, added to those before
   * @return this builder
   */
  public TLSRouteIntent hostnames(String... hostnames) {
    TLSRouteSpec spec = spec();
    Open.list(spec.getHostnames(), spec::setHostnames).addAll(List.of(hostnames));
    return this;
  }

  @Override
  protected void defaultGateways(GatewayDefaultScope scope) {
    spec().setUseDefaultGateways(scope);
  }

  @Override
  StreamRule<TLSRouteRuleBuilder> newRule() {
    TLSRouteRule rule = new TLSRouteRule();
    rules().add(rule);
    return rule(rule);
  }

  @Override
  StreamRule<TLSRouteRuleBuilder> lastRule() {
    List<TLSRouteRule> rules = rules();
    return rules.isEmpty() ? newRule() : rule(rules.get(rules.size() - 1));
  }

  private static StreamRule<TLSRouteRuleBuilder> rule(TLSRouteRule rule) {
    return new StreamRule<>(
        TLSRouteRuleBuilder.editing(rule),
        rule::setName,
        () -> Open.list(rule.getBackendRefs(), rule::setBackendRefs));
  }

  private List<TLSRouteRule> rules() {
    TLSRouteSpec spec = spec();
    return Open.list(spec.getRules(), spec::setRules);
  }

  private TLSRouteSpec spec() {
    return Open.object(object().getSpec(), TLSRouteSpec::new, object()::setSpec);
  }
}
