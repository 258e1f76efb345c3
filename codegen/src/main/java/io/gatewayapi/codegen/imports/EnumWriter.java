package io.gatewayapi.codegen.imports;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.gatewayapi.codegen.catalogue.Place;
import io.gatewayapi.codegen.catalogue.Release;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes the file of an open enum.
 *
 * <p>Its values are the union over all uses; each use keeps its own list, for validation. So the
 * scopes here say only in which bundles any use allows a value; one without a list allows all that
 * were listed before.
 */
final class EnumWriter {
  private final Names names;
  private final Descriptions descriptions;
  private final ScopedJson scoped;

  EnumWriter(Names names, Descriptions descriptions, ScopedJson scoped) {
    this.names = names;
    this.descriptions = descriptions;
    this.scoped = scoped;
  }

  JsonObject write(String name, List<NodeDraft> uses, @Nullable String javaType) {
    Map<Place, Map<String, JsonElement>> facts = new TreeMap<>();
    uses.forEach(use -> facts.putAll(use.facts()));
    JsonObject json = new JsonObject();
    json.addProperty("title", name);
    addDescription(json, name, javaType != null);
    json.addProperty("type", "string");
    if (javaType == null) {
      json.addProperty("x-retired", true);
    } else {
      json.addProperty("javaType", javaType);
    }
    JsonObject xFacts = new JsonObject();
    xFacts.add("in", scoped.bundlesOf(facts.keySet()).toJson());
    xFacts.add("enum", values(name, facts, javaType != null));
    json.add("x-facts", xFacts);
    return json;
  }

  private JsonArray values(
      String name, Map<Place, Map<String, JsonElement>> facts, boolean documented) {
    Map<String, Set<Place>> values = new LinkedHashMap<>();
    List<FactDraft> drafts = FactDraft.of(facts).getOrDefault("enum", List.of());
    drafts.forEach(draft -> values
        .computeIfAbsent(draft.value().getAsString(), v -> new HashSet<>())
        .addAll(draft.places()));
    values.values().forEach(places -> places.addAll(opened(facts, places)));
    names.constants(name).forEach(value -> values.putIfAbsent(value, facts.keySet()));
    JsonElement everywhere = scoped.bundlesOf(facts.keySet()).toJson();
    JsonArray array = new JsonArray();
    values.forEach((value, places) -> {
      JsonObject json = new JsonObject();
      json.add("value", new JsonPrimitive(value));
      addDescription(json, name + "." + value, documented);
      JsonElement in = scoped.bundlesOf(places).toJson();
      if (!in.equals(everywhere)) {
        json.add("in", in);
      }
      array.add(json);
    });
    return array;
  }

  /** A use that upstream no longer enumerates allows what was listed before, and more. */
  private static Set<Place> opened(Map<Place, Map<String, JsonElement>> facts, Set<Place> listed) {
    Release first = listed.stream()
        .map(place -> place.context().bundle().release())
        .min(Comparator.naturalOrder())
        .orElseThrow();
    return facts.entrySet().stream()
        .filter(use -> !use.getValue().containsKey("enum"))
        .map(Map.Entry::getKey)
        .filter(place -> place.context().bundle().release().compareTo(first) > 0)
        .collect(Collectors.toSet());
  }

  private void addDescription(JsonObject json, String key, boolean documented) {
    String text = documented ? descriptions.find(key) : descriptions.findOptional(key);
    if (text != null) {
      json.addProperty("description", text);
    }
  }
}
