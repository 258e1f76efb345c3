package io.gatewayapi.validation.internal.accept;

import com.google.gson.JsonElement;
import com.google.gson.JsonPrimitive;
import io.gatewayapi.model.schema.SchemaType;
import io.gatewayapi.model.schema.StructuralSchema;
import org.jspecify.annotations.Nullable;

/** Takes true and false, or whatever else is no list and no object where no type is named. */
final class ScalarNode extends Node {
  private final boolean truth;
  private final ValueRules rules;

  ScalarNode(StructuralSchema schema) {
    this.truth = schema.type() == SchemaType.BOOLEAN;
    this.rules = ValueRules.of(schema);
  }

  @Override
  @Nullable
  JsonElement read(JsonElement value) {
    return value instanceof JsonPrimitive primitive
            && (!truth || primitive.isBoolean())
            && rules.hold(value)
        ? value
        : null;
  }
}
