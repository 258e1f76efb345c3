package io.gatewayapi.builders.intent.http;

import io.gatewayapi.builders.GatewayDurations;
import io.gatewayapi.builders.intent.RuleIntent;
import io.gatewayapi.builders.internal.Open;
import io.gatewayapi.builders.v1.HTTPRouteRuleBuilder;
import io.gatewayapi.model.v1.HTTPRouteFilter;
import io.gatewayapi.model.v1.HTTPRouteMatch;
import io.gatewayapi.model.v1.HTTPRouteRetry;
import io.gatewayapi.model.v1.HTTPRouteRule;
import io.gatewayapi.model.v1.HTTPRouteTimeouts;
import io.gatewayapi.model.v1.SessionPersistence;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * What every rule can say, whether it forwards or redirects.
 *
 * @param <S> the builder itself
 */
public abstract class HTTPRule<S extends HTTPRule<S>> extends RuleIntent<HTTPRouteFilter, S>
    implements Authorizing<S> {
  private final HTTPRouteRule rule;

  /** For the stages of a rule. */
  HTTPRule(HTTPRouteRule rule) {
    this.rule = rule;
  }

  final HTTPRouteRule rule() {
    return rule;
  }

  @Override
  protected final HTTPFilters filters() {
    return new HTTPFilters(Open.list(rule.getFilters(), rule::setFilters));
  }

  @Override
  protected final SessionPersistence openSession() {
    return Open.object(
        rule.getSessionPersistence(), SessionPersistence::new, rule::setSessionPersistence);
  }

  /**
   * One more match: the rule is for requests that meet all conditions of any of its matches.
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
   * @return this builder
   */
  public S match(Function<? super HTTPMatching, HTTPMatch> match) {
    HTTPRouteMatch made = match.apply(new HTTPMatch(new HTTPRouteMatch())).match();
    Open.list(rule.getMatches(), rule::setMatches).add(made);
    return self();
  }

  /**
   * Lets scripts of other origins call.
   *
   * <pre>{@code
   * filters:                    # cors(c -> c.origins("https://app.example").methods("GET"))
   * - type: CORS
   *   cors:
   *     allowOrigins:
   *     - https://app.example
   *     allowMethods:
   *     - GET
   * }</pre>
   *
   * @param changes says which; a second call goes on with the same filter
   * @return this builder
   */
  public S cors(Consumer<Cors> changes) {
    filters().cors(changes);
    return self();
  }

  /**
   * How long the client waits for the whole response.
   *
   * <pre>{@code
   * timeouts:                   # timeout(Duration.ofSeconds(10))
   *   request: 10s
   * }</pre>
   *
   * @param timeout zero for no limit
   * @return this builder
   * @throws IllegalArgumentException if the API's form cannot say the duration
   */
  public S timeout(Duration timeout) {
    timeouts().setRequest(GatewayDurations.text(timeout));
    return self();
  }

  /**
   * How long one try at a backend may take.
   *
   * <pre>{@code
   * timeouts:                   # backendTimeout(Duration.ofSeconds(2))
   *   backendRequest: 2s
   * }</pre>
   *
   * @param timeout not longer than the whole request's
   * @return this builder
   * @throws IllegalArgumentException if the API's form cannot say the duration
   */
  public S backendTimeout(Duration timeout) {
    timeouts().setBackendRequest(GatewayDurations.text(timeout));
    return self();
  }

  private HTTPRouteTimeouts timeouts() {
    return Open.object(rule.getTimeouts(), HTTPRouteTimeouts::new, rule::setTimeouts);
  }

  /**
   * Tries again if a backend fails.
   *
   * <pre>{@code
   * retry:                      # retry(r -> r.attempts(3).codes(503))
   *   attempts: 3
   *   codes:
   *   - 503
   * }</pre>
   *
   * @param retry says when and how often
   * @return this builder
   */
  public S retry(Consumer<Retry> retry) {
    retry.accept(new Retry(Open.object(rule.getRetry(), HTTPRouteRetry::new, rule::setRetry)));
    return self();
  }

  /**
   * Anything that has no name of its own here.
   *
   * @param change changes the rule
   * @return this builder
   */
  public S with(Consumer<HTTPRouteRuleBuilder> change) {
    change.accept(HTTPRouteRuleBuilder.editing(rule));
    return self();
  }
}
