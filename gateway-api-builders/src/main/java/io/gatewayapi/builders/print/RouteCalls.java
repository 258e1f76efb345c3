package io.gatewayapi.builders.print;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;

/** Calls for HTTPRoutes and GRPCRoutes, as far as they are alike. */
abstract class RouteCalls extends IntentCalls {
  static final String V1 = "io.gatewayapi.model.v1.";

  final FilterCalls filters;
  private final String prefix;
  private final String any;

  /**
   * For a kind.
   *
   * @param code collects imports
   * @param prefix what the names of its types begin with
   * @param any the method that says that there is no condition
   */
  RouteCalls(Code code, String prefix, String any) {
    super(code);
    this.prefix = V1 + prefix;
    this.any = any;
    this.filters = new FilterCalls(code, this.prefix + "RouteFilter");
  }

  /** The conditions of a match, as far as intents say them. */
  abstract void conditions(List<Call> calls, Fields match);

  /** Whether a redirect of the rule can be said by an intent. */
  abstract boolean mayRedirect(Fields rule);

  /** What only rules of the kind have. */
  abstract void more(List<Call> calls, Fields rule);

  final void spec(List<Call> calls, Fields spec) {
    parents(calls, spec);
    strings(spec, "hostnames", "hostnames", calls);
    for (JsonObject rule : spec.takeObjects("rules")) {
      calls.add(Call.of("rule").with(rule(Fields.copy(rule))));
    }
  }

  private List<Call> rule(Fields rule) {
    List<Call> calls = new ArrayList<>();
    rule.takeString("name").ifPresent(v -> calls.add(Call.of("name", v)));
    List<JsonObject> matches = rule.takeObjects("matches");
    if (matches.isEmpty()) {
      calls.add(Call.of(any));
    }
    matches.forEach(match -> calls.add(Call.of("match").with(match(Fields.copy(match)))));
    calls.addAll(filters.take(rule, mayRedirect(rule)));
    for (JsonObject backend : named(rule, "backendRefs")) {
      calls.add(backend(Fields.copy(backend), prefix + "BackendRef", filters));
    }
    more(calls, rule);
    session(calls, rule);
    rest(calls, prefix + "RouteRule", rule);
    return calls;
  }

  private List<Call> match(Fields match) {
    List<Call> calls = new ArrayList<>();
    conditions(calls, match);
    rest(calls, prefix + "RouteMatch", match);
    return calls.isEmpty() ? List.of(Call.of(any)) : calls;
  }

  /** A list of conditions by name, taken if intents say all of it. */
  static void named(Fields match, String list, String method, List<Call> calls) {
    List<Call> found = new ArrayList<>();
    for (JsonObject each : Fields.copy(match.json()).takeObjects(list)) {
      Fields condition = Fields.copy(each);
      String word = word(condition, method);
      String name = condition.takeString("name").orElse("");
      String value = condition.takeString("value").orElse("");
      if (word.isEmpty() || name.isEmpty() || value.isEmpty() || !condition.isEmpty()) {
        return;
      }
      found.add(Call.of(word, name, value));
    }
    if (!found.isEmpty()) {
      match.json().remove(list);
      calls.addAll(found);
    }
  }

  /** The method for a way of comparing, which is taken; empty if there is none. */
  static String word(Fields condition, String method) {
    if (!condition.has("type")) {
      return method;
    }
    String type = String.valueOf(condition.string("type"));
    condition.takeString("type");
    return switch (type) {
      case "Exact" -> method + "Exact";
      case "RegularExpression" -> method + "Regex";
      case "PathPrefix" -> method.equals("path") ? "pathPrefix" : "";
      default -> "";
    };
  }
}
