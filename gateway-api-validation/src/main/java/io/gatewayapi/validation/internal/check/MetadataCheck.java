package io.gatewayapi.validation.internal.check;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.gatewayapi.validation.RuleId;
import io.gatewayapi.validation.Violation;
import io.gatewayapi.validation.ViolationType;
import io.gatewayapi.validation.text.NameRules;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The rules that the metadata of every object obeys: names, labels, annotations, owners, finalizers.
 *
 * <p>A namespace may be absent: a request's address gives it. Its presence on a kind that has none
 * is no mistake either; the server drops it.
 */
public final class MetadataCheck {
  private static final int MOST_ANNOTATION_BYTES = 256 * 1024;

  private final JsonObject metadata;
  private final List<Violation> found = new ArrayList<>();

  private MetadataCheck(JsonObject metadata) {
    this.metadata = metadata;
  }

  /**
   * Checks metadata that is in the server's form.
   *
   * @param metadata the metadata
   * @param old the metadata so far in an update; null for a new object
   * @return what is wrong
   */
  public static List<Violation> check(JsonObject metadata, @Nullable JsonObject old) {
    MetadataCheck check = new MetadataCheck(metadata);
    if (old == null) {
      check.names();
    } else {
      check.prefix();
    }
    if (metadata.has("labels")) {
      check.labels();
    }
    if (metadata.has("annotations")) {
      check.annotations();
    }
    if (metadata.has("ownerReferences")) {
      check.owners();
    }
    if (metadata.has("finalizers")) {
      check.finalizers();
    }
    if (old != null) {
      check.kept("deletionTimestamp", old);
      check.kept("deletionGracePeriodSeconds", old);
    }
    return check.found;
  }

  /** In an update a name is only asked to fit into an address. */
  private void prefix() {
    String generated = text(metadata, "generateName");
    for (String character : List.of("/", "%")) {
      invalid(
          "generateName",
          new JsonPrimitive(generated),
          "may not contain '" + character + "'",
          generated.contains(character));
    }
  }

  private void kept(String field, JsonObject before) {
    JsonElement value = metadata.get(field);
    invalid(
        field,
        value == null ? JsonNull.INSTANCE : value,
        "field is immutable",
        value != null && !value.equals(before.get(field)) && !isBeyondYears(value));
  }

  /** A time that came into a year of other than four digits with its zone: a server forgets it. */
  private static boolean isBeyondYears(JsonElement value) {
    return value instanceof JsonPrimitive time
        && time.isString()
        && (time.getAsString().startsWith("+") || time.getAsString().startsWith("-"));
  }

  private void names() {
    String name = text(metadata, "name");
    String generated = text(metadata, "generateName");
    if (!generated.isEmpty()) {
      all("generateName", generated, NameRules.subdomain(GeneratedName.withoutDash(generated)));
    }
    if (name.isEmpty() && generated.isEmpty()) {
      found.add(new Violation(
          "metadata.name",
          ViolationType.REQUIRED,
          "Required value: name or generateName is required",
          rule("name"),
          null,
          "metadata.name"));
    }
    if (!name.isEmpty()) {
      all("name", name, NameRules.subdomain(name));
    } else if (!generated.isEmpty()) {
      GeneratedName made = GeneratedName.of(generated);
      for (String problem : NameRules.subdomain(made.name())) {
        add("name", new JsonPrimitive(made.name()), made.quoted(), problem, "metadata.name");
      }
    }
    String namespace = text(metadata, "namespace");
    if (!namespace.isEmpty()) {
      all("namespace", namespace, NameRules.label(namespace));
    }
  }

  private void all(String field, String value, List<String> problems) {
    for (String problem : problems) {
      invalid(field, new JsonPrimitive(value), problem, true);
    }
  }

  /** Character by character: what it is made lower case to never becomes longer. */
  private static String lower(String key) {
    return key.codePoints()
        .map(Character::toLowerCase)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private void labels() {
    object("labels").forEach((key, value) -> {
      NameRules.qualifiedName(key).forEach(p -> entry("labels", key, new JsonPrimitive(key), p));
      NameRules.labelValue(value.getAsString()).forEach(p -> entry("labels", key, value, p));
    });
  }

  private void annotations() {
    long bytes = 0;
    for (var entry : object("annotations").entrySet()) {
      String key = entry.getKey();
      NameRules.qualifiedName(lower(key))
          .forEach(p -> entry("annotations", key, new JsonPrimitive(key), p));
      bytes += bytes(key) + (long) bytes(entry.getValue().getAsString());
    }
    if (bytes > MOST_ANNOTATION_BYTES) {
      found.add(new Violation(
          "metadata.annotations",
          ViolationType.TOO_LONG,
          "Too long: may not be more than " + MOST_ANNOTATION_BYTES + " bytes",
          rule("annotations"),
          metadata.get("annotations"),
          "metadata.annotations"));
    }
  }

  private void owners() {
    JsonArray owners = array("ownerReferences");
    for (JsonElement element : owners) {
      owner(element.getAsJsonObject());
    }
    List<String> controllers = owners.asList().stream()
        .map(JsonElement::getAsJsonObject)
        .filter(o -> o.has("controller") && o.get("controller").getAsBoolean())
        .map(o -> text(o, "kind") + "/" + text(o, "name"))
        .toList();
    for (int i = 1; i < controllers.size(); i++) {
      invalid(
          "ownerReferences",
          owners,
          "Only one reference can have Controller set to true. Found \"true\" in references for "
              + controllers.get(i - 1) + " and " + controllers.get(i),
          true);
    }
  }

  private void owner(JsonObject owner) {
    String apiVersion = text(owner, "apiVersion");
    String version = apiVersion.substring(apiVersion.indexOf('/') + 1);
    boolean noVersion = version.isEmpty() || version.indexOf('/') >= 0;
    invalid(
        "ownerReferences.apiVersion",
        owner.get("apiVersion"),
        "version must not be empty",
        noVersion);
    for (String field : List.of("kind", "name", "uid")) {
      invalid(
          "ownerReferences." + field,
          owner.get(field),
          "must not be empty",
          text(owner, field).isEmpty());
    }
    boolean event = (apiVersion.equals("v1") || apiVersion.equals("/v1"))
        && text(owner, "kind").equals("Event");
    invalid("ownerReferences", owner, "/v1, Kind=Event is disallowed from being an owner", event);
  }

  private void finalizers() {
    JsonArray finalizers = array("finalizers");
    Set<String> names =
        finalizers.asList().stream().map(JsonElement::getAsString).collect(Collectors.toSet());
    finalizers.forEach(finalizer -> NameRules.qualifiedName(finalizer.getAsString())
        .forEach(p -> invalid("finalizers", finalizer, p, true)));
    invalid(
        "finalizers",
        finalizers,
        "finalizer orphan and foregroundDeletion cannot be both set",
        names.contains("orphan") && names.contains("foregroundDeletion"));
  }

  private void invalid(String field, JsonElement value, String problem, boolean applies) {
    if (applies) {
      add(field, value, problem, "metadata." + field);
    }
  }

  private void entry(String field, String key, JsonElement value, String problem) {
    add(field, value, problem, "metadata." + field + "[\"" + key + "\"]");
  }

  private void add(String field, JsonElement value, String problem, String place) {
    add(field, value, GoText.ordered(value), problem, place);
  }

  private void add(String field, JsonElement value, String shown, String problem, String place) {
    found.add(new Violation(
        "metadata." + field,
        ViolationType.INVALID,
        "Invalid value: " + shown + ": " + problem,
        rule(field),
        value,
        place));
  }

  private SortedMap<String, JsonElement> object(String field) {
    return metadata.get(field) instanceof JsonObject object
        ? new TreeMap<>(object.asMap())
        : new TreeMap<>();
  }

  private JsonArray array(String field) {
    return metadata.get(field) instanceof JsonArray array ? array : new JsonArray();
  }

  private static String text(JsonObject object, String field) {
    return object.has(field) ? object.get(field).getAsString() : "";
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  private static RuleId rule(String field) {
    return new RuleId("metadata." + field, "metadata");
  }
}
