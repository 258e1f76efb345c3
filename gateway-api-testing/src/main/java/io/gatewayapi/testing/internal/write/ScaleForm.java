package io.gatewayapi.testing.internal.write;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.gatewayapi.model.decode.Decoded;
import io.gatewayapi.model.decode.Decoding;
import io.gatewayapi.model.schema.StructuralSchema;
import io.gatewayapi.testing.internal.go.GoTypes;
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
      return Optional.of(GoTypes.mismatch(metadata, "Scale.metadata", "v1.ObjectMeta"));
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
      return Optional.of(GoTypes.mismatch(part, "Scale." + name, "v1." + type));
    }
    for (String field : fields) {
      JsonElement value = part instanceof JsonObject object ? object.get(field) : null;
      String expected = field.equals("selector") ? "string" : "int32";
      if (value != null && !value.isJsonNull() && !GoTypes.fits(value, expected)) {
        return Optional.of(GoTypes.mismatch(value, type + "." + name + "." + field, expected));
      }
    }
    return Optional.empty();
  }
}
