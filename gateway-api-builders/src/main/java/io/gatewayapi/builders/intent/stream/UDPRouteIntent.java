package io.gatewayapi.builders.intent.stream;

import io.gatewayapi.builders.internal.Open;
import io.gatewayapi.builders.v1.UDPRouteBuilder;
import io.gatewayapi.builders.v1.UDPRouteRuleBuilder;
import io.gatewayapi.model.v1.GatewayDefaultScope;
import io.gatewayapi.model.v1.ParentReference;
import io.gatewayapi.model.v1.UDPRoute;
import io.gatewayapi.model.v1.UDPRouteRule;
import io.gatewayapi.model.v1.UDPRouteSpec;
import java.util.List;

/**
 * Builds UDPRoutes.
 *
 * <p>See <a href="https://gateway-api.sigs.k8s.io/reference/spec/#udproute">UDPRoute</a>.
 */
public final class UDPRouteIntent
    extends StreamRouteIntent<UDPRoute, UDPRouteBuilder, UDPRouteRuleBuilder, UDPRouteIntent> {
  private UDPRouteIntent(UDPRoute route) {
    super(route, UDPRouteBuilder::editing, UDPRouteIntent::new);
  }

  /**
   * Starts a route.
   *
   * @param name its name
   * @return a new builder
   */
  public static UDPRouteIntent named(String name) {
    return new UDPRouteIntent(named(UDPRoute::new, name));
  }

  /**
   * Starts with a copy of a route, what this library does not know included.
   *
   * @param existing the route, which stays as it is
   * @return a new builder
   */
  public static UDPRouteIntent from(UDPRoute existing) {
    return new UDPRouteIntent(existing.deepCopy());
  }

  @Override
  protected UDPRouteIntent self() {
    return this;
  }

  @Override
  protected List<ParentReference> parents() {
    UDPRouteSpec spec = spec();
    return Open.list(spec.getParentRefs(), spec::setParentRefs);
  }

  @Override
  protected void defaultGateways(GatewayDefaultScope scope) {
    spec().setUseDefaultGateways(scope);
  }

  @Override
  StreamRule<UDPRouteRuleBuilder> newRule() {
    UDPRouteRule rule = new UDPRouteRule();
    rules().add(rule);
    return rule(rule);
  }

  @Override
  StreamRule<UDPRouteRuleBuilder> lastRule() {
    List<UDPRouteRule> rules = rules();
    return rules.isEmpty() ? newRule() : rule(rules.get(rules.size() - 1));
  }

  private static StreamRule<UDPRouteRuleBuilder> rule(UDPRouteRule rule) {
    return new StreamRule<>(
        UDPRouteRuleBuilder.editing(rule),
        rule::setName,
        () -> Open.list(rule.getBackendRefs(), rule::setBackendRefs));
  }

  private List<UDPRouteRule> rules() {
    UDPRouteSpec spec = spec();
    return Open.list(spec.getRules(), spec::setRules);
  }

  private UDPRouteSpec spec() {
    return Open.object(object().getSpec(), UDPRouteSpec::new, object()::setSpec);
  }
}
