package io.gatewayapi.builders.print;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Calls for what is said of backends beside the routes: grants, policies, XBackends. */
final class PolicyCalls extends IntentCalls {
  private static final String X = "io.gatewayapi.model.x.v1alpha1.";
  private static final List<Call.Argument> SERVICE =
      List.of(new Call.Text("\"\""), new Call.Text("\"Service\""));

  PolicyCalls(Code code) {
    super(code);
  }

  void referenceGrant(List<Call> calls, Fields spec) {
    List<Call> from = new ArrayList<>();
    for (JsonObject each : Fields.copy(spec.json()).takeObjects("from")) {
      Fields entry = Fields.copy(each);
      Optional<String> group = entry.takeString("group");
      Optional<String> kind = entry.takeString("kind");
      Optional<String> namespace = entry.takeString("namespace");
      if (group.isEmpty() || kind.isEmpty() || namespace.isEmpty() || !entry.isEmpty()) {
        return;
      }
      from.add(
          group.get().equals("\"gateway.networking.k8s.io\"")
              ? Call.of("from", kind.get(), namespace.get())
              : Call.of("from", group.get(), kind.get(), namespace.get()));
    }
    if (!from.isEmpty()) {
      spec.json().remove("from");
      calls.addAll(from);
    }
    to(calls, spec);
  }

  private static void to(List<Call> calls, Fields spec) {
    List<Call> to = new ArrayList<>();
    for (JsonObject each : Fields.copy(spec.json()).takeObjects("to")) {
      Fields entry = Fields.copy(each);
      Optional<String> group = entry.takeString("group");
      Optional<String> kind = entry.takeString("kind");
      Optional<String> name = entry.takeString("name");
      if (group.isEmpty() || kind.isEmpty() || !entry.isEmpty()) {
        return;
      }
      to.add(target(group.get(), kind.get(), name));
    }
    if (!to.isEmpty()) {
      spec.json().remove("to");
      calls.addAll(to);
    }
  }

  private static Call target(String group, String kind, Optional<String> name) {
    boolean core = group.equals("\"\"");
    String word = core && kind.equals("\"Service\"")
        ? "toService"
        : core && kind.equals("\"Secret\"") ? "toSecret" : "";
    if (word.isEmpty()) {
      return name.isEmpty() ? Call.of("to", group, kind) : Call.of("to", group, kind, name.get());
    }
    return name.isEmpty() ? Call.of(word + "s") : Call.of(word, name.get());
  }

  void backendTlsPolicy(List<Call> calls, Fields spec) {
    targets(calls, spec);
    spec.within("validation", validation -> identity(calls, validation));
    entries(calls, spec, "options", "option");
  }

  void backendTrafficPolicy(List<Call> calls, Fields spec) {
    targets(calls, spec);
    spec.within("retryConstraint", constraint -> {
      add(calls, constraint.whole("budget", at -> amount(at, "percent", "retryBudget")));
      add(calls, constraint.whole("minRetryRate", at -> amount(at, "count", "minRetryRate")));
    });
    session(calls, spec);
  }

  private @Nullable Call amount(Fields fields, String number, String method) {
    Optional<Integer> amount = fields.takeInt(number);
    Optional<String> interval = duration(fields, "interval");
    return amount.isEmpty() || interval.isEmpty()
        ? null
        : Call.of(method, amount.get().toString(), interval.get());
  }

  void backend(List<Call> calls, Fields spec) {
    if ("ExternalHostname".equals(spec.string("type"))
        && spec.get("externalHostname") instanceof JsonObject host
        && spec.get("port") instanceof JsonObject port) {
      Optional<String> hostname = Fields.copy(host).takeString("hostname");
      Optional<Integer> number = Fields.copy(port).takeInt("port");
      if (hostname.isPresent() && number.isPresent() && host.size() == 1 && port.size() == 1) {
        List.of("type", "externalHostname", "port").forEach(spec.json()::remove);
        calls.add(Call.of("externalHostname", hostname.get(), number.get().toString()));
      }
    }
    String protocol = spec.string("protocol");
    if (protocol != null) {
      spec.takeString("protocol");
      calls.add(Call.of("protocol", constant(X + "BackendProtocol", protocol)));
    }
    List<Call> tls = spec.whole("tls", this::backendTls);
    if (tls != null) {
      calls.add(Call.of("tls").with(tls));
    }
  }

  private @Nullable List<Call> backendTls(Fields tls) {
    List<Call> calls = new ArrayList<>();
    String mode = String.valueOf(tls.string("mode"));
    tls.takeString("mode");
    if (mode.equals("ClientAndServer")) {
      Call certificate = tls.whole(
          "clientCertificateRef",
          reference -> reference
              .takeString("name")
              .map(name -> Call.of("clientCertificate", name))
              .orElse(null));
      if (certificate == null) {
        return null;
      }
      calls.add(certificate);
    } else if (!mode.equals("ServerOnly")) {
      return null;
    }
    tls.within("validation", validation -> identity(calls, validation));
    return calls;
  }

  /** References of a policy to what it is for. */
  private static void targets(List<Call> calls, Fields spec) {
    List<Call> targets = new ArrayList<>();
    for (JsonObject each : Fields.copy(spec.json()).takeObjects("targetRefs")) {
      Fields target = Fields.copy(each);
      Call call = target.has("sectionName") ? port(target) : byName(target, "target");
      if (call == null) {
        return;
      }
      boolean service = call.arguments().subList(0, 2).equals(SERVICE);
      targets.add(service ? new Call("service", call.arguments().subList(2, 3)) : call);
    }
    if (!targets.isEmpty()) {
      spec.json().remove("targetRefs");
      calls.addAll(targets);
    }
  }

  /** A port of a Service, which only policies for TLS know. */
  private static @Nullable Call port(Fields target) {
    Optional<String> name = target.takeString("name");
    Optional<String> port = target.takeString("sectionName");
    return isCore(target, "Service") && name.isPresent() && port.isPresent()
        ? Call.of("service", name.get(), port.get())
        : null;
  }

  private static void identity(List<Call> calls, Fields validation) {
    validation.takeString("hostname").ifPresent(v -> calls.add(Call.of("hostname", v)));
    if ("System".equals(validation.string("wellKnownCACertificates"))) {
      validation.takeString("wellKnownCACertificates");
      calls.add(Call.of("systemAuthorities"));
    }
    authorities(calls, validation);
    subjects(calls, validation);
  }

  private static void authorities(List<Call> calls, Fields validation) {
    List<Call> found = new ArrayList<>();
    for (JsonObject each : Fields.copy(validation.json()).takeObjects("caCertificateRefs")) {
      Fields reference = Fields.copy(each);
      Optional<String> name = reference.takeString("name");
      if (!isCore(reference, "ConfigMap") || name.isEmpty()) {
        return;
      }
      found.add(Call.of("authoritiesFrom", name.get()));
    }
    if (!found.isEmpty()) {
      validation.json().remove("caCertificateRefs");
      calls.addAll(found);
    }
  }

  private static void subjects(List<Call> calls, Fields validation) {
    List<Call> found = new ArrayList<>();
    for (JsonObject each : Fields.copy(validation.json()).takeObjects("subjectAltNames")) {
      Fields subject = Fields.copy(each);
      boolean uri = "URI".equals(subject.string("type"));
      boolean known = uri || "Hostname".equals(subject.string("type"));
      subject.takeString("type");
      Optional<String> value = subject.takeString(uri ? "uri" : "hostname");
      if (!known || value.isEmpty() || !subject.isEmpty()) {
        return;
      }
      found.add(Call.of(uri ? "subjectUri" : "subjectHostname", value.get()));
    }
    if (!found.isEmpty()) {
      validation.json().remove("subjectAltNames");
      calls.addAll(found);
    }
  }

  /** Whether the reference, whose name has been taken, is to a core kind and says nothing else. */
  private static boolean isCore(Fields reference, String kind) {
    return "".equals(reference.string("group"))
        && kind.equals(reference.string("kind"))
        && reference.hasOnly("group", "kind");
  }
}
