package io.gatewayapi.router.topology;

import io.gatewayapi.router.id.Age;
import io.gatewayapi.router.id.ObjectRef;
import java.util.Comparator;
import java.util.List;

/**
 * A ListenerSet, as it matters to routing.
 *
 * @param id its kind, which is XListenerSet of the experimental group in older releases, and name
 * @param age its creation time
 * @param parent what its parentRef names
 * @param listeners its entries, in order
 */
public record ListenerSetNode(
    ObjectRef id, Age age, ObjectRef parent, List<ListenerNode> listeners) {
  /** The oldest first, then by namespace and name. */
  public static final Comparator<ListenerSetNode> OLDEST_FIRST = Comparator.comparing(
          ListenerSetNode::age)
      .thenComparing(s -> s.id().name())
      .thenComparing(s -> s.id().kind().toString());

  /** Copies the list. */
  public ListenerSetNode {
    listeners = List.copyOf(listeners);
  }
}
