package io.gatewayapi.model.generated;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.util.List;
import java.util.Map;

/** Changes an object of the API at every place where something can stand that its type ignores. */
enum Injection {
  /** A field that no type knows, in every object; an entry in every map. */
  UNKNOWN_FIELDS {
    @Override
    void object(JsonObject object, JsonObject properties) {
      object.add(
          "unknownField",
          JsonParser.parseString(
              "{\"deep\":[1.50,12345678901234567890,null,{\"x\":1e3}],\"no\":null,\"e\":{}}"));
    }

    @Override
    void map(JsonObject map) {
      map.addProperty("unknown.example/entry", "ü \u2028");
    }
  },
  /** A value that no release has, at every enum. */
  UNKNOWN_ENUM_VALUES {
    @Override
    JsonElement enumValue(JsonElement value) {
      return new JsonPrimitive("NoSuchValue-ü of " + value.getAsString());
    }
  },
  /** A null at every property that is not set. */
  NULLS {
    @Override
    void object(JsonObject object, JsonObject properties) {
      for (String property : properties.keySet()) {
        if (!object.has(property)) {
          object.add(property, JsonNull.INSTANCE);
        }
      }
    }
  };

  private static final List<String> METADATA = List.of(
      "annotations",
      "creationTimestamp",
      "deletionGracePeriodSeconds",
      "deletionTimestamp",
      "finalizers",
      "generateName",
      "generation",
      "labels",
      "managedFields",
      "ownerReferences",
      "selfLink",
      "uid");

  void object(JsonObject object, JsonObject properties) {
    // nothing to change
  }

  void map(JsonObject map) {
    // nothing to change
  }

  JsonElement enumValue(JsonElement value) {
    return value;
  }

  /** Changes an object of a type and all that is below it. */
  final void into(JsonObject object, String type, SchemaFolder schemas) {
    JsonObject properties = properties(type, schemas);
    for (Map.Entry<String, JsonElement> field : List.copyOf(object.entrySet())) {
      if (properties.has(field.getKey())) {
        JsonObject schema = properties.getAsJsonObject(field.getKey());
        object.add(field.getKey(), changed(field.getValue(), schema, schemas));
      }
    }
    object(object, properties);
  }

  private static JsonObject properties(String type, SchemaFolder schemas) {
    if (!type.equals("ObjectMeta")) {
      return schemas.type(type).getAsJsonObject("properties");
    }
    JsonObject properties = new JsonObject();
    METADATA.forEach(name -> properties.add(name, new JsonObject()));
    JsonObject map = JsonParser.parseString("{\"type\":\"object\"}").getAsJsonObject();
    properties.add("labels", map);
    properties.add("annotations", map);
    return properties;
  }

  private JsonElement changed(JsonElement value, JsonObject schema, SchemaFolder schemas) {
    if (schema.has("$ref")) {
      String type = schema.get("$ref").getAsString().replace(".json", "");
      if (value instanceof JsonObject object) {
        into(object, type, schemas);
      } else if (value.isJsonPrimitive() && schemas.isEnum(type)) {
        return enumValue(value);
      }
      return value;
    }
    if (value instanceof JsonArray array && schema.has("items")) {
      for (int i = 0; i < array.size(); i++) {
        array.set(i, changed(array.get(i), schema.getAsJsonObject("items"), schemas));
      }
    } else if (value instanceof JsonObject map && schema.has("type")) {
      map(map);
    }
    return value;
  }
}
