package io.gatewayapi.model.schema;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns a schema's JSON, in which nodes stand inside each other as in a CRD, into nodes. */
final class SchemaReader {
  private SchemaReader() {}

  static StructuralSchema node(JsonElement json, SchemaPath path) {
    JsonFields in = JsonFields.of(json, path);
    SchemaDraft draft = SchemaDraft.schema();
    for (String keyword : in.json().keySet()) {
      read(keyword, in, draft);
    }
    return draft.make();
  }

  private static void read(String keyword, JsonFields in, SchemaDraft draft) {
    switch (keyword) {
      case "type" -> draft.type(type(in));
      case "nullable" -> draft.nullable(in.bool(keyword));
      case "default" -> draft.defaultValue(in.value(keyword));
      case "properties" -> properties(in, draft);
      case "items" -> draft.items(child(in, keyword));
      case "additionalProperties" -> draft.additionalProperties(additionalProperties(in));
      case "allOf" -> draft.allOf(children(in, keyword));
      case "anyOf" -> draft.anyOf(children(in, keyword));
      case "oneOf" -> draft.oneOf(children(in, keyword));
      case "not" -> draft.not(child(in, keyword));
      case "title", "description", "example", "externalDocs", "$schema" -> {
        // Prose; without meaning for objects.
      }
      default -> {
        if (keyword.startsWith("x-kubernetes-")) {
          extension(keyword, in, draft);
        } else {
          constraint(keyword, in, draft);
        }
      }
    }
  }

  private static void constraint(String keyword, JsonFields in, SchemaDraft draft) {
    switch (keyword) {
      case "required" -> draft.required(in.strings(keyword));
      case "enum" -> draft.enumValues(in.array(keyword).asList());
      case "pattern" -> draft.pattern(in.string(keyword));
      case "format" -> draft.format(in.string(keyword));
      case "minLength" -> draft.minLength(in.integer(keyword));
      case "maxLength" -> draft.maxLength(in.integer(keyword));
      case "minimum" -> draft.minimum(in.number(keyword));
      case "exclusiveMinimum" -> draft.exclusiveMinimum(in.bool(keyword));
      case "maximum" -> draft.maximum(in.number(keyword));
      case "exclusiveMaximum" -> draft.exclusiveMaximum(in.bool(keyword));
      case "multipleOf" -> draft.multipleOf(in.number(keyword));
      case "minItems" -> draft.minItems(in.integer(keyword));
      case "maxItems" -> draft.maxItems(in.integer(keyword));
      case "minProperties" -> draft.minProperties(in.integer(keyword));
      case "maxProperties" -> draft.maxProperties(in.integer(keyword));
      case "uniqueItems" -> {
        if (in.bool(keyword)) {
          throw new SchemaException(
              in.path().toString(), "uniqueItems must not be true; use x-kubernetes-list-type");
        }
      }
      default -> throw unknown(keyword, in);
    }
  }

  private static void extension(String keyword, JsonFields in, SchemaDraft draft) {
    switch (keyword) {
      case "x-kubernetes-preserve-unknown-fields" -> draft.preserveUnknownFields(in.bool(keyword));
      case "x-kubernetes-embedded-resource" -> draft.embeddedResource(in.bool(keyword));
      case "x-kubernetes-int-or-string" -> draft.intOrString(in.bool(keyword));
      case "x-kubernetes-list-type" -> draft.listType(listType(in));
      case "x-kubernetes-list-map-keys" -> draft.listMapKeys(in.strings(keyword));
      case "x-kubernetes-map-type" -> draft.mapType(in.string(keyword));
      case "x-kubernetes-validations" -> rules(in, draft);
      default -> throw unknown(keyword, in);
    }
  }

  private static SchemaException unknown(String keyword, JsonFields in) {
    return new SchemaException(
        in.path().toString(),
        "keyword \"" + keyword + "\" is unknown or not allowed in a structural schema");
  }

  private static void properties(JsonFields in, SchemaDraft draft) {
    for (var entry : in.object("properties").entrySet()) {
      SchemaPath path = in.path().property(entry.getKey());
      draft.property(entry.getKey(), node(entry.getValue(), path));
    }
  }

  private static @Nullable StructuralSchema additionalProperties(JsonFields in) {
    JsonElement value = in.value("additionalProperties");
    if (value == null || !value.isJsonPrimitive() || !value.getAsJsonPrimitive().isBoolean()) {
      return child(in, "additionalProperties");
    }
    if (!value.getAsBoolean()) {
      throw new SchemaException(in.path().toString(), "additionalProperties must not be false");
    }
    // The server knows no schema for the values then: nulls stay, and objects lose every field.
    return SchemaDraft.schema().nullable(true).make();
  }

  private static @Nullable StructuralSchema child(JsonFields in, String keyword) {
    JsonElement value = in.value(keyword);
    return value == null ? null : node(value, in.path().child(keyword));
  }

  private static List<StructuralSchema> children(JsonFields in, String keyword) {
    List<StructuralSchema> result = new ArrayList<>();
    for (JsonElement element : in.array(keyword)) {
      result.add(node(element, in.path().child(keyword, result.size())));
    }
    return result;
  }

  private static @Nullable SchemaType type(JsonFields in) {
    String word = in.string("type");
    if (word == null || word.isEmpty()) {
      return null;
    }
    Optional<SchemaType> type = SchemaType.find(word);
    if (type.isEmpty()) {
      throw in.unexpected("type", "a JSON type");
    }
    return type.get();
  }

  private static @Nullable ListType listType(JsonFields in) {
    String keyword = "x-kubernetes-list-type";
    String word = in.string(keyword);
    if (word == null || word.isEmpty()) {
      return null;
    }
    Optional<ListType> type = ListType.find(word);
    if (type.isEmpty()) {
      throw in.unexpected(keyword, "atomic, set or map");
    }
    return type.get();
  }

  private static void rules(JsonFields in, SchemaDraft draft) {
    String keyword = "x-kubernetes-validations";
    JsonArray array = in.array(keyword);
    for (int i = 0; i < array.size(); i++) {
      draft.rule(rule(JsonFields.of(array.get(i), in.path().child(keyword, i))));
    }
  }

  private static ValidationRule rule(JsonFields in) {
    in.allow(
        Set.of("rule", "message", "messageExpression", "reason", "fieldPath", "optionalOldSelf"));
    String rule = in.string("rule");
    if (rule == null) {
      throw new SchemaException(in.path().toString(), "a rule lacks its expression (\"rule\")");
    }
    return new ValidationRule(
        rule,
        in.string("message"),
        in.string("messageExpression"),
        in.string("reason"),
        in.string("fieldPath"),
        in.value("optionalOldSelf") != null ? in.bool("optionalOldSelf") : null);
  }
}
