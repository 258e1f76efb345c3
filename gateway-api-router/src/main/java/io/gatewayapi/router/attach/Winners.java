package io.gatewayapi.router.attach;

import io.gatewayapi.router.topology.ListenerNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The listeners that have their place already, by port. */
final class Winners {
  private final Map<Integer, List<ListenerNode>> byPort = new HashMap<>();

  static Winners among(List<ListenerReport> reports) {
    Winners winners = new Winners();
    winners.enter(reports);
    return winners;
  }

  /** A listener that cannot be used for want of certificates has its place all the same. */
  void enter(List<ListenerReport> reports) {
    for (ListenerReport report : reports) {
      ListenerState state = report.state();
      if (state.isAccepted() || state instanceof ListenerState.NoAuthority) {
        byPort
            .computeIfAbsent(report.listener().port(), port -> new ArrayList<>())
            .add(report.listener());
      }
    }
  }

  /** Those on a listener's port. */
  List<ListenerNode> beside(ListenerNode listener) {
    return byPort.getOrDefault(listener.port(), List.of());
  }
}
