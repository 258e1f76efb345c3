package io.gatewayapi.builders.intent;

import java.util.function.Consumer;

/**
 * A backend of an HTTP or gRPC rule, and what happens only to requests that go to it.
 *
 * @param <F> a filter of the route's kind
 * @param <S> the builder itself
 */
public abstract class FilteringBackend<F, S extends FilteringBackend<F, S>>
    extends RouteBackend<S> {
  /** For the backends of this library. */
  protected FilteringBackend() {}

  /**
   * This, as the type that callers know.
   *
   * @return this builder
   */
  protected abstract S self();

  /**
   * The backend's filters.
   *
   * @return those of the object itself
   */
  protected abstract Filters<F, ?> filters();

  /**
   * Changes the headers of requests, as {@link RuleIntent#requestHeaders} does for a whole rule.
   *
   * <pre>{@code
   * backendRefs:                # backend("api", 8080, b -> b.requestHeaders(h -> h.set("x-v", "2")))
   * - name: api
   *   port: 8080
   *   filters:
   *   - type: RequestHeaderModifier
   *     requestHeaderModifier:
   *       set:
   *       - name: x-v
   *         value: "2"
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
   * Changes the headers of responses, as {@link RuleIntent#responseHeaders} does for a whole rule.
   *
   * <pre>{@code
   * backendRefs:                # backend("api", 8080, b -> b.responseHeaders(h -> h.remove("server")))
   * - name: api
   *   port: 8080
   *   filters:
   *   - type: ResponseHeaderModifier
   *     responseHeaderModifier:
   *       remove:
   *       - server
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
   * Sends copies of the requests to another Service.
   *
   * <pre>{@code
   * backendRefs:                # backend("api", 8080, b -> b.mirror("api-next", 8080))
   * - name: api
   *   port: 8080
   *   filters:
   *   - type: RequestMirror
   *     requestMirror:
   *       backendRef:
   *         name: api-next
   *         port: 8080
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
   * Sends copies of the requests to another backend.
   *
   * <pre>{@code
   * backendRefs:                # backend("api", 8080, b -> b.mirror("next", 80, m -> m.percent(5)))
   * - name: api
   *   port: 8080
   *   filters:
   *   - type: RequestMirror
   *     requestMirror:
   *       backendRef:
   *         name: next
   *         port: 80
   *       percent: 5
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
   * backendRefs:                # backend("api", 8080, b -> b.extension("example.com", "Limit", "slow"))
   * - name: api
   *   port: 8080
   *   filters:
   *   - type: ExtensionRef
   *     extensionRef:
   *       group: example.com
   *       kind: Limit
   *       name: slow
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
