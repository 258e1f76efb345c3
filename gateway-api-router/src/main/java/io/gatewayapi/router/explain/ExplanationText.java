package io.gatewayapi.router.explain;

import io.gatewayapi.router.id.RouteId;
import io.gatewayapi.router.topology.ListenerNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes an explanation for people. */
final class ExplanationText {
  private static final int SHOWN_MATCHES_OF_A_RULE = 3;

  private record RuleKey(RouteId route, int rule) {}

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
    section("On the way", explanation.way());
    section("Backends", explanation.backends());
    section("Taken for granted", explanation.assumptions());
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
    return name(listener) + " (port " + listener.port() + ", " + listener.protocol() + ", "
        + listener.hostname() + ") " + verdict.describe();
  }

  /** A section is the Gateway's where nothing else is said. */
  private static String name(ListenerNode listener) {
    String section = "\"" + listener.id().section() + "\"";
    String kind = listener.id().parentKind();
    return kind.equals("Gateway")
        ? section
        : section + " of " + kind + " " + listener.id().parent();
  }

  private static List<String> routes(List<RouteVerdict> verdicts) {
    List<String> lines = new ArrayList<>(verdicts.stream()
        .filter(RouteVerdict::concernsGateway)
        .map(v -> v.route() + " " + v.describe())
        .toList());
    int others = verdicts.size() - lines.size();
    if (others > 0) {
      lines.add(
          others == 1
              ? "(1 route has other parents)"
              : "(" + others + " routes have other parents)");
    }
    return lines;
  }

  /** All that fit, and of each rule the first few that do not. */
  private static List<String> matches(List<MatchVerdict> verdicts) {
    List<String> lines = new ArrayList<>();
    Map<RuleKey, Integer> seen = new HashMap<>();
    int hidden = 0;
    for (MatchVerdict verdict : verdicts) {
      RuleKey rule = new RuleKey(verdict.id().route(), verdict.id().rule());
      if (verdict.distance() == 0 || seen.merge(rule, 1, Integer::sum) <= SHOWN_MATCHES_OF_A_RULE) {
        lines.add(verdict.id() + " (" + verdict.match() + ") " + verdict.describe());
      } else {
        hidden++;
      }
    }
    if (hidden > 0) {
      lines.add("(and " + hidden + " more of these rules that do not fit)");
    }
    return lines;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
