package io.gatewayapi.validation.internal.accept;

import com.google.gson.JsonElement;
import com.google.gson.JsonPrimitive;
import io.gatewayapi.model.schema.Constraints;
import io.gatewayapi.model.schema.SchemaType;
import io.gatewayapi.model.schema.StructuralSchema;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Chooses the node for a schema. */
final class Nodes {
  private Nodes() {}

  static Node of(StructuralSchema schema, Looks looks) {
    if (sparesUnknownFields(schema)) {
      return NoNode.INSTANCE;
    }
    boolean rare = isRare(schema);
    if (rare) {
      looks = new Looks();
      looks.addAll();
    }
    Node node = byType(schema, looks);
    return rare ? new CheckedNode(node, schema) : node;
  }

  private static Node byType(StructuralSchema schema, Looks looks) {
    SchemaType type = schema.type();
    if (type == null || type == SchemaType.NUMBER) {
      return new ScalarNode(schema);
    }
    return switch (type) {
      case STRING -> new TextNode(schema);
      case INTEGER -> new IntegerNode(schema);
      case BOOLEAN -> new ScalarNode(schema);
      case ARRAY -> new ListNode(schema, looks);
      case OBJECT -> object(schema, looks, Map.of());
      default -> NoNode.INSTANCE;
    };
  }

  /**
   * The node for an object or map.
   *
   * @param known nodes of fields to which the schema does not apply
   */
  private static Node object(StructuralSchema schema, Looks looks, Map<String, Node> known) {
    StructuralSchema values = schema.additionalProperties();
    if (values != null) {
      return schema.properties().isEmpty() && known.isEmpty()
          ? new MapNode(schema, values, looks)
          : NoNode.INSTANCE;
    }
    FieldRules rules = FieldRules.of(schema);
    Fields fields = rules == null ? null : Fields.of(schema, looks, rules, known);
    return rules == null || fields == null
        ? NoNode.INSTANCE
        : new ObjectNode(schema, fields, rules);
  }

  private static boolean sparesUnknownFields(StructuralSchema schema) {
    return schema.extensions().preserveUnknownFields() || schema.extensions().embeddedResource();
  }

  /** The node for a whole object, of which some fields are known without a schema. */
  static Node root(StructuralSchema schema, Map<String, Node> known) {
    boolean plain = schema.type() == SchemaType.OBJECT
        && schema.rules().isEmpty()
        && !sparesUnknownFields(schema)
        && !isRare(schema);
    return plain ? object(schema, new Looks(), known) : NoNode.INSTANCE;
  }

  /** Whether there is a demand that only the checks know. */
  private static boolean isRare(StructuralSchema schema) {
    Constraints limits = schema.constraints();
    SchemaType type = schema.type();
    boolean integer = type == SchemaType.INTEGER;
    return type == null
        || type == SchemaType.NUMBER
        || schema.extensions().intOrString()
        || (limits.format() != null && !(integer && limits.format().startsWith("int")))
        || !hasPlainEnum(schema)
        || isFraction(limits.minimum())
        || isFraction(limits.maximum())
        || limits.exclusiveMinimum()
        || limits.exclusiveMaximum()
        || limits.multipleOf() != null
        || limits.not() != null
        || !limits.allOf().isEmpty()
        || !limits.anyOf().isEmpty()
        || !limits.oneOf().isEmpty()
        || !schema.properties().keySet().containsAll(limits.required());
  }

  private static boolean isFraction(@Nullable Double bound) {
    return bound != null && bound != Math.rint(bound);
  }

  private static boolean hasPlainEnum(StructuralSchema schema) {
    boolean text = schema.type() == SchemaType.STRING;
    for (JsonElement one : schema.constraints().enumValues()) {
      if (!text || !(one instanceof JsonPrimitive primitive) || !primitive.isString()) {
        return false;
      }
    }
    return true;
  }

  /** Whether a schema says no more than that an object stands here. */
  static boolean isPlainObject(StructuralSchema schema) {
    return schema.type() == SchemaType.OBJECT
        && !schema.nullable()
        && schema.properties().isEmpty()
        && schema.rules().isEmpty()
        && !sparesUnknownFields(schema)
        && !isRare(schema)
        && schema.constraints().minProperties() == null
        && schema.constraints().maxProperties() == null;
  }
}
