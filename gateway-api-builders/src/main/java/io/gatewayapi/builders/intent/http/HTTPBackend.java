package io.gatewayapi.builders.intent.http;

import io.gatewayapi.builders.intent.BackendIntent;
import io.gatewayapi.builders.intent.HeaderChanges;
import io.gatewayapi.builders.intent.Mirror;
import io.gatewayapi.builders.internal.Lists;
import io.gatewayapi.builders.v1.HTTPBackendRefBuilder;
import io.gatewayapi.model.v1.HTTPBackendRef;
import io.gatewayapi.model.v1.HTTPRouteFilter;
import java.util.function.Consumer;

/** A backend of a rule, and what happens only to requests that go to it. */
public final class HTTPBackend extends BackendIntent<HTTPBackend> {
  private final HTTPBackendRef reference;

  HTTPBackend(HTTPBackendRef reference) {
    this.reference = reference;
  }

  private HTTPFilters filters() {
    return new HTTPFilters(Lists.open(reference.getFilters(), reference::setFilters));
  }

  @Override
  public HTTPBackend namespace(String namespace) {
    reference.setNamespace(namespace);
    return this;
  }

  @Override
  public HTTPBackend ofKind(String group, String kind) {
    reference.setGroup(group);
    reference.setKind(kind);
    return this;
  }

  /**
   * The backend's share of the requests: {@code weight: 90}.
   *
   * @param weight beside the weights of the rule's other backends
   * @return this builder
   */
  public HTTPBackend weight(int weight) {
    reference.setWeight(weight);
    return this;
  }

  /**
   * Changes the headers of requests, as {@link HTTPRule#requestHeaders} does for a whole rule.
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
   * @param changes says which
   * @return this builder
   */
  public HTTPBackend requestHeaders(Consumer<HeaderChanges> changes) {
    filters().requestHeaders(changes);
    return this;
  }

  /**
   * Changes the headers of responses: a {@code ResponseHeaderModifier} filter of the backend, as in
   * {@link #requestHeaders}.
   *
   * @param changes says which
   * @return this builder
   */
  public HTTPBackend responseHeaders(Consumer<HeaderChanges> changes) {
    filters().responseHeaders(changes);
    return this;
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
  public HTTPBackend mirror(String service, int port) {
    return mirror(service, port, more -> {});
  }

  /**
   * Sends copies of the requests to another backend, as {@link #mirror(String, int)} with more said
   * of it.
   *
   * @param name the other backend's name
   * @param port its port
   * @param mirror says more of it, such as {@code percent: 5}
   * @return this builder
   */
  public HTTPBackend mirror(String name, int port, Consumer<Mirror> mirror) {
    filters().mirror(name, port, mirror);
    return this;
  }

  /**
   * Changes host or path of the requests: a {@code URLRewrite} filter of the backend, as {@link
   * HTTPForwarding#rewrite} makes one of a whole rule.
   *
   * @param changes says which
   * @return this builder
   */
  public HTTPBackend rewrite(Consumer<Rewrite> changes) {
    filters().rewrite(changes);
    return this;
  }

  /**
   * Lets scripts of other origins call: a {@code CORS} filter of the backend, as {@link
   * HTTPRule#cors} makes one of a whole rule.
   *
   * @param changes says which
   * @return this builder
   */
  public HTTPBackend cors(Consumer<Cors> changes) {
    filters().cors(changes);
    return this;
  }

  /**
   * A filter of the implementation's own: an {@code ExtensionRef} filter of the backend, as {@link
   * HTTPRule#extension} makes one of a whole rule.
   *
   * @param group the group of the object that configures it
   * @param kind its kind
   * @param name its name
   * @return this builder
   */
  public HTTPBackend extension(String group, String kind, String name) {
    filters().extension(group, kind, name);
    return this;
  }

  /**
   * Any other filter; {@link io.gatewayapi.builders.v1.HTTPRouteFilters} makes one of each type.
   *
   * @param filter the filter, copied
   * @return this builder
   */
  public HTTPBackend filter(HTTPRouteFilter filter) {
    filters().list().add(filter.deepCopy());
    return this;
  }

  /**
   * Anything that has no name of its own here.
   *
   * @param change changes the reference
   * @return this builder
   */
  public HTTPBackend with(Consumer<HTTPBackendRefBuilder> change) {
    change.accept(HTTPBackendRefBuilder.editing(reference));
    return this;
  }
}
