package io.gatewayapi.builders.print;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;

/** Calls for TLSRoutes, TCPRoutes and UDPRoutes. */
final class StreamCalls extends IntentCalls {
  private static final String BACKEND = "io.gatewayapi.model.v1.BackendRef";

  private final String ruleType;

  /** For a kind, whose rules are of a type. */
  StreamCalls(Code code, String ruleType) {
    super(code);
    this.ruleType = ruleType;
  }

  void spec(List<Call> calls, Fields spec) {
    parents(calls, spec);
    if (ruleType.endsWith(".TLSRouteRule")) {
      strings(spec, "hostnames", "hostnames", calls);
    }
    List<JsonObject> rules = spec.takeObjects("rules");
    if (rules.size() == 1) {
      Fields rule = Fields.copy(rules.get(0));
      List<Call> backends = backends(rule);
      if (!backends.isEmpty() && rule.isEmpty()) {
        calls.addAll(backends);
        return;
      }
    }
    for (JsonObject each : rules) {
      Fields rule = Fields.copy(each);
      List<Call> more = new ArrayList<>();
      rule.takeString("name").ifPresent(v -> more.add(Call.of("name", v)));
      more.addAll(backends(rule));
      rest(more, ruleType, rule);
      calls.add(Call.of("rule").with(more));
    }
  }

  private List<Call> backends(Fields rule) {
    List<Call> calls = new ArrayList<>();
    for (JsonObject backend : named(rule, "backendRefs")) {
      calls.add(backend(Fields.copy(backend), BACKEND, null));
    }
    return calls;
  }
}
