package io.gatewayapi.router.attach;

import io.gatewayapi.router.references.Finding;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Sums up the listeners of an object. */
final class Validity {
  private static final String REASON = "ListenersNotValid";

  private Validity() {}

  /**
   * Why an object is not accepted because of its listeners: none is left. For a Gateway a listener
   * that only lacks a certificate is left, for a ListenerSet it is not.
   */
  static Optional<Finding> refusal(List<ListenerReport> listeners, String kind) {
    boolean some = listeners.stream()
        .map(ListenerReport::state)
        .anyMatch(s -> kind.equals("Gateway") ? s.isAccepted() : s.serves());
    return some ? Optional.empty() : Optional.of(new Finding(REASON, message(listeners)));
  }

  private static String message(List<ListenerReport> listeners) {
    return listeners.isEmpty()
        ? "there is no listener"
        : listeners.stream()
            .map(l -> "\"" + l.listener().id().section() + "\" " + l.state().describe())
            .collect(Collectors.joining("; "));
  }
}
