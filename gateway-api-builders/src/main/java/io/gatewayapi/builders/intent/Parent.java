package io.gatewayapi.builders.intent;

import io.gatewayapi.builders.v1.ParentReferenceBuilder;
import io.gatewayapi.model.v1.ParentReference;
import java.util.function.Consumer;

/** What a route attaches to. */
public final class Parent {
  private final ParentReference reference;

  private Parent(ParentReference reference) {
    this.reference = reference;
  }

  /**
   * Changes a reference in place.
   *
   * @param reference the reference
   * @return a new builder
   */
  public static Parent editing(ParentReference reference) {
    return new Parent(reference);
  }

  /**
   * The parent's namespace, if not the route's: {@code namespace: infra}.
   *
   * @param namespace its name
   * @return this builder
   */
  public Parent namespace(String namespace) {
    reference.setNamespace(namespace);
    return this;
  }

  /**
   * Only one listener, by its name: {@code sectionName: https}.
   *
   * @param listener the listener's name
   * @return this builder
   */
  public Parent section(String listener) {
    reference.setSectionName(listener);
    return this;
  }

  /**
   * Only the listeners of a port: {@code port: 8443}.
   *
   * @param port 1 to 65535
   * @return this builder
   */
  public Parent port(int port) {
    reference.setPort(port);
    return this;
  }

  /**
   * The parent is a ListenerSet.
   *
   * <pre>{@code
   * group: gateway.networking.k8s.io
   * kind: ListenerSet
   * }</pre>
   *
   * @return this builder
   */
  public Parent listenerSet() {
    return ofKind("gateway.networking.k8s.io", "ListenerSet");
  }

  /**
   * The parent is a Service: the route is for the mesh.
   *
   * <pre>{@code
   * group: ""
   * kind: Service
   * }</pre>
   *
   * @return this builder
   */
  public Parent service() {
    return ofKind("", "Service");
  }

  /**
   * The parent is of some other kind.
   *
   * <pre>{@code
   * group: example.io           # ofKind("example.io", "Mesh")
   * kind: Mesh
   * }</pre>
   *
   * @param group its group, empty for Kubernetes' core
   * @param kind its kind
   * @return this builder
   */
  public Parent ofKind(String group, String kind) {
    reference.setGroup(group);
    reference.setKind(kind);
    return this;
  }

  /**
   * Anything that has no name of its own here.
   *
   * @param change changes the reference
   * @return this builder
   */
  public Parent with(Consumer<ParentReferenceBuilder> change) {
    change.accept(ParentReferenceBuilder.editing(reference));
    return this;
  }
}
