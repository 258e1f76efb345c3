package io.gatewayapi.builders.intent.http;

import io.gatewayapi.builders.GatewayDurations;
import io.gatewayapi.builders.intent.HeaderChanges;
import io.gatewayapi.builders.intent.Mirror;
import io.gatewayapi.builders.internal.Lists;
import io.gatewayapi.builders.v1.HTTPRouteRuleBuilder;
import io.gatewayapi.model.v1.HTTPRouteFilter;
import io.gatewayapi.model.v1.HTTPRouteMatch;
import io.gatewayapi.model.v1.HTTPRouteRetry;
import io.gatewayapi.model.v1.HTTPRouteRule;
import io.gatewayapi.model.v1.HTTPRouteTimeouts;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * What every rule can say, whether it forwards or redirects.
 *
 * @param <S> the builder itself
 */
public abstract class HTTPRule<S extends HTTPRule<S>> {
  private final HTTPRouteRule rule;

  /** For the stages of a rule. */
  HTTPRule(HTTPRouteRule rule) {
    this.rule = rule;
  }

  final HTTPRouteRule rule() {
    return rule;
  }

  final HTTPFilters filters() {
    return new HTTPFilters(Lists.open(rule.getFilters(), rule::setFilters));
  }

  abstract S self();

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
    Lists.open(rule.getMatches(), rule::setMatches).add(made);
    return self();
  }

  /**
   * Changes the headers of requests on their way to a backend.
   *
   * <pre>{@code
   * filters:                    # requestHeaders(h -> h.set("x-tier", "gold"))
   * - type: RequestHeaderModifier
   *   requestHeaderModifier:
   *     set:
   *     - name: x-tier
   *       value: gold
   * }</pre>
   *
   * @param changes says which; a second call goes on with the same filter
   * @return this builder
   */
  public S requestHeaders(Consumer<HeaderChanges> changes) {
    filters().requestHeaders(changes);
    return self();
  }

  /**
   * Changes the headers of responses on their way to the client.
   *
   * <pre>{@code
   * filters:                    # responseHeaders(h -> h.remove("server"))
   * - type: ResponseHeaderModifier
   *   responseHeaderModifier:
   *     remove:
   *     - server
   * }</pre>
   *
   * @param changes says which; a second call goes on with the same filter
   * @return this builder
   */
  public S responseHeaders(Consumer<HeaderChanges> changes) {
    filters().responseHeaders(changes);
    return self();
  }

  /**
   * Sends a copy of each request to another backend, whose answers are ignored.
   *
   * <pre>{@code
   * filters:                    # mirror("api-next", 8080)
   * - type: RequestMirror
   *   requestMirror:
   *     backendRef:
   *       name: api-next
   *       port: 8080
   * }</pre>
   *
   * @param service the other Service's name
   * @param port its port
   * @return this builder
   */
  public S mirror(String service, int port) {
    return mirror(service, port, more -> {});
  }

  /**
   * Sends copies of requests to another backend, whose answers are ignored.
   *
   * <pre>{@code
   * filters:                    # mirror("api-next", 8080, m -> m.percent(5))
   * - type: RequestMirror
   *   requestMirror:
   *     backendRef:
   *       name: api-next
   *       port: 8080
   *     percent: 5
   * }</pre>
   *
   * @param name the other backend's name
   * @param port its port
   * @param mirror says more of it
   * @return this builder
   */
  public S mirror(String name, int port, Consumer<Mirror> mirror) {
    filters().mirror(name, port, mirror);
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
   * A filter of the implementation's own.
   *
   * <pre>{@code
   * filters:                    # extension("example.com", "RateLimit", "slow")
   * - type: ExtensionRef
   *   extensionRef:
   *     group: example.com
   *     kind: RateLimit
   *     name: slow
   * }</pre>
   *
   * @param group the group of the object that configures it
   * @param kind its kind
   * @param name its name
   * @return this builder
   */
  public S extension(String group, String kind, String name) {
    filters().extension(group, kind, name);
    return self();
  }

  /**
   * Any other filter; {@link io.gatewayapi.builders.v1.HTTPRouteFilters} makes one of each type.
   *
   * @param filter the filter, copied
   * @return this builder
   */
  public S filter(HTTPRouteFilter filter) {
    filters().list().add(filter.deepCopy());
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
    HTTPRouteTimeouts timeouts = rule.getTimeouts();
    if (timeouts == null) {
      timeouts = new HTTPRouteTimeouts();
      rule.setTimeouts(timeouts);
    }
    return timeouts;
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
    HTTPRouteRetry present = rule.getRetry();
    HTTPRouteRetry changed = present == null ? new HTTPRouteRetry() : present;
    rule.setRetry(changed);
    retry.accept(new Retry(changed));
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
