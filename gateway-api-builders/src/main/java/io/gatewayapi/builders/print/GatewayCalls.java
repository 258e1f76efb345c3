package io.gatewayapi.builders.print;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Calls for GatewayClasses, Gateways and ListenerSets. */
final class GatewayCalls extends IntentCalls {
  private static final String V1 = "io.gatewayapi.model.v1.";

  GatewayCalls(Code code) {
    super(code);
  }

  void gatewayClass(List<Call> calls, Fields spec) {
    spec.takeString("controllerName").ifPresent(v -> calls.add(Call.of("controller", v)));
    spec.takeString("description").ifPresent(v -> calls.add(Call.of("description", v)));
    Call parameters = spec.whole("parametersRef", reference -> {
      Optional<String> group = reference.takeString("group");
      Optional<String> kind = reference.takeString("kind");
      Optional<String> namespace = reference.takeString("namespace");
      Optional<String> name = reference.takeString("name");
      if (group.isEmpty() || kind.isEmpty() || name.isEmpty()) {
        return null;
      }
      return namespace.isEmpty()
          ? Call.of("parameters", group.get(), kind.get(), name.get())
          : Call.of("parameters", group.get(), kind.get(), namespace.get(), name.get());
    });
    add(calls, parameters);
  }

  void gateway(List<Call> calls, Fields spec) {
    spec.takeString("gatewayClassName").ifPresent(v -> calls.add(Call.of("gatewayClass", v)));
    addresses(calls, spec);
    Call sets = spec.whole(
        "allowedListeners",
        allowed -> namespaces(
            allowed,
            "listenerSetsFromAllNamespaces",
            "listenerSetsFromSameNamespace",
            "listenerSetsFromNamespaces"));
    add(calls, sets);
    spec.within("infrastructure", infrastructure -> {
      entries(calls, infrastructure, "labels", "infrastructureLabel");
      entries(calls, infrastructure, "annotations", "infrastructureAnnotation");
    });
    tls(calls, spec);
    listeners(calls, spec, V1 + "Listener");
  }

  void listenerSet(List<Call> calls, Fields spec) {
    if (spec.get("parentRef") instanceof JsonObject parent
        && Literals.text(parent.get("name")) != null) {
      spec.json().remove("parentRef");
      calls.add(reference("parent", Fields.copy(parent), V1 + "ParentGatewayReference"));
    }
    listeners(calls, spec, V1 + "ListenerEntry");
  }

  private Call reference(String method, Fields reference, String javaType) {
    String name = reference.takeString("name").orElseThrow();
    return lambda(Call.of(method, name), new OneToOne(code).calls(javaType, reference.json()));
  }

  private static void entries(List<Call> calls, Fields owner, String name, String method) {
    owner.within(name, map -> {
      for (String key : List.copyOf(map.json().keySet())) {
        map.takeString(key)
            .ifPresent(value -> calls.add(Call.of(method, Literals.string(key), value)));
      }
    });
  }

  private void addresses(List<Call> calls, Fields spec) {
    List<Call> found = new ArrayList<>();
    for (JsonObject each : Fields.copy(spec.json()).takeObjects("addresses")) {
      Fields address = Fields.copy(each);
      Optional<String> value = address.takeString("value");
      String type = address.string("type");
      address.takeString("type");
      if (value.isEmpty() || !address.isEmpty()) {
        return;
      }
      found.add(
          type == null
              ? Call.of("address", value.get())
              : Call.of("address", constant("AddressType", type), value.get()));
    }
    if (!found.isEmpty()) {
      spec.json().remove("addresses");
      calls.addAll(found);
    }
  }

  private String constant(String type, String value) {
    String constant = Table.constant(V1 + type, value);
    return code.type(V1 + type)
        + (constant != null ? "." + constant : ".of(" + Literals.string(value) + ")");
  }

  private void tls(List<Call> calls, Fields spec) {
    spec.within("tls", tls -> {
      tls.within("frontend", frontend -> {
        String configMap = frontend.whole("default", GatewayCalls::authority);
        if (configMap != null) {
          calls.add(Call.of("clientCertificatesFrom", configMap));
        }
        ports(calls, frontend);
      });
      tls.within("backend", backend -> {
        if (backend.get("clientCertificateRef") instanceof JsonObject reference
            && Literals.text(reference.get("name")) != null) {
          backend.json().remove("clientCertificateRef");
          Fields fields = Fields.copy(reference);
          String name = fields.takeString("name").orElseThrow();
          calls.add(Call.of("backendClientCertificate", name)
              .with(new OneToOne(code).calls(V1 + "SecretObjectReference", fields.json())));
        }
      });
    });
  }

  private static void ports(List<Call> calls, Fields frontend) {
    List<Call> found = new ArrayList<>();
    for (JsonObject each : Fields.copy(frontend.json()).takeObjects("perPort")) {
      Fields port = Fields.copy(each);
      Optional<Integer> number = port.takeInt("port");
      String configMap = port.whole("tls", GatewayCalls::authority);
      if (number.isEmpty() || configMap == null || !port.isEmpty()) {
        return;
      }
      found.add(Call.of("clientCertificatesFrom", number.get().toString(), configMap));
    }
    if (!found.isEmpty()) {
      frontend.json().remove("perPort");
      calls.addAll(found);
    }
  }

  /** The one ConfigMap that a configuration names and nothing else. */
  private static @Nullable String authority(Fields config) {
    return config.whole("validation", validation -> {
      List<JsonObject> references = validation.takeObjects("caCertificateRefs");
      if (references.size() != 1) {
        return null;
      }
      Fields reference = Fields.copy(references.get(0));
      boolean configMap = "".equals(reference.string("group"))
          && "ConfigMap".equals(reference.string("kind"))
          && reference.hasOnly("group", "kind", "name");
      return configMap ? reference.takeString("name").orElse(null) : null;
    });
  }

  /** An object that only says {@code namespaces}, as one call. */
  private static @Nullable Call namespaces(Fields owner, String all, String same, String chosen) {
    return owner.whole("namespaces", namespaces -> {
      String from = String.valueOf(namespaces.string("from"));
      namespaces.takeString("from");
      if (from.equals("Selector")) {
        return namespaces.whole("selector", selector -> selector(selector, chosen));
      }
      return from.equals("All") ? Call.of(all) : from.equals("Same") ? Call.of(same) : null;
    });
  }

  private static @Nullable Call selector(Fields selector, String chosen) {
    return selector.whole("matchLabels", labels -> {
      if (labels.json().size() != 1) {
        return null;
      }
      String key = labels.json().keySet().iterator().next();
      return labels
          .takeString(key)
          .map(value -> key.equals("kubernetes.io/metadata.name")
              ? Call.of(chosen, value)
              : Call.of(chosen + "Labelled", Literals.string(key), value))
          .orElse(null);
    });
  }

  private void listeners(List<Call> calls, Fields spec, String javaType) {
    Fields trial = Fields.copy(spec.json());
    List<JsonObject> listeners = trial.takeObjects("listeners");
    for (JsonObject listener : listeners) {
      if (Literals.text(listener.get("name")) == null
          || Literals.int32(listener.get("port")) == null
          || Literals.text(listener.get("protocol")) == null) {
        return;
      }
    }
    for (JsonObject listener : spec.takeObjects("listeners")) {
      calls.add(listener(Fields.copy(listener), javaType));
    }
  }

  private Call listener(Fields listener, String javaType) {
    String name = listener.takeString("name").orElseThrow();
    String port = listener.takeInt("port").orElseThrow().toString();
    String protocol = String.valueOf(listener.string("protocol"));
    listener.takeString("protocol");
    String mode = mode(listener);
    String method = switch (protocol) {
      case "HTTP" -> "http";
      case "HTTPS" -> "https";
      case "TCP" -> "tcp";
      case "UDP" -> "udp";
      case "TLS" ->
        mode.equals("Passthrough")
            ? "tlsPassthrough"
            : mode.equals("Terminate") ? "tlsTerminate" : "listener";
      default -> "listener";
    };
    List<Call> more = new ArrayList<>();
    body(listener, more, method.startsWith("tls"));
    rest(more, javaType, listener);
    if (method.equals("listener")) {
      return Call.of(method, name, port, constant("ProtocolType", protocol)).with(more);
    }
    boolean always = method.equals("https") || method.equals("tlsTerminate");
    return more.isEmpty() && !always
        ? Call.of(method, name, port)
        : Call.of(method, name, port).with(more);
  }

  private static String mode(Fields listener) {
    return listener.get("tls") instanceof JsonObject tls
        ? String.valueOf(Literals.text(tls.get("mode")))
        : "";
  }

  private void body(Fields listener, List<Call> calls, boolean modeSaid) {
    listener.takeString("hostname").ifPresent(v -> calls.add(Call.of("hostname", v)));
    listener.within("tls", tls -> {
      if (modeSaid) {
        tls.takeString("mode");
      } else if ("Terminate".equals(tls.string("mode"))) {
        tls.takeString("mode");
        calls.add(Call.of("terminate"));
      }
      for (JsonObject certificate : named(tls, "certificateRefs")) {
        calls.add(reference("certificate", Fields.copy(certificate), V1 + "SecretObjectReference"));
      }
      entries(calls, tls, "options", "tlsOption");
    });
    listener.within("allowedRoutes", allowed -> {
      Call from = namespaces(allowed, "fromAllNamespaces", "fromSameNamespace", "fromNamespaces");
      add(calls, from);
      kinds(allowed, calls);
    });
  }

  private static void kinds(Fields allowed, List<Call> calls) {
    List<String> kinds = new ArrayList<>();
    for (JsonObject each : Fields.copy(allowed.json()).takeObjects("kinds")) {
      JsonElement kind = each.get("kind");
      String text = Literals.text(kind);
      if (text == null || each.size() != 1) {
        return;
      }
      kinds.add(Literals.string(text));
    }
    if (!kinds.isEmpty()) {
      allowed.json().remove("kinds");
      calls.add(Call.of("onlyKinds", kinds.toArray(String[]::new)));
    }
  }

  private static void add(List<Call> calls, @Nullable Call call) {
    if (call != null) {
      calls.add(call);
    }
  }
}
