package io.gatewayapi.validation.internal.check;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.TreeMap;

/** Values as the server's messages print them: Go's quoting, Go's numbers, Go's JSON. */
public final class GoText {
  private GoText() {}

  /** A value in an error's message: texts quoted, numbers plain, objects and lists as JSON. */
  static String value(JsonElement value) {
    return switch (ValueKind.of(value)) {
      case NULL -> "null";
      case STRING -> quote(value.getAsString());
      case BOOLEAN, INTEGER -> value.getAsString();
      case NUMBER -> number(value.getAsDouble());
      case ARRAY, OBJECT -> json(value);
    };
  }

  /** A value whose fields the server prints in the order of its own type, not sorted. */
  static String ordered(JsonElement value) {
    return value.isJsonPrimitive() ? value(value) : value.toString();
  }

  /**
   * Quotes a text as {@code %q} does.
   *
   * @param text any text
   * @return the text in quotes
   */
  public static String quote(String text) {
    StringBuilder out = new StringBuilder(text.length() + 2).append('"');
    text.codePoints().forEach(c -> quote(c, out));
    return out.append('"').toString();
  }

  private static void quote(int c, StringBuilder out) {
    String shortForm = switch (c) {
      case '"' -> "\\\"";
      case '\\' -> "\\\\";
      case 7 -> "\\a";
      case '\b' -> "\\b";
      case '\f' -> "\\f";
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\t' -> "\\t";
      case 11 -> "\\v";
      default -> "";
    };
    if (!shortForm.isEmpty()) {
      out.append(shortForm);
    } else if (printable(c)) {
      out.appendCodePoint(c);
    } else if (c < ' ' || c == 0x7f) {
      out.append(String.format("\\x%02x", c));
    } else {
      out.append(c < 0x10000 ? String.format("\\u%04x", c) : String.format("\\U%08x", c));
    }
  }

  private static boolean printable(int c) {
    if (c == ' ') {
      return true;
    }
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR -> false;
      default -> true;
    };
  }

  /** A floating number as {@code %v} prints it: shortest digits, exponent from a million up. */
  static String number(double value) {
    if (value == 0 || Double.isInfinite(value) || Double.isNaN(value)) {
      return value == 0 ? "0" : Double.isNaN(value) ? "NaN" : value > 0 ? "+Inf" : "-Inf";
    }
    BigDecimal shortest = shortest(Math.abs(value));
    String digits = shortest.unscaledValue().toString();
    int exponent = digits.length() - 1 - shortest.scale();
    String sign = value < 0 ? "-" : "";
    if (exponent >= -4 && exponent < 6) {
      return sign + shortest.toPlainString();
    }
    String fraction = digits.length() > 1 ? "." + digits.substring(1) : "";
    return sign + digits.charAt(0) + fraction + "e" + (exponent < 0 ? "-" : "+")
        + (Math.abs(exponent) < 10 ? "0" : "") + Math.abs(exponent);
  }

  /** The number with the fewest digits that is read as this one. */
  private static BigDecimal shortest(double value) {
    BigDecimal exact = new BigDecimal(value);
    for (int digits = 1; digits < 17; digits++) {
      BigDecimal rounded = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
      if (rounded.doubleValue() == value) {
        return rounded.stripTrailingZeros();
      }
    }
    return exact.round(new MathContext(17, RoundingMode.HALF_EVEN)).stripTrailingZeros();
  }

  /** JSON as Go writes it: keys sorted, {@code <}, {@code >} and {@code &} escaped. */
  static String json(JsonElement value) {
    return normal(value)
        .toString()
        .replace("<", "\\u003c")
        .replace(">", "\\u003e")
        .replace("&", "\\u0026");
  }

  private static JsonElement normal(JsonElement value) {
    if (value instanceof JsonObject object) {
      JsonObject result = new JsonObject();
      new TreeMap<>(object.asMap()).forEach((name, child) -> result.add(name, normal(child)));
      return result;
    }
    if (value instanceof JsonArray array) {
      JsonArray result = new JsonArray();
      array.forEach(item -> result.add(normal(item)));
      return result;
    }
    if (ValueKind.of(value) == ValueKind.NUMBER) {
      BigDecimal plain = new BigDecimal(value.getAsString()).stripTrailingZeros();
      return new JsonPrimitive(new BigDecimal(plain.toPlainString()));
    }
    return value;
  }
}
