package io.gatewayapi.model.schema;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads keywords of a schema node with their types checked.
 *
 * @param json the node
 * @param path where it stands, for messages
 */
record JsonFields(JsonObject json, SchemaPath path) {

  static JsonFields of(JsonElement json, SchemaPath path) {
    if (!json.isJsonObject()) {
      throw new SchemaException(path.toString(), "found " + json + ", expected an object");
    }
    return new JsonFields(json.getAsJsonObject(), path);
  }

  boolean bool(String keyword) {
    JsonElement value = value(keyword);
    if (value == null) {
      return false;
    }
    if (!(value instanceof JsonPrimitive primitive) || !primitive.isBoolean()) {
      throw unexpected(keyword, "true or false");
    }
    return primitive.getAsBoolean();
  }

  @Nullable
  String string(String keyword) {
    JsonElement value = value(keyword);
    if (value == null) {
      return null;
    }
    if (!(value instanceof JsonPrimitive primitive) || !primitive.isString()) {
      throw unexpected(keyword, "a string");
    }
    return primitive.getAsString();
  }

  @Nullable
  Double number(String keyword) {
    JsonElement value = value(keyword);
    if (value == null) {
      return null;
    }
    if (!(value instanceof JsonPrimitive primitive) || !primitive.isNumber()) {
      throw unexpected(keyword, "a number");
    }
    return primitive.getAsDouble();
  }

  @Nullable
  Long integer(String keyword) {
    Double value = number(keyword);
    if (value == null) {
      return null;
    }
    if (value != Math.rint(value)) {
      throw unexpected(keyword, "an integer");
    }
    return value.longValue();
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
      return new JsonArray(0);
    }
    if (!value.isJsonArray()) {
      throw unexpected(keyword, "an array");
    }
    return value.getAsJsonArray();
  }

  List<String> strings(String keyword) {
    JsonArray array = array(keyword);
    List<String> result = new ArrayList<>(array.size());
    for (JsonElement element : array) {
      if (!(element instanceof JsonPrimitive primitive) || !primitive.isString()) {
        throw unexpected(keyword, "an array of strings");
      }
      result.add(primitive.getAsString());
    }
    return result;
  }

  void allow(Set<String> keywords) {
    for (String keyword : json.keySet()) {
      if (!keywords.contains(keyword)) {
        throw new SchemaException(path.toString(), "keyword \"" + keyword + "\" is unknown");
      }
    }
  }

  SchemaException unexpected(String keyword, String expected) {
    return new SchemaException(
        path.toString(), keyword + " is " + json.get(keyword) + ", expected " + expected);
  }
}
