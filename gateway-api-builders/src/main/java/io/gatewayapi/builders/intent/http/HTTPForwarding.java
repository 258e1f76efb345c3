package io.gatewayapi.builders.intent.http;

import io.gatewayapi.builders.intent.Splitting;
import io.gatewayapi.builders.internal.Open;
import io.gatewayapi.builders.internal.Weights;
import io.gatewayapi.model.v1.HTTPBackendRef;
import io.gatewayapi.model.v1.HTTPRouteRule;
import java.util.List;
import java.util.function.Consumer;

/** A rule that forwards to backends: it cannot redirect. */
public final class HTTPForwarding extends HTTPRule<HTTPForwarding>
    implements Splitting<HTTPBackend, HTTPForwarding> {
  HTTPForwarding(HTTPRouteRule rule) {
    super(rule);
  }

  @Override
  protected HTTPForwarding self() {
    return this;
  }

  @Override
  public HTTPForwarding backend(String name, Consumer<HTTPBackend> backend) {
    HTTPBackendRef reference = new HTTPBackendRef();
    reference.setName(name);
    backends().add(reference);
    backend.accept(new HTTPBackend(reference));
    return this;
  }

  @Override
  public HTTPForwarding canary(String service, int port, int percent) {
    int weight = Weights.withCanary(
        backends(), percent, HTTPBackendRef::getWeight, HTTPBackendRef::setWeight);
    return backend(service, port, weight);
  }

  /**
   * Changes host or path of requests on their way to a backend.
   *
   * <pre>{@code
   * filters:                    # rewrite(w -> w.hostname("internal.example"))
   * - type: URLRewrite
   *   urlRewrite:
   *     hostname: internal.example
   * }</pre>
   *
   * @param changes says which; a second call goes on with the same filter
   * @return this builder
   */
  public HTTPForwarding rewrite(Consumer<Rewrite> changes) {
    filters().rewrite(changes);
    return this;
  }

  private List<HTTPBackendRef> backends() {
    return Open.list(rule().getBackendRefs(), rule()::setBackendRefs);
  }
}
