package io.gatewayapi.codegen.catalogue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.gatewayapi.codegen.catalogue.CatalogueType.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads a file of {@code types/}. */
final class TypeReader {
  private static final JsonObject EMPTY = new JsonObject();

  private TypeReader() {}

  static CatalogueType type(String name, JsonObject json) {
    JsonObject xFacts = object(json, "x-facts");
    Map<String, CatalogueProperty> properties = new TreeMap<>();
    object(json, "properties")
        .entrySet()
        .forEach(e -> properties.put(e.getKey(), property(e, true)));
    object(json, "x-retired-properties")
        .entrySet()
        .forEach(e -> properties.put(e.getKey(), property(e, false)));
    Form form = form(json);
    String javaType = text(json, form == Form.HAND_WRITTEN ? "existingJavaType" : "javaType");
    return new CatalogueType(
        name,
        form,
        javaType,
        text(json, "description"),
        form == Form.ENUM ? Facts.NONE : facts(xFacts),
        form == Form.ENUM ? enumValues(xFacts) : List.of(),
        properties,
        Presence.NOWHERE);
  }

  private static Form form(JsonObject json) {
    if (json.has("existingJavaType")) {
      return Form.HAND_WRITTEN;
    }
    if (json.has("x-kind")) {
      return Form.KIND;
    }
    return "string".equals(text(json, "type")) ? Form.ENUM : Form.OBJECT;
  }

  private static List<EnumValue> enumValues(JsonObject xFacts) {
    List<EnumValue> values = new ArrayList<>();
    JsonElement list = xFacts.get("enum");
    if (list != null) {
      for (JsonElement element : list.getAsJsonArray()) {
        JsonObject value = element.getAsJsonObject();
        values.add(new EnumValue(
            value.get("value").getAsString(), text(value, "description"), scope(value)));
      }
    }
    return values;
  }

  private static CatalogueProperty property(Map.Entry<String, JsonElement> entry, boolean java) {
    JsonObject json = entry.getValue().getAsJsonObject();
    JsonObject xFacts = object(json, "x-facts");
    return new CatalogueProperty(
        entry.getKey(),
        text(json, "description"),
        node(json, xFacts),
        scope(xFacts),
        java,
        Presence.NOWHERE);
  }

  private static Node node(JsonObject json, JsonObject xFacts) {
    Node element = null;
    for (String key : List.of("items", "additionalProperties")) {
      if (json.has(key)) {
        element = node(object(json, key), object(xFacts, key));
      }
    }
    return new Node(shape(json, element), text(json, "x-type"), facts(xFacts), element);
  }

  private static Shape shape(JsonObject json, @Nullable Node element) {
    String ref = text(json, "$ref");
    if (ref != null) {
      return new Shape.Ref(ref.substring(0, ref.length() - ".json".length()));
    }
    String type = text(json, "type");
    if (type == null) {
      return new Shape.Raw();
    }
    return switch (type) {
      case "string" -> Shape.Scalar.STRING;
      case "integer" -> json.has("existingJavaType") ? Shape.Scalar.INT64 : Shape.Scalar.INT32;
      case "number" -> Shape.Scalar.NUMBER;
      case "boolean" -> Shape.Scalar.BOOLEAN;
      case "array" -> new Shape.ListOf(elementShape(element, json));
      case "object" -> new Shape.MapOf(elementShape(element, json));
      default -> throw new CatalogueException("type \"" + type + "\" of " + json + " is unknown");
    };
  }

  private static Shape elementShape(@Nullable Node element, JsonObject json) {
    if (element == null) {
      throw new CatalogueException("a list or map without items or additionalProperties: " + json);
    }
    return element.shape();
  }

  static Scope scope(JsonObject json) {
    JsonElement in = json.get("in");
    return in == null ? Scope.EVERYWHERE : Scope.parse(in.getAsJsonArray());
  }

  static Facts facts(JsonObject xFacts) {
    Map<String, List<Fact>> facts = new TreeMap<>();
    for (Map.Entry<String, JsonElement> entry : xFacts.entrySet()) {
      // `in`, `items` and `additionalProperties` are not keywords with scoped values.
      boolean scoped = entry.getValue().isJsonArray() && !entry.getKey().equals("in");
      if (scoped) {
        List<Fact> values = new ArrayList<>();
        for (JsonElement element : entry.getValue().getAsJsonArray()) {
          JsonObject fact = element.getAsJsonObject();
          values.add(new Fact(fact.get("value"), scope(fact)));
        }
        facts.put(entry.getKey(), values);
      }
    }
    return new Facts(facts);
  }

  private static JsonObject object(JsonObject json, String key) {
    JsonElement value = json.get(key);
    return value == null ? EMPTY : value.getAsJsonObject();
  }

  private static @Nullable String text(JsonObject json, String key) {
    JsonElement value = json.get(key);
    return value == null ? null : value.getAsString();
  }
}
