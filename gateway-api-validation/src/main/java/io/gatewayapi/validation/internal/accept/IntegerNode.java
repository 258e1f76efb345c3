package io.gatewayapi.validation.internal.accept;

import com.google.gson.JsonElement;
import com.google.gson.JsonPrimitive;
import io.gatewayapi.model.schema.Constraints;
import io.gatewayapi.model.schema.StructuralSchema;
import org.jspecify.annotations.Nullable;

/** Takes integers between two bounds, if their digits are sure to fit 64 bits. */
final class IntegerNode extends Node {
  private static final int MOST_DIGITS = 18;

  private final long least;
  private final long most;
  private final ValueRules rules;

  IntegerNode(StructuralSchema schema) {
    Constraints limits = schema.constraints();
    boolean small = "int32".equals(limits.format());
    long lowest = small ? Integer.MIN_VALUE : Long.MIN_VALUE;
    long highest = small ? Integer.MAX_VALUE : Long.MAX_VALUE;
    Double minimum = limits.minimum();
    Double maximum = limits.maximum();
    this.least = minimum == null ? lowest : Math.max(lowest, minimum.longValue());
    this.most = maximum == null ? highest : Math.min(highest, maximum.longValue());
    this.rules = ValueRules.of(schema);
  }

  @Override
  @Nullable
  JsonElement read(JsonElement value) {
    return value instanceof JsonPrimitive primitive
            && primitive.isNumber()
            && fits(primitive.getAsString())
            && rules.hold(value)
        ? value
        : null;
  }

  private boolean fits(String text) {
    int start = text.startsWith("-") ? 1 : 0;
    int length = text.length();
    if (length > MOST_DIGITS || length == start) {
      return false;
    }
    long number = 0;
    for (int i = start; i < length; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return false;
      }
      number = 10 * number + digit;
    }
    number = start == 1 ? -number : number;
    return number >= least && number <= most;
  }
}
