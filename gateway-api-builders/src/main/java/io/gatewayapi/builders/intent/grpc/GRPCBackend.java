package io.gatewayapi.builders.intent.grpc;

import io.gatewayapi.builders.intent.Filtering;
import io.gatewayapi.builders.intent.RouteBackend;
import io.gatewayapi.builders.internal.Open;
import io.gatewayapi.builders.v1.GRPCBackendRefBuilder;
import io.gatewayapi.model.v1.GRPCBackendRef;
import io.gatewayapi.model.v1.GRPCRouteFilter;
import java.util.function.Consumer;

/** A backend of a rule, and what happens only to calls that go to it. */
public final class GRPCBackend extends Filtering<GRPCRouteFilter, GRPCBackend>
    implements RouteBackend<GRPCBackend> {
  private final GRPCBackendRef reference;

  GRPCBackend(GRPCBackendRef reference) {
    this.reference = reference;
  }

  @Override
  protected GRPCBackend self() {
    return this;
  }

  @Override
  protected GRPCFilters filters() {
    return new GRPCFilters(Open.list(reference.getFilters(), reference::setFilters));
  }

  @Override
  public GRPCBackend namespace(String namespace) {
    reference.setNamespace(namespace);
    return this;
  }

  @Override
  public GRPCBackend ofKind(String group, String kind) {
    reference.setGroup(group);
    reference.setKind(kind);
    return this;
  }

  @Override
  public GRPCBackend port(int port) {
    reference.setPort(port);
    return this;
  }

  @Override
  public GRPCBackend weight(int weight) {
    reference.setWeight(weight);
    return this;
  }

  /**
   * Anything that has no name of its own here.
   *
   * @param change changes the reference
   * @return this builder
   */
  public GRPCBackend with(Consumer<GRPCBackendRefBuilder> change) {
    change.accept(GRPCBackendRefBuilder.editing(reference));
    return this;
  }
}
