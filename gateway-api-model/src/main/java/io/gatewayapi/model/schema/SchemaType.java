package io.gatewayapi.model.schema;

import java.util.Locale;
import java.util.Optional;

/** The JSON type that a schema asks for. */
public enum SchemaType {
  /** A JSON object, be it with named properties or as a map. */
  OBJECT,
  /** A JSON array. */
  ARRAY,
  /** Text. */
  STRING,
  /** A number without a fraction. */
  INTEGER,
  /** Any number. */
  NUMBER,
  /** True or false. */
  BOOLEAN;

  /**
   * Finds a type by the word that schemas use.
   *
   * @param word {@code object}, {@code array}, …
   * @return empty if schemas have no such type
   */
  public static Optional<SchemaType> find(String word) {
    for (SchemaType type : values()) {
      if (type.toString().equals(word)) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }

  /** The word that schemas use. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
