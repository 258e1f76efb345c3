package io.gatewayapi.validation.internal.check;

import org.jspecify.annotations.Nullable;

/**
 * A place in an object. Its text is made only when something is wrong there.
 *
 * @param parent the place above; null where a check begins
 * @param name the field's or map entry's name; empty for a list item; where a check begins, the
 *     path of that place
 * @param index the item's place in its list, or what else this is
 */
public record Location(@Nullable Location parent, String name, int index) {
  private static final int FIELD = -1;
  private static final int ENTRY = -2;

  /** The object itself. */
  public static final Location ROOT = new Location(null, "", FIELD);

  /** Where the check of a status update begins; messages leave this part of a path out. */
  public static final Location STATUS = new Location(null, "status", FIELD);

  Location field(String field) {
    return new Location(this, field, FIELD);
  }

  Location entry(String key) {
    return new Location(this, key, ENTRY);
  }

  Location item(int item) {
    return new Location(this, "", item);
  }

  /** The path of the field, as the server names it. */
  String path() {
    return text(start().name, false);
  }

  /** The path as it stands within a message. */
  String inBody() {
    return text("", false);
  }

  /** The place in the schema. */
  String inSchema() {
    return text(start().name, true);
  }

  /** The path of the place where the check began; empty for the object itself. */
  String startPath() {
    return start().name;
  }

  private Location start() {
    Location place = this;
    while (place.parent != null) {
      place = place.parent;
    }
    return place;
  }

  private String text(String start, boolean schema) {
    if (parent == null) {
      return start;
    }
    String above = parent.text(start, schema);
    if (index >= 0) {
      return above + (schema ? "[]" : "[" + index + "]");
    }
    if (schema && index == ENTRY) {
      return above + "{}";
    }
    return above.isEmpty() ? name : above + "." + name;
  }
}
