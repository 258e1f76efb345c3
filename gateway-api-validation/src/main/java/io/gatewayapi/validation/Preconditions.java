package io.gatewayapi.validation;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.gatewayapi.validation.text.GoQuoted;
import java.math.BigInteger;
import java.util.Optional;

/**
 * Whether an update is about the object that it was made for: the same uid, the same version. An old
 * object without a resource version, which no server has, asks for none.
 */
final class Preconditions {
  private static final String VERSION = "resourceVersion";
  private static final int MOST_DIGITS = 20;

  private Preconditions() {}

  /** The one thing that a server says, before it looks at anything else. */
  static Optional<Violation> check(JsonObject sent, JsonObject old) {
    String uid = metadata(sent, "uid");
    String oldUid = metadata(old, "uid");
    if (!uid.isEmpty() && !oldUid.isEmpty() && !uid.equals(oldUid)) {
      return Optional.of(conflict(
          "uid",
          uid,
          "Precondition failed: UID in precondition: " + uid + ", UID in object meta: " + oldUid));
    }
    String before = metadata(old, VERSION);
    return before.isEmpty() ? Optional.empty() : version(metadata(sent, VERSION), before);
  }

  /** The object without what an update has to agree with. */
  static JsonObject without(JsonObject old) {
    if (!(old.get("metadata") instanceof JsonObject metadata)) {
      return old;
    }
    JsonObject rest = new JsonObject();
    rest.asMap().putAll(metadata.asMap());
    rest.remove("uid");
    rest.remove(VERSION);
    JsonObject copy = new JsonObject();
    copy.asMap().putAll(old.asMap());
    copy.add("metadata", rest);
    return copy;
  }

  private static Optional<Violation> version(String sent, String before) {
    if (!sent.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return Optional.of(unreadable(sent, "invalid syntax"));
    }
    String number = withoutZeros(sent);
    if (number.length() > MOST_DIGITS || new BigInteger("0" + number).bitLength() > Long.SIZE) {
      return Optional.of(unreadable(sent, "value out of range"));
    }
    if (number.isEmpty()) {
      return Optional.of(violation(
          VERSION,
          ViolationType.INVALID,
          new JsonPrimitive(0),
          "Invalid value: 0: must be specified for an update"));
    }
    return number.equals(withoutZeros(before))
        ? Optional.empty()
        : Optional.of(conflict(
            VERSION,
            sent,
            "the object has been modified; please apply your changes to the latest version and try"
                + " again"));
  }

  private static String withoutZeros(String number) {
    int start = 0;
    while (start < number.length() && number.charAt(start) == '0') {
      start++;
    }
    return number.substring(start);
  }

  private static Violation unreadable(String sent, String problem) {
    return violation(
        VERSION,
        ViolationType.MALFORMED,
        new JsonPrimitive(sent),
        "strconv.ParseUint: parsing " + GoQuoted.of(sent) + ": " + problem);
  }

  private static Violation conflict(String field, String value, String message) {
    return violation(field, ViolationType.CONFLICT, new JsonPrimitive(value), message);
  }

  private static Violation violation(
      String field, ViolationType type, JsonElement value, String message) {
    String path = "metadata." + field;
    return new Violation(path, type, message, new RuleId(path, "precondition"), value, path);
  }

  private static String metadata(JsonObject object, String field) {
    return object.get("metadata") instanceof JsonObject metadata
            && metadata.get(field) instanceof JsonPrimitive value
            && value.isString()
        ? value.getAsString()
        : "";
  }
}
