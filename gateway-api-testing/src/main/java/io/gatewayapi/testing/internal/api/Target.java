package io.gatewayapi.testing.internal.api;

import io.gatewayapi.testing.internal.kind.KindRegistry;
import io.gatewayapi.testing.internal.kind.ServedKind;
import io.gatewayapi.testing.internal.store.ObjectPath;
import io.gatewayapi.testing.internal.store.ResourceName;
import java.util.Optional;

/**
 * What a request is about.
 *
 * @param kind the kind
 * @param version the version of it that the URL names
 * @param namespace the namespace, empty for all of them or for cluster scope
 * @param name the object, empty for the collection
 * @param subresource {@code status}, {@code scale} or empty
 */
public record Target(
    ServedKind kind,
    ServedKind.Version version,
    String namespace,
    String name,
    String subresource) {

  /**
   * Finds what a path is about.
   *
   * @param kinds what is served
   * @param path the parts of the path
   * @return the target, empty if nothing is served there
   */
  public static Optional<Target> find(KindRegistry kinds, RequestPath path) {
    return kinds
        .find(new ResourceName(path.group(), path.plural()))
        .filter(kind -> scopeFits(kind, path))
        .flatMap(kind -> kind.version(path.version())
            .filter(v -> path.subresource().isEmpty()
                || (v.statusSubresource() && path.subresource().equals("status"))
                || (v.scale().isPresent() && path.subresource().equals("scale")))
            .map(v -> new Target(kind, v, path.namespace(), path.name(), path.subresource())));
  }

  /** Objects of namespaced kinds have a namespace in their URL; collections may span all. */
  private static boolean scopeFits(ServedKind kind, RequestPath path) {
    return kind.namespaced()
        ? !path.namespace().isEmpty() || path.name().isEmpty()
        : path.namespace().isEmpty();
  }

  /**
   * Group and plural.
   *
   * @return the kind's resource
   */
  public ResourceName resource() {
    return kind.resource();
  }

  /**
   * Group and version as the target's objects carry them.
   *
   * @return {@code group/version}
   */
  public String apiVersion() {
    return kind.apiVersion(version);
  }

  /**
   * The apiVersion with which items of lists are written.
   *
   * @return empty for built-in kinds, which leave apiVersion and kind to the list
   */
  public String itemVersion() {
    return kind.origin() == ServedKind.Origin.CUSTOM ? apiVersion() : "";
  }

  /**
   * Whether it is about an object's replicas.
   *
   * @return true for {@code /scale}
   */
  public boolean isScale() {
    return subresource.equals("scale");
  }

  /**
   * Where the object is stored.
   *
   * @return namespace and name
   */
  public ObjectPath path() {
    return new ObjectPath(namespace, name);
  }
}
