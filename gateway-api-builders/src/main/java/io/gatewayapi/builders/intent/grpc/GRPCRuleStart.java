package io.gatewayapi.builders.intent.grpc;

import io.gatewayapi.model.v1.GRPCRouteRule;
import java.util.function.Function;

/**
 * A rule of which nothing has been said yet: first, which calls it is for.
 *
 * <p>There is no way from here to a backend but through {@link #match} or {@link #anyCall}, so that
 * a forgotten match does not become a rule for everything.
 */
public final class GRPCRuleStart {
  private final GRPCRouteRule rule;

  GRPCRuleStart(GRPCRouteRule rule) {
    this.rule = rule;
  }

  /**
   * The rule's name: {@code name: read-only}.
   *
   * @param name unique in the route
   * @return this builder
   */
  public GRPCRuleStart name(String name) {
    rule.setName(name);
    return this;
  }

  /**
   * The rule is for calls that meet all conditions of this match, or of one added later.
   *
   * <pre>{@code
   * matches:                    # match(m -> m.method("shop.Cart", "AddItem"))
   * - method:
   *     service: shop.Cart
   *     method: AddItem
   * }</pre>
   *
   * @param match says at least one condition
   * @return the rule
   */
  public GRPCRule match(Function<? super GRPCMatching, GRPCMatch> match) {
    return new GRPCRule(rule).match(match);
  }

  /**
   * The rule is for every call: no {@code matches}.
   *
   * @return the rule
   */
  public GRPCRule anyCall() {
    return new GRPCRule(rule);
  }
}
