package io.gatewayapi.testing.internal.kind;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.gatewayapi.model.schema.Decoded;
import io.gatewayapi.model.schema.Decoding;
import io.gatewayapi.model.schema.StructuralSchema;
import io.gatewayapi.testing.internal.merge.Shape;
import io.gatewayapi.testing.internal.store.Trees;
import io.gatewayapi.validation.KindChecks;
import io.gatewayapi.validation.KindSchema;
import io.gatewayapi.validation.ViolationType;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Built-in kinds keep what they are given, as long as their metadata is that of an object; two of them
 * add what others rely on. How a name may be spelt differs from kind to kind and is not looked at.
 */
final class PlainRules implements WriteRules {
  private static final StructuralSchema OPEN = StructuralSchema.parse(
      JsonParser.parseString("{\"type\":\"object\",\"x-kubernetes-preserve-unknown-fields\":true}")
          .getAsJsonObject());

  private static final Set<String> NAMES = Set.of("metadata.name", "metadata.generateName");

  private static final Shape SHAPE = Shape.of(OPEN);

  private final String kind;
  private final KindSchema described;
  private volatile @Nullable KindChecks checks;

  PlainRules(String group, String version, String kind) {
    this.kind = kind;
    this.described = new KindSchema(group, version, kind, OPEN, false);
  }

  private KindChecks checks() {
    KindChecks known = checks;
    if (known == null) {
      known = KindChecks.of(described);
      checks = known;
    }
    return known;
  }

  @Override
  public Decoded decode(JsonObject object) {
    Decoded decoded = Decoding.decode(object, OPEN);
    switch (kind) {
      case "Namespace" -> namespace(decoded.object());
      case "Secret" -> secret(decoded.object());
      default -> {}
    }
    return decoded;
  }

  /** Selectors of namespaces rely on this label; every real cluster sets it. */
  private static void namespace(JsonObject object) {
    JsonObject metadata = Trees.child(object, "metadata");
    if (metadata.has("name")) {
      Trees.child(metadata, "labels").add("kubernetes.io/metadata.name", metadata.get("name"));
    }
    Trees.child(object, "spec");
    Trees.child(object, "status").addProperty("phase", "Active");
  }

  /** {@code stringData} is for writing only. */
  private static void secret(JsonObject object) {
    if (object.remove("stringData") instanceof JsonObject given) {
      JsonObject data = Trees.child(object, "data");
      for (Map.Entry<String, JsonElement> entry : given.entrySet()) {
        byte[] value = entry.getValue().getAsString().getBytes(StandardCharsets.UTF_8);
        data.addProperty(entry.getKey(), Base64.getEncoder().encodeToString(value));
      }
    }
    if (!object.has("type")) {
      object.addProperty("type", "Opaque");
    }
  }

  @Override
  public JsonObject defaulted(JsonObject object) {
    return object;
  }

  @Override
  public StructuralSchema schema() {
    return OPEN;
  }

  @Override
  public Shape shape() {
    return SHAPE;
  }

  @Override
  public List<Cause> nulls(JsonObject object) {
    return List.of();
  }

  @Override
  public List<Cause> check(JsonObject object, @Nullable JsonObject old, String subresource) {
    return checks().metadata(object, old).stream()
        .filter(v -> v.type() == ViolationType.REQUIRED || !NAMES.contains(v.path()))
        .map(v -> new Cause(v.type().reason(), v.message(), v.path()))
        .toList();
  }
}
