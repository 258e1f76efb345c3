package io.gatewayapi.builders.intent;

import java.util.function.Consumer;

/**
 * What changes requests and responses: a rule of an HTTPRoute or GRPCRoute, or a backend of one, and
 * then only for requests that go to it.
 *
 * @param <F> a filter of the route's kind
 * @param <S> the builder itself
 */
public abstract class Filtering<F, S extends Filtering<F, S>> {
  /** For the rules and backends of this library. */
  protected Filtering() {}

  /**
   * This, as the type that callers know.
   *
   * @return this builder
   */
  protected abstract S self();

  /**
   * The filters.
   *
   * @return those of the object itself
   */
  protected abstract Filters<F, ?> filters();

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
    changes.accept(HeaderChanges.editing(filters().requestHeaders()));
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
    changes.accept(HeaderChanges.editing(filters().responseHeaders()));
    return self();
  }

  /**
   * Sends a copy of each request to another Service, whose answers are ignored.
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
    filters().mirror(Mirror.to(name, port, mirror));
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
    filters().addExtension(group, kind, name);
    return self();
  }

  /**
   * Any other filter; {@link io.gatewayapi.builders.v1.HTTPRouteFilters} and {@link
   * io.gatewayapi.builders.v1.GRPCRouteFilters} make one of each type.
   *
   * @param filter the filter, copied
   * @return this builder
   */
  public S filter(F filter) {
    filters().addCopy(filter);
    return self();
  }
}
