package io.gatewayapi.model.generated;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.util.Map;
import java.util.Random;

/** Documents of a type, made from the catalogue. */
final class Documents {
  /** What stands at a property. */
  enum Choice {
    SET,
    NULL,
    EMPTY,
    ABSENT
  }

  /** Decides about each property, and whether an object gets an unknown field. */
  interface Plan {
    Choice choice();

    boolean unknownField();
  }

  private static final JsonElement UNKNOWN =
      JsonParser.parseString("{\"deep\":[1.50,12345678901234567890,null,{\"x\":1e3}],\"no\":null}");

  private final SchemaFolder schemas;
  private final Plan plan;
  private int counter;

  Documents(SchemaFolder schemas, Plan plan) {
    this.schemas = schemas;
    this.plan = plan;
  }

  static Documents of(SchemaFolder schemas, Choice choice, boolean unknown) {
    return new Documents(schemas, new Plan() {
      @Override
      public Choice choice() {
        return choice;
      }

      @Override
      public boolean unknownField() {
        return unknown;
      }
    });
  }

  static Documents random(SchemaFolder schemas, Random random) {
    return new Documents(schemas, new Plan() {
      @Override
      public Choice choice() {
        int dice = random.nextInt(10);
        return dice < 6
            ? Choice.SET
            : dice < 7 ? Choice.NULL : dice < 8 ? Choice.EMPTY : Choice.ABSENT;
      }

      @Override
      public boolean unknownField() {
        return random.nextInt(4) == 0;
      }
    });
  }

  /** A document of a type. */
  JsonObject of(String type) {
    if (type.equals("ObjectMeta")) {
      return metadata();
    }
    JsonObject document = new JsonObject();
    for (Map.Entry<String, JsonElement> property :
        schemas.type(type).getAsJsonObject("properties").entrySet()) {
      add(document, property.getKey(), property.getValue().getAsJsonObject());
    }
    addUnknown(document);
    return document;
  }

  private void add(JsonObject document, String name, JsonObject schema) {
    switch (plan.choice()) {
      case SET -> document.add(name, value(schema, 2));
      case EMPTY -> document.add(name, value(schema, 0));
      case NULL -> document.add(name, JsonNull.INSTANCE);
      case ABSENT -> {
        // stays absent
      }
    }
  }

  private JsonElement value(JsonObject schema, int size) {
    if (schema.has("$ref")) {
      String type = schema.get("$ref").getAsString().replace(".json", "");
      return schemas.isEnum(type) ? text() : of(type);
    }
    if (!schema.has("type")) {
      return JsonParser.parseString("[\"open\", " + ++counter + ", {\"x\": null}]");
    }
    return switch (schema.get("type").getAsString()) {
      case "string" -> text();
      case "integer" -> number(schema);
      case "number" -> JsonParser.parseString(++counter + ".50");
      case "boolean" -> new JsonPrimitive(++counter % 2 == 0);
      case "array" -> list(schema.getAsJsonObject("items"), size);
      case "object" -> map(schema.getAsJsonObject("additionalProperties"), size);
      default -> throw new IllegalArgumentException("no sample for " + schema);
    };
  }

  private JsonElement text() {
    return new JsonPrimitive("text-" + ++counter + "-ü\"\\");
  }

  private JsonElement number(JsonObject schema) {
    counter++;
    boolean wide = schema.has("existingJavaType");
    return new JsonPrimitive(wide ? 9_000_000_000L + counter : counter);
  }

  private JsonElement list(JsonObject items, int size) {
    JsonArray list = new JsonArray();
    for (int i = 0; i < size; i++) {
      list.add(value(items, size));
    }
    return list;
  }

  private JsonElement map(JsonObject values, int size) {
    JsonObject map = new JsonObject();
    for (int i = 0; i < size; i++) {
      map.add("key-" + ++counter, value(values, size));
    }
    return map;
  }

  private JsonObject metadata() {
    JsonObject metadata = new JsonObject();
    metadata.addProperty("name", "sample");
    metadata.addProperty("creationTimestamp", "2026-01-02T03:04:05.1234567+01:00");
    metadata.add("labels", new JsonObject());
    addUnknown(metadata);
    return metadata;
  }

  private void addUnknown(JsonObject document) {
    if (plan.unknownField()) {
      document.add("unknownField", UNKNOWN.deepCopy());
    }
  }
}
