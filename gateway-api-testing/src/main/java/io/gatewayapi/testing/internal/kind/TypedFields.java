package io.gatewayapi.testing.internal.kind;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.gatewayapi.model.decode.MalformedField;
import io.gatewayapi.testing.internal.go.GoTypes;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The types of the fields of built-in kinds, from a table: a server that cannot put an object into
 * them refuses the whole request. Null fits everywhere.
 *
 * <p>A line of the table is a type, a field of it and the field's type: {@code bool}, {@code int32},
 * {@code string}, {@code ~NAME} for a string with a type of its own, {@code []TYPE}, {@code
 * map[string]string}, {@code map[string][]uint8}, {@code any}, or {@code v1.NAME} for an object;
 * one without lines of its own is not looked into.
 *
 * @param types the fields of each type
 */
public record TypedFields(Map<String, Map<String, String>> types) {
  static final String TEXTS = "map[string]string";
  static final String BYTES = "map[string][]uint8";
  static final String LIST = "[]";
  private static final String ALIAS = "~";

  /** Copies the map. */
  public TypedFields {
    types = Map.copyOf(types);
  }

  /**
   * Reads a table.
   *
   * @param table the lines
   * @return the types
   */
  public static TypedFields of(String table) {
    Map<String, Map<String, String>> types = new HashMap<>();
    table
        .lines()
        .map(line -> line.split(" ", -1))
        .forEach(column -> types
            .computeIfAbsent(column[0], type -> new LinkedHashMap<>())
            .put(column[1], column[2]));
    return new TypedFields(types);
  }

  /**
   * Looks for what cannot be read.
   *
   * @param object the object
   * @param kind its type in the table
   * @return the first field whose value is of another type, empty if the object can be read
   */
  public Optional<MalformedField> malformed(JsonObject object, String kind) {
    return inObject(object, kind, "");
  }

  private Optional<MalformedField> inObject(JsonObject object, String type, String path) {
    Map<String, String> fields = types.getOrDefault(type, Map.of());
    for (Map.Entry<String, JsonElement> field : object.entrySet()) {
      String expected = fields.get(field.getKey());
      if (expected != null) {
        Optional<MalformedField> found =
            inField(field.getValue(), expected, type, path + "." + field.getKey());
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private Optional<MalformedField> inField(
      JsonElement value, String type, String owner, String place) {
    if (value.isJsonNull() || type.equals("any")) {
      return Optional.empty();
    }
    if (type.startsWith(LIST) && value instanceof JsonArray items) {
      return first(items.asList(), type.substring(LIST.length()), owner, place);
    }
    if (value instanceof JsonObject map && (type.equals(TEXTS) || type.equals(BYTES))) {
      String item = type.equals(TEXTS) ? "string" : "[]uint8";
      return first(map.asMap().values(), item, owner, place);
    }
    if (type.equals("[]uint8") && value instanceof JsonPrimitive text && text.isString()) {
      return Base64Text.mistake(text.getAsString())
          .map(mistake -> new MalformedField(place.substring(1), mistake));
    }
    if (fits(value, type)) {
      return value instanceof JsonObject object
          ? inObject(object, typeName(type), place)
          : Optional.empty();
    }
    String expected = type.startsWith(ALIAS) ? type.substring(1) : type;
    return Optional.of(
        new MalformedField(place.substring(1), GoTypes.mismatch(value, owner + place, expected)));
  }

  private Optional<MalformedField> first(
      Iterable<JsonElement> values, String type, String owner, String place) {
    for (JsonElement value : values) {
      Optional<MalformedField> found = inField(value, type, owner, place);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** The name in the table of an object's type. */
  static String typeName(String type) {
    return type.substring(type.indexOf('.') + 1);
  }

  private static boolean fits(JsonElement value, String type) {
    if (type.equals("string") || type.startsWith(ALIAS)) {
      return GoTypes.fits(value, "string");
    }
    return switch (type) {
      case "bool", "int32" -> GoTypes.fits(value, type);
      default ->
        !List.of(TEXTS, BYTES).contains(type) && !type.startsWith(LIST) && value.isJsonObject();
    };
  }
}
