package io.gatewayapi.model.schema;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Reads keywords of a schema node with their types checked.
 *
 * @param json the node
 * @param path where it stands, for messages
 */
record JsonFields(JsonObject json, String path) {

  static JsonFields of(JsonElement json, String path) {
    if (!json.isJsonObject()) {
      throw new SchemaException(path, "found " + json + ", expected an object");
    }
    return new JsonFields(json.getAsJsonObject(), path);
  }

  String below(String property) {
    return path.isEmpty() ? property : path + "." + property;
  }

  boolean bool(String keyword) {
    JsonPrimitive value = primitive(keyword, JsonPrimitive::isBoolean, "true or false");
    return value != null && value.getAsBoolean();
  }

  @Nullable
  String string(String keyword) {
    JsonPrimitive value = primitive(keyword, JsonPrimitive::isString, "a string");
    return value == null ? null : value.getAsString();
  }

  @Nullable
  Long integer(String keyword) {
    Double value = number(keyword);
    if (value != null && value != Math.rint(value)) {
      throw unexpected(keyword, "an integer");
    }
    return value == null ? null : Long.valueOf(value.longValue());
  }

  @Nullable
  Double number(String keyword) {
    JsonPrimitive value = primitive(keyword, JsonPrimitive::isNumber, "a number");
    return value == null ? null : Double.valueOf(value.getAsDouble());
  }

  <T> @Nullable T word(String keyword, Function<String, Optional<T>> find) {
    String value = string(keyword);
    if (value == null || value.isEmpty()) {
      return null;
    }
    return find.apply(value).orElseThrow(() -> unexpected(keyword, "a word that schemas know"));
  }

  /** The value of a keyword; a null counts as absent, as it does in a CRD. */
  @Nullable
  JsonElement value(String keyword) {
    JsonElement value = json.get(keyword);
    return value == null || value.isJsonNull() ? null : value;
  }

  JsonObject object(String keyword) {
    JsonElement value = value(keyword);
    if (value == null) {
      return new JsonObject();
    }
    if (!value.isJsonObject()) {
      throw unexpected(keyword, "an object");
    }
    return value.getAsJsonObject();
  }

  JsonArray array(String keyword) {
    JsonElement value = value(keyword);
    if (value == null) {
      return new JsonArray();
    }
    if (!value.isJsonArray()) {
      throw unexpected(keyword, "an array");
    }
    return value.getAsJsonArray();
  }

  List<String> strings(String keyword) {
    List<String> result = new ArrayList<>();
    for (JsonElement element : array(keyword)) {
      if (!element.isJsonPrimitive() || !element.getAsJsonPrimitive().isString()) {
        throw unexpected(keyword, "an array of strings");
      }
      result.add(element.getAsString());
    }
    return result;
  }

  <T> List<T> objects(String keyword, Function<JsonFields, T> read) {
    List<T> result = new ArrayList<>();
    for (JsonElement element : array(keyword)) {
      result.add(read.apply(of(element, path + "<" + keyword + " " + result.size() + ">")));
    }
    return result;
  }

  void allow(Set<String> keywords) {
    for (String keyword : json.keySet()) {
      if (!keywords.contains(keyword)) {
        throw new SchemaException(path, "keyword \"" + keyword + "\" is unknown");
      }
    }
  }

  private @Nullable JsonPrimitive primitive(
      String keyword, Predicate<JsonPrimitive> fits, String expected) {
    JsonElement value = value(keyword);
    if (value == null) {
      return null;
    }
    if (!value.isJsonPrimitive() || !fits.test(value.getAsJsonPrimitive())) {
      throw unexpected(keyword, expected);
    }
    return value.getAsJsonPrimitive();
  }

  private SchemaException unexpected(String keyword, String expected) {
    return new SchemaException(
        path, keyword + " is " + json.get(keyword) + ", expected " + expected);
  }
}
