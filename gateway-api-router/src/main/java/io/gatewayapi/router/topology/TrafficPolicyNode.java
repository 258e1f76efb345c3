package io.gatewayapi.router.topology;

import io.gatewayapi.router.id.ObjectName;
import io.gatewayapi.router.id.ObjectRef;
import io.gatewayapi.router.rule.RetryBudget;
import io.gatewayapi.router.rule.Session;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An XBackendTrafficPolicy.
 *
 * @param name namespace and name
 * @param age its creation time
 * @param targets the backends it is for, in its own namespace
 * @param budget how many requests may be retries, null if it does not say
 * @param session its session persistence, null if it has none
 */
public record TrafficPolicyNode(
    ObjectName name,
    Age age,
    List<ObjectRef> targets,
    @Nullable RetryBudget budget,
    @Nullable Session session) {
  /** The oldest first, then by namespace and name. */
  public static final Comparator<TrafficPolicyNode> OLDEST_FIRST =
      Comparator.comparing(TrafficPolicyNode::age).thenComparing(TrafficPolicyNode::name);

  /** Copies the list. */
  public TrafficPolicyNode {
    targets = List.copyOf(targets);
  }
}
