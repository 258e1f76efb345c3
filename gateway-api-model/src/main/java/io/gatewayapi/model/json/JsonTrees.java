package io.gatewayapi.model.json;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What gson's trees lack: numbers by their text, and equality that looks at it. */
public final class JsonTrees {
  /** Nobody writes an integer with more characters than this, zeros after the point included. */
  private static final int LONGEST_INTEGER = 100;

  private JsonTrees() {}

  /**
   * A number that is written as the text stands.
   *
   * @param text a JSON number
   * @return the number
   */
  public static JsonPrimitive number(String text) {
    return new JsonPrimitive(new JsonNumber(text));
  }

  /**
   * Whether two trees are the same JSON: the order of fields does not count, the text of numbers
   * does ({@code 1} and {@code 1.0} differ).
   *
   * @param a a tree
   * @param b another
   * @return true if they are
   */
  public static boolean same(@Nullable JsonElement a, @Nullable JsonElement b) {
    if (a == b) {
      return true;
    }
    if (a == null || b == null || a.getClass() != b.getClass()) {
      return false;
    }
    if (a instanceof JsonObject object) {
      return same(object.asMap(), ((JsonObject) b).asMap());
    }
    if (a instanceof JsonArray array) {
      return same(array, (JsonArray) b);
    }
    if (a instanceof JsonPrimitive primitive) {
      return same(primitive, (JsonPrimitive) b);
    }
    return true;
  }

  static boolean same(Map<String, JsonElement> a, Map<String, JsonElement> b) {
    return a.size() == b.size()
        && a.entrySet().stream().allMatch(e -> same(e.getValue(), b.get(e.getKey())));
  }

  private static boolean same(JsonArray a, JsonArray b) {
    boolean same = a.size() == b.size();
    for (int i = 0; same && i < a.size(); i++) {
      same = same(a.get(i), b.get(i));
    }
    return same;
  }

  private static boolean same(JsonPrimitive a, JsonPrimitive b) {
    return a.isString() == b.isString()
        && a.isBoolean() == b.isBoolean()
        && a.getAsString().equals(b.getAsString());
  }

  /** A hash that is the same for trees that are {@linkplain #same the same}. */
  static int hash(Map<String, JsonElement> fields) {
    int hash = 0;
    for (Map.Entry<String, JsonElement> field : fields.entrySet()) {
      hash += field.getKey().hashCode() ^ hash(field.getValue());
    }
    return hash;
  }

  private static int hash(JsonElement tree) {
    if (tree instanceof JsonObject object) {
      return hash(object.asMap());
    }
    if (tree instanceof JsonArray array) {
      int hash = 1;
      for (JsonElement each : array) {
        hash = 31 * hash + hash(each);
      }
      return hash;
    }
    return tree.isJsonNull() ? 0 : tree.getAsString().hashCode();
  }

  /** The integer that a number is, however it is written; null if it is none of 64 bits. */
  static @Nullable Long int64(@Nullable JsonElement number) {
    if (!(number instanceof JsonPrimitive primitive) || !primitive.isNumber()) {
      return null;
    }
    String text = primitive.getAsString();
    if (text.length() > LONGEST_INTEGER) {
      return null;
    }
    try {
      return new BigDecimal(text).longValueExact();
    } catch (ArithmeticException | NumberFormatException noInteger) {
      return null;
    }
  }

  /** The same integer if it has 32 bits. */
  static @Nullable Integer int32(@Nullable Long integer) {
    return integer == null || integer != integer.intValue() ? null : integer.intValue();
  }

  /**
   * Whether an integer prints as this text: no sign but a minus, no leading zero, no fraction, no
   * exponent.
   */
  static boolean isPlainInteger(String number) {
    int start = number.startsWith("-") ? 1 : 0;
    if (start == number.length() || (number.charAt(start) == '0' && number.length() > 1)) {
      return false;
    }
    for (int i = start; i < number.length(); i++) {
      if (number.charAt(i) < '0' || number.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  /** The number if a {@code long} prints as this text. */
  static @Nullable Long longOf(String number) {
    if (number.length() <= 20 && isPlainInteger(number) && !number.equals("-0")) {
      try {
        return Long.valueOf(number);
      } catch (NumberFormatException beyond64Bits) {
        return null;
      }
    }
    return null;
  }

  /** Whether a text is a number of RFC 8259. */
  static boolean isNumber(String text) {
    int i = digits(text, text.startsWith("-") ? 1 : 0);
    int start = text.startsWith("-") ? 1 : 0;
    if (i == start || (text.charAt(start) == '0' && i > start + 1)) {
      return false;
    }
    if (i < text.length() && text.charAt(i) == '.') {
      start = i + 1;
      i = digits(text, start);
      if (i == start) {
        return false;
      }
    }
    if (i < text.length() && (text.charAt(i) | 0x20) == 'e') {
      start = i + 1;
      if (start < text.length() && (text.charAt(start) == '+' || text.charAt(start) == '-')) {
        start++;
      }
      i = digits(text, start);
      if (i == start) {
        return false;
      }
    }
    return i == text.length();
  }

  private static int digits(String text, int start) {
    int i = start;
    while (i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
      i++;
    }
    return i;
  }
}
