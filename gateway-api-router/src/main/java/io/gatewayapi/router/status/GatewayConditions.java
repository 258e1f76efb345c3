package io.gatewayapi.router.status;

import static io.gatewayapi.router.status.StatusCondition.ACCEPTED;
import static io.gatewayapi.router.status.StatusCondition.PROGRAMMED;
import static io.gatewayapi.router.status.StatusCondition.RESOLVED_REFS;
import static io.gatewayapi.router.status.StatusCondition.isFalse;
import static io.gatewayapi.router.status.StatusCondition.isTrue;
import static io.gatewayapi.router.status.StatusCondition.pending;

import io.gatewayapi.router.attach.GatewayReport;
import io.gatewayapi.router.attach.ListenerReport;
import io.gatewayapi.router.references.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The conditions of Gateways. Their ListenerSets have no part in them. */
final class GatewayConditions {
  private static final String NOT_VALID = "ListenersNotValid";

  private GatewayConditions() {}

  static List<StatusCondition> of(GatewayReport report) {
    if (report.undecided().isPresent()) {
      String why = Sentences.of(report.undecided().get());
      return List.of(pending(ACCEPTED, why), pending(PROGRAMMED, why));
    }
    List<StatusCondition> all = new ArrayList<>();
    all.add(accepted(report));
    all.add(programmed(report));
    all.add(resolved(report));
    if (report.gateway().settings().frontend().isInsecure()) {
      all.add(isTrue(
          "InsecureFrontendValidationMode",
          "ConfigurationChanged",
          "Clients get in without a valid certificate, as mode AllowInsecureFallback says."));
    }
    if (report.gateway().settings().claimsRoutes()) {
      all.add(isTrue(
          "DefaultGateway", "DefaultGateway", "Routes that use default Gateways are attached."));
    }
    return all;
  }

  private static StatusCondition accepted(GatewayReport report) {
    if (report.refusal().isPresent()) {
      Finding refusal = report.refusal().get();
      return isFalse(ACCEPTED, refusal.reason(), Sentences.of(refusal.message()));
    }
    List<ListenerReport> refused =
        report.listeners().stream().filter(l -> !l.state().isAccepted()).toList();
    return refused.isEmpty()
        ? isTrue(ACCEPTED, ACCEPTED, "The Gateway is valid.")
        : isTrue(ACCEPTED, NOT_VALID, "Not all listeners are valid: " + names(refused) + ".");
  }

  private static StatusCondition programmed(GatewayReport report) {
    if (report.refusal().isPresent()) {
      return isFalse(PROGRAMMED, "Invalid", Sentences.of(report.refusal().get().message()));
    }
    if (report.obstacle().isPresent()) {
      Finding obstacle = report.obstacle().get();
      return isFalse(PROGRAMMED, obstacle.reason(), Sentences.of(obstacle.message()));
    }
    List<ListenerReport> unserved =
        report.listeners().stream().filter(l -> !l.state().serves()).toList();
    return unserved.size() == report.listeners().size()
        ? isFalse(PROGRAMMED, "Invalid", "No listener is served: " + names(unserved) + ".")
        : isTrue(PROGRAMMED, PROGRAMMED, "The Gateway is served.");
  }

  private static StatusCondition resolved(GatewayReport report) {
    if (!report.problems().isEmpty()) {
      return ListenerConditions.resolved(report.problems(), "");
    }
    List<ListenerReport> unresolved =
        report.listeners().stream().filter(l -> !l.problems().isEmpty()).toList();
    return unresolved.isEmpty()
        ? isTrue(
            RESOLVED_REFS,
            RESOLVED_REFS,
            "Everything that the Gateway and its listeners refer to is there.")
        : isFalse(
            RESOLVED_REFS,
            "ListenersNotResolved",
            "Listeners refer to what cannot be used: " + names(unresolved) + ".");
  }

  private static String names(List<ListenerReport> listeners) {
    return listeners.stream()
        .map(l -> "\"" + l.listener().id().section() + "\"")
        .collect(Collectors.joining(", "));
  }
}
