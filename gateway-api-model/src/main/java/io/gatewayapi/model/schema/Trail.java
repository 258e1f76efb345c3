package io.gatewayapi.model.schema;

import org.jspecify.annotations.Nullable;

/**
 * The way from an object's root to a place in it, written out only when somebody asks.
 *
 * @param above the place above; null for the root
 * @param name a field's name; empty for an item
 * @param index an item's number; {@link #NAME} for a field
 */
record Trail(@Nullable Trail above, String name, int index) {
  static final int NAME = -1;
  static final Trail ROOT = new Trail(null, "", NAME);

  Trail step(String field, int item) {
    return new Trail(this, field, item);
  }

  /** The path as the server spells it: {@code spec.rules[0].name}. */
  @Override
  public String toString() {
    StringBuilder out = new StringBuilder();
    write(out);
    return out.toString();
  }

  private void write(StringBuilder out) {
    if (above == null) {
      return;
    }
    above.write(out);
    if (index >= 0) {
      out.append('[').append(index).append(']');
    } else {
      out.append(out.isEmpty() ? "" : ".").append(name);
    }
  }
}
