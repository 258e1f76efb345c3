package io.gatewayapi.builders.intent.stream;

import io.gatewayapi.builders.intent.RouteIntent;
import io.gatewayapi.builders.internal.Weights;
import io.gatewayapi.model.GatewayApiObject;
import io.gatewayapi.model.v1.BackendRef;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * What the builders of TLSRoutes, TCPRoutes and UDPRoutes share: such a route has one rule, which
 * has no conditions.
 *
 * @param <T> the kind
 * @param <B> the kind's generated builder
 * @param <S> the builder itself
 */
public abstract class StreamRouteIntent<
        T extends GatewayApiObject, B, S extends StreamRouteIntent<T, B, S>>
    extends RouteIntent<T, B, S> {
  /** For the kinds' builders. */
  StreamRouteIntent(T object, Function<T, B> generated, Function<T, S> again) {
    super(object, generated, again);
  }

  /** The backends of the rule, which is made if need be: the object's own list, which can grow. */
  abstract List<BackendRef> backends();

  /**
   * Forwards to a Service.
   *
   * <pre>{@code
   * rules:
   * - backendRefs:              # backend("database", 5432)
   *   - name: database
   *     port: 5432
   * }</pre>
   *
   * @param service the Service's name
   * @param port its port
   * @return this builder
   */
  public S backend(String service, int port) {
    add(service).setPort(port);
    return self();
  }

  /**
   * Forwards to a Service, which gets a share of the connections.
   *
   * <pre>{@code
   * rules:
   * - backendRefs:              # backend("database", 5432, 90)
   *   - name: database
   *     port: 5432
   *     weight: 90
   * }</pre>
   *
   * @param service the Service's name
   * @param port its port
   * @param weight its share, beside the weights of the other backends
   * @return this builder
   */
  public S backend(String service, int port, int weight) {
    BackendRef reference = add(service);
    reference.setPort(port);
    reference.setWeight(weight);
    return self();
  }

  /**
   * Forwards to a backend.
   *
   * <pre>{@code
   * rules:
   * - backendRefs:              # backend("database", 5432, b -> b.namespace("data"))
   *   - name: database
   *     namespace: data
   *     port: 5432
   * }</pre>
   *
   * @param name its name
   * @param port its port
   * @param backend says more of it
   * @return this builder
   */
  public S backend(String name, int port, Consumer<StreamBackend> backend) {
    BackendRef reference = add(name);
    reference.setPort(port);
    backend.accept(new StreamBackend(reference));
    return self();
  }

  /**
   * Forwards to a backend that has no port.
   *
   * <pre>{@code
   * rules:
   * - backendRefs:              # backend("database", b -> b.ofKind("example.com", "Database"))
   *   - name: database
   *     group: example.com
   *     kind: Database
   * }</pre>
   *
   * @param name its name
   * @param backend says more of it
   * @return this builder
   */
  public S backend(String name, Consumer<StreamBackend> backend) {
    backend.accept(new StreamBackend(add(name)));
    return self();
  }

  /**
   * One more Service, which gets a percentage of the connections; those before keep their
   * proportions.
   *
   * <pre>{@code
   * rules:
   * - backendRefs:              # backend("db-v1", 5432).canary("db-v2", 5432, 10)
   *   - name: db-v1
   *     port: 5432
   *     weight: 90
   *   - name: db-v2
   *     port: 5432
   *     weight: 10
   * }</pre>
   *
   * @param service the Service's name
   * @param port its port
   * @param percent 0 to 100
   * @return this builder
   * @throws IllegalArgumentException if the percentage is out of range or no whole weights say it
   */
  public S canary(String service, int port, int percent) {
    List<BackendRef> backends = backends();
    int[] weights = Weights.withCanary(
        backends.stream()
            .map(BackendRef::getWeight)
            .mapToInt(weight -> weight == null ? 1 : weight)
            .toArray(),
        percent);
    for (int i = 0; i < backends.size(); i++) {
      backends.get(i).setWeight(weights[i]);
    }
    return backend(service, port, weights[weights.length - 1]);
  }

  private BackendRef add(String name) {
    BackendRef reference = new BackendRef();
    reference.setName(name);
    backends().add(reference);
    return reference;
  }
}
