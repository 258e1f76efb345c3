package io.gatewayapi.testing.internal.merge;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import io.gatewayapi.model.schema.Extensions;
import io.gatewayapi.model.schema.ListType;
import io.gatewayapi.model.schema.SchemaType;
import io.gatewayapi.model.schema.StructuralSchema;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Makes shapes of schemas, a node at a time, when somebody walks there. */
final class Shapes {
  static final StructuralSchema METADATA =
      StructuralSchema.parse(JsonParser.parseString("""
          {"type": "object", "properties": {
            "name": {"type": "string"}, "generateName": {"type": "string"},
            "namespace": {"type": "string"}, "selfLink": {"type": "string"},
            "uid": {"type": "string"}, "resourceVersion": {"type": "string"},
            "generation": {"type": "integer"}, "deletionGracePeriodSeconds": {"type": "integer"},
            "creationTimestamp": {"type": "string", "format": "date-time"},
            "deletionTimestamp": {"type": "string", "format": "date-time"},
            "labels": {"type": "object", "additionalProperties": {"type": "string"}},
            "annotations": {"type": "object", "additionalProperties": {"type": "string"}},
            "finalizers": {"type": "array", "items": {"type": "string"},
              "x-kubernetes-list-type": "set"},
            "ownerReferences": {"type": "array", "x-kubernetes-list-type": "map",
              "x-kubernetes-list-map-keys": ["uid"],
              "items": {"type": "object", "x-kubernetes-map-type": "atomic",
                "required": ["apiVersion", "kind", "name", "uid"],
                "properties": {"apiVersion": {"type": "string"}, "kind": {"type": "string"},
                  "name": {"type": "string"}, "uid": {"type": "string", "default": ""},
                  "controller": {"type": "boolean"}, "blockOwnerDeletion": {"type": "boolean"}}}},
            "managedFields": {"type": "array", "items": {"type": "object",
              "x-kubernetes-preserve-unknown-fields": true}}}}
          """).getAsJsonObject());

  private static final Supplier<Shape> TEXT = () -> new Shape(Shape.Scalar.STRING, null, null);

  private Shapes() {}

  /** The shape of a whole object. */
  static Shape root(StructuralSchema schema) {
    return new Shape(null, null, object(schema, schema.extensions().preserveUnknownFields(), true));
  }

  private static Shape of(StructuralSchema schema, boolean open) {
    Extensions extensions = schema.extensions();
    boolean preserves = open || extensions.preserveUnknownFields();
    SchemaType type = schema.type();
    if (extensions.intOrString()) {
      return new Shape(Shape.Scalar.UNTYPED, null, null);
    }
    if (type == null) {
      return preserves ? Shape.DEDUCED : Shape.UNTYPED;
    }
    return switch (type) {
      case OBJECT ->
        new Shape(null, null, object(schema, preserves, extensions.embeddedResource()));
      case ARRAY -> new Shape(null, list(schema, preserves), null);
      case INTEGER, NUMBER -> new Shape(Shape.Scalar.NUMERIC, null, null);
      case BOOLEAN -> new Shape(Shape.Scalar.BOOLEAN, null, null);
      case STRING -> new Shape(text(schema.constraints().format()), null, null);
    };
  }

  /** A format other than bytes may be written as anything. */
  private static Shape.Scalar text(@Nullable String format) {
    return format == null || format.isEmpty() || format.equals("byte")
        ? Shape.Scalar.STRING
        : Shape.Scalar.UNTYPED;
  }

  private static MapShape object(StructuralSchema schema, boolean open, boolean whole) {
    Map<String, Supplier<Shape>> fields = new LinkedHashMap<>();
    schema.properties().forEach((name, field) -> fields.put(name, once(field, open)));
    if (whole) {
      fields.put("apiVersion", TEXT);
      fields.put("kind", TEXT);
      fields.put("metadata", once(METADATA, false));
    }
    StructuralSchema others = schema.additionalProperties();
    Supplier<Shape> rest = others != null ? once(others, open) : open ? () -> Shape.DEDUCED : null;
    return new MapShape("atomic".equals(schema.extensions().mapType()), fields, rest);
  }

  private static ListShape list(StructuralSchema schema, boolean open) {
    StructuralSchema items = schema.items();
    Supplier<Shape> item = items == null ? () -> Shape.UNTYPED : once(items, open);
    ListType type = Objects.requireNonNullElse(schema.extensions().listType(), ListType.ATOMIC);
    List<String> keys = schema.extensions().listMapKeys();
    return new ListShape(type, keys, defaults(items, keys), item);
  }

  private static Map<String, JsonElement> defaults(
      @Nullable StructuralSchema items, List<String> keys) {
    Map<String, JsonElement> defaults = new HashMap<>();
    for (String key : keys) {
      StructuralSchema property = items == null ? null : items.properties().get(key);
      if (property != null && property.defaultValue() != null) {
        defaults.put(key, property.defaultValue());
      }
    }
    return defaults;
  }

  private static Supplier<Shape> once(StructuralSchema schema, boolean open) {
    return new Supplier<>() {
      private volatile @Nullable Shape made;

      @Override
      public Shape get() {
        Shape known = made;
        if (known == null) {
          known = of(schema, open);
          made = known;
        }
        return known;
      }
    };
  }
}
