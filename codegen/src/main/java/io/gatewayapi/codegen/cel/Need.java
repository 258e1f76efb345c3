package io.gatewayapi.codegen.cel;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a program needs to be declared of the node that it is for: the type of each place that it
 * looks at. The same text on a node that declares the same of these places is the same program.
 */
final class Need {
  private final JsonObject schema;
  private final Map<String, Need> fields = new TreeMap<>();
  private @Nullable Need element;

  Need(JsonObject schema) {
    this.schema = schema;
  }

  Term.Type type() {
    if (flag("x-kubernetes-int-or-string") || !schema.has("type")) {
      throw new UnsupportedRuleException("a value of no single type");
    }
    String type = schema.get("type").getAsString();
    return switch (type) {
      case "string" -> string();
      case "integer" -> Term.Type.INT;
      case "boolean" -> Term.Type.BOOL;
      case "array" -> Term.Type.LIST;
      case "object" -> isMap() ? Term.Type.MAP : Term.Type.OBJECT;
      default -> throw new UnsupportedRuleException("a value of type " + type);
    };
  }

  private Term.Type string() {
    JsonElement format = schema.get("format");
    String name = format == null ? "" : format.getAsString();
    return switch (name) {
      case "byte", "duration", "date", "date-time" ->
        throw new UnsupportedRuleException("a string of format " + name);
      default -> Term.Type.STRING;
    };
  }

  /** A field, as the expression spells it. */
  Need field(String escaped) {
    return fields.computeIfAbsent(
        name(escaped), name -> new Need(properties().getAsJsonObject(name)));
  }

  /** A field's name in JSON. */
  String name(String escaped) {
    return properties().keySet().stream()
        .filter(name -> FieldNames.escape(name).equals(escaped))
        .findFirst()
        .orElseThrow(() -> new UnsupportedRuleException("the field " + escaped));
  }

  /** The items of a list. */
  Need items() {
    return element("items");
  }

  /** The values of a map. */
  Need values() {
    return element("additionalProperties");
  }

  private Need element(String keyword) {
    Need known = element;
    if (known != null) {
      return known;
    }
    Need made = new Need(schema.getAsJsonObject(keyword));
    if (made.flag("nullable")) {
      throw new UnsupportedRuleException("a list or map with nulls");
    }
    element = made;
    return made;
  }

  private JsonObject properties() {
    return schema.has("properties") ? schema.getAsJsonObject("properties") : new JsonObject();
  }

  private boolean isMap() {
    JsonElement values = schema.get("additionalProperties");
    return values != null && values.isJsonObject();
  }

  private boolean flag(String keyword) {
    return schema.has(keyword) && schema.get(keyword).getAsBoolean();
  }

  /** The text that {@code Shape} reads at run time. */
  @Override
  public String toString() {
    Need below = element;
    return switch (type()) {
      case STRING -> "s";
      case INT -> "i";
      case BOOL -> "b";
      case LIST -> "[" + (below == null ? "" : below) + "]";
      case MAP -> "<" + (below == null ? "" : below) + ">";
      case OBJECT -> {
        StringBuilder text = new StringBuilder("{");
        fields.forEach((name, need) ->
            text.append(text.length() > 1 ? "," : "").append(name).append(':').append(need));
        yield text.append('}').toString();
      }
      default -> throw new IllegalStateException(type().name());
    };
  }
}
