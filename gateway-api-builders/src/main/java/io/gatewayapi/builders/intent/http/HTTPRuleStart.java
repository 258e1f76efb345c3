package io.gatewayapi.builders.intent.http;

import io.gatewayapi.model.v1.HTTPRouteRule;
import java.util.function.Function;

/**
 * A rule of which nothing has been said yet: first, which requests it is for.
 *
 * <p>There is no way from here to a backend but through {@link #match} or {@link #anyRequest}, so
 * that a forgotten match does not become a rule for everything.
 */
public final class HTTPRuleStart {
  private final HTTPRouteRule rule;

  HTTPRuleStart(HTTPRouteRule rule) {
    this.rule = rule;
  }

  /**
   * The rule's name: {@code name: read-only}.
   *
   * @param name unique in the route
   * @return this builder
   */
  public HTTPRuleStart name(String name) {
    rule.setName(name);
    return this;
  }

  /**
   * The rule is for requests that meet all conditions of this match, or of one added later.
   *
   * <pre>{@code
   * matches:                    # match(m -> m.pathPrefix("/api").method(GET))
   * - path:
   *     type: PathPrefix
   *     value: /api
   *   method: GET
   * }</pre>
   *
   * @param match says at least one condition
   * @return the rule
   */
  public HTTPOpenRule match(Function<? super HTTPMatching, HTTPMatch> match) {
    return new HTTPOpenRule(rule).match(match);
  }

  /**
   * The rule is for every request: no {@code matches}.
   *
   * @return the rule
   */
  public HTTPOpenRule anyRequest() {
    return new HTTPOpenRule(rule);
  }
}
