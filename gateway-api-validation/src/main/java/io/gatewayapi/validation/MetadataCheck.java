package io.gatewayapi.validation;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The rules that the metadata of every object obeys: names, labels, annotations, owners, finalizers.
 *
 * <p>A namespace may be absent: a request's address gives it. Its presence on a kind that has none
 * is no mistake either; the server drops it.
 */
final class MetadataCheck {
  private static final int MOST_ANNOTATION_BYTES = 256 * 1024;

  private final JsonObject metadata;
  private final List<Violation> found = new ArrayList<>();

  private MetadataCheck(JsonObject metadata) {
    this.metadata = metadata;
  }

  /**
   * Checks metadata that is in the server's form.
   *
   * @param create whether the object is new, so that its name counts
   */
  static List<Violation> check(JsonObject metadata, boolean create) {
    MetadataCheck check = new MetadataCheck(metadata);
    if (create) {
      check.names();
    }
    check.labels();
    check.annotations();
    check.owners();
    check.finalizers();
    return check.found;
  }

  private void names() {
    String name = text(metadata, "name");
    String generated = text(metadata, "generateName");
    NameRules.subdomain(generated.replaceFirst("-$", "a"))
        .forEach(problem ->
            invalid("generateName", new JsonPrimitive(generated), problem, !generated.isEmpty()));
    if (name.isEmpty() && generated.isEmpty()) {
      found.add(new Violation(
          "metadata.name",
          ViolationType.REQUIRED,
          "Required value: name or generateName is required",
          rule("name"),
          null));
    }
    NameRules.subdomain(name)
        .forEach(problem -> invalid("name", new JsonPrimitive(name), problem, !name.isEmpty()));
    String namespace = text(metadata, "namespace");
    NameRules.label(namespace)
        .forEach(problem ->
            invalid("namespace", new JsonPrimitive(namespace), problem, !namespace.isEmpty()));
  }

  private void labels() {
    object("labels").forEach((key, value) -> {
      NameRules.qualifiedName(key).forEach(p -> invalid("labels", new JsonPrimitive(key), p, true));
      NameRules.labelValue(value.getAsString()).forEach(p -> invalid("labels", value, p, true));
    });
  }

  private void annotations() {
    long bytes = 0;
    for (var entry : object("annotations").entrySet()) {
      String key = entry.getKey();
      NameRules.qualifiedName(key.toLowerCase(java.util.Locale.ROOT))
          .forEach(p -> invalid("annotations", new JsonPrimitive(key), p, true));
      bytes += bytes(key) + (long) bytes(entry.getValue().getAsString());
    }
    if (bytes > MOST_ANNOTATION_BYTES) {
      found.add(new Violation(
          "metadata.annotations",
          ViolationType.TOO_LONG,
          "Too long: may not be more than " + MOST_ANNOTATION_BYTES + " bytes",
          rule("annotations"),
          metadata.get("annotations")));
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
    boolean event = apiVersion.equals("v1") && text(owner, "kind").equals("Event");
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
      found.add(new Violation(
          "metadata." + field,
          ViolationType.INVALID,
          "Invalid value: " + GoText.ordered(value) + ": " + problem,
          rule(field),
          value));
    }
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
