package io.gatewayapi.validation.internal.check;

import com.google.gson.JsonElement;
import com.google.gson.JsonPrimitive;
import io.gatewayapi.validation.text.GoQuoted;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Map;
import java.util.TreeMap;

/** Values as the server's messages print them: Go's numbers, Go's JSON. */
final class GoText {
  private static final String[][] ESCAPES = {
    {"<", "\\u003c"}, {">", "\\u003e"}, {"&", "\\u0026"},
  };

  private GoText() {}

  /** A value in an error's message: texts quoted, numbers plain, objects and lists as JSON. */
  static String value(JsonElement value) {
    return switch (ValueKind.of(value)) {
      case NULL -> "null";
      case STRING -> GoQuoted.of(value.getAsString());
      case BOOLEAN -> value.getAsString();
      case INTEGER -> Long.toString(value.getAsLong());
      case NUMBER -> number(value.getAsDouble());
      case ARRAY, OBJECT -> json(value);
    };
  }

  /** A value whose fields the server prints in the order of its own type, not sorted. */
  static String ordered(JsonElement value) {
    return value.isJsonPrimitive() ? value(value) : json(value, false);
  }

  /** A floating number as {@code %v} prints it: shortest digits, exponent from a million up. */
  static String number(double value) {
    return number(value, -4, 6, 2);
  }

  /** A floating number as JSON has it: exponent where there would be more than 21 digits. */
  private static String jsonNumber(double value) {
    return number(value, -6, 21, 1);
  }

  private static String number(double value, int least, int most, int exponentDigits) {
    if (value == 0) {
      return 1 / value < 0 ? "-0" : "0";
    }
    if (Double.isInfinite(value) || Double.isNaN(value)) {
      return Double.isNaN(value) ? "NaN" : value > 0 ? "+Inf" : "-Inf";
    }
    BigDecimal shortest = shortest(Math.abs(value));
    String digits = shortest.unscaledValue().toString();
    int exponent = digits.length() - 1 - shortest.scale();
    String sign = value < 0 ? "-" : "";
    if (exponent >= least && exponent < most) {
      return sign + shortest.toPlainString();
    }
    String fraction = digits.length() > 1 ? "." + digits.substring(1) : "";
    String size = String.valueOf(Math.abs(exponent));
    return sign + digits.charAt(0) + fraction + "e" + (exponent < 0 ? "-" : "+")
        + "0".repeat(Math.max(0, exponentDigits - size.length())) + size;
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
    return json(value, true);
  }

  private static String json(JsonElement value, boolean sorted) {
    StringBuilder out = new StringBuilder();
    json(value, sorted, out);
    return out.toString();
  }

  private static void json(JsonElement value, boolean sorted, StringBuilder out) {
    switch (ValueKind.of(value)) {
      case OBJECT -> {
        char separator = '{';
        Map<String, JsonElement> fields = value.getAsJsonObject().asMap();
        for (Map.Entry<String, JsonElement> entry :
            (sorted ? new TreeMap<>(fields) : fields).entrySet()) {
          out.append(separator);
          json(new JsonPrimitive(entry.getKey()), sorted, out);
          json(entry.getValue(), sorted, out.append(':'));
          separator = ',';
        }
        out.append(separator == '{' ? "{}" : "}");
      }
      case ARRAY -> {
        char separator = '[';
        for (JsonElement item : value.getAsJsonArray()) {
          json(item, sorted, out.append(separator));
          separator = ',';
        }
        out.append(separator == '[' ? "[]" : "]");
      }
      case INTEGER -> out.append(value.getAsLong());
      case NUMBER -> out.append(jsonNumber(value.getAsDouble()));
      case STRING -> out.append(escaped(value));
      default -> out.append(value);
    }
  }

  private static String escaped(JsonElement text) {
    String json = text.toString();
    for (String[] escape : ESCAPES) {
      json = json.replace(escape[0], escape[1]);
    }
    return json;
  }
}
