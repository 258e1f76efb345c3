package io.gatewayapi.testing.internal.crd;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.gatewayapi.testing.internal.kind.Cause;
import io.gatewayapi.testing.internal.store.Trees;
import io.gatewayapi.validation.text.GoQuoted;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Whether a schema, as it stands in a CRD, is structural: every place has a type, and only one. */
final class SchemaStructure {
  private static final List<String> TYPES =
      List.of("array", "boolean", "integer", "number", "object", "string");

  private static final List<String> ALTERNATIVES = List.of("allOf", "anyOf", "oneOf");
  private static final Set<String> OF_METADATA = Set.of("name", "generateName");

  private final List<Cause> causes = new ArrayList<>();

  private SchemaStructure() {}

  /**
   * What keeps a schema from being structural.
   *
   * @param schema the schema of whole objects
   * @param path where it stands
   */
  static List<Cause> check(JsonObject schema, String path) {
    SchemaStructure check = new SchemaStructure();
    if (Trees.text(schema, "type").isEmpty()) {
      check.causes.add(Cause.required(path + ".type", "must not be empty at the root"));
    } else if (!Trees.text(schema, "type").equals("object")) {
      check.causes.add(Cause.invalid(
          path + ".type", GoQuoted.of(Trees.text(schema, "type")), "must be object at the root"));
    }
    check.metadata(schema, path);
    check.look(schema, path);
    return check.causes;
  }

  private void metadata(JsonObject schema, String path) {
    if (schema.get("properties") instanceof JsonObject properties
        && properties.get("metadata") instanceof JsonObject metadata) {
      boolean plain = metadata.keySet().stream()
          .allMatch(Set.of("type", "properties", "description")::contains);
      boolean names = !(metadata.get("properties") instanceof JsonObject fields)
          || OF_METADATA.containsAll(fields.keySet());
      if (!plain || !names) {
        causes.add(Cause.forbidden(
            path + ".properties[metadata]",
            "must not specify anything other than name and generateName, but metadata is"
                + " implicitly specified"));
      }
    }
  }

  private void look(JsonObject schema, String path) {
    type(schema, path);
    words(schema, path);
    lists(schema, path);
    if (schema.get("properties") instanceof JsonObject properties) {
      new TreeMap<>(properties.asMap())
          .forEach((name, part) ->
              part(part, path + ".properties[" + name + "]", "specified object fields"));
    }
    part(schema.get("items"), path + ".items", "specified array items");
    part(
        schema.get("additionalProperties"),
        path + ".additionalProperties",
        "specified object fields");
    alternatives(schema, path);
  }

  private void part(@Nullable JsonElement part, String path, String what) {
    if (part instanceof JsonObject schema) {
      boolean free = CrdRules.isTrue(schema.get("x-kubernetes-int-or-string"))
          || CrdRules.isTrue(schema.get("x-kubernetes-preserve-unknown-fields"));
      if (Trees.text(schema, "type").isEmpty() && !free && !schema.has("$ref")) {
        causes.add(Cause.required(path + ".type", "must not be empty for " + what));
      }
      look(schema, path);
    }
  }

  private void type(JsonObject schema, String path) {
    String type = Trees.text(schema, "type");
    if (!type.isEmpty() && !TYPES.contains(type)) {
      unsupported(path + ".type", type, TYPES);
    }
  }

  private void words(JsonObject schema, String path) {
    if (schema.has("$ref")) {
      causes.add(Cause.forbidden(path + ".$ref", "$ref is not supported"));
    }
    if (schema.get("items") instanceof JsonArray) {
      causes.add(
          Cause.forbidden(path + ".items", "items must be a schema object and not an array"));
    }
    if (schema.has("additionalProperties") && schema.has("properties")) {
      causes.add(Cause.forbidden(
          path + ".additionalProperties",
          "additionalProperties and properties are mutual exclusive"));
    }
    if (CrdRules.isTrue(schema.get("uniqueItems"))) {
      causes.add(Cause.forbidden(
          path + ".uniqueItems",
          "uniqueItems cannot be set to true since the runtime complexity becomes quadratic"));
    }
  }

  private void lists(JsonObject schema, String path) {
    if (Trees.text(schema, "type").equals("array") && !schema.has("items")) {
      causes.add(Cause.required(path + ".items", "must be specified"));
    }
    String list = Trees.text(schema, "x-kubernetes-list-type");
    if (!Set.of("", "atomic", "set", "map").contains(list)) {
      unsupported(path + ".x-kubernetes-list-type", list, List.of("atomic", "set", "map"));
    }
    boolean keyed =
        schema.get("x-kubernetes-list-map-keys") instanceof JsonArray keys && !keys.isEmpty();
    if (list.equals("map") && !keyed) {
      causes.add(Cause.required(
          path + ".x-kubernetes-list-map-keys",
          "must not be empty if x-kubernetes-list-type is map"));
    }
    String map = Trees.text(schema, "x-kubernetes-map-type");
    if (!Set.of("", "atomic", "granular").contains(map)) {
      unsupported(path + ".x-kubernetes-map-type", map, List.of("atomic", "granular"));
    }
  }

  /** Parts of which one or all must hold say what values are like, never of which type they are. */
  private void alternatives(JsonObject schema, String path) {
    // Of a text or a number this much of a type is allowed.
    boolean typed = CrdRules.isTrue(schema.get("x-kubernetes-int-or-string"));
    for (String many : ALTERNATIVES) {
      List<JsonElement> parts =
          schema.get(many) instanceof JsonArray list ? list.asList() : List.of();
      for (int i = 0; i < parts.size() && !typed; i++) {
        untyped(parts.get(i), path + "." + many + "[" + i + "]");
      }
    }
    untyped(schema.get("not"), path + ".not");
  }

  private void untyped(@Nullable JsonElement part, String path) {
    if (part instanceof JsonObject schema) {
      if (!Trees.text(schema, "type").isEmpty()) {
        causes.add(Cause.forbidden(path + ".type", "must be empty to be structural"));
      }
      if (schema.get("properties") instanceof JsonObject properties) {
        new TreeMap<>(properties.asMap())
            .forEach((name, inner) -> untyped(inner, path + ".properties[" + name + "]"));
      }
      untyped(schema.get("items"), path + ".items");
    }
  }

  private void unsupported(String path, String value, List<String> supported) {
    causes.add(new Cause(
        "FieldValueNotSupported",
        "Unsupported value: " + GoQuoted.of(value) + ": supported values: "
            + supported.stream().map(GoQuoted::of).collect(Collectors.joining(", ")),
        path));
  }
}
