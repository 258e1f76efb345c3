package io.gatewayapi.testing.internal.merge;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.gatewayapi.model.schema.StructuralSchema;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a schema says about merging a value. A value of unknown type has all three parts, and the
 * value itself decides.
 *
 * @param scalar the scalar that it may be, null if it is none
 * @param list the list that it may be, null if it is none
 * @param map the object that it may be, null if it is none
 */
public record Shape(
    @Nullable Scalar scalar,
    @Nullable ListShape list,
    @Nullable MapShape map) {
  /** Any value; lists and objects in it are owned as a whole. */
  static final Shape UNTYPED = new Shape(
      Scalar.UNTYPED, ListShape.atomic(() -> Shape.UNTYPED), MapShape.atomic(() -> Shape.UNTYPED));

  /** Any value; objects in it are owned field by field. */
  static final Shape DEDUCED = new Shape(
      Scalar.UNTYPED,
      ListShape.atomic(() -> Shape.UNTYPED),
      new MapShape(false, Map.of(), () -> Shape.DEDUCED));

  /** What a scalar may be. */
  enum Scalar {
    NUMERIC,
    STRING,
    BOOLEAN,
    UNTYPED;

    boolean accepts(JsonElement value) {
      if (value.isJsonNull()) {
        return true;
      }
      return value instanceof JsonPrimitive p
          && switch (this) {
            case NUMERIC -> p.isNumber();
            case STRING -> p.isString();
            case BOOLEAN -> p.isBoolean();
            case UNTYPED -> true;
          };
    }
  }

  /**
   * The shape of a custom resource.
   *
   * @param schema the schema of its root
   * @return the shape, its metadata that of every object
   */
  public static Shape of(StructuralSchema schema) {
    return Shapes.root(schema);
  }

  /**
   * The schema of the metadata of every object.
   *
   * @return the schema
   */
  public static StructuralSchema metadataSchema() {
    return Shapes.METADATA;
  }

  /** The parts that fit a value; all of them if none does, or if there is no value. */
  Shape narrowed(@Nullable JsonElement value) {
    if (value instanceof JsonPrimitive && scalar != null) {
      return list == null && map == null ? this : new Shape(scalar, null, null);
    }
    if (value instanceof JsonArray && list != null) {
      return scalar == null && map == null ? this : new Shape(null, list, null);
    }
    if (value instanceof JsonObject && map != null) {
      return scalar == null && list == null ? this : new Shape(null, null, map);
    }
    return this;
  }

  /** Whether two shapes that the same one was narrowed to have the same parts. */
  boolean isNarrowedLike(Shape other) {
    return (scalar == null) == (other.scalar == null)
        && (list == null) == (other.list == null)
        && (map == null) == (other.map == null);
  }

  /** Whether the schema names a field. */
  boolean declares(String name) {
    return map != null && map.fields().containsKey(name);
  }

  /** The shape one step down; a step that the schema does not know leads nowhere. */
  Shape below(PathElement step) {
    return switch (step.kind()) {
      case FIELD -> map == null ? NOWHERE : map.shapeOf(step.text());
      case KEY -> list == null ? NOWHERE : list.item();
      default -> NOWHERE;
    };
  }

  private static final Shape NOWHERE = new Shape(null, null, null);

  /** What stands where the schema knows nothing. */
  static Shape nowhere() {
    return NOWHERE;
  }
}
