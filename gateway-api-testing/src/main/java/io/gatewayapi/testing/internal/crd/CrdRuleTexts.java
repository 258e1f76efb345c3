package io.gatewayapi.testing.internal.crd;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.gatewayapi.testing.internal.kind.Cause;
import io.gatewayapi.testing.internal.store.Trees;
import io.gatewayapi.validation.text.GoQuoted;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What must hold for the rules of a CRD's schema, as far as it can be seen without compiling them. */
final class CrdRuleTexts {
  private static final List<String> REASONS = List.of(
      "FieldValueDuplicate", "FieldValueForbidden", "FieldValueInvalid", "FieldValueRequired");

  private final List<Cause> causes = new ArrayList<>();

  private CrdRuleTexts() {}

  /**
   * Checks the rules of a schema and of all below it.
   *
   * @param schema a schema of the right structure
   * @param path its place
   * @return what is wrong
   */
  static List<Cause> check(JsonObject schema, String path) {
    CrdRuleTexts check = new CrdRuleTexts();
    check.schema(schema, path);
    return check.causes;
  }

  private void schema(JsonObject schema, String path) {
    List<JsonElement> rules = schema.get("x-kubernetes-validations") instanceof JsonArray list
        ? list.asList()
        : List.of();
    for (int i = 0; i < rules.size(); i++) {
      if (rules.get(i) instanceof JsonObject rule) {
        rule(rule, schema, path + ".x-kubernetes-validations[" + i + "]");
      }
    }
    if (schema.get("properties") instanceof JsonObject properties) {
      properties
          .entrySet()
          .forEach(e -> below(e.getValue(), path + ".properties[" + e.getKey() + "]"));
    }
    below(schema.get("additionalProperties"), path + ".additionalProperties");
    below(schema.get("items"), path + ".items");
  }

  private void below(@Nullable JsonElement schema, String path) {
    if (schema instanceof JsonObject object) {
      schema(object, path);
    }
  }

  private void rule(JsonObject rule, JsonObject schema, String path) {
    String expression = Trees.text(rule, "rule").strip();
    if (expression.isEmpty()) {
      causes.add(Cause.required(path + ".rule", "rule is not specified"));
    } else {
      message(Trees.text(rule, "message"), expression, path + ".message");
    }
    String computed = Trees.text(rule, "messageExpression");
    if (!computed.isEmpty() && computed.isBlank()) {
      causes.add(Cause.required(
          path + ".messageExpression", "messageExpression must be non-empty if specified"));
    }
    String reason = Trees.text(rule, "reason");
    if (!reason.isEmpty() && !REASONS.contains(reason)) {
      causes.add(new Cause(
          "FieldValueNotSupported",
          "Unsupported value: " + GoQuoted.of(reason) + ": supported values: \""
              + String.join("\", \"", REASONS) + "\"",
          path + ".reason"));
    }
    String place = Trees.text(rule, "fieldPath");
    if (!place.isEmpty() && !isPlace(place, schema)) {
      causes.add(Cause.invalid(path + ".fieldPath", GoQuoted.of(place), "must be a valid path"));
    }
    if (CrdRules.isTrue(rule.get("optionalOldSelf")) && !expression.contains("oldSelf")) {
      causes.add(Cause.invalid(
          path + ".optionalOldSelf", "true", "may not be set if oldSelf is not used in rule"));
    }
  }

  private void message(String message, String expression, String path) {
    if (!message.isEmpty() && message.isBlank()) {
      causes.add(Cause.invalid(path, GoQuoted.of(message), "must be non-empty if specified"));
    } else if (message.strip().contains("\n")) {
      causes.add(Cause.invalid(path, GoQuoted.of(message), "must not contain line breaks"));
    } else if (message.isEmpty() && expression.contains("\n")) {
      causes.add(Cause.required(path, "message must be specified if rule contains line breaks"));
    }
  }

  /** Whether a path names fields that the schema has; what is in brackets is not looked at. */
  private static boolean isPlace(String place, JsonObject schema) {
    if (place.contains("[")) {
      return true;
    }
    JsonElement at = place.startsWith(".") ? schema : null;
    for (String name : place.substring(1).split("\\.", -1)) {
      JsonObject here = at instanceof JsonObject object ? object : new JsonObject();
      at = here.get("properties") instanceof JsonObject properties && properties.has(name)
          ? properties.get(name)
          : here.get("additionalProperties");
    }
    return at instanceof JsonObject;
  }
}
