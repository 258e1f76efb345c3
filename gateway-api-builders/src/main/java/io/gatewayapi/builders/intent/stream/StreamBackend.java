package io.gatewayapi.builders.intent.stream;

import io.gatewayapi.builders.intent.RouteBackend;
import io.gatewayapi.builders.v1.BackendRefBuilder;
import io.gatewayapi.model.v1.BackendRef;
import java.util.function.Consumer;

/** A backend of connections or datagrams. */
public final class StreamBackend implements RouteBackend<StreamBackend> {
  private final BackendRef reference;

  StreamBackend(BackendRef reference) {
    this.reference = reference;
  }

  @Override
  public StreamBackend namespace(String namespace) {
    reference.setNamespace(namespace);
    return this;
  }

  @Override
  public StreamBackend ofKind(String group, String kind) {
    reference.setGroup(group);
    reference.setKind(kind);
    return this;
  }

  @Override
  public StreamBackend port(int port) {
    reference.setPort(port);
    return this;
  }

  @Override
  public StreamBackend weight(int weight) {
    reference.setWeight(weight);
    return this;
  }

  /**
   * Anything that has no name of its own here.
   *
   * @param change changes the reference
   * @return this builder
   */
  public StreamBackend with(Consumer<BackendRefBuilder> change) {
    change.accept(BackendRefBuilder.editing(reference));
    return this;
  }
}
