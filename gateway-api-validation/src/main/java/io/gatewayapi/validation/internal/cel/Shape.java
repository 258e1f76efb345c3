package io.gatewayapi.validation.internal.cel;

import io.gatewayapi.model.schema.SchemaType;
import io.gatewayapi.model.schema.StructuralSchema;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a program needs a schema to declare, as text: {@code s} is a string, {@code i} an integer,
 * {@code b} a boolean, {@code [s]} a list of strings, {@code <>} a map, {@code {name:s}} an object
 * with a field. What a program does not look at is left out.
 */
public final class Shape {
  /** Strings of these formats are no strings to CEL. */
  private static final Set<String> TYPED = Set.of("byte", "duration", "date", "date-time");

  private final String text;
  private int at;

  private Shape(String text) {
    this.text = text;
  }

  /**
   * Whether a node declares what a program needs.
   *
   * @param schema the node
   * @param shape what the program needs
   * @return false if a field is missing or anything is of another type
   */
  public static boolean fits(StructuralSchema schema, String shape) {
    return new Shape(shape).fits(schema);
  }

  private boolean fits(@Nullable StructuralSchema schema) {
    if (schema == null || schema.extensions().intOrString()) {
      return false;
    }
    String format = schema.constraints().format();
    return switch (text.charAt(at++)) {
      case 's' -> schema.type() == SchemaType.STRING && (format == null || !TYPED.contains(format));
      case 'i' -> schema.type() == SchemaType.INTEGER;
      case 'b' -> schema.type() == SchemaType.BOOLEAN;
      case '[' -> schema.type() == SchemaType.ARRAY && element(schema.items(), ']');
      case '<' ->
        schema.type() == SchemaType.OBJECT
            && schema.additionalProperties() != null
            && element(schema.additionalProperties(), '>');
      default ->
        schema.type() == SchemaType.OBJECT
            && schema.additionalProperties() == null
            && fields(schema);
    };
  }

  private boolean element(@Nullable StructuralSchema schema, char end) {
    if (text.charAt(at) == end) {
      at++;
      return true;
    }
    boolean fits = schema != null && !schema.nullable() && fits(schema);
    at++;
    return fits;
  }

  private boolean fields(StructuralSchema schema) {
    while (text.charAt(at) != '}') {
      if (text.charAt(at) == ',') {
        at++;
      }
      int colon = text.indexOf(':', at);
      StructuralSchema field = schema.properties().get(text.substring(at, colon));
      at = colon + 1;
      if (!fits(field)) {
        return false;
      }
    }
    at++;
    return true;
  }
}
