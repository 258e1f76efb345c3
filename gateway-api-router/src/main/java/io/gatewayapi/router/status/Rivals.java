package io.gatewayapi.router.status;

import static io.gatewayapi.router.status.StatusCondition.ACCEPTED;
import static io.gatewayapi.router.status.StatusCondition.isFalse;

import io.gatewayapi.router.topology.policy.PolicyTarget;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Policies of one kind that may have the same targets: for each target the first of them is in force.
 *
 * @param all the policies
 * @param precedence which of two comes first
 * @param targets what a policy targets
 * @param title a policy's kind and name
 * @param <P> the kind of policy
 */
record Rivals<P>(
    List<P> all,
    Comparator<P> precedence,
    Function<P, List<PolicyTarget>> targets,
    Function<P, String> title) {
  /** A policy has no effect if each of its targets is another policy's, which comes first. */
  Optional<StatusCondition> conflict(P policy) {
    List<PolicyTarget> wanted = targets.apply(policy);
    List<P> winners = wanted.stream().flatMap(t -> winner(policy, t).stream()).toList();
    return winners.isEmpty() || winners.size() < wanted.size()
        ? Optional.empty()
        : Optional.of(
            isFalse(ACCEPTED, "Conflicted", title.apply(winners.get(0)) + " comes first."));
  }

  /** Says who comes first at a target; empty if nobody does. */
  String warning(P policy, PolicyTarget target) {
    return winner(policy, target)
        .map(first -> " For " + target + " " + title.apply(first) + " comes first.")
        .orElse("");
  }

  private Optional<P> winner(P policy, PolicyTarget target) {
    return all.stream()
        .filter(other -> precedence.compare(other, policy) < 0)
        .filter(other -> targets.apply(other).contains(target))
        .min(precedence);
  }
}
