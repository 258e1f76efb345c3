package io.gatewayapi.router.status;

import static io.gatewayapi.router.status.StatusCondition.ACCEPTED;
import static io.gatewayapi.router.status.StatusCondition.isFalse;
import static io.gatewayapi.router.status.StatusCondition.isTrue;

import io.gatewayapi.router.id.GroupKind;
import io.gatewayapi.router.id.ObjectRef;
import io.gatewayapi.router.implementation.SupportedFeatures;
import io.gatewayapi.router.references.Finding;
import io.gatewayapi.router.references.MaterialReferences;
import io.gatewayapi.router.topology.Grant;
import io.gatewayapi.router.topology.Inventory;
import io.gatewayapi.router.topology.backend.ServiceNode;
import io.gatewayapi.router.topology.backend.ServicePort;
import io.gatewayapi.router.topology.policy.BackendTlsPolicy;
import io.gatewayapi.router.topology.policy.PolicyTarget;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The conditions of BackendTLSPolicies. */
final class TlsPolicyConditions {
  private final MaterialReferences references;
  private final Inventory inventory;
  private final SupportedFeatures features;
  private final Rivals<BackendTlsPolicy> rivals;

  TlsPolicyConditions(MaterialReferences references) {
    this.references = references;
    this.inventory = references.inventory();
    this.features = references.implementation().features();
    this.rivals = new Rivals<>(
        inventory.tlsPolicies(),
        BackendTlsPolicy.PRECEDENCE,
        BackendTlsPolicy::targets,
        policy -> BackendTlsPolicy.KIND + " " + policy.name());
  }

  List<StatusCondition> of(BackendTlsPolicy policy) {
    List<Finding> problems = problems(policy);
    StatusCondition resolved =
        ListenerConditions.resolved(problems, "everything that the policy refers to is there");
    return List.of(accepted(policy, problems), resolved);
  }

  private StatusCondition accepted(BackendTlsPolicy policy, List<Finding> problems) {
    return invalid(policy)
        .or(() -> rivals.conflict(policy))
        .orElseGet(() -> noneLeft(policy, problems)
            ? isFalse(
                ACCEPTED,
                "NoValidCACertificate",
                "No authority is left to check backends by: connections to them fail.")
            : isTrue(ACCEPTED, ACCEPTED, "The policy is in force." + warnings(policy)));
  }

  private Optional<StatusCondition> invalid(BackendTlsPolicy policy) {
    return badChecks(policy)
        .map(why -> isFalse(ACCEPTED, "Invalid", why))
        .or(() -> policy.targets().stream().flatMap(t -> badTarget(t).stream()).findFirst());
  }

  private Optional<String> badChecks(BackendTlsPolicy policy) {
    if (policy.authorities().isEmpty() && !policy.wellKnown().equals("System")) {
      return Optional.of(
          policy.wellKnown().isEmpty()
              ? "The policy names no authority to check backends by."
              : "Well-known authorities " + policy.wellKnown() + " are not supported.");
    }
    boolean names =
        policy.alternatives().isEmpty() || features.has(SupportedFeatures.BACKEND_TLS_POLICY_SANS);
    return names ? Optional.empty() : Optional.of("Subject alternative names are not supported.");
  }

  private Optional<StatusCondition> badTarget(PolicyTarget target) {
    if (!target.object().kind().equals(GroupKind.SERVICE)) {
      return Optional.of(isFalse(
          ACCEPTED, "TargetNotFound", "A " + target.object().kind() + " cannot be a target."));
    }
    boolean shown = !inventory.backends().services().isEmpty();
    return inventory
        .backends()
        .service(target.object().name())
        .map(service -> badPorts(service, target))
        .orElseGet(() -> shown
            ? Optional.of(isFalse(ACCEPTED, "TargetNotFound", target.object() + " does not exist."))
            : Optional.empty());
  }

  private static Optional<StatusCondition> badPorts(ServiceNode service, PolicyTarget target) {
    List<ServicePort> ports = ports(service, target);
    if (ports.isEmpty() && target.section() != null) {
      return Optional.of(isFalse(
          ACCEPTED,
          "TargetNotFound",
          target.object() + " has no port named \"" + target.section() + "\"."));
    }
    boolean udpOnly = !ports.isEmpty() && ports.stream().allMatch(TlsPolicyConditions::isUdp);
    return udpOnly
        ? Optional.of(isFalse(ACCEPTED, "Invalid", target + " speaks UDP, which has no TLS."))
        : Optional.empty();
  }

  private static List<ServicePort> ports(ServiceNode service, PolicyTarget target) {
    return service.ports().stream()
        .filter(p -> target.section() == null || target.section().equals(p.name()))
        .toList();
  }

  private static boolean isUdp(ServicePort port) {
    return port.protocol().equals("UDP");
  }

  /** What a policy that is in force does not reach. */
  private String warnings(BackendTlsPolicy policy) {
    StringBuilder text = new StringBuilder();
    for (PolicyTarget target : policy.targets()) {
      text.append(rivals.warning(policy, target));
      boolean udp = inventory.backends().service(target.object().name()).stream()
          .flatMap(service -> ports(service, target).stream())
          .anyMatch(TlsPolicyConditions::isUdp);
      if (udp) {
        text.append(" UDP ports of " + target + " are left alone.");
      }
    }
    return text.toString();
  }

  private static boolean noneLeft(BackendTlsPolicy policy, List<Finding> problems) {
    return !policy.authorities().isEmpty()
        && problems.size() == policy.authorities().size();
  }

  private List<Finding> problems(BackendTlsPolicy policy) {
    Grant.From from =
        MaterialReferences.from(BackendTlsPolicy.KIND, policy.name().namespace());
    List<Finding> all = new ArrayList<>();
    for (ObjectRef ref : policy.authorities()) {
      references.authorities(from, ref, "InvalidKind").ifPresent(all::add);
    }
    return all;
  }
}
