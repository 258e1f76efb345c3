package io.gatewayapi.validation.internal.accept;

import com.google.gson.JsonElement;
import io.gatewayapi.model.schema.StructuralSchema;
import org.jspecify.annotations.Nullable;

/** A field that a schema names: what stands there, and what its absence means. */
final class Field extends Place {
  private final String name;
  private final int index;
  private final @Nullable JsonElement fallback;
  private final long mark;

  private Field(String name, Place place, int index, @Nullable JsonElement fallback, long mark) {
    super(place);
    this.name = name;
    this.index = index;
    this.fallback = fallback;
    this.mark = mark;
  }

  /**
   * A field with a schema.
   *
   * @param index where rules find its value; negative if they do not look at it
   * @param fallback what it gets if it is absent; null if there is no default
   * @param mark a bit of its own if its absence is a matter; else 0
   */
  static Field of(
      String name,
      StructuralSchema schema,
      Looks looks,
      int index,
      @Nullable JsonElement fallback,
      long mark) {
    return new Field(name, new Place(schema, looks), index, fallback, mark);
  }

  /**
   * A field to which the schema does not apply.
   *
   * @param mark a bit of its own if it must be there; else 0
   */
  static Field known(String name, Node node, long mark) {
    return new Field(name, new Place(node), -1, null, mark);
  }

  String name() {
    return name;
  }

  int index() {
    return index;
  }

  @Nullable
  JsonElement fallback() {
    return fallback;
  }

  long mark() {
    return mark;
  }
}
