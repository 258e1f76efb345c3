package io.gatewayapi.router;

import io.gatewayapi.router.explain.MatchVerdict;
import io.gatewayapi.router.topology.ListenerNode;
import java.util.List;

/** Says in one line why no rule took a request. */
final class NoMatch {
  private NoMatch() {}

  static String reason(ListenerNode listener, RouteRequest request, List<MatchVerdict> verdicts) {
    if (verdicts.isEmpty()) {
      String host = request.hostname();
      return "no route attached to " + listener.id() + " serves "
          + (host.isEmpty() ? "requests without host" : host);
    }
    MatchVerdict first = verdicts.get(0);
    return verdicts.size() == 1
        ? "the only match, " + first.id() + ", " + first.describe()
        : "none of the " + verdicts.size() + " matches on " + listener.id() + " fits";
  }
}
