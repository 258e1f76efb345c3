package io.gatewayapi.router.status;

import static io.gatewayapi.router.status.StatusCondition.ACCEPTED;
import static io.gatewayapi.router.status.StatusCondition.isFalse;
import static io.gatewayapi.router.status.StatusCondition.isTrue;

import io.gatewayapi.router.id.GroupKind;
import io.gatewayapi.router.id.ObjectName;
import io.gatewayapi.router.topology.Inventory;
import io.gatewayapi.router.topology.backend.BackendInventory;
import io.gatewayapi.router.topology.policy.PolicyTarget;
import io.gatewayapi.router.topology.policy.TrafficPolicy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The conditions of XBackendTrafficPolicies: of those for the same backend the first by age and
 * name is in force there.
 *
 * @param inventory the objects
 */
record TrafficPolicyConditions(Inventory inventory) {
  List<StatusCondition> of(TrafficPolicy policy) {
    return List.of(missing(policy)
        .or(() -> rivals().conflict(policy))
        .orElseGet(() -> isTrue(ACCEPTED, ACCEPTED, "The policy is in force." + warnings(policy))));
  }

  private Optional<StatusCondition> missing(TrafficPolicy policy) {
    return policy.targets().stream()
        .flatMap(target -> problem(target).stream())
        .findFirst()
        .map(why -> isFalse(ACCEPTED, "TargetNotFound", why));
  }

  private Optional<String> problem(PolicyTarget target) {
    Optional<Map<ObjectName, ?>> all = all(target.object().kind());
    if (all.isEmpty()) {
      return Optional.of("A " + target.object().kind() + " cannot be a target.");
    }
    return all.get().isEmpty() || all.get().containsKey(target.object().name())
        ? Optional.empty()
        : Optional.of(target.object() + " does not exist.");
  }

  private Optional<Map<ObjectName, ?>> all(GroupKind kind) {
    BackendInventory backends = inventory.backends();
    if (kind.equals(GroupKind.SERVICE)) {
      return Optional.of(backends.services());
    }
    if (kind.equals(GroupKind.SERVICE_IMPORT)) {
      return Optional.of(backends.serviceImports());
    }
    return kind.equals(GroupKind.X_BACKEND) ? Optional.of(backends.xBackends()) : Optional.empty();
  }

  private Rivals<TrafficPolicy> rivals() {
    return new Rivals<>(
        inventory.trafficPolicies(),
        TrafficPolicy.PRECEDENCE,
        TrafficPolicy::targets,
        policy -> TrafficPolicy.KIND + " " + policy.name());
  }

  private String warnings(TrafficPolicy policy) {
    return policy.targets().stream()
        .map(target -> rivals().warning(policy, target))
        .collect(Collectors.joining());
  }
}
