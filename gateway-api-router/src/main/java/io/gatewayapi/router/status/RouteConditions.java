package io.gatewayapi.router.status;

import static io.gatewayapi.router.status.StatusCondition.ACCEPTED;
import static io.gatewayapi.router.status.StatusCondition.isFalse;
import static io.gatewayapi.router.status.StatusCondition.isTrue;

import io.gatewayapi.router.attach.Attachment;
import io.gatewayapi.router.id.BackendId;
import io.gatewayapi.router.references.BackendReferences;
import io.gatewayapi.router.references.Finding;
import io.gatewayapi.router.rule.Filter;
import io.gatewayapi.router.rule.RouteRule;
import io.gatewayapi.router.rule.RuleCheck;
import io.gatewayapi.router.rule.RuleProblem;
import io.gatewayapi.router.topology.RouteNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The conditions of routes. Rules that are not valid are dropped; a route of which no rule is left
 * is not accepted. Where references lead is judged for routes that are not accepted, too.
 */
final class RouteConditions {
  private final RuleCheck check;
  private final BackendReferences references;

  RouteConditions(RuleCheck check, BackendReferences references) {
    this.check = check;
    this.references = references;
  }

  List<StatusCondition> of(RouteNode route, Attachment attachment) {
    List<StatusCondition> all = new ArrayList<>();
    all.add(accepted(route, attachment));
    all.add(ListenerConditions.resolved(
        unresolved(route), "everything that the route refers to is there"));
    List<RouteRule> dropped = dropped(route);
    if (isAccepted(route, attachment) && !dropped.isEmpty()) {
      all.add(isTrue("PartiallyInvalid", "UnsupportedValue", message("Dropped Rule", dropped)));
    }
    return all;
  }

  /** Whether a parent takes the route, and a rule of it is left. */
  boolean isAccepted(RouteNode route, Attachment attachment) {
    boolean taken = attachment instanceof Attachment.Accepted;
    return taken
        && (route.rules().isEmpty() || dropped(route).size() < route.rules().size());
  }

  private StatusCondition accepted(RouteNode route, Attachment attachment) {
    boolean taken = attachment instanceof Attachment.Accepted;
    if (!taken) {
      return isFalse(ACCEPTED, attachment.reason(), Sentences.of(attachment.message()));
    }
    List<RouteRule> dropped = dropped(route);
    return isAccepted(route, attachment)
        ? isTrue(ACCEPTED, ACCEPTED, Sentences.of(attachment.message()))
        : isFalse(ACCEPTED, reason(dropped), message("No rule is valid:", dropped));
  }

  private List<RouteRule> dropped(RouteNode route) {
    return route.rules().stream()
        .filter(rule -> !check.problems(rule).isEmpty())
        .toList();
  }

  private String reason(List<RouteRule> dropped) {
    return check.problems(dropped.get(0)).get(0).reason();
  }

  private String message(String begin, List<RouteRule> dropped) {
    return begin + " "
        + dropped.stream()
            .map(rule -> rule.index() + ": "
                + check.problems(rule).stream()
                    .map(RuleProblem::toString)
                    .collect(Collectors.joining(", ")))
            .collect(Collectors.joining("; "))
        + ".";
  }

  private List<Finding> unresolved(RouteNode route) {
    List<Finding> all = new ArrayList<>();
    for (BackendId backend : RouteBackends.of(route)) {
      references
          .resolve(route.id(), backend)
          .<List<Finding>>fold(
              usable -> List.of(),
              invalid -> List.of(new Finding(invalid.reason(), invalid.message())))
          .forEach(all::add);
    }
    RouteBackends.filters(route)
        .filter(Filter.Extension.class::isInstance)
        .map(Filter.Extension.class::cast)
        .map(f -> new Finding("InvalidKind", "filters of kind " + f.kind() + " are not supported"))
        .distinct()
        .forEach(all::add);
    return all;
  }
}
