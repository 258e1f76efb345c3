package io.gatewayapi.builders.intent.http;

import io.gatewayapi.builders.intent.BackendIntent;
import io.gatewayapi.builders.v1.HTTPExternalAuthFilterBuilder;
import io.gatewayapi.model.v1.BackendObjectReference;
import io.gatewayapi.model.v1.ForwardBodyConfig;
import io.gatewayapi.model.v1.HTTPExternalAuthFilter;
import io.gatewayapi.model.v1.HTTPRouteExternalAuthProtocol;
import io.gatewayapi.model.v1.HTTPRouteFilter;
import io.gatewayapi.model.v1.HTTPRouteFilterType;
import java.util.function.Consumer;

/**
 * A server that is asked about each request, and without whose yes none goes on.
 *
 * @param <S> the builder itself
 */
public abstract class ExternalAuth<S extends ExternalAuth<S>> implements BackendIntent<S> {
  private final HTTPRouteFilter whole = new HTTPRouteFilter();
  private final HTTPExternalAuthFilter filter = new HTTPExternalAuthFilter();
  private final BackendObjectReference backend = new BackendObjectReference();

  /** For the protocols. */
  ExternalAuth(HTTPRouteExternalAuthProtocol protocol, String name, int port) {
    backend.setName(name);
    backend.setPort(port);
    filter.setProtocol(protocol);
    filter.setBackendRef(backend);
    whole.setType(HTTPRouteFilterType.EXTERNAL_AUTH);
    whole.setExternalAuth(filter);
  }

  abstract S self();

  final HTTPExternalAuthFilter body() {
    return filter;
  }

  final HTTPRouteFilter filter() {
    return whole;
  }

  /**
   * Headers of the request that the server sees beside those that it always sees.
   *
   * <pre>{@code
   * http:                       # headers("x-session")
   *   allowedHeaders:
   *   - x-session
   * }</pre>
   *
   * @param names their names
   * @return this builder
   */
  public abstract S headers(String... names);

  @Override
  public S namespace(String namespace) {
    backend.setNamespace(namespace);
    return self();
  }

  @Override
  public S ofKind(String group, String kind) {
    backend.setGroup(group);
    backend.setKind(kind);
    return self();
  }

  /**
   * The server sees the body, too.
   *
   * <pre>{@code
   * forwardBody:                # forwardBody(8192)
   *   maxSize: 8192
   * }</pre>
   *
   * @param maxSize so many bytes of it
   * @return this builder
   */
  public S forwardBody(int maxSize) {
    ForwardBodyConfig body = new ForwardBodyConfig();
    body.setMaxSize(maxSize);
    filter.setForwardBody(body);
    return self();
  }

  /**
   * Anything that has no name of its own here.
   *
   * @param change changes the filter
   * @return this builder
   */
  public S with(Consumer<HTTPExternalAuthFilterBuilder> change) {
    change.accept(HTTPExternalAuthFilterBuilder.editing(filter));
    return self();
  }
}
