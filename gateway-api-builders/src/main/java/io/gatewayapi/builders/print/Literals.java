package io.gatewayapi.builders.print;

import com.google.gson.JsonElement;
import com.google.gson.JsonPrimitive;
import io.gatewayapi.model.json.Json;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Values as Java writes them. */
final class Literals {
  private static final Pattern INTEGER = Pattern.compile("0|-?[1-9][0-9]{0,17}");

  /** A constant has at most 65,535 bytes, and a character at most three. */
  private static final int LONGEST = 20_000;

  private Literals() {}

  /** A text; one that is longer than a constant may be is joined of several. */
  static String string(String text) {
    if (text.length() <= LONGEST) {
      return constant(text);
    }
    StringBuilder parts = new StringBuilder("String.join(\"\"");
    for (int start = 0; start < text.length(); start += LONGEST) {
      parts
          .append(", ")
          .append(constant(text.substring(start, Math.min(text.length(), start + LONGEST))));
    }
    return parts.append(')').toString();
  }

  private static String constant(String text) {
    StringBuilder literal = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> literal.append("\\\"");
        case '\\' -> literal.append("\\\\");
        case '\n' -> literal.append("\\n");
        case '\r' -> literal.append("\\r");
        case '\t' -> literal.append("\\t");
        default -> {
          if (c >= ' ' && c < 127) {
            literal.append(c);
          } else {
            literal.append(String.format("\\u%04x", (int) c));
          }
        }
      }
    }
    return literal.append('"').toString();
  }

  static String tree(Code code, JsonElement tree) {
    return code.type("io.gatewayapi.model.json.Json") + ".readTree(" + string(Json.writeTree(tree))
        + ")";
  }

  static @Nullable String text(@Nullable JsonElement value) {
    return value instanceof JsonPrimitive primitive && primitive.isString()
        ? primitive.getAsString()
        : null;
  }

  static @Nullable Boolean bool(@Nullable JsonElement value) {
    return value instanceof JsonPrimitive primitive && primitive.isBoolean()
        ? Boolean.valueOf(primitive.getAsBoolean())
        : null;
  }

  /** An integer whose text is the one that Java would print. */
  static @Nullable Long integer(@Nullable JsonElement value) {
    return value instanceof JsonPrimitive primitive
            && primitive.isNumber()
            && INTEGER.matcher(primitive.getAsString()).matches()
        ? Long.valueOf(primitive.getAsString())
        : null;
  }

  static @Nullable Integer int32(@Nullable JsonElement value) {
    Long number = integer(value);
    return number != null && number.intValue() == number
        ? Integer.valueOf(number.intValue())
        : null;
  }
}
