package io.gatewayapi.builders.intent.http;

import io.gatewayapi.builders.internal.Lists;
import io.gatewayapi.builders.internal.Weights;
import io.gatewayapi.model.v1.HTTPBackendRef;
import io.gatewayapi.model.v1.HTTPRouteRule;
import java.util.List;
import java.util.function.Consumer;

/** A rule that forwards to backends: it cannot redirect. */
public final class HTTPForwarding extends HTTPRule<HTTPForwarding> {
  HTTPForwarding(HTTPRouteRule rule) {
    super(rule);
  }

  @Override
  HTTPForwarding self() {
    return this;
  }

  /**
   * One more Service.
   *
   * <pre>{@code
   * backendRefs:                # backend("api", 8080)
   * - name: api
   *   port: 8080
   * }</pre>
   *
   * @param service the Service's name
   * @param port its port
   * @return this builder
   */
  public HTTPForwarding backend(String service, int port) {
    add(service).setPort(port);
    return this;
  }

  /**
   * One more Service, which gets a share of the requests.
   *
   * <pre>{@code
   * backendRefs:                # backend("api-v1", 8080, 10)
   * - name: api-v1
   *   port: 8080
   *   weight: 10
   * }</pre>
   *
   * @param service the Service's name
   * @param port its port
   * @param weight its share, beside the weights of the rule's other backends
   * @return this builder
   */
  public HTTPForwarding backend(String service, int port, int weight) {
    HTTPBackendRef reference = add(service);
    reference.setPort(port);
    reference.setWeight(weight);
    return this;
  }

  /**
   * One more backend.
   *
   * <pre>{@code
   * backendRefs:                # backend("api", 8080, b -> b.namespace("payments"))
   * - name: api
   *   namespace: payments
   *   port: 8080
   * }</pre>
   *
   * @param name its name
   * @param port its port
   * @param backend says more of it
   * @return this builder
   */
  public HTTPForwarding backend(String name, int port, Consumer<HTTPBackend> backend) {
    HTTPBackendRef reference = add(name);
    reference.setPort(port);
    backend.accept(new HTTPBackend(reference));
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
  public HTTPForwarding backend(String name, Consumer<HTTPBackend> backend) {
    backend.accept(new HTTPBackend(add(name)));
    return this;
  }

  /**
   * One more Service, which gets a percentage of the requests; those before keep their proportions.
   *
   * <pre>{@code
   * backendRefs:                # backend("api-v1", 8080).canary("api-v2", 8080, 10)
   * - name: api-v1
   *   port: 8080
   *   weight: 90
   * - name: api-v2
   *   port: 8080
   *   weight: 10
   * }</pre>
   *
   * @param service the Service's name
   * @param port its port
   * @param percent 0 to 100
   * @return this builder
   * @throws IllegalArgumentException if the percentage is out of range or no whole weights say it
   */
  public HTTPForwarding canary(String service, int port, int percent) {
    List<HTTPBackendRef> backends = backends();
    int[] weights = Weights.withCanary(
        backends.stream()
            .map(HTTPBackendRef::getWeight)
            .mapToInt(weight -> weight == null ? 1 : weight)
            .toArray(),
        percent);
    for (int i = 0; i < backends.size(); i++) {
      backends.get(i).setWeight(weights[i]);
    }
    return backend(service, port, weights[weights.length - 1]);
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
    return Lists.open(rule().getBackendRefs(), rule()::setBackendRefs);
  }

  private HTTPBackendRef add(String name) {
    HTTPBackendRef reference = new HTTPBackendRef();
    reference.setName(name);
    backends().add(reference);
    return reference;
  }
}
