package io.gatewayapi.builders.intent.http;

import io.gatewayapi.builders.intent.Filtering;
import io.gatewayapi.builders.intent.RouteBackend;
import io.gatewayapi.builders.internal.Open;
import io.gatewayapi.builders.v1.HTTPBackendRefBuilder;
import io.gatewayapi.model.v1.HTTPBackendRef;
import io.gatewayapi.model.v1.HTTPRouteFilter;
import java.util.function.Consumer;

/** A backend of a rule, and what happens only to requests that go to it. */
public final class HTTPBackend extends Filtering<HTTPRouteFilter, HTTPBackend>
    implements RouteBackend<HTTPBackend>, Authorizing<HTTPBackend> {
  private final HTTPBackendRef reference;

  HTTPBackend(HTTPBackendRef reference) {
    this.reference = reference;
  }

  @Override
  protected HTTPBackend self() {
    return this;
  }

  @Override
  protected HTTPFilters filters() {
    return new HTTPFilters(Open.list(reference.getFilters(), reference::setFilters));
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

  @Override
  public HTTPBackend port(int port) {
    reference.setPort(port);
    return this;
  }

  @Override
  public HTTPBackend weight(int weight) {
    reference.setWeight(weight);
    return this;
  }

  /**
   * Changes host or path of the requests: a filter of the backend, as {@link HTTPForwarding#rewrite}
   * makes one of a whole rule.
   *
   * <pre>{@code
   * backendRefs:                # backend("api", 8080, b -> b.rewrite(w -> w.hostname("api.internal")))
   * - name: api
   *   port: 8080
   *   filters:
   *   - type: URLRewrite
   *     urlRewrite:
   *       hostname: api.internal
   * }</pre>
   *
   * @param changes says which
   * @return this builder
   */
  public HTTPBackend rewrite(Consumer<Rewrite> changes) {
    filters().rewrite(changes);
    return this;
  }

  /**
   * Lets scripts of other origins call: a filter of the backend, as {@link HTTPRule#cors} makes one
   * of a whole rule.
   *
   * <pre>{@code
   * backendRefs:                # backend("api", 8080, b -> b.cors(c -> c.origins("*")))
   * - name: api
   *   port: 8080
   *   filters:
   *   - type: CORS
   *     cors:
   *       allowOrigins:
   *       - "*"
   * }</pre>
   *
   * @param changes says which
   * @return this builder
   */
  public HTTPBackend cors(Consumer<Cors> changes) {
    filters().cors(changes);
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
