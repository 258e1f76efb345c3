package io.gatewayapi.builders.intent;

import java.util.function.Consumer;

/**
 * What forwards to backends, or begins to with the first one.
 *
 * @param <B> a backend, as more is said of it
 * @param <S> what has the backend then
 */
public interface Forwarding<B extends RouteBackend<B>, S> {
  /**
   * One more backend, which has no port unless it is said.
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
   * @return the rule
   */
  S backend(String name, Consumer<B> backend);

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
   * @return the rule
   */
  default S backend(String service, int port) {
    return backend(service, backend -> backend.port(port));
  }

  /**
   * One more Service, which gets a share.
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
   * @return the rule
   */
  default S backend(String service, int port, int weight) {
    return backend(service, backend -> backend.port(port).weight(weight));
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
   * @return the rule
   */
  default S backend(String name, int port, Consumer<B> backend) {
    return backend(name, made -> backend.accept(made.port(port)));
  }
}
