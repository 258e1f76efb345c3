package io.gatewayapi.router.topology;

import io.gatewayapi.router.id.GroupKind;
import io.gatewayapi.router.id.ObjectName;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A ReferenceGrant: who may refer to what in its namespace.
 *
 * @param name namespace and name of the grant
 * @param from who may refer
 * @param to what may be referred to
 */
public record Grant(ObjectName name, Set<From> from, List<To> to) {
  /** Copies the collections. */
  public Grant {
    from = Set.copyOf(from);
    to = List.copyOf(to);
  }

  /**
   * A kind of objects that may refer.
   *
   * @param kind their kind
   * @param namespace their namespace
   */
  public record From(GroupKind kind, String namespace) {}

  /**
   * What may be referred to.
   *
   * @param kind the kind of the target
   * @param name the target's name, null for all of the kind
   */
  public record To(GroupKind kind, @Nullable String name) {
    boolean covers(GroupKind targetKind, String target) {
      return kind.equals(targetKind) && (name == null || name.equals(target));
    }
  }

  /**
   * Whether this grant permits a reference.
   *
   * @param referrer who refers
   * @param kind the target's kind
   * @param target the target
   * @return true if so
   */
  public boolean permits(From referrer, GroupKind kind, ObjectName target) {
    return name.namespace().equals(target.namespace())
        && from.contains(referrer)
        && to.stream().anyMatch(t -> t.covers(kind, target.name()));
  }
}
