package io.gatewayapi.router.explain;

import io.gatewayapi.router.rule.Unevaluated;
import io.gatewayapi.router.topology.Assumption;
import java.util.List;

/**
 * Why a request went where it went: every candidate, and what became of it.
 *
 * <p>{@link #render()} is the same as text.
 *
 * @param request the request as a line, {@code GET http://shop.example.com/cart}
 * @param answer what happens, as a sentence
 * @param reason why, as one line
 * @param listeners every listener of the Gateway, in order
 * @param routes every route of the topology
 * @param matches every match of the routes that serve the host: the winner, then the losers in the
 *     order in which they would take its place, then those that the request does not meet
 * @param way what happens to request and response on the way, in order, as sentences without their
 *     full stops
 * @param backends what each backend of the chosen rule gets, and by which protocol
 * @param assumptions what the input does not show and was taken for granted
 * @param unevaluated what bears on the request and is not evaluated by this release
 */
public record Explanation(
    String request,
    String answer,
    String reason,
    List<ListenerVerdict> listeners,
    List<RouteVerdict> routes,
    List<MatchVerdict> matches,
    List<String> way,
    List<String> backends,
    List<Assumption> assumptions,
    List<Unevaluated> unevaluated) {
  /** Copies the lists. */
  public Explanation {
    listeners = List.copyOf(listeners);
    routes = List.copyOf(routes);
    matches = List.copyOf(matches);
    way = List.copyOf(way);
    backends = List.copyOf(backends);
    assumptions = List.copyOf(assumptions);
    unevaluated = List.copyOf(unevaluated);
  }

  /**
   * The explanation as a colleague would give it: the answer first, then the way to it.
   *
   * @return several lines, each ended by a line feed
   */
  public String render() {
    return new ExplanationText(this).toString();
  }

  /** The same as {@link #render()}. */
  @Override
  public String toString() {
    return render();
  }
}
