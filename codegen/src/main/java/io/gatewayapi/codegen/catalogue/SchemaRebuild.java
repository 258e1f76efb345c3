package io.gatewayapi.codegen.catalogue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Map;

/** Puts a CRD version's schema together from the types of the catalogue. */
final class SchemaRebuild {
  /** Is told what was met on the way. */
  interface Listener {
    /** A type at a place, and what holds for it there. */
    void type(CatalogueType type, Place place, JsonObject schema);

    /** A property at its place. */
    void property(CatalogueType owner, CatalogueProperty property, Place place);
  }

  private static final Listener NOBODY = new Listener() {
    @Override
    public void type(CatalogueType type, Place place, JsonObject schema) {}

    @Override
    public void property(CatalogueType owner, CatalogueProperty property, Place place) {}
  };

  private final Map<String, CatalogueType> types;
  private final Listener listener;

  SchemaRebuild(Map<String, CatalogueType> types) {
    this(types, NOBODY);
  }

  SchemaRebuild(Map<String, CatalogueType> types, Listener listener) {
    this.types = types;
    this.listener = listener;
  }

  JsonObject schema(Context context) {
    return object(type(context.kind()), Place.root(context));
  }

  private CatalogueType type(String name) {
    CatalogueType type = types.get(name);
    if (type == null) {
      throw new CatalogueException("the catalogue has no file types/" + name + ".json");
    }
    return type;
  }

  private JsonObject object(CatalogueType type, Place place) {
    JsonObject schema = type.facts().at(place);
    schema.addProperty("type", "object");
    listener.type(type, place, schema);
    JsonObject properties = new JsonObject();
    for (CatalogueProperty property : type.allProperties().values()) {
      Place below = place.property(property.name());
      if (property.in().includes(below)) {
        listener.property(type, property, below);
        properties.add(property.name(), node(property.node(), below));
      }
    }
    if (!properties.isEmpty()) {
      schema.add("properties", properties);
    }
    return schema;
  }

  private JsonObject node(Node node, Place place) {
    JsonObject facts = node.facts().at(place);
    JsonObject schema = structure(node, place, facts);
    facts.entrySet().forEach(fact -> schema.add(fact.getKey(), fact.getValue()));
    return schema;
  }

  private JsonObject structure(Node node, Place place, JsonObject facts) {
    JsonElement stated = facts.get("type");
    // Where the type is itself a fact, its absence is one too.
    boolean varies = node.facts().keywords().contains("type");
    String type = varies ? (stated == null ? "" : stated.getAsString()) : jsonType(node.shape());
    JsonObject schema = new JsonObject();
    if (node.shape() instanceof Shape.Ref ref && type.equals("object")) {
      return object(type(ref.type()), place);
    }
    if (!type.isEmpty()) {
      schema.addProperty("type", type);
    }
    Node element = node.element();
    if (element != null && type.equals("array")) {
      schema.add("items", node(element, place.element("[]")));
    } else if (element != null && type.equals("object")) {
      schema.add("additionalProperties", node(element, place.element("{}")));
    } else if (node.shape() instanceof Shape.Ref ref && type(ref.type()).isEnum()) {
      listener.type(type(ref.type()), place, schema);
    }
    return schema;
  }

  private String jsonType(Shape shape) {
    if (shape instanceof Shape.Scalar scalar) {
      return switch (scalar) {
        case STRING -> "string";
        case INT32, INT64 -> "integer";
        case NUMBER -> "number";
        case BOOLEAN -> "boolean";
      };
    }
    if (shape instanceof Shape.Ref ref) {
      return type(ref.type()).isEnum() ? "string" : "object";
    }
    if (shape instanceof Shape.ListOf) {
      return "array";
    }
    return shape instanceof Shape.MapOf ? "object" : "";
  }
}
