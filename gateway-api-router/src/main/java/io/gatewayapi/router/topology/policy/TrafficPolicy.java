package io.gatewayapi.router.topology.policy;

import io.gatewayapi.router.id.Age;
import io.gatewayapi.router.id.ObjectName;
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
 * @param targets what it targets, in order
 * @param budget how many requests may be retries, null if it does not say
 * @param session its session persistence, null if it has none
 */
public record TrafficPolicy(
    ObjectName name,
    Age age,
    List<PolicyTarget> targets,
    @Nullable RetryBudget budget,
    @Nullable Session session) {
  /** The kind. */
  public static final String KIND = "XBackendTrafficPolicy";

  /** Which of several policies for the same backend comes first: the oldest, then by name. */
  public static final Comparator<TrafficPolicy> PRECEDENCE =
      Comparator.comparing(TrafficPolicy::age).thenComparing(TrafficPolicy::name);

  /** Copies the list. */
  public TrafficPolicy {
    targets = List.copyOf(targets);
  }
}
