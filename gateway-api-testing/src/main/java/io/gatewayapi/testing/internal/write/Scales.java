package io.gatewayapi.testing.internal.write;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.gatewayapi.testing.internal.go.GoTypes;
import io.gatewayapi.testing.internal.kind.ScalePaths;
import io.gatewayapi.testing.internal.store.Trees;
import java.util.List;
import java.util.Optional;

/** Scales as trees: made of objects, and read. */
final class Scales {
  static final String KIND = "Scale";
  static final String API_VERSION = "autoscaling/v1";

  private Scales() {}

  /** The scale of an object. */
  static JsonObject of(JsonObject object, ScalePaths paths) {
    JsonObject metadata = new JsonObject();
    JsonObject given = Trees.metadata(object);
    for (String field :
        List.of("name", "namespace", "uid", "resourceVersion", "creationTimestamp")) {
      Trees.put(metadata, field, given.get(field));
    }
    JsonObject spec = new JsonObject();
    number(object, paths.spec())
        .filter(n -> n != 0)
        .ifPresent(n -> spec.addProperty("replicas", n));
    JsonObject status = new JsonObject();
    status.addProperty("replicas", number(object, paths.status()).orElse(0L));
    if (find(object, paths.selector()).orElse(null) instanceof JsonPrimitive selector
        && !selector.getAsString().isEmpty()) {
      status.add("selector", selector);
    }
    JsonObject scale = new JsonObject();
    scale.addProperty("kind", KIND);
    scale.addProperty("apiVersion", API_VERSION);
    scale.add("metadata", metadata);
    scale.add("spec", spec);
    scale.add("status", status);
    return scale;
  }

  /** What keeps a scale from being read, as a real server says it. */
  static Optional<String> mismatch(JsonObject scale) {
    JsonElement spec = scale.get("spec");
    if (spec != null && !spec.isJsonNull() && !spec.isJsonObject()) {
      return Optional.of(GoTypes.mismatch(spec, "Scale.spec", "v1.ScaleSpec"));
    }
    return replicas(scale)
        .filter(replicas -> !replicas.isJsonNull() && !GoTypes.fits(replicas, "int32"))
        .map(replicas -> GoTypes.mismatch(replicas, "ScaleSpec.spec.replicas", "int32"));
  }

  /** The number of replicas that a readable scale wishes for. */
  static long wished(JsonObject scale) {
    return replicas(scale)
        .filter(JsonElement::isJsonPrimitive)
        .map(JsonElement::getAsLong)
        .orElse(0L);
  }

  private static Optional<JsonElement> replicas(JsonObject scale) {
    return scale.get("spec") instanceof JsonObject spec
        ? Optional.ofNullable(spec.get("replicas"))
        : Optional.empty();
  }

  /** The number at a path. */
  static Optional<Long> number(JsonObject object, String path) {
    return find(object, path)
        .filter(value -> value instanceof JsonPrimitive p && p.isNumber())
        .map(JsonElement::getAsLong);
  }

  private static Optional<JsonElement> find(JsonObject object, String path) {
    JsonElement value = path.isEmpty() ? null : object;
    for (String name : names(path)) {
      value = value instanceof JsonObject parent ? parent.get(name) : null;
    }
    return Optional.ofNullable(value);
  }

  /** Puts a value at a path. */
  static void put(JsonObject object, String path, JsonElement value) {
    List<String> names = names(path);
    JsonObject parent = object;
    for (String name : names.subList(0, names.size() - 1)) {
      parent = Trees.child(parent, name);
    }
    parent.add(names.get(names.size() - 1), value);
  }

  private static List<String> names(String path) {
    return List.of(path.substring(path.isEmpty() ? 0 : 1).split("\\.", -1));
  }
}
