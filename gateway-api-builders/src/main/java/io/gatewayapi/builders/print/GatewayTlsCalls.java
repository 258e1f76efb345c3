package io.gatewayapi.builders.print;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Calls for the certificates that a Gateway asks for and shows. */
final class GatewayTlsCalls extends IntentCalls {
  GatewayTlsCalls(Code code) {
    super(code);
  }

  void tls(List<Call> calls, Fields spec) {
    List<Call> more = new ArrayList<>();
    spec.within("tls", tls -> {
      tls.within("frontend", frontend -> {
        List<Call> all = frontend.whole("default", config -> validation(config, List.of()));
        if (all != null) {
          more.addAll(all);
        }
        ports(more, frontend);
      });
      tls.within("backend", backend -> {
        if (backend.get("clientCertificateRef") instanceof JsonObject reference
            && Literals.text(reference.get("name")) != null) {
          backend.json().remove("clientCertificateRef");
          Fields fields = Fields.copy(reference);
          String name = fields.takeString("name").orElseThrow();
          String type = "io.gatewayapi.model.v1.SecretObjectReference";
          more.add(lambda(
              Call.of("certificateForBackends", name),
              new OneToOne(code).calls(type, fields.json())));
        }
      });
    });
    if (!more.isEmpty()) {
      calls.add(Call.of("tls").with(more));
    }
  }

  private static void ports(List<Call> calls, Fields frontend) {
    List<Call> found = new ArrayList<>();
    List<Integer> seen = new ArrayList<>();
    for (JsonObject each : Fields.copy(frontend.json()).takeObjects("perPort")) {
      Fields port = Fields.copy(each);
      Optional<Integer> number = port.takeInt("port");
      if (number.isEmpty() || seen.contains(number.get())) {
        return;
      }
      seen.add(number.get());
      List<Call> one =
          port.whole("tls", config -> validation(config, List.of(number.get().toString())));
      if (one == null || !port.isEmpty()) {
        return;
      }
      found.addAll(one);
    }
    if (!found.isEmpty()) {
      frontend.json().remove("perPort");
      calls.addAll(found);
    }
  }

  /** Calls for ConfigMaps and the mode; null if there is more to it. */
  private static @Nullable List<Call> validation(Fields config, List<String> port) {
    return config.whole("validation", validation -> {
      List<Call> calls = new ArrayList<>();
      for (JsonObject each : validation.takeObjects("caCertificateRefs")) {
        Fields reference = Fields.copy(each);
        boolean configMap = "".equals(reference.string("group"))
            && "ConfigMap".equals(reference.string("kind"))
            && reference.hasOnly("group", "kind", "name");
        String name = reference.takeString("name").orElse("");
        if (!configMap || name.isEmpty()) {
          return null;
        }
        calls.add(call("clientCertificatesFrom", port, List.of(name)));
      }
      if ("AllowInsecureFallback".equals(validation.string("mode"))) {
        validation.takeString("mode");
        calls.add(call("insecureFallback", port, List.of()));
      }
      return calls.isEmpty() ? null : calls;
    });
  }

  private static Call call(String method, List<String> port, List<String> more) {
    List<String> arguments = new ArrayList<>(port);
    arguments.addAll(more);
    return Call.of(method, arguments.toArray(String[]::new));
  }
}
