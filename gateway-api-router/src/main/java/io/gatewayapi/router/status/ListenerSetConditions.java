package io.gatewayapi.router.status;

import static io.gatewayapi.router.status.StatusCondition.ACCEPTED;
import static io.gatewayapi.router.status.StatusCondition.PROGRAMMED;
import static io.gatewayapi.router.status.StatusCondition.isFalse;
import static io.gatewayapi.router.status.StatusCondition.isTrue;

import io.gatewayapi.router.attach.ListenerReport;
import io.gatewayapi.router.attach.ListenerSetReport;
import io.gatewayapi.router.references.Finding;
import java.util.List;
import java.util.stream.Collectors;

/** The conditions of ListenerSets: they speak of the set's own entries only. */
final class ListenerSetConditions {
  private ListenerSetConditions() {}

  static List<StatusCondition> of(ListenerSetReport report) {
    if (report.refusal().isPresent()) {
      Finding refusal = report.refusal().get();
      String why = Sentences.of(refusal.message());
      return List.of(
          isFalse(ACCEPTED, refusal.reason(), why),
          isFalse(PROGRAMMED, programmedReason(refusal), why));
    }
    return List.of(accepted(report), programmed(report));
  }

  private static String programmedReason(Finding refusal) {
    return refusal.reason().equals("ParentNotAccepted") ? "ParentNotProgrammed" : refusal.reason();
  }

  private static StatusCondition accepted(ListenerSetReport report) {
    List<ListenerReport> refused =
        report.listeners().stream().filter(l -> !l.state().serves()).toList();
    return refused.isEmpty()
        ? isTrue(ACCEPTED, ACCEPTED, "The Gateway takes the ListenerSet, and it is valid.")
        : isTrue(
            ACCEPTED,
            "ListenersNotValid",
            refused.stream()
                .map(l -> "\"" + l.listener().id().section() + "\"")
                .collect(Collectors.joining(", ", "Not all listeners are valid: ", ".")));
  }

  private static StatusCondition programmed(ListenerSetReport report) {
    return report
        .obstacle()
        .map(o -> isFalse(PROGRAMMED, "ParentNotProgrammed", Sentences.of(o.message())))
        .orElseGet(() -> isTrue(PROGRAMMED, PROGRAMMED, "The ListenerSet is served."));
  }
}
