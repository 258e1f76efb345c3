package io.gatewayapi.validation.comparison;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.gatewayapi.model.schema.Constraints;
import io.gatewayapi.model.schema.SchemaType;
import io.gatewayapi.model.schema.StructuralSchema;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Objects as large as a schema and a server's request limit allow: lists and texts at their maximum,
 * items alike but for their ends, so that rules that compare them read them whole.
 */
final class FullObjects {
  private static final int LONGEST_TEXT = 4096;
  private static final int MOST_ITEMS = 64;

  private final Random random;
  private int room;
  private int made;

  FullObjects(Random random) {
    this.random = random;
  }

  /** An object of at most about so many characters. */
  JsonObject object(Subject subject, int characters) {
    room = characters;
    JsonObject object = new JsonObject();
    object.addProperty("apiVersion", subject.apiVersion());
    object.addProperty("kind", subject.kind());
    JsonObject metadata = new JsonObject();
    metadata.addProperty("name", "full");
    object.add("metadata", metadata);
    object.add("spec", value(subject.schema().properties().get("spec"), random.nextInt(4)));
    return object;
  }

  /** Optional fields are left out with the chance of so many of eight. */
  private JsonElement value(StructuralSchema schema, int missing) {
    Constraints limits = schema.constraints();
    if (!limits.enumValues().isEmpty()) {
      return limits.enumValues().get(random.nextInt(limits.enumValues().size()));
    }
    SchemaType type = schema.type() == null ? SchemaType.STRING : schema.type();
    return switch (type) {
      case OBJECT -> fields(schema, missing);
      case ARRAY -> list(schema, missing);
      case STRING -> text(limits);
      case BOOLEAN -> new JsonPrimitive(random.nextBoolean());
      case INTEGER, NUMBER -> number(limits);
    };
  }

  private JsonElement number(Constraints limits) {
    made++;
    long least = limits.minimum() == null ? 0 : limits.minimum().longValue();
    long most = limits.maximum() == null ? 1_000_000 : limits.maximum().longValue();
    return new JsonPrimitive(least + made % Math.max(1, most - least));
  }

  private JsonElement text(Constraints limits) {
    made++;
    String end = Integer.toString(made, Character.MAX_RADIX);
    if (limits.pattern() != null && limits.pattern().contains("ms")) {
      return new JsonPrimitive("59999ms");
    }
    if (limits.maxLength() == null) {
      return new JsonPrimitive("t" + end);
    }
    int length = (int) Math.min(limits.maxLength(), LONGEST_TEXT);
    room -= length;
    return new JsonPrimitive("a".repeat(Math.max(0, length - end.length()))
        + end.substring(Math.max(0, end.length() - length)));
  }

  private JsonObject fields(StructuralSchema schema, int missing) {
    JsonObject object = new JsonObject();
    List<Map.Entry<String, StructuralSchema>> properties =
        new ArrayList<>(schema.properties().entrySet());
    Collections.shuffle(properties, random);
    properties.forEach(property -> {
      boolean required = schema.constraints().required().contains(property.getKey());
      if (required || (room > 0 && random.nextInt(8) >= missing)) {
        room -= property.getKey().length() + 10;
        object.add(property.getKey(), value(property.getValue(), missing));
      }
    });
    StructuralSchema others = schema.additionalProperties();
    Long most = schema.constraints().maxProperties();
    for (int i = 0; others != null && i < (most == null ? MOST_ITEMS : most) && room > 0; i++) {
      object.add("example.com/" + "k".repeat(40) + i, value(others, missing));
    }
    return object;
  }

  private JsonArray list(StructuralSchema schema, int missing) {
    JsonArray array = new JsonArray();
    Constraints limits = schema.constraints();
    StructuralSchema items = schema.items();
    long least = limits.minItems() == null ? 0 : limits.minItems();
    long most = limits.maxItems() == null ? MOST_ITEMS : limits.maxItems();
    for (long i = 0; items != null && i < most && (i < least || room > 0); i++) {
      array.add(value(items, missing));
    }
    return array;
  }
}
