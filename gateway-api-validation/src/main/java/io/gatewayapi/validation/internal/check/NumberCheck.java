package io.gatewayapi.validation.internal.check;

import com.google.gson.JsonElement;
import io.gatewayapi.model.schema.Constraints;
import io.gatewayapi.model.schema.SchemaType;
import io.gatewayapi.model.schema.StructuralSchema;
import org.jspecify.annotations.Nullable;

/** The bounds of numbers. */
final class NumberCheck {
  private NumberCheck() {}

  static void check(
      JsonElement value, ValueKind kind, StructuralSchema schema, Location at, Findings found) {
    Constraints limits = schema.constraints();
    Number number = kind == ValueKind.INTEGER ? (Number) value.getAsLong() : value.getAsDouble();
    if (schema.type() == SchemaType.INTEGER && !inRange(number, limits.format())) {
      String format =
          limits.format() == null ? " (default format)" : " with format " + limits.format();
      found.add(Messages.withoutField(
          at,
          value,
          "format",
          "Checked value must be of type integer" + format + " in " + at.inBody()));
    }
    multiple(value, number, limits.multipleOf(), at, found);
    Double least = limits.minimum();
    if (least != null) {
      int order = compare(number, least);
      boolean excluded = limits.exclusiveMinimum();
      if (order < 0 || (excluded && order == 0)) {
        String than = excluded ? "greater than " : "greater than or equal to ";
        found.add(Messages.bound(at, value, "minimum", "should be " + than + text(least, kind)));
      }
    }
    Double most = limits.maximum();
    if (most != null) {
      int order = compare(number, most);
      boolean excluded = limits.exclusiveMaximum();
      if (order > 0 || (excluded && order == 0)) {
        String than = excluded ? "less than " : "less than or equal to ";
        found.add(Messages.bound(at, value, "maximum", "should be " + than + text(most, kind)));
      }
    }
    found.pass(1);
  }

  /** Whether a number is an integer of the format's size. */
  private static boolean inRange(Number number, @Nullable String format) {
    double value = number.doubleValue();
    if ("int32".equals(format)) {
      return value == Math.rint(value) && value <= Integer.MAX_VALUE && value >= Integer.MIN_VALUE;
    }
    // The server rounds a floating number to its shortest digits, which puts -2^63 out of bounds.
    return number instanceof Long || (value == Math.rint(value) && Math.abs(value) < 0x1p63);
  }

  private static void multiple(
      JsonElement value, Number number, @Nullable Double factor, Location at, Findings found) {
    if (factor == null || factor <= 0) {
      return;
    }
    boolean divides = (number instanceof Long whole && factor >= 1)
        ? whole % factor.longValue() == 0
        : closeToInteger(number.doubleValue() / factor);
    if (!divides) {
      String shown = GoText.number(factor);
      found.add(Messages.bound(at, value, "multipleOf", "should be a multiple of " + shown));
    }
  }

  /** The server lets floating numbers pass that are integers but for rounding errors. */
  static boolean closeToInteger(double value) {
    double most = (1L << 53) - 1;
    if (Double.isNaN(value) || Math.abs(value) > most) {
      return false;
    }
    double size = Math.abs(value);
    double whole = Math.floor(size + 0.5); // a half goes up, and down below zero
    return size == whole || Math.abs(size - whole) < 1e-9 * whole;
  }

  private static int compare(Number number, Double bound) {
    return number instanceof Long whole
        ? Long.compare(whole, bound.longValue())
        : Double.compare(number.doubleValue() + 0.0, bound + 0.0); // +0.0: a negative zero is zero
  }

  /** The server compares integers with integers, and prints the bound accordingly. */
  private static String text(Double bound, ValueKind kind) {
    return kind == ValueKind.INTEGER ? Long.toString(bound.longValue()) : GoText.number(bound);
  }
}
