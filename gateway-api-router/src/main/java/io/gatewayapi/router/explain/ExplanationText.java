package io.gatewayapi.router.explain;

import io.gatewayapi.router.topology.ListenerNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Writes an explanation for people. */
final class ExplanationText {
  private final StringBuilder text = new StringBuilder();

  ExplanationText(Explanation explanation) {
    line(explanation.request());
    line("");
    line(explanation.answer());
    line("Why: " + explanation.reason() + ".");
    section(
        "Listeners",
        explanation.listeners().stream().map(ExplanationText::listener).toList());
    section("Routes", routes(explanation.routes()));
    section("Matches", matches(explanation.matches()));
    section("Taken for granted", explanation.assumptions());
    section("Not evaluated by this release", explanation.unevaluated());
  }

  private void line(String line) {
    text.append(line).append('\n');
  }

  private void section(String title, Collection<?> lines) {
    if (!lines.isEmpty()) {
      line("");
      line(title);
      lines.forEach(each -> line("  " + each));
    }
  }

  private static String listener(ListenerVerdict verdict) {
    ListenerNode listener = verdict.listener();
    return "\"" + listener.id().section() + "\" (port " + listener.port() + ", "
        + listener.protocol() + ", " + listener.hostname() + ") " + verdict.describe();
  }

  private static List<String> routes(List<RouteVerdict> verdicts) {
    List<String> lines = new ArrayList<>(verdicts.stream()
        .filter(RouteVerdict::concernsGateway)
        .map(v -> v.route() + " " + v.describe())
        .toList());
    long others = verdicts.stream().filter(v -> !v.concernsGateway()).count();
    if (others > 0) {
      lines.add(
          others == 1
              ? "(1 route has other parents)"
              : "(" + others + " routes have other parents)");
    }
    return lines;
  }

  private static List<String> matches(List<MatchVerdict> verdicts) {
    return verdicts.stream()
        .map(v -> v.id() + " (" + v.match() + ") " + v.describe())
        .toList();
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
