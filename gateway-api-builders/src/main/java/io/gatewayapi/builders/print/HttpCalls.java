package io.gatewayapi.builders.print;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Calls for HTTPRoutes. */
final class HttpCalls extends IntentCalls {
  private static final String V1 = "io.gatewayapi.model.v1.";

  private final FilterCalls filters;

  HttpCalls(Code code) {
    super(code);
    this.filters = new FilterCalls(code, V1 + "HTTPRouteFilter");
  }

  void spec(List<Call> calls, Fields spec) {
    parents(calls, spec);
    hostnames(calls, spec);
    for (JsonObject rule : spec.takeObjects("rules")) {
      calls.add(Call.of("rule").with(rule(Fields.copy(rule))));
    }
  }

  private List<Call> rule(Fields rule) {
    List<Call> calls = new ArrayList<>();
    rule.takeString("name").ifPresent(v -> calls.add(Call.of("name", v)));
    List<JsonObject> matches = rule.takeObjects("matches");
    if (matches.isEmpty()) {
      calls.add(Call.of("anyRequest"));
    }
    matches.forEach(match -> calls.add(Call.of("match").with(match(Fields.copy(match)))));
    boolean mayRedirect = !rule.has("backendRefs") && !rewrites(rule);
    calls.addAll(filters.take(rule, mayRedirect));
    for (JsonObject backend : named(rule, "backendRefs")) {
      calls.add(backend(Fields.copy(backend)));
    }
    rule.within("timeouts", timeouts -> {
      duration(timeouts, "request").ifPresent(v -> calls.add(Call.of("timeout", v)));
      duration(timeouts, "backendRequest").ifPresent(v -> calls.add(Call.of("backendTimeout", v)));
    });
    List<Call> retry = rule.whole("retry", this::retry);
    if (retry != null) {
      calls.add(Call.of("retry").with(retry));
    }
    rest(calls, V1 + "HTTPRouteRule", rule);
    return calls;
  }

  private static boolean rewrites(Fields rule) {
    if (rule.get("filters") instanceof JsonArray list) {
      for (JsonElement filter : list) {
        if (filter instanceof JsonObject object
            && "URLRewrite".equals(Literals.text(object.get("type")))) {
          return true;
        }
      }
    }
    return false;
  }

  private List<Call> retry(Fields retry) {
    List<Call> calls = new ArrayList<>();
    retry.takeInt("attempts").ifPresent(v -> calls.add(Call.of("attempts", v.toString())));
    if (retry.get("codes") instanceof JsonArray list && !list.isEmpty()) {
      List<String> codes = new ArrayList<>();
      list.forEach(value -> {
        Integer status = Literals.int32(value);
        if (status != null) {
          codes.add(status.toString());
        }
      });
      if (codes.size() == list.size()) {
        retry.json().remove("codes");
        calls.add(Call.of("codes", codes.toArray(String[]::new)));
      }
    }
    duration(retry, "backoff").ifPresent(v -> calls.add(Call.of("backoff", v)));
    return calls;
  }

  private List<Call> match(Fields match) {
    List<Call> calls = new ArrayList<>();
    Call path = match.whole("path", fields -> typed(fields, "path", "pathPrefix", "PathPrefix"));
    if (path != null) {
      calls.add(path);
    }
    conditions(match, "headers", "header", calls);
    conditions(match, "queryParams", "queryParam", calls);
    String method = match.string("method");
    if (method != null) {
      match.takeString("method");
      String constant = Table.constant(V1 + "HTTPMethod", method);
      String type = code.type(V1 + "HTTPMethod");
      calls.add(Call.of(
          "method",
          type + (constant != null ? "." + constant : ".of(" + Literals.string(method) + ")")));
    }
    rest(calls, V1 + "HTTPRouteMatch", match);
    return calls.isEmpty() ? List.of(Call.of("anyRequest")) : calls;
  }

  /** A list of conditions by name, taken if intents say all of it. */
  static void conditions(Fields match, String list, String method, List<Call> calls) {
    List<Call> found = new ArrayList<>();
    for (JsonObject each : Fields.copy(match.json()).takeObjects(list)) {
      Fields condition = Fields.copy(each);
      Call call = typed(condition, method, method + "Prefix", "-");
      if (call == null || !condition.isEmpty()) {
        return;
      }
      found.add(call);
    }
    if (!found.isEmpty()) {
      match.json().remove(list);
      calls.addAll(found);
    }
  }

  private static @org.jspecify.annotations.Nullable Call typed(
      Fields fields, String method, String prefixMethod, String prefixType) {
    String type = fields.string("type");
    boolean unsaid = !fields.has("type");
    fields.takeString("type");
    Optional<String> name = fields.takeString("name");
    Optional<String> value = fields.takeString("value");
    boolean named = !method.equals("path");
    if (value.isEmpty() || named == name.isEmpty()) {
      return null;
    }
    String word = unsaid
        ? method
        : prefixType.equals(type)
            ? prefixMethod
            : "Exact".equals(type)
                ? method + "Exact"
                : "RegularExpression".equals(type) ? method + "Regex" : "";
    if (word.isEmpty()) {
      return null;
    }
    return named ? Call.of(word, name.get(), value.get()) : Call.of(word, value.get());
  }

  private Call backend(Fields backend) {
    String name = backend.takeString("name").orElseThrow();
    Optional<String> port = backend.takeInt("port").map(String::valueOf);
    if (port.isPresent() && backend.hasOnly("weight")) {
      Optional<String> weight = backend.takeInt("weight").map(String::valueOf);
      if (weight.isPresent()) {
        return Call.of("backend", name, port.get(), weight.get());
      }
    }
    List<Call> more = new ArrayList<>();
    backend(backend, more);
    backend.takeInt("weight").ifPresent(v -> more.add(Call.of("weight", v.toString())));
    more.addAll(filters.take(backend, false));
    rest(more, V1 + "HTTPBackendRef", backend);
    if (port.isEmpty()) {
      return Call.of("backend", name).with(more);
    }
    return lambda(Call.of("backend", name, port.get()), more);
  }
}
