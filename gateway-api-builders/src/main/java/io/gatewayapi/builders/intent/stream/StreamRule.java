package io.gatewayapi.builders.intent.stream;

import io.gatewayapi.builders.intent.Splitting;
import io.gatewayapi.builders.internal.Weights;
import io.gatewayapi.model.v1.BackendRef;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A rule of a TLSRoute, TCPRoute or UDPRoute: it has a name, perhaps, and backends, but no
 * conditions.
 *
 * @param <B> the rule's generated builder
 */
public final class StreamRule<B> implements Splitting<StreamBackend, StreamRule<B>> {
  private final B generated;
  private final Consumer<String> name;
  private final Supplier<List<BackendRef>> backends;

  /**
   * A rule that is changed in place.
   *
   * @param generated its generated builder
   * @param name sets its name
   * @param backends the object's own list, which can grow; made if need be
   */
  StreamRule(B generated, Consumer<String> name, Supplier<List<BackendRef>> backends) {
    this.generated = generated;
    this.name = name;
    this.backends = backends;
  }

  /**
   * The rule's name: {@code name: primary}.
   *
   * @param name unique in the route
   * @return this builder
   */
  public StreamRule<B> name(String name) {
    this.name.accept(name);
    return this;
  }

  @Override
  public StreamRule<B> backend(String name, Consumer<StreamBackend> backend) {
    BackendRef reference = new BackendRef();
    reference.setName(name);
    backends.get().add(reference);
    backend.accept(new StreamBackend(reference));
    return this;
  }

  @Override
  public StreamRule<B> canary(String service, int port, int percent) {
    int weight =
        Weights.withCanary(backends.get(), percent, BackendRef::getWeight, BackendRef::setWeight);
    return backend(service, port, weight);
  }

  /**
   * Anything that has no name of its own here.
   *
   * @param change changes the rule
   * @return this builder
   */
  public StreamRule<B> with(Consumer<B> change) {
    change.accept(generated);
    return this;
  }
}
