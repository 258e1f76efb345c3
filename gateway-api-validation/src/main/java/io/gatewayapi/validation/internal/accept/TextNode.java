package io.gatewayapi.validation.internal.accept;

import com.google.gson.JsonElement;
import com.google.gson.JsonPrimitive;
import io.gatewayapi.model.schema.Constraints;
import io.gatewayapi.model.schema.StructuralSchema;
import io.gatewayapi.validation.internal.pattern.PatternMatcher;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes texts of a certain length, with a pattern, or out of a list. */
final class TextNode extends Node {
  private final long least;
  private final long most;
  private final String[] allowed;
  private final @Nullable PatternMatcher pattern;
  private final ValueRules rules;

  TextNode(StructuralSchema schema) {
    Constraints limits = schema.constraints();
    Long shortest = limits.minLength();
    Long longest = limits.maxLength();
    this.least = shortest == null ? 0 : shortest;
    this.most = longest == null ? Long.MAX_VALUE : longest;
    List<JsonElement> texts = limits.enumValues();
    this.allowed = new String[texts.size()];
    for (int i = 0; i < allowed.length; i++) {
      allowed[i] = texts.get(i).getAsString();
    }
    String wanted = limits.pattern();
    this.pattern = wanted == null || wanted.isEmpty() ? null : PatternMatcher.of(wanted);
    this.rules = ValueRules.of(schema);
  }

  @Override
  @Nullable
  JsonElement read(JsonElement value) {
    return value instanceof JsonPrimitive primitive
            && primitive.isString()
            && fits(primitive.getAsString())
            && rules.hold(value)
        ? value
        : null;
  }

  /** A text has at most as many code points as chars, and at least half as many. */
  private boolean fits(String text) {
    int length = text.length();
    return length <= most
        && (length >= 2 * least || text.codePointCount(0, length) >= least)
        && (allowed.length == 0 || isAllowed(text))
        && (pattern == null || pattern.find(text));
  }

  private boolean isAllowed(String text) {
    for (String one : allowed) {
      if (one.equals(text)) {
        return true;
      }
    }
    return false;
  }
}
