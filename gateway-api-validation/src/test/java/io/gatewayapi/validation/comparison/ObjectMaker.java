package io.gatewayapi.validation.comparison;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.gatewayapi.model.schema.Constraints;
import io.gatewayapi.model.schema.SchemaType;
import io.gatewayapi.model.schema.StructuralSchema;
import java.util.List;
import java.util.Random;

/** Objects made from a schema at random, most of which hold no more mistakes than rules find. */
final class ObjectMaker {
  private final Random random;
  private final Texts texts;

  ObjectMaker(Random random) {
    this.random = random;
    this.texts = new Texts(random);
  }

  /** An object of a kind. Every optional field is there with the chance of one in so many. */
  JsonObject object(String apiVersion, String kind, StructuralSchema schema, int rarity) {
    JsonObject object = new JsonObject();
    object.addProperty("apiVersion", apiVersion);
    object.addProperty("kind", kind);
    JsonObject metadata = new JsonObject();
    metadata.addProperty("name", "m");
    object.add("metadata", metadata);
    for (String field : List.of("spec", "status")) {
      StructuralSchema below = schema.properties().get(field);
      if (below != null && (field.equals("spec") || random.nextInt(rarity) == 0)) {
        object.add(field, value(below, rarity));
      }
    }
    return object;
  }

  /** A value that the schema takes. */
  JsonElement value(StructuralSchema schema, int rarity) {
    Constraints limits = schema.constraints();
    if (!limits.enumValues().isEmpty()) {
      return limits.enumValues().get(random.nextInt(limits.enumValues().size()));
    }
    SchemaType type = schema.type() == null ? SchemaType.STRING : schema.type();
    return switch (type) {
      case OBJECT -> fields(schema, rarity);
      case ARRAY -> list(schema, rarity);
      case STRING -> new JsonPrimitive(texts.fitting(schema));
      case BOOLEAN -> new JsonPrimitive(random.nextBoolean());
      case INTEGER, NUMBER -> number(limits);
    };
  }

  private JsonElement number(Constraints limits) {
    long least = limits.minimum() == null ? 0 : limits.minimum().longValue();
    long most = limits.maximum() == null ? least + 1000 : limits.maximum().longValue();
    return new JsonPrimitive(
        switch (random.nextInt(4)) {
          case 0 -> least;
          case 1 -> most;
          default -> least + (long) (random.nextDouble() * Math.min(most - least, 200));
        });
  }

  private JsonObject fields(StructuralSchema schema, int rarity) {
    JsonObject object = new JsonObject();
    schema.properties().forEach((name, property) -> {
      if (schema.constraints().required().contains(name) || random.nextInt(rarity) == 0) {
        object.add(name, value(property, rarity + 1));
      }
    });
    StructuralSchema others = schema.additionalProperties();
    if (others != null) {
      for (int i = random.nextInt(3); i > 0; i--) {
        object.add(List.of("k", "x.y/z", "a-b").get(i), value(others, rarity + 1));
      }
    }
    return object;
  }

  private JsonArray list(StructuralSchema schema, int rarity) {
    JsonArray array = new JsonArray();
    Constraints limits = schema.constraints();
    long least = limits.minItems() == null ? 0 : limits.minItems();
    long most = limits.maxItems() == null ? 4 : Math.min(limits.maxItems(), least + 3);
    long size = least + (most <= least ? 0 : random.nextInt((int) (most - least)));
    if (size == 0 && random.nextInt(4) > 0) {
      size = Math.min(1, most);
    }
    StructuralSchema items = schema.items();
    for (long i = 0; i < size && items != null; i++) {
      array.add(value(items, rarity + 1));
    }
    return array;
  }
}
