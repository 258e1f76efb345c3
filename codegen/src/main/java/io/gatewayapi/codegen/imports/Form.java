package io.gatewayapi.codegen.imports;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.gatewayapi.codegen.crds.ImportException;
import org.jspecify.annotations.Nullable;

/** What a schema node describes. */
enum Form {
  OBJECT,
  MAP,
  LIST,
  STRING,
  INTEGER,
  NUMBER,
  BOOLEAN,
  RAW;

  /**
   * The form of a schema.
   *
   * @param schema a schema node
   * @param name the type's name at this property, if it has one
   */
  static Form of(JsonObject schema, @Nullable String name) {
    JsonElement type = schema.get("type");
    String text = type != null && type.isJsonPrimitive() ? type.getAsString() : "";
    return switch (text) {
      case "object" -> ofObject(schema, name);
      case "array" -> schema.has("items") ? LIST : RAW;
      case "string" -> STRING;
      case "integer" -> INTEGER;
      case "number" -> NUMBER;
      case "boolean" -> BOOLEAN;
      case "" -> RAW;
      default -> throw new ImportException("type \"" + text + "\" is no JSON type");
    };
  }

  private static Form ofObject(JsonObject schema, @Nullable String name) {
    JsonElement values = schema.get("additionalProperties");
    if (values != null && values.isJsonObject()) {
      return MAP;
    }
    JsonElement properties = schema.get("properties");
    boolean hasProperties = properties != null && !properties.getAsJsonObject().isEmpty();
    return hasProperties || name != null ? OBJECT : RAW;
  }

  /** How a message calls it. */
  String describe() {
    return switch (this) {
      case OBJECT -> "an object";
      case MAP -> "a map";
      case LIST -> "a list";
      case STRING -> "a string";
      case INTEGER -> "an integer";
      case NUMBER -> "a number";
      case BOOLEAN -> "a boolean";
      case RAW -> "of no fixed type";
    };
  }
}
