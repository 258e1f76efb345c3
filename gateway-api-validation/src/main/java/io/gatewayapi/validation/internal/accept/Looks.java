package io.gatewayapi.validation.internal.accept;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which fields at and below a place are looked at from above, by rules or as keys of a list: their
 * defaults have to be filled in, all others need not.
 */
final class Looks {
  private final Map<String, Looks> fields = new HashMap<>();
  private @Nullable Looks elements;
  private boolean all;

  /** Everything here and below is looked at. */
  void addAll() {
    all = true;
  }

  /**
   * Adds what a rule looks at.
   *
   * @param shape as {@code Shape} knows it, {@code [{name:s}]}
   */
  void add(String shape) {
    read(shape, 0);
  }

  void addFields(List<String> names) {
    for (String name : names) {
      field(name);
    }
  }

  /** Whether a field of the object here is looked at. */
  boolean at(String field) {
    return all || fields.containsKey(field);
  }

  /** What is looked at below a field; adding to it adds to this. */
  Looks below(String field) {
    Looks below = all ? null : fields.get(field);
    return below == null ? unknown() : below;
  }

  /** What is looked at in the items of a list, or the values of a map; adding to it adds to this. */
  Looks elements() {
    Looks known = elements;
    if (known == null) {
      known = unknown();
      elements = known;
    }
    return known;
  }

  Looks copy() {
    Looks copy = new Looks();
    copy.all = all;
    for (Map.Entry<String, Looks> field : fields.entrySet()) {
      copy.fields.put(field.getKey(), field.getValue().copy());
    }
    copy.elements = elements == null ? null : elements.copy();
    return copy;
  }

  private Looks unknown() {
    Looks below = new Looks();
    below.all = all;
    return below;
  }

  private Looks field(String name) {
    Looks below = fields.get(name);
    if (below == null) {
      below = unknown();
      fields.put(name, below);
    }
    return below;
  }

  /** Reads a shape from a place in its text on; returns where it ends. */
  private int read(String shape, int start) {
    char kind = shape.charAt(start);
    int at = start + 1;
    if (kind == '[' || kind == '<') {
      char end = kind == '[' ? ']' : '>';
      return shape.charAt(at) == end ? at + 1 : elements().read(shape, at) + 1;
    }
    if (kind != '{') {
      return at;
    }
    while (shape.charAt(at) != '}') {
      int colon = shape.indexOf(':', at);
      int name = shape.charAt(at) == ',' ? at + 1 : at;
      at = field(shape.substring(name, colon)).read(shape, colon + 1);
    }
    return at + 1;
  }
}
