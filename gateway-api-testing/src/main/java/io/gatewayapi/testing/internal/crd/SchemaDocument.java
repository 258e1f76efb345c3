package io.gatewayapi.testing.internal.crd;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.gatewayapi.model.schema.Constraints;
import io.gatewayapi.model.schema.Extensions;
import io.gatewayapi.model.schema.StructuralSchema;
import io.gatewayapi.model.schema.ValidationRule;
import io.gatewayapi.testing.internal.merge.Shape;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes a structural schema as it stands in a CRD, without descriptions. */
public final class SchemaDocument {
  private SchemaDocument() {}

  /**
   * Writes a schema as OpenAPI documents carry it: the metadata is that of every object.
   *
   * @param schema the schema of a whole object
   * @param metadata a reference to the schema of metadata
   * @return the document
   */
  public static JsonObject published(StructuralSchema schema, JsonObject metadata) {
    JsonObject out = of(schema);
    JsonObject text = new JsonObject();
    text.addProperty("type", "string");
    JsonArray all = new JsonArray();
    all.add(metadata);
    JsonObject reference = new JsonObject();
    reference.add("allOf", all);
    JsonObject properties =
        out.get("properties") instanceof JsonObject known ? known : new JsonObject();
    properties.add("apiVersion", text);
    properties.add("kind", text.deepCopy());
    properties.add("metadata", reference);
    out.add("properties", properties);
    return out;
  }

  /**
   * The schema of metadata.
   *
   * @return the document
   */
  public static JsonObject objectMeta() {
    return of(Shape.metadataSchema());
  }

  static JsonObject of(StructuralSchema schema) {
    JsonObject out = new JsonObject();
    text(out, "type", schema.type());
    flag(out, "nullable", schema.nullable());
    if (schema.defaultValue() != null) {
      out.add("default", schema.defaultValue().deepCopy());
    }
    if (!schema.properties().isEmpty()) {
      JsonObject properties = new JsonObject();
      for (Map.Entry<String, StructuralSchema> e : schema.properties().entrySet()) {
        properties.add(e.getKey(), of(e.getValue()));
      }
      out.add("properties", properties);
    }
    nested(out, "items", schema.items());
    nested(out, "additionalProperties", schema.additionalProperties());
    constraints(out, schema.constraints());
    extensions(out, schema.extensions());
    list(out, "x-kubernetes-validations", schema.rules(), SchemaDocument::rule);
    return out;
  }

  private static void constraints(JsonObject out, Constraints c) {
    list(out, "required", c.required(), JsonPrimitive::new);
    list(out, "enum", c.enumValues(), JsonElement::deepCopy);
    text(out, "pattern", c.pattern());
    text(out, "format", c.format());
    number(out, "minLength", c.minLength());
    number(out, "maxLength", c.maxLength());
    number(out, "minimum", c.minimum());
    flag(out, "exclusiveMinimum", c.exclusiveMinimum());
    number(out, "maximum", c.maximum());
    flag(out, "exclusiveMaximum", c.exclusiveMaximum());
    number(out, "multipleOf", c.multipleOf());
    number(out, "minItems", c.minItems());
    number(out, "maxItems", c.maxItems());
    number(out, "minProperties", c.minProperties());
    number(out, "maxProperties", c.maxProperties());
    list(out, "allOf", c.allOf(), SchemaDocument::of);
    list(out, "anyOf", c.anyOf(), SchemaDocument::of);
    list(out, "oneOf", c.oneOf(), SchemaDocument::of);
    nested(out, "not", c.not());
  }

  private static void extensions(JsonObject out, Extensions x) {
    flag(out, "x-kubernetes-preserve-unknown-fields", x.preserveUnknownFields());
    flag(out, "x-kubernetes-embedded-resource", x.embeddedResource());
    flag(out, "x-kubernetes-int-or-string", x.intOrString());
    text(out, "x-kubernetes-list-type", x.listType());
    list(out, "x-kubernetes-list-map-keys", x.listMapKeys(), JsonPrimitive::new);
    text(out, "x-kubernetes-map-type", x.mapType());
  }

  private static JsonObject rule(ValidationRule rule) {
    JsonObject out = new JsonObject();
    text(out, "rule", rule.rule());
    text(out, "message", rule.message());
    text(out, "messageExpression", rule.messageExpression());
    text(out, "reason", rule.reason());
    text(out, "fieldPath", rule.fieldPath());
    if (rule.optionalOldSelf() != null) {
      out.addProperty("optionalOldSelf", rule.optionalOldSelf());
    }
    return out;
  }

  private static void text(JsonObject out, String name, @Nullable Object value) {
    if (value != null) {
      out.addProperty(name, value.toString());
    }
  }

  private static void flag(JsonObject out, String name, boolean value) {
    if (value) {
      out.addProperty(name, true);
    }
  }

  /** Bounds are whole numbers almost always, and are written as such. */
  private static void number(JsonObject out, String name, @Nullable Number value) {
    if (value != null) {
      boolean whole = value.doubleValue() == value.longValue();
      out.add(name, whole ? new JsonPrimitive(value.longValue()) : new JsonPrimitive(value));
    }
  }

  private static void nested(JsonObject out, String name, @Nullable StructuralSchema schema) {
    if (schema != null) {
      out.add(name, of(schema));
    }
  }

  private static <T> void list(
      JsonObject out, String name, Collection<T> values, Function<T, ? extends JsonElement> each) {
    if (!values.isEmpty()) {
      JsonArray array = new JsonArray();
      List.copyOf(values).forEach(value -> array.add(each.apply(value)));
      out.add(name, array);
    }
  }
}
