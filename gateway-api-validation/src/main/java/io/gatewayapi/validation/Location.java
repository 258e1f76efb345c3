package io.gatewayapi.validation;

import org.jspecify.annotations.Nullable;

/**
 * A place in an object. Its text is made only when something is wrong there.
 *
 * @param parent the place above; null for the root
 * @param name the field's or map entry's name; empty for a list item and the root
 * @param index the item's place in its list; negative for a field, {@link #ENTRY} for a map's
 */
record Location(@Nullable Location parent, String name, int index) {
  static final Location ROOT = new Location(null, "", -1);
  private static final int FIELD = -1;
  private static final int ENTRY = -2;

  Location field(String field) {
    return new Location(this, field, FIELD);
  }

  Location entry(String key) {
    return new Location(this, key, ENTRY);
  }

  Location item(int item) {
    return new Location(this, "", item);
  }

  /** The path as the server spells it. */
  String path() {
    return text(false);
  }

  /** The place in the schema. */
  String inSchema() {
    return text(true);
  }

  private String text(boolean schema) {
    if (parent == null) {
      return "";
    }
    String above = parent.text(schema);
    if (index >= 0) {
      return above + (schema ? "[]" : "[" + index + "]");
    }
    if (schema && index == ENTRY) {
      return above + "{}";
    }
    return above.isEmpty() ? name : above + "." + name;
  }
}
