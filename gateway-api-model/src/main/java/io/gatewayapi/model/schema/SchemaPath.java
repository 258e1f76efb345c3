package io.gatewayapi.model.schema;

import org.jspecify.annotations.Nullable;

/**
 * A place in a schema. Its text is made only for a message.
 *
 * @param parent the place above; null for the root
 * @param keyword the keyword that leads here
 * @param name the property's name; empty for other keywords
 * @param index the place in the keyword's array; negative if it is none
 */
record SchemaPath(@Nullable SchemaPath parent, String keyword, String name, int index) {
  static final SchemaPath ROOT = new SchemaPath(null, "", "", -1);

  SchemaPath property(String property) {
    return new SchemaPath(this, "properties", property, -1);
  }

  SchemaPath child(String childKeyword) {
    return new SchemaPath(this, childKeyword, "", -1);
  }

  SchemaPath child(String childKeyword, int childIndex) {
    return new SchemaPath(this, childKeyword, "", childIndex);
  }

  /** {@code spec.rules[].matches[]}; empty for the root. */
  @Override
  public String toString() {
    if (parent == null) {
      return "";
    }
    String above = parent.toString();
    return switch (keyword) {
      case "properties" -> above.isEmpty() ? name : above + "." + name;
      case "items" -> above + "[]";
      case "additionalProperties" -> above + "{}";
      default -> above + "<" + keyword + (index < 0 ? ">" : " " + index + ">");
    };
  }
}
