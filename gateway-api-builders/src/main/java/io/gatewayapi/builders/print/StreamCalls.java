package io.gatewayapi.builders.print;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Calls for TLSRoutes, TCPRoutes and UDPRoutes. */
final class StreamCalls extends IntentCalls {
  StreamCalls(Code code) {
    super(code);
  }

  void spec(List<Call> calls, Fields spec, boolean hostnames) {
    parents(calls, spec);
    if (hostnames) {
      hostnames(calls, spec);
    }
    List<JsonObject> rules = Fields.copy(spec.json()).takeObjects("rules");
    if (rules.size() != 1) {
      return;
    }
    Fields rule = Fields.copy(rules.get(0));
    List<Call> backends = new ArrayList<>();
    for (JsonObject backend : named(rule, "backendRefs")) {
      backends.add(backend(Fields.copy(backend)));
    }
    if (!backends.isEmpty() && rule.isEmpty()) {
      spec.takeObjects("rules");
      calls.addAll(backends);
    }
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
    rest(more, "io.gatewayapi.model.v1.BackendRef", backend);
    if (port.isEmpty()) {
      return Call.of("backend", name).with(more);
    }
    return lambda(Call.of("backend", name, port.get()), more);
  }
}
