package io.gatewayapi.codegen.cel;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.gatewayapi.codegen.catalogue.Bundle;
import io.gatewayapi.codegen.catalogue.Catalogue;
import io.gatewayapi.codegen.catalogue.Kind;
import io.gatewayapi.codegen.catalogue.KindVersion;
import io.gatewayapi.codegen.catalogue.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;

/** Collects the rules of all kinds, versions and bundles, each different one once. */
final class RuleCollection {
  private static final Set<String> UNDERSTOOD = Set.of("rule", "message");

  private final Map<List<Object>, DeclaredRule> rules = new LinkedHashMap<>();
  private SortedMap<String, String> types;

  private RuleCollection(SortedMap<String, String> types) {
    this.types = types;
  }

  static List<DeclaredRule> of(Catalogue catalogue) {
    RuleCollection collection = new RuleCollection(java.util.Collections.emptySortedMap());
    // The newest bundles first: their places are what readers know.
    List<Bundle> bundles = new ArrayList<>(catalogue.bundles());
    java.util.Collections.reverse(bundles);
    for (Kind kind : catalogue.kinds()) {
      for (KindVersion version : kind.versions()) {
        for (Bundle bundle : bundles) {
          if (version.in().includes(bundle)) {
            collection.types = catalogue.typeNames(version, bundle);
            JsonObject schema = catalogue.schema(
                version.kind(), version.apiVersion(), bundle.release(), bundle.channel());
            collection.walk(schema, Place.root(version.context(bundle)));
          }
        }
      }
    }
    return List.copyOf(collection.rules.values());
  }

  private void walk(JsonObject schema, Place place) {
    if (schema.has("x-kubernetes-validations")) {
      for (JsonElement rule : schema.getAsJsonArray("x-kubernetes-validations")) {
        add(rule.getAsJsonObject(), schema, place);
      }
    }
    if (schema.has("properties")) {
      schema
          .getAsJsonObject("properties")
          .asMap()
          .forEach((name, node) -> walk(node.getAsJsonObject(), place.property(name)));
    }
    if (schema.has("items")) {
      walk(schema.getAsJsonObject("items"), place.element("[]"));
    }
    JsonElement values = schema.get("additionalProperties");
    if (values != null && values.isJsonObject()) {
      walk(values.getAsJsonObject(), place.element("{}"));
    }
  }

  private void add(JsonObject rule, JsonObject schema, Place place) {
    String text = rule.get("rule").getAsString();
    for (String key : rule.keySet()) {
      if (!UNDERSTOOD.contains(key)) {
        throw new UnsupportedRuleException("the key " + key).in(text, place.toString());
      }
    }
    rules.putIfAbsent(
        List.of(text, schema), new DeclaredRule(text, place.toString(), group(place), schema));
  }

  /** The type of the node, or of its items, or else of what it is a field of. */
  private String group(Place place) {
    String path = place.path();
    for (String known : List.of(path, path + "[]")) {
      String type = types.get(known);
      if (type != null) {
        return type;
      }
    }
    int field = path.lastIndexOf('.');
    String type = types.get(field < 0 ? "" : path.substring(0, field));
    return type != null ? type : place.context().kind();
  }
}
