package io.gatewayapi.codegen.imports;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.gatewayapi.codegen.catalogue.Keywords;
import io.gatewayapi.codegen.catalogue.Place;
import io.gatewayapi.codegen.crds.Crd;
import io.gatewayapi.codegen.crds.ImportException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Walks through the schemas of all bundles and sorts what it finds by type and property. */
final class SchemaWalk {
  private final Names names;
  private final Draft draft = new Draft();
  private final List<String> problems = new ArrayList<>();
  private final Set<NodeDraft> unnamed = new HashSet<>();

  SchemaWalk(Names names) {
    this.names = names;
  }

  static Draft walk(List<Crd> crds, Names names) {
    SchemaWalk walk = new SchemaWalk(names);
    for (Crd crd : crds) {
      for (Crd.Version version : crd.versions()) {
        Place root = Place.root(crd.context(version));
        walk.object(walk.draft.type(crd.kind(), true), version.schema(), root);
      }
    }
    if (!walk.problems.isEmpty()) {
      throw ImportException.of(walk.problems);
    }
    return walk.draft;
  }

  private void object(TypeDraft type, JsonObject schema, Place place) {
    type.add(place, type.isKind() ? facts(schema, Form.OBJECT) : Map.of());
    JsonElement properties = schema.get("properties");
    if (properties == null) {
      return;
    }
    for (Map.Entry<String, JsonElement> entry : properties.getAsJsonObject().entrySet()) {
      NodeDraft node = type.property(entry.getKey(), names);
      node(node, entry.getValue().getAsJsonObject(), place.property(entry.getKey()));
    }
  }

  private void node(NodeDraft node, JsonObject schema, Place place) {
    Form form = Form.of(schema, node.name());
    checkStructure(schema, form, place);
    node.add(place, form, facts(schema, form));
    switch (form) {
      case OBJECT -> named(node, schema, place);
      case LIST -> element(node, "[]", schema.getAsJsonObject("items"), place);
      case MAP -> element(node, "{}", schema.getAsJsonObject("additionalProperties"), place);
      default -> {}
    }
  }

  private void element(NodeDraft node, String suffix, JsonObject schema, Place place) {
    node(node.element(suffix, names), schema, place.element(suffix));
  }

  private void named(NodeDraft node, JsonObject schema, Place place) {
    if (node.name() != null) {
      object(draft.type(node.name(), false), schema, place);
    } else if (unnamed.add(node)) {
      problems.add(node.unnamed("an object", place));
    }
  }

  /** What would be lost, because the form has no room for it, is refused. */
  private void checkStructure(JsonObject schema, Form form, Place place) {
    String allowed = switch (form) {
      case OBJECT -> "properties";
      case MAP -> "additionalProperties";
      case LIST -> "items";
      default -> "";
    };
    for (String keyword : List.of("properties", "items", "additionalProperties")) {
      JsonElement value = schema.get(keyword);
      if (value != null && value.isJsonObject() && !keyword.equals(allowed)) {
        problems.add(place + " is " + form.describe() + " and has " + keyword
            + ", which no structural schema has together");
      }
    }
  }

  private static Map<String, JsonElement> facts(JsonObject schema, Form form) {
    Map<String, JsonElement> facts = new TreeMap<>();
    for (Map.Entry<String, JsonElement> entry : schema.entrySet()) {
      String keyword = entry.getKey();
      boolean structure = Keywords.STRUCTURE.contains(keyword);
      boolean kept = !structure || (form == Form.RAW && !keyword.equals("items"));
      if (kept || (keyword.equals("additionalProperties") && entry.getValue().isJsonPrimitive())) {
        facts.put(keyword, entry.getValue());
      }
    }
    return facts;
  }
}
