package io.gatewayapi.codegen.imports;

import com.google.gson.JsonElement;
import com.google.gson.JsonPrimitive;
import io.gatewayapi.codegen.catalogue.Context;
import io.gatewayapi.codegen.catalogue.Keywords;
import io.gatewayapi.codegen.catalogue.Place;
import io.gatewayapi.codegen.catalogue.Shape;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Moves facts of objects from where a type is used to the type itself.
 *
 * <p>A fact moves in the contexts in which all places of the type agree on it. Elsewhere it stays
 * where it is used: it may have been added there, and not to the type.
 */
final class TypeFacts {
  private final Draft draft;
  private final Shapes shapes;

  private TypeFacts(Draft draft, Shapes shapes) {
    this.draft = draft;
    this.shapes = shapes;
  }

  static void move(Draft draft, Shapes shapes) {
    TypeFacts moving = new TypeFacts(draft, shapes);
    draft.nodes().forEach(TypeFacts::stateVaryingType);
    Map<String, Map<Place, NodeDraft>> uses = moving.uses();
    for (TypeDraft type : draft.types()) {
      if (!type.isKind()) {
        moving.move(type, uses.getOrDefault(type.name(), Map.of()));
      }
    }
  }

  /** Where the JSON type changed, it is a fact like any other. */
  private static void stateVaryingType(NodeDraft node) {
    if (Set.copyOf(node.forms().values()).size() > 1) {
      node.forms()
          .forEach((place, form) -> node.facts()
              .getOrDefault(place, Map.of())
              .put("type", new JsonPrimitive(form.name().toLowerCase(Locale.ROOT))));
    }
  }

  private Map<String, Map<Place, NodeDraft>> uses() {
    Map<String, Map<Place, NodeDraft>> uses = new TreeMap<>();
    for (NodeDraft node : draft.nodes()) {
      if (shapes.of(node) instanceof Shape.Ref ref) {
        node.forms().forEach((place, form) -> {
          if (form == Form.OBJECT) {
            uses.computeIfAbsent(ref.type(), t -> new TreeMap<>()).put(place, node);
          }
        });
      }
    }
    return uses;
  }

  private void move(TypeDraft type, Map<Place, NodeDraft> uses) {
    Map<Context, Map<Place, NodeDraft>> byContext = new TreeMap<>();
    uses.forEach((place, node) ->
        byContext.computeIfAbsent(place.context(), c -> new TreeMap<>()).put(place, node));
    byContext.values().forEach(places -> Keywords.OF_TYPE.forEach(k -> move(type, k, places)));
  }

  private static void move(TypeDraft type, String keyword, Map<Place, NodeDraft> uses) {
    Set<JsonElement> values = new HashSet<>();
    for (Map.Entry<Place, NodeDraft> use : uses.entrySet()) {
      JsonElement value = facts(use).get(keyword);
      if (value == null) {
        return;
      }
      values.add(value);
    }
    if (values.size() == 1) {
      for (Map.Entry<Place, NodeDraft> use : uses.entrySet()) {
        facts(use).remove(keyword);
        type.facts()
            .getOrDefault(use.getKey(), Map.of())
            .put(keyword, values.iterator().next());
      }
    }
  }

  private static Map<String, JsonElement> facts(Map.Entry<Place, NodeDraft> use) {
    return use.getValue().facts().getOrDefault(use.getKey(), Map.of());
  }
}
