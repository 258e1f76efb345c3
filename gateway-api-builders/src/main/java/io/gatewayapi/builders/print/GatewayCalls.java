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

  /** A GatewayClass or an XMesh. */
  void controlled(List<Call> calls, Fields spec) {
    spec.takeString("controllerName").ifPresent(v -> calls.add(Call.of("controller", v)));
    spec.takeString("description").ifPresent(v -> calls.add(Call.of("description", v)));
    Call parameters = spec.whole("parametersRef", reference -> {
      Optional<String> namespace = reference.takeString("namespace");
      Call call = byName(reference, "parameters");
      if (call != null && namespace.isPresent()) {
        List<Call.Argument> arguments = new ArrayList<>(call.arguments());
        arguments.add(2, new Call.Text(namespace.get()));
        return new Call("parameters", arguments);
      }
      return call;
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
    if ("All".equals(spec.string("defaultScope"))) {
      spec.takeString("defaultScope");
      calls.add(Call.of("asDefault"));
    }
    spec.within("infrastructure", infrastructure -> {
      List<Call> more = new ArrayList<>();
      entries(more, infrastructure, "labels", "label");
      entries(more, infrastructure, "annotations", "annotation");
      add(more, infrastructure.whole("parametersRef", at -> byName(at, "parameters")));
      if (!more.isEmpty()) {
        calls.add(Call.of("infrastructure").with(more));
      }
    });
    new GatewayTlsCalls(code).tls(calls, spec);
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
              : Call.of("address", constant(V1 + "AddressType", type), value.get()));
    }
    if (!found.isEmpty()) {
      spec.json().remove("addresses");
      calls.addAll(found);
    }
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
      return Call.of(method, name, port, constant(V1 + "ProtocolType", protocol))
          .with(more);
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
}
