package io.gatewayapi.router.status;

import static io.gatewayapi.router.status.StatusCondition.ACCEPTED;
import static io.gatewayapi.router.status.StatusCondition.CONFLICTED;
import static io.gatewayapi.router.status.StatusCondition.PROGRAMMED;
import static io.gatewayapi.router.status.StatusCondition.RESOLVED_REFS;
import static io.gatewayapi.router.status.StatusCondition.isFalse;
import static io.gatewayapi.router.status.StatusCondition.isTrue;
import static io.gatewayapi.router.status.StatusCondition.pending;

import io.gatewayapi.router.attach.ListenerReport;
import io.gatewayapi.router.attach.ListenerState;
import io.gatewayapi.router.references.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The conditions of listeners, of Gateways and of ListenerSets alike. Conflicted and
 * OverlappingTLSConfig are written only where they are true.
 *
 * @param obstacle why no listener of the object is in the data plane, empty if there is no such
 *     reason
 */
record ListenerConditions(Optional<String> obstacle) {
  List<StatusCondition> of(ListenerReport report) {
    ListenerState state = report.state();
    List<StatusCondition> all = new ArrayList<>();
    all.add(accepted(state));
    all.add(programmed(state));
    all.add(resolved(report.problems(), "everything that the listener refers to is there"));
    if (state.isConflicted()) {
      all.add(isTrue(CONFLICTED, state.reason(), sentence(state)));
    }
    if (report.overlaps()) {
      all.add(isTrue(
          "OverlappingTLSConfig",
          "OverlappingHostnames",
          "Another listener that ends TLS on the port has a hostname that covers this one's, or "
              + "the other way round."));
    }
    return all;
  }

  private static StatusCondition accepted(ListenerState state) {
    if (!state.isDecided()) {
      return pending(ACCEPTED, sentence(state));
    }
    return state.isAccepted()
        ? isTrue(ACCEPTED, state.reason(), "The listener is valid.")
        : isFalse(ACCEPTED, state.reason(), sentence(state));
  }

  private StatusCondition programmed(ListenerState state) {
    if (!state.isDecided()) {
      return pending(PROGRAMMED, sentence(state));
    }
    if (!state.serves()) {
      return isFalse(PROGRAMMED, state.programmedReason(), sentence(state));
    }
    return obstacle
        .map(why -> isFalse(PROGRAMMED, "Pending", why))
        .orElseGet(() -> isTrue(PROGRAMMED, state.programmedReason(), "The listener is served."));
  }

  /** The first problem gives the reason, the message tells of all. */
  static StatusCondition resolved(List<Finding> problems, String fine) {
    return problems.isEmpty()
        ? isTrue(RESOLVED_REFS, RESOLVED_REFS, Sentences.of(fine))
        : isFalse(
            RESOLVED_REFS,
            problems.get(0).reason(),
            Sentences.of(problems.stream()
                .map(Finding::message)
                .distinct()
                .collect(Collectors.joining("; "))));
  }

  private static String sentence(ListenerState state) {
    return Sentences.of("the listener " + state.describe());
  }
}
