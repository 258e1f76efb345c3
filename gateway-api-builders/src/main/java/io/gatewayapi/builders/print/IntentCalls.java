package io.gatewayapi.builders.print;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.gatewayapi.builders.GatewayDurations;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Calls that builders of several kinds share. */
class IntentCalls {
  private static final Pattern DURATION =
      Pattern.compile("(?:([0-9]{1,5})h)?(?:([0-9]{1,5})m)?(?:([0-9]{1,5})s)?(?:([0-9]{1,5})ms)?");

  final Code code;
  private final OneToOne oneToOne;

  IntentCalls(Code code) {
    this.code = code;
    this.oneToOne = new OneToOne(code);
  }

  /** What no intent says, if anything is left. */
  void rest(List<Call> calls, String javaType, Fields left) {
    if (!left.isEmpty()) {
      calls.add(Call.of("with").with(oneToOne.calls(javaType, left.json())));
    }
  }

  /** Metadata; the name is said already. */
  void metadata(List<Call> calls, Fields object) {
    List<Call> before = List.copyOf(calls);
    JsonElement whole = object.get("metadata");
    JsonObject copy = whole instanceof JsonObject json ? json.deepCopy() : new JsonObject();
    try {
      object.within("metadata", metadata -> {
        metadata.json().remove("name");
        metadata.takeString("namespace").ifPresent(v -> calls.add(Call.of("namespace", v)));
        entries(calls, metadata, "labels", "label");
        entries(calls, metadata, "annotations", "annotation");
        if (!metadata.isEmpty()) {
          calls.add(Call.of("metadata")
              .with(oneToOne.calls("io.gatewayapi.model.meta.ObjectMeta", metadata.json())));
          List.copyOf(metadata.json().keySet()).forEach(metadata.json()::remove);
        }
      });
    } catch (Unprintable e) {
      calls.clear();
      calls.addAll(before);
      object.json().remove("metadata");
      calls.add(Call.of("with").with(List.of(Call.of("metadata", oneToOne.metadata(copy)))));
    }
  }

  void parents(List<Call> calls, Fields spec) {
    if ("All".equals(spec.string("useDefaultGateways"))) {
      spec.takeString("useDefaultGateways");
      calls.add(Call.of("useDefaultGateways"));
    }
    List<JsonObject> parents = named(spec, "parentRefs");
    for (JsonObject each : parents) {
      Fields parent = Fields.copy(each);
      String name = parent.takeString("name").orElseThrow();
      List<Call> more = new ArrayList<>();
      parent.takeString("namespace").ifPresent(v -> more.add(Call.of("namespace", v)));
      parent.takeString("sectionName").ifPresent(v -> more.add(Call.of("section", v)));
      parent.takeInt("port").ifPresent(v -> more.add(Call.of("port", v.toString())));
      ofKind(
          parent, more, "gateway.networking.k8s.io", "ListenerSet", "listenerSet", "", "Service");
      rest(more, "io.gatewayapi.model.v1.ParentReference", parent);
      calls.add(lambda(Call.of("parent", name), more));
    }
  }

  /** A list of objects that all have a name. */
  static List<JsonObject> named(Fields fields, String list) {
    Fields trial = Fields.copy(fields.json());
    List<JsonObject> objects = trial.takeObjects(list);
    if (!objects.stream().allMatch(object -> Literals.text(object.get("name")) != null)) {
      return List.of();
    }
    return fields.takeObjects(list);
  }

  private static void ofKind(
      Fields fields,
      List<Call> calls,
      String group,
      String kind,
      String word,
      String otherGroup,
      String otherKind) {
    String itsGroup = fields.string("group");
    String itsKind = fields.string("kind");
    if (itsGroup == null || itsKind == null) {
      return;
    }
    fields.json().remove("group");
    fields.json().remove("kind");
    if (itsGroup.equals(group) && itsKind.equals(kind)) {
      calls.add(Call.of(word));
    } else if (itsGroup.equals(otherGroup) && itsKind.equals(otherKind)) {
      calls.add(Call.of("service"));
    } else {
      calls.add(Call.of("ofKind", Literals.string(itsGroup), Literals.string(itsKind)));
    }
  }

  /** Namespace, group and kind of a backend. */
  static void backend(Fields backend, List<Call> calls) {
    backend.takeString("namespace").ifPresent(v -> calls.add(Call.of("namespace", v)));
    ofKind(backend, calls, "multicluster.x-k8s.io", "ServiceImport", "serviceImport", "-", "-");
  }

  /** A rule's backend; the filters' printer is null if it has none. */
  Call backend(Fields backend, String javaType, @Nullable FilterCalls filters) {
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
    if (filters != null) {
      more.addAll(filters.take(backend, false));
    }
    rest(more, javaType, backend);
    if (port.isEmpty()) {
      return Call.of("backend", name).with(more);
    }
    return lambda(Call.of("backend", name, port.get()), more);
  }

  /** Session persistence, as far as it is said by intents or generated builders. */
  void session(List<Call> calls, Fields owner) {
    owner.within("sessionPersistence", session -> {
      List<Call> more = new ArrayList<>();
      Optional<String> name = Optional.ofNullable(session.string("sessionName"));
      String type = String.valueOf(session.string("type"));
      if (name.isPresent() && (type.equals("Cookie") || type.equals("Header"))) {
        session.takeString("type");
        session.takeString("sessionName");
        more.add(sessionBy(session, type, Literals.string(name.get())));
      }
      duration(session, "absoluteTimeout").ifPresent(v -> more.add(Call.of("absoluteTimeout", v)));
      rest(more, "io.gatewayapi.model.v1.SessionPersistence", session);
      List.copyOf(session.json().keySet()).forEach(session.json()::remove);
      calls.add(Call.of("sessionPersistence").with(more));
    });
  }

  private Call sessionBy(Fields session, String type, String name) {
    if (type.equals("Header")) {
      return Call.of("header", name);
    }
    if (session.get("cookieConfig") instanceof JsonObject config
        && config.size() == 1
        && "Permanent".equals(Literals.text(config.get("lifetimeType")))) {
      Optional<String> timeout = duration(session, "absoluteTimeout");
      if (timeout.isPresent()) {
        session.json().remove("cookieConfig");
        return Call.of("permanentCookie", name, timeout.get());
      }
    }
    return Call.of("cookie", name);
  }

  /** The constant of an open enum, or the way to a value that has none. */
  String constant(String javaType, String value) {
    String constant = Table.constant(javaType, value);
    return code.type(javaType)
        + (constant != null ? "." + constant : ".of(" + Literals.string(value) + ")");
  }

  /** A map of texts: a call an entry. */
  static void entries(List<Call> calls, Fields owner, String name, String method) {
    owner.within(name, map -> {
      for (String key : List.copyOf(map.json().keySet())) {
        map.takeString(key)
            .ifPresent(value -> calls.add(Call.of(method, Literals.string(key), value)));
      }
    });
  }

  /** A list of texts: one call. */
  static void strings(Fields fields, String list, String method, List<Call> calls) {
    List<String> strings = fields.takeStrings(list);
    if (!strings.isEmpty()) {
      calls.add(Call.of(method, strings.toArray(String[]::new)));
    }
  }

  /** A reference to an object by group, kind and name, and nothing else, as one call. */
  static @Nullable Call byName(Fields reference, String method) {
    Optional<String> group = reference.takeString("group");
    Optional<String> kind = reference.takeString("kind");
    Optional<String> name = reference.takeString("name");
    boolean whole =
        group.isPresent() && kind.isPresent() && name.isPresent() && reference.isEmpty();
    return whole ? Call.of(method, group.get(), kind.get(), name.get()) : null;
  }

  static void add(List<Call> calls, @Nullable Call call) {
    if (call != null) {
      calls.add(call);
    }
  }

  /** The call itself, or with a lambda if there is more to say. */
  static Call lambda(Call call, List<Call> more) {
    return more.isEmpty() ? call : call.with(more);
  }

  /** Takes a duration whose text is the one that a builder would write. */
  Optional<String> duration(Fields fields, String name) {
    String text = fields.string(name);
    Duration duration = text == null ? null : parse(text);
    if (duration == null || !GatewayDurations.text(duration).equals(text)) {
      return Optional.empty();
    }
    fields.json().remove(name);
    return Optional.of(code.type("java.time.Duration") + literal(duration));
  }

  private static @Nullable Duration parse(String text) {
    Matcher parts = DURATION.matcher(text);
    if (!parts.matches()) {
      return null;
    }
    return Duration.ofHours(number(parts.group(1)))
        .plusMinutes(number(parts.group(2)))
        .plusSeconds(number(parts.group(3)))
        .plusMillis(number(parts.group(4)));
  }

  private static long number(@Nullable String digits) {
    return digits == null ? 0 : Long.parseLong(digits);
  }

  static String literal(Duration duration) {
    long millis = duration.toMillis();
    if (millis % 1000 != 0) {
      return ".ofMillis(" + millis + (millis > Integer.MAX_VALUE ? "L)" : ")");
    }
    long seconds = duration.toSeconds();
    if (seconds % 60 != 0 || seconds == 0) {
      return ".ofSeconds(" + seconds + ")";
    }
    return seconds % 3600 != 0
        ? ".ofMinutes(" + seconds / 60 + ")"
        : ".ofHours(" + seconds / 3600 + ")";
  }
}
