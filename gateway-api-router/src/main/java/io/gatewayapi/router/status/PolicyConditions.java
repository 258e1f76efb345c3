package io.gatewayapi.router.status;

import static io.gatewayapi.router.status.StatusCondition.ACCEPTED;
import static io.gatewayapi.router.status.StatusCondition.isFalse;
import static io.gatewayapi.router.status.StatusCondition.isTrue;

import io.gatewayapi.router.attach.Finding;
import io.gatewayapi.router.attach.MaterialReferences;
import io.gatewayapi.router.id.GroupKind;
import io.gatewayapi.router.id.ObjectRef;
import io.gatewayapi.router.topology.BackendTlsPolicy;
import io.gatewayapi.router.topology.Grant;
import io.gatewayapi.router.topology.PolicyTarget;
import io.gatewayapi.router.topology.ServiceNode;
import io.gatewayapi.router.topology.TrafficPolicy;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The conditions of policies. */
final class PolicyConditions {
  private static final Comparator<BackendTlsPolicy> TLS_PRECEDENCE =
      Comparator.comparing(BackendTlsPolicy::age).thenComparing(BackendTlsPolicy::name);
  private static final Comparator<TrafficPolicy> TRAFFIC_PRECEDENCE =
      Comparator.comparing(TrafficPolicy::age).thenComparing(TrafficPolicy::name);

  private final MaterialReferences references;

  PolicyConditions(MaterialReferences references) {
    this.references = references;
  }

  List<StatusCondition> of(BackendTlsPolicy policy) {
    List<Finding> problems = problems(policy);
    StatusCondition resolved = ListenerConditions.resolved(
        problems, "everything that the policy refers to is there");
    return List.of(accepted(policy, problems), resolved);
  }

  private StatusCondition accepted(BackendTlsPolicy policy, List<Finding> problems) {
    return winner(policy)
        .map(winner -> isFalse(
            ACCEPTED, "Conflicted", "BackendTLSPolicy " + winner.name() + " comes first."))
        .or(() -> invalid(policy))
        .orElseGet(() -> noneLeft(policy, problems)
            ? isFalse(
                ACCEPTED,
                "NoValidCACertificate",
                "No authority is left to check backends by: connections to them fail.")
            : isTrue(ACCEPTED, ACCEPTED, "The policy is in force."));
  }

  /** Another policy with precedence that has one of the targets. */
  private Optional<BackendTlsPolicy> winner(BackendTlsPolicy policy) {
    return references.inventory().tlsPolicies().stream()
        .filter(other -> TLS_PRECEDENCE.compare(other, policy) < 0)
        .filter(other -> other.targets().stream().anyMatch(policy.targets()::contains))
        .min(TLS_PRECEDENCE);
  }

  private Optional<StatusCondition> invalid(BackendTlsPolicy policy) {
    if (policy.authorities().isEmpty() && !policy.wellKnown().equals("System")) {
      return Optional.of(isFalse(
          ACCEPTED,
          "Invalid",
          policy.wellKnown().isEmpty()
              ? "The policy names no authority to check backends by."
              : "Well-known authorities " + policy.wellKnown() + " are not supported."));
    }
    return policy.targets().stream().flatMap(t -> badTarget(t).stream()).findFirst();
  }

  private Optional<StatusCondition> badTarget(PolicyTarget target) {
    ServiceNode service = references.inventory().services().get(target.object().name());
    if (!target.object().kind().equals(GroupKind.SERVICE)) {
      return Optional.of(isFalse(
          ACCEPTED, "TargetNotFound", "A " + target.object().kind() + " cannot be a target."));
    }
    return service == null && references.inventory().showsServices()
        ? Optional.of(isFalse(
            ACCEPTED, "TargetNotFound", target.object() + " does not exist."))
        : Optional.empty();
  }

  private static boolean noneLeft(BackendTlsPolicy policy, List<Finding> problems) {
    return !policy.authorities().isEmpty() && problems.size() == policy.authorities().size();
  }

  private List<Finding> problems(BackendTlsPolicy policy) {
    Grant.From from = new Grant.From(
        new GroupKind(GroupKind.GATEWAY_GROUP, BackendTlsPolicy.KIND), policy.name().namespace());
    List<Finding> all = new ArrayList<>();
    for (ObjectRef ref : policy.authorities()) {
      references.authorities(from, ref, "InvalidKind").ifPresent(all::add);
    }
    return all;
  }

  List<StatusCondition> of(TrafficPolicy policy) {
    StatusCondition accepted = references.inventory().trafficPolicies().stream()
        .filter(other -> TRAFFIC_PRECEDENCE.compare(other, policy) < 0)
        .filter(other -> other.targets().stream().anyMatch(policy.targets()::contains))
        .min(TRAFFIC_PRECEDENCE)
        .map(winner -> isFalse(
            ACCEPTED, "Conflicted", TrafficPolicy.KIND + " " + winner.name() + " comes first."))
        .orElseGet(() -> isTrue(ACCEPTED, ACCEPTED, "The policy is in force."));
    return List.of(accepted);
  }

  static List<StatusCondition> ofBackend() {
    return List.of(isTrue(ACCEPTED, ACCEPTED, "The backend can be used."));
  }
}
