package io.gatewayapi.builders.print;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Calls for GRPCRoutes. */
final class GrpcCalls extends IntentCalls {
  private static final String V1 = "io.gatewayapi.model.v1.";

  private final FilterCalls filters;

  GrpcCalls(Code code) {
    super(code);
    this.filters = new FilterCalls(code, V1 + "GRPCRouteFilter");
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
      calls.add(Call.of("anyCall"));
    }
    matches.forEach(match -> calls.add(Call.of("match").with(match(Fields.copy(match)))));
    calls.addAll(filters.take(rule, false));
    for (JsonObject backend : named(rule, "backendRefs")) {
      calls.add(backend(Fields.copy(backend)));
    }
    rest(calls, V1 + "GRPCRouteRule", rule);
    return calls;
  }

  private List<Call> match(Fields match) {
    List<Call> calls = new ArrayList<>();
    Call method = match.whole("method", GrpcCalls::method);
    if (method != null) {
      calls.add(method);
    }
    HttpCalls.conditions(match, "headers", "header", calls);
    rest(calls, V1 + "GRPCRouteMatch", match);
    return calls.isEmpty() ? List.of(Call.of("anyCall")) : calls;
  }

  private static @Nullable Call method(Fields fields) {
    String type = fields.string("type");
    boolean typed = fields.has("type");
    fields.takeString("type");
    Optional<String> service = fields.takeString("service");
    Optional<String> method = fields.takeString("method");
    if (service.isEmpty()) {
      return null;
    }
    if (method.isEmpty()) {
      return typed ? null : Call.of("service", service.get());
    }
    String word = !typed
        ? "method"
        : "Exact".equals(type)
            ? "methodExact"
            : "RegularExpression".equals(type) ? "methodRegex" : "";
    return word.isEmpty() ? null : Call.of(word, service.get(), method.get());
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
    rest(more, V1 + "GRPCBackendRef", backend);
    if (port.isEmpty()) {
      return Call.of("backend", name).with(more);
    }
    return lambda(Call.of("backend", name, port.get()), more);
  }
}
