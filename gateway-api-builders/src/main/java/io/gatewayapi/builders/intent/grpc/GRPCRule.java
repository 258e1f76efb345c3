package io.gatewayapi.builders.intent.grpc;

import io.gatewayapi.builders.intent.HeaderChanges;
import io.gatewayapi.builders.intent.Mirror;
import io.gatewayapi.builders.internal.Lists;
import io.gatewayapi.builders.internal.Weights;
import io.gatewayapi.builders.v1.GRPCRouteRuleBuilder;
import io.gatewayapi.model.v1.GRPCBackendRef;
import io.gatewayapi.model.v1.GRPCRouteFilter;
import io.gatewayapi.model.v1.GRPCRouteMatch;
import io.gatewayapi.model.v1.GRPCRouteRule;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** A rule: what becomes of the calls that it is for. */
public final class GRPCRule {
  private final GRPCRouteRule rule;

  GRPCRule(GRPCRouteRule rule) {
    this.rule = rule;
  }

  GRPCRouteRule rule() {
    return rule;
  }

  private GRPCFilters filters() {
    return new GRPCFilters(Lists.open(rule.getFilters(), rule::setFilters));
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
    Lists.open(rule.getMatches(), rule::setMatches).add(made);
    return this;
  }

  /**
   * Changes the headers of calls on their way to a backend.
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
  public GRPCRule requestHeaders(Consumer<HeaderChanges> changes) {
    filters().requestHeaders(changes);
    return this;
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
  public GRPCRule responseHeaders(Consumer<HeaderChanges> changes) {
    filters().responseHeaders(changes);
    return this;
  }

  /**
   * Sends a copy of each call to another backend, whose answers are ignored.
   *
   * <pre>{@code
   * filters:                    # mirror("api-next", 50051)
   * - type: RequestMirror
   *   requestMirror:
   *     backendRef:
   *       name: api-next
   *       port: 50051
   * }</pre>
   *
   * @param service the other Service's name
   * @param port its port
   * @return this builder
   */
  public GRPCRule mirror(String service, int port) {
    return mirror(service, port, more -> {});
  }

  /**
   * Sends copies of calls to another backend, whose answers are ignored.
   *
   * <pre>{@code
   * filters:                    # mirror("api-next", 50051, m -> m.percent(5))
   * - type: RequestMirror
   *   requestMirror:
   *     backendRef:
   *       name: api-next
   *       port: 50051
   *     percent: 5
   * }</pre>
   *
   * @param name the other backend's name
   * @param port its port
   * @param mirror says more of it
   * @return this builder
   */
  public GRPCRule mirror(String name, int port, Consumer<Mirror> mirror) {
    filters().mirror(name, port, mirror);
    return this;
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
  public GRPCRule extension(String group, String kind, String name) {
    filters().extension(group, kind, name);
    return this;
  }

  /**
   * Any other filter; {@link io.gatewayapi.builders.v1.GRPCRouteFilters} makes one of each type.
   *
   * @param filter the filter, copied
   * @return this builder
   */
  public GRPCRule filter(GRPCRouteFilter filter) {
    filters().list().add(filter.deepCopy());
    return this;
  }

  /**
   * One more Service.
   *
   * <pre>{@code
   * backendRefs:                # backend("api", 50051)
   * - name: api
   *   port: 50051
   * }</pre>
   *
   * @param service the Service's name
   * @param port its port
   * @return this builder
   */
  public GRPCRule backend(String service, int port) {
    add(service).setPort(port);
    return this;
  }

  /**
   * One more Service, which gets a share of the calls.
   *
   * <pre>{@code
   * backendRefs:                # backend("api-v1", 50051, 10)
   * - name: api-v1
   *   port: 50051
   *   weight: 10
   * }</pre>
   *
   * @param service the Service's name
   * @param port its port
   * @param weight its share, beside the weights of the rule's other backends
   * @return this builder
   */
  public GRPCRule backend(String service, int port, int weight) {
    GRPCBackendRef reference = add(service);
    reference.setPort(port);
    reference.setWeight(weight);
    return this;
  }

  /**
   * One more backend.
   *
   * <pre>{@code
   * backendRefs:                # backend("api", 50051, b -> b.namespace("payments"))
   * - name: api
   *   namespace: payments
   *   port: 50051
   * }</pre>
   *
   * @param name its name
   * @param port its port
   * @param backend says more of it
   * @return this builder
   */
  public GRPCRule backend(String name, int port, Consumer<GRPCBackend> backend) {
    GRPCBackendRef reference = add(name);
    reference.setPort(port);
    backend.accept(new GRPCBackend(reference));
    return this;
  }

  /**
   * One more backend, which has no port.
   *
   * <pre>{@code
   * backendRefs:                # backend("assets", b -> b.ofKind("example.com", "Bucket"))
   * - name: assets
   *   group: example.com
   *   kind: Bucket
   * }</pre>
   *
   * @param name its name
   * @param backend says more of it
   * @return this builder
   */
  public GRPCRule backend(String name, Consumer<GRPCBackend> backend) {
    backend.accept(new GRPCBackend(add(name)));
    return this;
  }

  /**
   * One more Service, which gets a percentage of the calls; those before keep their proportions.
   *
   * <pre>{@code
   * backendRefs:                # backend("api-v1", 50051).canary("api-v2", 50051, 10)
   * - name: api-v1
   *   port: 50051
   *   weight: 90
   * - name: api-v2
   *   port: 50051
   *   weight: 10
   * }</pre>
   *
   * @param service the Service's name
   * @param port its port
   * @param percent 0 to 100
   * @return this builder
   * @throws IllegalArgumentException if the percentage is out of range or no whole weights say it
   */
  public GRPCRule canary(String service, int port, int percent) {
    List<GRPCBackendRef> backends = backends();
    int[] weights = Weights.withCanary(
        backends.stream()
            .map(GRPCBackendRef::getWeight)
            .mapToInt(weight -> weight == null ? 1 : weight)
            .toArray(),
        percent);
    for (int i = 0; i < backends.size(); i++) {
      backends.get(i).setWeight(weights[i]);
    }
    return backend(service, port, weights[weights.length - 1]);
  }

  private List<GRPCBackendRef> backends() {
    return Lists.open(rule.getBackendRefs(), rule::setBackendRefs);
  }

  private GRPCBackendRef add(String name) {
    GRPCBackendRef reference = new GRPCBackendRef();
    reference.setName(name);
    backends().add(reference);
    return reference;
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
