package io.gatewayapi.router.topology;

import io.gatewayapi.router.id.ObjectName;
import java.util.List;

/**
 * An XBackendTrafficPolicy.
 *
 * @param name namespace and name
 * @param age its creation time
 * @param targets what it targets, in order
 */
public record TrafficPolicy(ObjectName name, Age age, List<PolicyTarget> targets) {
  /** The kind. */
  public static final String KIND = "XBackendTrafficPolicy";

  /** Copies the list. */
  public TrafficPolicy {
    targets = List.copyOf(targets);
  }
}
