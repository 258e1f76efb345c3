package io.gatewayapi.testing.internal.crd;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.gatewayapi.testing.internal.kind.Cause;
import io.gatewayapi.validation.PatternSyntax;
import io.gatewayapi.validation.UnsupportedPatternException;
import io.gatewayapi.validation.text.GoQuoted;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Looks at the patterns of a schema as it stands in a CRD. */
final class SchemaPatterns {
  private final List<Cause> causes = new ArrayList<>();

  private SchemaPatterns() {}

  /**
   * What is wrong with the patterns of a schema.
   *
   * @param schema the schema
   * @param path where it stands
   * @throws UnsupportedPatternException for a pattern of which nothing is wrong, but that this
   *     server cannot look for
   */
  static List<Cause> check(JsonObject schema, String path) {
    SchemaPatterns patterns = new SchemaPatterns();
    patterns.look(schema, path);
    return patterns.causes;
  }

  private void look(@Nullable JsonElement at, String path) {
    if (!(at instanceof JsonObject schema)) {
      return;
    }
    if (schema.get("pattern") instanceof JsonPrimitive pattern && pattern.isString()) {
      PatternSyntax.problem(pattern.getAsString())
          .ifPresent(problem -> causes.add(Cause.invalid(
              path + ".pattern",
              GoQuoted.of(pattern.getAsString()),
              "must be a valid regular expression, but isn't: error parsing regexp: " + problem)));
    }
    for (String one : List.of("additionalProperties", "items", "not")) {
      look(schema.get(one), path + "." + one);
    }
    for (String many : List.of("allOf", "anyOf", "oneOf")) {
      List<JsonElement> parts =
          schema.get(many) instanceof JsonArray list ? list.asList() : List.of();
      for (int i = 0; i < parts.size(); i++) {
        look(parts.get(i), path + "." + many + "[" + i + "]");
      }
    }
    if (schema.get("properties") instanceof JsonObject properties) {
      new TreeMap<>(properties.asMap())
          .forEach((name, part) -> look(part, path + ".properties[" + name + "]"));
    }
  }
}
