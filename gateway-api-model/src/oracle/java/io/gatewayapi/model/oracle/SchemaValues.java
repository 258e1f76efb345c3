package io.gatewayapi.model.oracle;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.gatewayapi.model.schema.Constraints;
import io.gatewayapi.model.schema.SchemaType;
import io.gatewayapi.model.schema.StructuralSchema;
import java.util.List;

/** Makes values that a schema takes, more or less. */
final class SchemaValues {
  private final Dice dice;

  SchemaValues(Dice dice) {
    this.dice = dice;
  }

  JsonElement of(StructuralSchema schema, int depth) {
    Constraints limits = schema.constraints();
    if (!limits.enumValues().isEmpty()) {
      return dice.pick(limits.enumValues());
    }
    SchemaType type = schema.type() == null ? SchemaType.STRING : schema.type();
    return switch (type) {
      case OBJECT -> object(schema, depth);
      case ARRAY -> array(schema, depth);
      case STRING ->
        new JsonPrimitive(dice.pick(List.of("a", "b", "10s", "a.example.com", "/p", "")));
      case INTEGER, NUMBER ->
        new JsonPrimitive(
            limits.minimum() == null
                ? dice.below(100)
                : limits.minimum().longValue() + dice.below(100));
      case BOOLEAN -> new JsonPrimitive(dice.yes());
    };
  }

  private JsonElement object(StructuralSchema schema, int depth) {
    JsonObject object = new JsonObject();
    schema.properties().forEach((name, property) -> {
      boolean wanted = schema.constraints().required().contains(name);
      if (depth > 0 && (wanted || dice.below(6) == 0)) {
        object.add(name, of(property, depth - 1));
      }
    });
    return object;
  }

  private JsonElement array(StructuralSchema schema, int depth) {
    JsonArray array = new JsonArray();
    for (int i = dice.below(3); i > 0 && schema.items() != null; i--) {
      array.add(of(schema.items(), depth));
    }
    return array;
  }
}
