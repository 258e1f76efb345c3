package io.gatewayapi.builders.print;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Calls for ReferenceGrants and BackendTLSPolicies. */
final class PolicyCalls extends IntentCalls {
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
    List<Call> targets = new ArrayList<>();
    for (JsonObject each : Fields.copy(spec.json()).takeObjects("targetRefs")) {
      Fields target = Fields.copy(each);
      Optional<String> name = target.takeString("name");
      Optional<String> port = target.takeString("sectionName");
      if (!isCore(target, "Service") || name.isEmpty()) {
        return;
      }
      targets.add(
          port.isEmpty()
              ? Call.of("service", name.get())
              : Call.of("service", name.get(), port.get()));
    }
    if (!targets.isEmpty()) {
      spec.json().remove("targetRefs");
      calls.addAll(targets);
    }
    spec.within("validation", validation -> {
      validation.takeString("hostname").ifPresent(v -> calls.add(Call.of("hostname", v)));
      if ("System".equals(validation.string("wellKnownCACertificates"))) {
        validation.takeString("wellKnownCACertificates");
        calls.add(Call.of("systemAuthorities"));
      }
      authorities(calls, validation);
      subjects(calls, validation);
    });
    spec.within("options", options -> {
      for (String key : List.copyOf(options.json().keySet())) {
        options
            .takeString(key)
            .ifPresent(value -> calls.add(Call.of("option", Literals.string(key), value)));
      }
    });
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

  private void subjects(List<Call> calls, Fields validation) {
    List<Call> found = new ArrayList<>();
    for (JsonObject each : Fields.copy(validation.json()).takeObjects("subjectAltNames")) {
      Fields subject = Fields.copy(each);
      String type = String.valueOf(subject.string("type"));
      subject.takeString("type");
      String member = type.equals("Hostname") ? "hostname" : type.equals("URI") ? "uri" : "type";
      Optional<String> value = subject.takeString(member);
      if (value.isEmpty() || !subject.isEmpty()) {
        return;
      }
      String names = code.type("io.gatewayapi.builders.v1.SubjectAltNames");
      found.add(Call.of("subject", names + "." + member + "(" + value.get() + ")"));
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
