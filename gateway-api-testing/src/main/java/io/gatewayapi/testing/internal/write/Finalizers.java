package io.gatewayapi.testing.internal.write;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What callers are told of the finalizers that they add. */
final class Finalizers {
  /** Those of the server itself. */
  private static final Set<String> OWN = Set.of("orphan", "foregroundDeletion");

  private Finalizers() {}

  /**
   * Warns of finalizers that were not there before and name no domain.
   *
   * @param metadata the metadata of the object as it is stored
   * @param before the metadata before, an empty one on create
   * @return the warnings, sorted
   */
  static List<String> warnings(JsonObject metadata, JsonObject before) {
    if (!metadata.has("finalizers")) {
      return List.of();
    }
    Set<String> added = of(metadata);
    added.removeAll(of(before));
    return added.stream()
        .filter(name -> name.indexOf('/') < 0 && !OWN.contains(name))
        .map(name -> "metadata.finalizers: \"" + name
            + "\": prefer a domain-qualified finalizer name to avoid accidental conflicts with"
            + " other finalizer writers")
        .toList();
  }

  /** The finalizers in metadata, each once, sorted. */
  static Set<String> of(JsonObject metadata) {
    return metadata.get("finalizers") instanceof JsonArray names
        ? names.asList().stream()
            .map(JsonElement::getAsString)
            .collect(Collectors.toCollection(TreeSet::new))
        : new TreeSet<>();
  }
}
