package io.gatewayapi.router.replay;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.gatewayapi.model.RawObject;
import io.gatewayapi.model.manifest.Manifest;
import io.gatewayapi.model.manifest.Manifests;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The objects of a case: manifests, then mutations. All have a generation and an age. */
final class CaseObjects {
  private static final String OLD = "2026-01-01T00:00:00Z";
  private static final String YOUNG = "2026-01-02T00:00:00Z";

  private final Path folder;
  private final Map<Path, List<JsonObject>> files = new HashMap<>();

  CaseObjects(Path folder) {
    this.folder = folder;
  }

  List<RawObject> of(JsonObject line) {
    List<JsonObject> objects = new ArrayList<>();
    for (JsonElement file : line.getAsJsonArray("manifests")) {
      Path path = folder.resolve("manifests").resolve(file.getAsString());
      files.computeIfAbsent(path, CaseObjects::read).stream()
          .map(object -> dated(object, OLD, 1))
          .forEach(objects::add);
    }
    JsonArray mutations =
        line.has("mutations") ? line.getAsJsonArray("mutations") : new JsonArray();
    mutations.forEach(m -> mutate(objects, m.getAsJsonObject()));
    return objects.stream().map(RawObject::of).toList();
  }

  private static List<JsonObject> read(Path path) {
    return Manifests.read(path).stream().map(Manifest::tree).toList();
  }

  private static void mutate(List<JsonObject> objects, JsonObject mutation) {
    switch (mutation.get("op").getAsString()) {
      case "create" -> objects.add(dated(mutation.getAsJsonObject("object"), YOUNG, 1));
      case "replace" -> {
        JsonObject replacement = mutation.getAsJsonObject("object");
        objects.replaceAll(o -> key(o).equals(key(replacement)) ? dated(replacement, OLD, 2) : o);
      }
      case "delete" ->
        objects.removeIf(o -> key(o)
            .equals(List.of(
                mutation.get("kind").getAsString(),
                mutation.get("namespace").getAsString(),
                mutation.get("name").getAsString())));
      case "fillEndpointSlices" ->
        objects.stream()
            .filter(o -> o.get("kind").getAsString().equals("EndpointSlice"))
            .forEach(slice ->
                slice.add("endpoints", JsonParser.parseString("[{addresses: [192.0.2.1]}]")));
      default -> throw new IllegalArgumentException(mutation.toString());
    }
  }

  private static JsonObject dated(JsonObject object, String created, int generation) {
    JsonObject copy = object.deepCopy();
    JsonObject metadata = copy.getAsJsonObject("metadata");
    if (!metadata.has("creationTimestamp")) {
      metadata.addProperty("creationTimestamp", created);
    }
    metadata.addProperty("generation", generation);
    return copy;
  }

  private static List<String> key(JsonObject object) {
    JsonObject metadata = object.getAsJsonObject("metadata");
    String namespace = metadata.has("namespace") ? metadata.get("namespace").getAsString() : "null";
    return List.of(
        object.get("kind").getAsString(), namespace, metadata.get("name").getAsString());
  }
}
