package io.gatewayapi.builders.intent.grpc;

import io.gatewayapi.builders.intent.RuleIntent;
import io.gatewayapi.builders.intent.Splitting;
import io.gatewayapi.builders.internal.Open;
import io.gatewayapi.builders.internal.Weights;
import io.gatewayapi.builders.v1.GRPCRouteRuleBuilder;
import io.gatewayapi.model.v1.GRPCBackendRef;
import io.gatewayapi.model.v1.GRPCRouteFilter;
import io.gatewayapi.model.v1.GRPCRouteMatch;
import io.gatewayapi.model.v1.GRPCRouteRule;
import io.gatewayapi.model.v1.SessionPersistence;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** A rule: what becomes of the calls that it is for. */
public final class GRPCRule extends RuleIntent<GRPCRouteFilter, GRPCRule>
    implements Splitting<GRPCBackend, GRPCRule> {
  private final GRPCRouteRule rule;

  GRPCRule(GRPCRouteRule rule) {
    this.rule = rule;
  }

  GRPCRouteRule rule() {
    return rule;
  }

  @Override
  protected GRPCRule self() {
    return this;
  }

  @Override
  protected GRPCFilters filters() {
    return new GRPCFilters(Open.list(rule.getFilters(), rule::setFilters));
  }

  @Override
  protected SessionPersistence openSession() {
    return Open.object(
        rule.getSessionPersistence(), SessionPersistence::new, rule::setSessionPersistence);
  }

  /**
   * One more match: the rule is for calls that meet all conditions of any of its matches.
   *
   * <pre>{@code
   * matches:                    # match(m -> m.service("shop.Cart"))
   * - method:
   *     service: shop.Cart
   * }</pre>
   *
   * @param match says at least one condition
   * @return this builder
   */
  public GRPCRule match(Function<? super GRPCMatching, GRPCMatch> match) {
    GRPCRouteMatch made = match.apply(new GRPCMatch(new GRPCRouteMatch())).match();
    Open.list(rule.getMatches(), rule::setMatches).add(made);
    return this;
  }

  @Override
  public GRPCRule backend(String name, Consumer<GRPCBackend> backend) {
    GRPCBackendRef reference = new GRPCBackendRef();
    reference.setName(name);
    backends().add(reference);
    backend.accept(new GRPCBackend(reference));
    return this;
  }

  @Override
  public GRPCRule canary(String service, int port, int percent) {
    int weight = Weights.withCanary(
        backends(), percent, GRPCBackendRef::getWeight, GRPCBackendRef::setWeight);
    return backend(service, port, weight);
  }

  private List<GRPCBackendRef> backends() {
    return Open.list(rule.getBackendRefs(), rule::setBackendRefs);
  }

  /**
   * Anything that has no name of its own here.
   *
   * @param change changes the rule
   * @return this builder
   */
  public GRPCRule with(Consumer<GRPCRouteRuleBuilder> change) {
    change.accept(GRPCRouteRuleBuilder.editing(rule));
    return this;
  }
}
