package io.gatewayapi.router.backend;

import io.gatewayapi.router.id.GroupKind;
import io.gatewayapi.router.id.ObjectName;
import io.gatewayapi.router.id.ObjectRef;
import io.gatewayapi.router.topology.policy.BackendTlsPolicy;
import io.gatewayapi.router.topology.policy.PolicyTarget;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the BackendTLSPolicy of a Service's port: one for that very port goes before one for the
 * whole Service; among several for the same the older, then by namespace and name. The choice does
 * not ask whether the policy is any good: a bad one fails, it does not make way.
 *
 * @param policies all policies
 */
record TlsPolicies(List<BackendTlsPolicy> policies) {
  /**
   * The policy of a port.
   *
   * @param service the Service
   * @param port the port's name, null if it is not known
   */
  Optional<BackendTlsPolicy> choose(ObjectName service, @Nullable String port) {
    return oldest(
            service, t -> t.section() != null && (port == null || t.section().equals(port)))
        .or(() -> oldest(service, t -> t.section() == null));
  }

  private Optional<BackendTlsPolicy> oldest(ObjectName service, Predicate<PolicyTarget> section) {
    ObjectRef target = new ObjectRef(GroupKind.SERVICE, service);
    return policies.stream()
        .filter(
            p -> p.targets().stream().anyMatch(t -> t.object().equals(target) && section.test(t)))
        .min(BackendTlsPolicy.PRECEDENCE);
  }
}
