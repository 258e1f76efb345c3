package io.gatewayapi.codegen.imports;

import com.google.gson.JsonObject;
import io.gatewayapi.codegen.catalogue.Shape;
import java.util.Map;

/** Writes the shape and the facts of a property. */
final class NodeWriter {
  private final Shapes shapes;
  private final ScopedJson scoped;
  private final Map<String, String> javaTypes;

  /**
   * Makes a writer.
   *
   * @param shapes the shape of each node
   * @param scoped writes facts
   * @param javaTypes the class of each type that has one
   */
  NodeWriter(Shapes shapes, ScopedJson scoped, Map<String, String> javaTypes) {
    this.shapes = shapes;
    this.scoped = scoped;
    this.javaTypes = javaTypes;
  }

  /** The standard keywords, as jsonschema2pojo understands them. */
  JsonObject shape(NodeDraft node) {
    JsonObject json = new JsonObject();
    Shape shape = shapes.of(node);
    NodeDraft element = node.element();
    if (shape instanceof Shape.Ref ref) {
      json.addProperty("$ref", ref.type() + ".json");
    } else if (shape instanceof Shape.ListOf && element != null) {
      json.addProperty("type", "array");
      json.add("items", shape(element));
    } else if (shape instanceof Shape.MapOf && element != null) {
      json.addProperty("type", "object");
      json.addProperty("existingJavaType", javaType(shape));
      json.add("additionalProperties", shape(element));
    } else if (shape instanceof Shape.Scalar scalar) {
      addScalar(json, scalar, node);
    } else {
      json.addProperty("existingJavaType", javaType(shape));
    }
    return json;
  }

  private void addScalar(JsonObject json, Shape.Scalar scalar, NodeDraft node) {
    json.addProperty(
        "type",
        switch (scalar) {
          case STRING -> "string";
          case INT32, INT64 -> "integer";
          case NUMBER -> "number";
          case BOOLEAN -> "boolean";
        });
    if (scalar == Shape.Scalar.INT64) {
      json.addProperty("existingJavaType", javaType(scalar));
    }
    if (node.name() != null) {
      json.addProperty("x-type", node.name());
    }
  }

  private String javaType(Shape shape) {
    if (shape instanceof Shape.Ref ref) {
      return javaTypes.getOrDefault(ref.type(), "com.google.gson.JsonElement");
    }
    if (shape instanceof Shape.ListOf list) {
      return "java.util.List<" + javaType(list.items()) + ">";
    }
    if (shape instanceof Shape.MapOf map) {
      return "java.util.Map<java.lang.String, " + javaType(map.values()) + ">";
    }
    if (shape instanceof Shape.Scalar scalar) {
      return switch (scalar) {
        case STRING -> "java.lang.String";
        case INT32 -> "java.lang.Integer";
        case INT64 -> "java.lang.Long";
        case NUMBER -> "java.lang.Double";
        case BOOLEAN -> "java.lang.Boolean";
      };
    }
    return "com.google.gson.JsonElement";
  }

  /** The facts of a node and of the levels of lists and maps below it. */
  void addFacts(JsonObject target, NodeDraft node) {
    scoped.addFacts(target, node.facts());
    NodeDraft element = node.element();
    if (element != null) {
      JsonObject below = new JsonObject();
      addFacts(below, element);
      if (!below.isEmpty()) {
        boolean list = shapes.of(node) instanceof Shape.ListOf;
        target.add(list ? "items" : "additionalProperties", below);
      }
    }
  }
}
