package io.gatewayapi.validation.internal.check;

import com.google.gson.JsonElement;
import io.gatewayapi.model.schema.SchemaType;
import io.gatewayapi.model.schema.StructuralSchema;
import io.gatewayapi.validation.Violation;
import org.jspecify.annotations.Nullable;

/** Whether a value has a type that its schema allows. */
final class TypeCheck {
  private TypeCheck() {}

  static void check(
      JsonElement value, ValueKind kind, StructuralSchema schema, Location at, Findings found) {
    Violation violation = violation(value, kind, schema, at);
    if (violation == null) {
      found.pass(1);
    } else {
      found.add(violation);
    }
  }

  private static @Nullable Violation violation(
      JsonElement value, ValueKind kind, StructuralSchema schema, Location at) {
    if (kind == ValueKind.NULL) {
      String expected = typeNames(schema);
      boolean allowed = expected.isEmpty() || schema.nullable();
      return allowed ? null : Messages.type(at, value, expected, kind.type(), "type");
    }
    String format = schema.constraints().format();
    boolean fits = fits(value, kind, schema);
    if (format != null && !format.isEmpty()) {
      // With a format the server asks for that first, except of texts and lists.
      boolean textual = kind == ValueKind.STRING || kind == ValueKind.ARRAY;
      if (!textual && !fits && !format.equals(kind.format())) {
        return Messages.type(at, value, format, kind.format(), "format");
      }
      if (textual && !numeric(schema)) {
        return null;
      }
    }
    return fits ? null : Messages.type(at, value, typeNames(schema), kind.type(), "type");
  }

  private static boolean fits(JsonElement value, ValueKind kind, StructuralSchema schema) {
    SchemaType type = schema.type();
    if (type == null) {
      return schema.extensions().intOrString()
          && (kind == ValueKind.STRING || isInteger(value, kind));
    }
    return switch (type) {
      case INTEGER -> isInteger(value, kind);
      case NUMBER -> kind.numeric();
      case OBJECT -> kind == ValueKind.OBJECT;
      case ARRAY -> kind == ValueKind.ARRAY;
      case STRING -> kind == ValueKind.STRING;
      case BOOLEAN -> kind == ValueKind.BOOLEAN;
    };
  }

  private static boolean isInteger(JsonElement value, ValueKind kind) {
    return kind == ValueKind.INTEGER
        || (kind == ValueKind.NUMBER && NumberCheck.closeToInteger(value.getAsDouble()));
  }

  private static boolean numeric(StructuralSchema schema) {
    return schema.type() == SchemaType.INTEGER
        || schema.type() == SchemaType.NUMBER
        || schema.extensions().intOrString();
  }

  private static String typeNames(StructuralSchema schema) {
    if (schema.type() != null) {
      return schema.type().toString();
    }
    return schema.extensions().intOrString() ? "integer,string" : "";
  }
}
