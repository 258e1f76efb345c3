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

  private static void entries(List<Call> calls, Fields metadata, String name, String method) {
    metadata.within(name, map -> {
      for (String key : List.copyOf(map.json().keySet())) {
        map.takeString(key)
            .ifPresent(value -> calls.add(Call.of(method, Literals.string(key), value)));
      }
    });
  }

  void parents(List<Call> calls, Fields spec) {
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

  /** The call itself, or with a lambda if there is more to say. */
  static Call lambda(Call call, List<Call> more) {
    return more.isEmpty() ? call : call.with(more);
  }

  void hostnames(List<Call> calls, Fields spec) {
    List<String> names = spec.takeStrings("hostnames");
    if (!names.isEmpty()) {
      calls.add(Call.of("hostnames", names.toArray(String[]::new)));
    }
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
