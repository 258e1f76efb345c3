package io.gatewayapi.model.decode;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * The way from an object's root to a place in it, written out only when somebody asks.
 *
 * @param above the place above; null for the root
 * @param name a field's name; empty for an item
 * @param index an item's number; {@link #NAME} for a field
 * @param depth how many steps it is from the root
 */
record Trail(@Nullable Trail above, String name, int index, int depth) {
  static final int NAME = -1;
  static final Trail ROOT = new Trail(null, "", NAME, 0);

  Trail step(String field, int item) {
    return new Trail(this, field, item, depth + 1);
  }

  /** The path as the server spells it: {@code spec.rules[0].name}. */
  @Override
  public String toString() {
    Deque<Trail> steps = new ArrayDeque<>();
    for (Trail step = this; step.above != null; step = step.above) {
      steps.push(step);
    }
    StringBuilder out = new StringBuilder();
    for (Trail step : steps) {
      if (step.index >= 0) {
        out.append('[').append(step.index).append(']');
      } else {
        out.append(out.isEmpty() ? "" : ".").append(step.name);
      }
    }
    return out.toString();
  }
}
