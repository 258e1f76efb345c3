package io.gatewayapi.testing.internal.write;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import io.gatewayapi.model.decode.Decoded;
import io.gatewayapi.model.decode.Decoding;
import io.gatewayapi.model.schema.StructuralSchema;
import io.gatewayapi.testing.internal.api.GoJson;
import io.gatewayapi.testing.internal.store.Trees;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a Scale looks like, and what keeps one from being read. */
final class ScaleForm {
  static final String KIND = "Scale";
  static final String API_VERSION = "autoscaling/v1";

  private static final StructuralSchema SCHEMA =
      StructuralSchema.parse(JsonParser.parseString("""
      {"type": "object", "properties": {
        "spec": {"type": "object", "properties": {"replicas": {"type": "integer"}}},
        "status": {"type": "object", "properties": {
          "replicas": {"type": "integer"}, "selector": {"type": "string"}}}}}
      """).getAsJsonObject());

  private ScaleForm() {}

  /** What is wrong with the type of a scale, which may be left out. */
  static Optional<String> wrongType(JsonObject scale) {
    String kind = Trees.text(scale, "kind").isEmpty() ? KIND : Trees.text(scale, "kind");
    String version =
        Trees.text(scale, "apiVersion").isEmpty() ? API_VERSION : Trees.text(scale, "apiVersion");
    return kind.equals(KIND) && version.equals(API_VERSION)
        ? Optional.empty()
        : Optional.of("no kind \"" + kind + "\" is registered for version \"" + version
            + "\" in scheme \"k8s.io/client-go/scale/util.go:146\"");
  }

  /** The scale without unknown fields, and their paths. */
  static Decoded decode(JsonObject scale) {
    return Decoding.decode(scale, SCHEMA);
  }

  /** What keeps a scale from being read, as a real server says it. */
  static Optional<String> mismatch(JsonObject scale) {
    JsonElement metadata = scale.get("metadata");
    if (isOther(metadata)) {
      return Optional.of(cannot(metadata, "Scale.metadata of type v1.ObjectMeta"));
    }
    // The places of metadata are those of a type in a type.
    return decode(scale).malformed().stream()
        .findFirst()
        .map(m ->
            m.problem().replace("struct field ObjectMeta.", "struct field ObjectMeta.metadata."))
        .or(() -> part(scale, "spec", "ScaleSpec", List.of("replicas")))
        .or(() -> part(scale, "status", "ScaleStatus", List.of("replicas", "selector")));
  }

  private static boolean isOther(@Nullable JsonElement part) {
    return part != null && !part.isJsonNull() && !part.isJsonObject();
  }

  private static Optional<String> part(
      JsonObject scale, String name, String type, List<String> fields) {
    JsonElement part = scale.get(name);
    if (isOther(part)) {
      return Optional.of(cannot(part, "Scale." + name + " of type v1." + type));
    }
    for (String field : fields) {
      JsonElement value = part instanceof JsonObject object ? object.get(field) : null;
      boolean text = field.equals("selector");
      if (value != null && !value.isJsonNull() && !(text ? isText(value) : isInt32(value))) {
        return Optional.of(cannot(
            value, type + "." + name + "." + field + " of type " + (text ? "string" : "int32")));
      }
    }
    return Optional.empty();
  }

  private static String cannot(JsonElement value, String place) {
    boolean number = value instanceof JsonPrimitive p && p.isNumber() && place.endsWith("int32");
    return "json: cannot unmarshal " + GoJson.type(value) + (number ? " " + value : "")
        + " into Go struct field " + place;
  }

  private static boolean isText(JsonElement value) {
    return value instanceof JsonPrimitive p && p.isString();
  }

  private static boolean isInt32(JsonElement value) {
    return value instanceof JsonPrimitive p
        && p.isNumber()
        && p.getAsString().matches("-?\\d{1,10}")
        && p.getAsLong() == (int) p.getAsLong();
  }
}
