package io.gatewayapi.codegen.generate.shape;

/** How a property's value is held in Java. */
public enum Form {
  /** A {@code String}. */
  STRING,
  /** A {@code Boolean}. */
  BOOLEAN,
  /** An {@code Integer}. */
  INT32,
  /** A {@code Long}. */
  INT64,
  /** A {@code JsonElement}: what has no type of its own in Java. */
  RAW,
  /** An open enum. */
  ENUM,
  /** An object with properties. */
  OBJECT,
  /** A list of strings. */
  STRINGS,
  /** A list of integers. */
  INT32S,
  /** A list of open enums. */
  ENUMS,
  /** A list of objects. */
  OBJECTS,
  /** A map from string to string. */
  STRING_MAP,
  /** A map from string to objects. */
  OBJECT_MAP;

  /**
   * Whether the value is a Java list.
   *
   * @return true for all lists
   */
  public boolean isList() {
    return this == STRINGS || this == INT32S || this == ENUMS || this == OBJECTS;
  }

  /**
   * Whether the value is a Java map.
   *
   * @return true for both maps
   */
  public boolean isMap() {
    return this == STRING_MAP || this == OBJECT_MAP;
  }
}
