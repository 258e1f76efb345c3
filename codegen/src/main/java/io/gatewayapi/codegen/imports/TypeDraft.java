package io.gatewayapi.codegen.imports;

import com.google.gson.JsonElement;
import io.gatewayapi.codegen.catalogue.Place;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** All that was seen of one object type or kind. */
final class TypeDraft {
  private final String name;
  private final boolean kind;
  private final Map<Place, Map<String, JsonElement>> facts = new TreeMap<>();
  private final Map<String, NodeDraft> properties = new TreeMap<>();

  TypeDraft(String name, boolean kind) {
    this.name = name;
    this.kind = kind;
  }

  /** The type stands at a place; {@link TypeFacts} adds what its places share. */
  void add(Place place, Map<String, JsonElement> values) {
    facts.put(place, new TreeMap<>(values));
  }

  NodeDraft property(String property, Names names) {
    return properties.computeIfAbsent(property, p -> {
      String type = kind && p.equals("metadata") ? "ObjectMeta" : names.type(name, p);
      return new NodeDraft(name, p, type, names.isException(name, p));
    });
  }

  String name() {
    return name;
  }

  boolean isKind() {
    return kind;
  }

  Set<Place> places() {
    return facts.keySet();
  }

  Map<Place, Map<String, JsonElement>> facts() {
    return facts;
  }

  Map<String, NodeDraft> properties() {
    return properties;
  }
}
