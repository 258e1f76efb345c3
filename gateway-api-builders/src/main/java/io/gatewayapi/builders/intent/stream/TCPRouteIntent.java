package io.gatewayapi.builders.intent.stream;

import io.gatewayapi.builders.internal.Open;
import io.gatewayapi.builders.v1.TCPRouteBuilder;
import io.gatewayapi.builders.v1.TCPRouteRuleBuilder;
import io.gatewayapi.model.v1.GatewayDefaultScope;
import io.gatewayapi.model.v1.ParentReference;
import io.gatewayapi.model.v1.TCPRoute;
import io.gatewayapi.model.v1.TCPRouteRule;
import io.gatewayapi.model.v1.TCPRouteSpec;
import java.util.List;

/**
 * Builds TCPRoutes.
 *
 * <p>See <a href="https://gateway-api.sigs.k8s.io/reference/spec/#tcproute">TCPRoute</a>.
 */
public final class TCPRouteIntent
    extends StreamRouteIntent<TCPRoute, TCPRouteBuilder, TCPRouteRuleBuilder, TCPRouteIntent> {
  private TCPRouteIntent(TCPRoute route) {
    super(route, TCPRouteBuilder::editing, TCPRouteIntent::new);
  }

  /**
   * Starts a route.
   *
   * @param name its name
   * @return a new builder
   */
  public static TCPRouteIntent named(String name) {
    return new TCPRouteIntent(named(TCPRoute::new, name));
  }

  /**
   * Starts with a copy of a route, what this library does not know included.
   *
   * @param existing the route, which stays as it is
   * @return a new builder
   */
  public static TCPRouteIntent from(TCPRoute existing) {
    return new TCPRouteIntent(existing.deepCopy());
  }

  @Override
  protected TCPRouteIntent self() {
    return this;
  }

  @Override
  protected List<ParentReference> parents() {
    TCPRouteSpec spec = spec();
    return Open.list(spec.getParentRefs(), spec::setParentRefs);
  }

  @Override
  protected void defaultGateways(GatewayDefaultScope scope) {
    spec().setUseDefaultGateways(scope);
  }

  @Override
  StreamRule<TCPRouteRuleBuilder> newRule() {
    TCPRouteRule rule = new TCPRouteRule();
    rules().add(rule);
    return rule(rule);
  }

  @Override
  StreamRule<TCPRouteRuleBuilder> lastRule() {
    List<TCPRouteRule> rules = rules();
    return rules.isEmpty() ? newRule() : rule(rules.get(rules.size() - 1));
  }

  private static StreamRule<TCPRouteRuleBuilder> rule(TCPRouteRule rule) {
    return new StreamRule<>(
        TCPRouteRuleBuilder.editing(rule),
        rule::setName,
        () -> Open.list(rule.getBackendRefs(), rule::setBackendRefs));
  }

  private List<TCPRouteRule> rules() {
    TCPRouteSpec spec = spec();
    return Open.list(spec.getRules(), spec::setRules);
  }

  private TCPRouteSpec spec() {
    return Open.object(object().getSpec(), TCPRouteSpec::new, object()::setSpec);
  }
}
