package io.gatewayapi.validation;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.gatewayapi.model.decode.Decoding;
import io.gatewayapi.validation.internal.check.HugeNumbers;
import io.gatewayapi.validation.internal.check.ValueKind;
import io.gatewayapi.validation.text.GoQuoted;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an object says of its own kind and version. */
final class TypeMeta {
  private static final String NULL_VERSION =
      ".apiVersion accessor error: <nil> is of the type <nil>, expected string";

  private TypeMeta() {}

  /** The first thing that keeps a server from reading kind and version. */
  static Optional<Violation> check(JsonObject object, Operation operation) {
    Optional<Violation> unreadable = unreadable(object);
    return unreadable.isPresent() ? unreadable : missing(object, operation);
  }

  /**
   * A server looks for the two before it reads the rest, and takes their names as Go's own reader
   * of JSON does: in capitals or not, each time that one appears, and a null for nothing.
   */
  private static Optional<Violation> unreadable(JsonObject object) {
    String version = "";
    String place = "apiVersion";
    Violation wrongType = null;
    for (Map.Entry<String, JsonElement> entry : object.entrySet()) {
      String field = meant(entry.getKey());
      JsonElement value = entry.getValue();
      if (field == null || value.isJsonNull()) {
        continue;
      }
      if (!isString(value)) {
        wrongType = wrongType == null ? wrongType(entry.getKey(), field, value) : wrongType;
      } else if (field.equals("apiVersion")) {
        version = value.getAsString();
        place = entry.getKey();
      }
    }
    if (wrongType != null) {
      return Optional.of(wrongType);
    }
    return version.indexOf('/') == version.lastIndexOf('/')
        ? Optional.empty()
        : Optional.of(malformed(
            place, "unexpected GroupVersion string: " + version, new JsonPrimitive(version)));
  }

  private static Violation wrongType(String name, String field, JsonElement value) {
    return malformed(
        name,
        "couldn't get version/kind; json parse error: json: cannot unmarshal " + goType(value)
            + " into Go struct field ." + field + " of type string",
        value);
  }

  /** The one of the two fields that a name stands for; null for all other names. */
  private static @Nullable String meant(String name) {
    return switch (name.length()) {
      case 4 -> isMeant(name, "kind") ? "kind" : null;
      case 10 -> isMeant(name, "apiVersion") ? "apiVersion" : null;
      default -> null;
    };
  }

  private static boolean isMeant(String name, String field) {
    for (int i = 0; i < field.length(); i++) {
      if (folded(name.charAt(i)) != folded(field.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** Beside the capitals, Unicode has a sign for kelvin and a long s that fold to ASCII letters. */
  private static char folded(char c) {
    return switch (c) {
      case '\u212a' -> 'k';
      case '\u017f' -> 's';
      default -> c >= 'A' && c <= 'Z' ? (char) (c - 'A' + 'a') : c;
    };
  }

  /** The rest is read between the two questions. */
  private static Optional<Violation> missing(JsonObject object, Operation operation) {
    if (isAbsent(object.get("kind"))) {
      return Optional.of(
          unreadableNumber(object).orElse(malformed("kind", "Object 'Kind' is missing", null)));
    }
    JsonElement version = object.get("apiVersion");
    if (!isAbsent(version)) {
      return Optional.empty();
    }
    Optional<Violation> before = unreadableNumber(object);
    if (before.isEmpty() && version != null && version.isJsonNull()) {
      return Optional.of(malformed("apiVersion", NULL_VERSION, version));
    }
    return before
        .or(() -> unreadableMetadata(object))
        .or(() -> Optional.of(malformed("apiVersion", noVersion(operation), version)));
  }

  /** The server names the version of the request's address, which in an update is known. */
  private static String noVersion(Operation operation) {
    return operation.fold(
        create -> "Object 'apiVersion' is missing",
        update -> noVersion(update.old()),
        status -> noVersion(status.old()));
  }

  private static String noVersion(JsonObject old) {
    return "the API version in the data () does not match the expected API version ("
        + text(old, "apiVersion") + ")";
  }

  /** A number that no server reads, wherever it stands. */
  static Optional<Violation> unreadableNumber(JsonObject object) {
    return HugeNumbers.first(object)
        .map(number -> malformed(
            "",
            "json: cannot unmarshal number " + number + " into Go value of type float64",
            number));
  }

  private static Optional<Violation> unreadableMetadata(JsonObject object) {
    JsonElement metadata = object.get("metadata");
    return metadata == null
        ? Optional.empty()
        : Decoding.metadata(metadata).malformed().stream()
            .findFirst()
            .map(field -> malformed(field.path(), field.problem(), null));
  }

  static Violation unknown(String apiVersion, String kind) {
    return new Violation(
        "kind",
        ViolationType.UNKNOWN_KIND,
        "no matches for kind " + GoQuoted.of(kind) + " in version " + GoQuoted.of(apiVersion),
        new RuleId("kind", "kind"),
        new JsonPrimitive(kind),
        "kind");
  }

  /** What a server says to a status update of a kind that has no such subresource. */
  static Violation withoutStatus() {
    return new Violation(
        "status",
        ViolationType.UNKNOWN_KIND,
        "the server could not find the requested resource",
        new RuleId("status", "subresources"),
        null,
        "status");
  }

  /** What a server says when the object is not the one that the request is about. */
  static Optional<Violation> otherObject(JsonObject object, JsonObject old) {
    String name = metadata(object, "name");
    String oldName = metadata(old, "name");
    if (!name.equals(oldName)) {
      String problem = name.isEmpty()
          ? "the name of the object (" + oldName
              + " based on URL) was undeterminable: name must be provided"
          : "the name of the object (" + name + ") does not match the name on the URL (" + oldName
              + ")";
      return Optional.of(malformed("metadata.name", problem, new JsonPrimitive(name)));
    }
    String namespace = metadata(object, "namespace");
    String oldNamespace = metadata(old, "namespace");
    if (namespace.isEmpty() || oldNamespace.isEmpty() || namespace.equals(oldNamespace)) {
      return Optional.empty();
    }
    return Optional.of(malformed(
        "metadata.namespace",
        "the namespace of the provided object does not match the namespace sent on the request",
        new JsonPrimitive(namespace)));
  }

  /** The object as the server's messages name it. */
  static String subject(JsonObject object) {
    String apiVersion = text(object, "apiVersion");
    String group =
        apiVersion.contains("/") ? "." + apiVersion.substring(0, apiVersion.indexOf('/')) : "";
    return text(object, "kind") + group + " " + GoQuoted.of(metadata(object, "name"));
  }

  static Violation malformed(String path, String problem, @Nullable JsonElement value) {
    return new Violation(
        path, ViolationType.MALFORMED, problem, new RuleId(path, "decode"), value, path);
  }

  private static String metadata(JsonObject object, String field) {
    return object.get("metadata") instanceof JsonObject metadata ? text(metadata, field) : "";
  }

  private static String text(JsonObject object, String field) {
    JsonElement value = object.get(field);
    return value != null && isString(value) ? value.getAsString() : "";
  }

  private static boolean isString(JsonElement value) {
    return value instanceof JsonPrimitive primitive && primitive.isString();
  }

  private static boolean isAbsent(@Nullable JsonElement value) {
    return value == null
        || value.isJsonNull()
        || (isString(value) && value.getAsString().isEmpty());
  }

  private static String goType(JsonElement value) {
    return switch (ValueKind.of(value)) {
      case BOOLEAN -> "bool";
      case INTEGER, NUMBER -> "number";
      default -> ValueKind.of(value).type();
    };
  }
}
