package io.gatewayapi.testing.internal.crd;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.gatewayapi.testing.internal.store.Trees;
import io.gatewayapi.validation.text.GoQuoted;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether the names of a CRD are still free in its group; who was first keeps them. */
public final class CrdNames {
  private CrdNames() {}

  /**
   * A name that is another one's.
   *
   * @param reason the API's word
   * @param message which name
   */
  public record Taken(String reason, String message) {}

  /**
   * Looks for a name that others of the same group have accepted. Where several are taken, a real
   * server tells of the last in its order.
   *
   * @param spec the spec of the CRD
   * @param others the accepted names of the other CRDs of its group
   * @return the name, empty if all are free
   */
  public static Optional<Taken> taken(JsonObject spec, List<JsonObject> others) {
    JsonObject names = Trees.child(spec, "names");
    Set<String> resources = new LinkedHashSet<>();
    Set<String> kinds = new LinkedHashSet<>();
    for (JsonObject other : others) {
      resources.add(Trees.text(other, "plural"));
      resources.add(Trees.text(other, "singular"));
      resources.addAll(shortNames(other));
      kinds.add(Trees.text(other, "kind"));
      kinds.add(Trees.text(other, "listKind"));
    }
    Optional<Taken> taken = taken(kinds, Trees.text(names, "listKind"), "ListKindConflict")
        .or(() -> taken(kinds, Trees.text(names, "kind"), "KindConflict"));
    for (String name : shortNames(names)) {
      taken = taken.or(() -> taken(resources, name, "ShortNamesConflict"));
    }
    return taken
        .or(() -> taken(resources, Trees.text(names, "singular"), "SingularConflict"))
        .or(() -> taken(resources, Trees.text(names, "plural"), "PluralConflict"));
  }

  private static Optional<Taken> taken(Set<String> known, String name, String reason) {
    return !name.isEmpty() && known.contains(name)
        ? Optional.of(new Taken(reason, GoQuoted.of(name) + " is already in use"))
        : Optional.empty();
  }

  private static List<String> shortNames(JsonObject names) {
    JsonArray list = names.get("shortNames") instanceof JsonArray given ? given : new JsonArray();
    return list.asList().stream()
        .filter(JsonElement::isJsonPrimitive)
        .map(JsonElement::getAsString)
        .toList();
  }
}
