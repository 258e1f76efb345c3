package io.gatewayapi.builders.intent.grpc;

import io.gatewayapi.builders.intent.BackendIntent;
import io.gatewayapi.builders.intent.HeaderChanges;
import io.gatewayapi.builders.intent.Mirror;
import io.gatewayapi.builders.internal.Lists;
import io.gatewayapi.builders.v1.GRPCBackendRefBuilder;
import io.gatewayapi.model.v1.GRPCBackendRef;
import io.gatewayapi.model.v1.GRPCRouteFilter;
import java.util.function.Consumer;

/** A backend of a rule, and what happens only to calls that go to it. */
public final class GRPCBackend extends BackendIntent<GRPCBackend> {
  private final GRPCBackendRef reference;

  GRPCBackend(GRPCBackendRef reference) {
    this.reference = reference;
  }

  private GRPCFilters filters() {
    return new GRPCFilters(Lists.open(reference.getFilters(), reference::setFilters));
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

  /**
   * The backend's share of the calls: {@code weight: 90}.
   *
   * @param weight beside the weights of the rule's other backends
   * @return this builder
   */
  public GRPCBackend weight(int weight) {
    reference.setWeight(weight);
    return this;
  }

  /**
   * Changes the headers of calls, as {@link GRPCRule#requestHeaders} does for a whole rule.
   *
   * <pre>{@code
   * backendRefs:                # backend("api", 50051, b -> b.requestHeaders(h -> h.set("x-v", "2")))
   * - name: api
   *   port: 50051
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
  public GRPCBackend requestHeaders(Consumer<HeaderChanges> changes) {
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
  public GRPCBackend responseHeaders(Consumer<HeaderChanges> changes) {
    filters().responseHeaders(changes);
    return this;
  }

  /**
   * Sends copies of the calls to another Service.
   *
   * <pre>{@code
   * backendRefs:                # backend("api", 50051, b -> b.mirror("api-next", 50051))
   * - name: api
   *   port: 50051
   *   filters:
   *   - type: RequestMirror
   *     requestMirror:
   *       backendRef:
   *         name: api-next
   *         port: 50051
   * }</pre>
   *
   * @param service the other Service's name
   * @param port its port
   * @return this builder
   */
  public GRPCBackend mirror(String service, int port) {
    return mirror(service, port, more -> {});
  }

  /**
   * Sends copies of the calls to another backend, as {@link #mirror(String, int)} with more said
   * of it.
   *
   * @param name the other backend's name
   * @param port its port
   * @param mirror says more of it, such as {@code percent: 5}
   * @return this builder
   */
  public GRPCBackend mirror(String name, int port, Consumer<Mirror> mirror) {
    filters().mirror(name, port, mirror);
    return this;
  }

  /**
   * A filter of the implementation's own: an {@code ExtensionRef} filter of the backend, as {@link
   * GRPCRule#extension} makes one of a whole rule.
   *
   * @param group the group of the object that configures it
   * @param kind its kind
   * @param name its name
   * @return this builder
   */
  public GRPCBackend extension(String group, String kind, String name) {
    filters().extension(group, kind, name);
    return this;
  }

  /**
   * Any other filter; {@link io.gatewayapi.builders.v1.GRPCRouteFilters} makes one of each type.
   *
   * @param filter the filter, copied
   * @return this builder
   */
  public GRPCBackend filter(GRPCRouteFilter filter) {
    filters().list().add(filter.deepCopy());
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
