package io.gatewayapi.testing.internal.write;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.gatewayapi.testing.internal.kind.ScalePaths;
import io.gatewayapi.testing.internal.store.Trees;
import java.util.List;
import java.util.Optional;

/** Scales as trees: made of objects, and read. */
final class Scales {
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
    scale.addProperty("kind", ScaleForm.KIND);
    scale.addProperty("apiVersion", ScaleForm.API_VERSION);
    scale.add("metadata", metadata);
    scale.add("spec", spec);
    scale.add("status", status);
    return scale;
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

  /** The names of the fields on a path. */
  static List<String> names(String path) {
    return List.of(path.substring(path.isEmpty() ? 0 : 1).split("\\.", -1));
  }
}
