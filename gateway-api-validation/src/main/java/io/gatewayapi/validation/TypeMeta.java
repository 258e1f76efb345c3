package io.gatewayapi.validation;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.gatewayapi.validation.internal.check.ValueKind;
import io.gatewayapi.validation.text.GoQuoted;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an object says of its own kind and version. */
final class TypeMeta {
  private TypeMeta() {}

  /** The first thing that keeps a server from reading kind and version. */
  static Optional<Violation> check(JsonObject object) {
    for (String field : new String[] {"apiVersion", "kind"}) {
      JsonElement value = object.get(field);
      if (value == null || value.isJsonNull() || isEmpty(value)) {
        return Optional.of(malformed(field, "Object '" + field + "' is missing", value));
      }
      if (!isString(value)) {
        return Optional.of(malformed(
            field,
            "couldn't get version/kind; json parse error: json: cannot unmarshal " + goType(value)
                + " into Go struct field ." + field + " of type string",
            value));
      }
    }
    return Optional.empty();
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

  private static boolean isEmpty(JsonElement value) {
    return isString(value) && value.getAsString().isEmpty();
  }

  private static String goType(JsonElement value) {
    return switch (ValueKind.of(value)) {
      case BOOLEAN -> "bool";
      case INTEGER, NUMBER -> "number";
      default -> ValueKind.of(value).type();
    };
  }
}
