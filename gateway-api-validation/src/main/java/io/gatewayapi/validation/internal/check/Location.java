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
  private static final int KEY = -3;

  /** The object itself. */
  public static final Location ROOT = new Location(null, "", FIELD);

  /** Where the check of a status update begins; messages leave this part of a path out. */
  public static final Location STATUS = new Location(null, "status", FIELD);

  /**
   * A named field of what is here.
   *
   * @param field its name
   * @return its place
   */
  public Location field(String field) {
    return new Location(this, field, FIELD);
  }

  Location entry(String key) {
    return new Location(this, key, ENTRY);
  }

  /** A map's entry where the server writes its key in brackets. */
  Location key(String key) {
    return new Location(this, key, KEY);
  }

  /**
   * An item of the list that is here.
   *
   * @param item its number
   * @return its place
   */
  public Location item(int item) {
    return new Location(this, "", item);
  }

  /** The path of the field, as the server names it. */
  String path() {
    return text(start().name, Form.PATH);
  }

  /** The path as it stands within a message. */
  String inBody() {
    return text("", Form.PATH);
  }

  /**
   * The place in the object.
   *
   * @return the path, with names that hold dots or brackets in brackets and quotes
   */
  public String place() {
    return text(start().name, Form.PLACE);
  }

  /** The place in the schema. */
  String inSchema() {
    return text(start().name, Form.SCHEMA);
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

  /** The ways to spell a place. */
  private enum Form {
    PATH,
    PLACE,
    SCHEMA
  }

  private String text(String start, Form form) {
    StringBuilder out = new StringBuilder();
    write(start, form, out);
    return out.toString();
  }

  private void write(String start, Form form, StringBuilder out) {
    if (parent == null) {
      out.append(start);
      return;
    }
    parent.write(start, form, out);
    boolean entry = index == ENTRY || index == KEY;
    if (index >= 0) {
      out.append(form == Form.SCHEMA ? "[]" : "[" + index + "]");
    } else if (form == Form.SCHEMA && entry) {
      out.append("{}");
    } else if (form == Form.PATH && index == KEY) {
      out.append('[').append(name).append(']');
    } else if (form == Form.PLACE && (name.indexOf('.') >= 0 || name.indexOf('[') >= 0)) {
      out.append("[\"").append(name).append("\"]");
    } else {
      out.append(out.isEmpty() ? "" : ".").append(name);
    }
  }
}
