package io.gatewayapi.validation.internal.check;

import com.google.gson.JsonElement;
import com.google.gson.JsonPrimitive;
import io.gatewayapi.validation.RuleId;
import io.gatewayapi.validation.Violation;
import io.gatewayapi.validation.ViolationType;
import io.gatewayapi.validation.text.GoQuoted;
import java.util.List;
import java.util.stream.Collectors;

/** Makes violations in the server's words. */
final class Messages {
  private Messages() {}

  static Violation required(Location at) {
    return new Violation(
        at.path(),
        ViolationType.REQUIRED,
        "Required value",
        rule(at, "required"),
        null,
        at.place());
  }

  static Violation notSupported(Location at, JsonElement value, List<JsonElement> allowed) {
    String list = allowed.stream()
        .map(v -> GoQuoted.of(isString(v) ? v.getAsString() : GoText.json(v)))
        .collect(Collectors.joining(", "));
    return new Violation(
        at.path(),
        ViolationType.NOT_SUPPORTED,
        "Unsupported value: " + GoText.value(value) + ": supported values: " + list,
        rule(at, "enum"),
        value,
        at.place());
  }

  static Violation tooLong(Location at, JsonElement value, long most) {
    return new Violation(
        at.path(),
        ViolationType.TOO_LONG,
        "Too long: may not be more than " + most + " bytes",
        rule(at, "maxLength"),
        value,
        at.place());
  }

  static Violation tooMany(Location at, JsonElement value, String keyword, int found, long most) {
    return new Violation(
        at.path(),
        ViolationType.TOO_MANY,
        "Too many: " + found + ": must have at most " + most + (most == 1 ? " item" : " items"),
        rule(at, keyword),
        value,
        at.place());
  }

  static Violation duplicate(Location at, JsonElement key) {
    return new Violation(
        at.path(),
        ViolationType.DUPLICATE,
        "Duplicate value: " + GoText.value(key),
        rule(at, "x-kubernetes-list-type"),
        key,
        at.place());
  }

  /** A value that is not of the type or format; the server shows what it found, not the value. */
  static Violation type(
      Location at, JsonElement value, String expected, String found, String keyword) {
    String shown = GoQuoted.of(found);
    return new Violation(
        at.path(),
        ViolationType.TYPE_INVALID,
        "Invalid value: " + shown + ": " + inBody(at, "must be of type " + expected + ": " + shown),
        rule(at, keyword),
        value,
        at.place());
  }

  /** A text that is not of the format; here the server does show the value. */
  static Violation format(Location at, JsonElement value, String format) {
    return type(at, value, format, value.getAsString(), "format");
  }

  /** A value beyond a bound, or one that does not match. */
  static Violation bound(Location at, JsonElement value, String keyword, String demand) {
    return invalid(at, value, keyword, inBody(at, demand));
  }

  /** A list or map with too few entries; the server shows the count, not the value. */
  static Violation tooFew(
      Location at, JsonElement value, String keyword, int found, String demand) {
    return new Violation(
        at.path(),
        ViolationType.INVALID,
        "Invalid value: " + found + ": " + inBody(at, demand),
        rule(at, keyword),
        value,
        at.place());
  }

  static Violation invalid(Location at, JsonElement value, String keyword, String problem) {
    return new Violation(
        at.path(),
        ViolationType.INVALID,
        "Invalid value: " + GoText.value(value) + ": " + problem,
        rule(at, keyword),
        value,
        at.place());
  }

  /** What the server says about a whole node without naming its field. */
  static Violation withoutField(Location at, JsonElement value, String keyword, String problem) {
    String start = at.startPath();
    return new Violation(
        start.isEmpty() ? Violation.NO_FIELD : start,
        ViolationType.INVALID,
        "Invalid value: \"\": " + problem,
        rule(at, keyword),
        value,
        at.place());
  }

  private static String inBody(Location at, String demand) {
    return at.inBody() + " in body " + demand;
  }

  private static RuleId rule(Location at, String keyword) {
    return new RuleId(at.inSchema(), keyword);
  }

  private static boolean isString(JsonElement value) {
    return value instanceof JsonPrimitive primitive && primitive.isString();
  }
}
