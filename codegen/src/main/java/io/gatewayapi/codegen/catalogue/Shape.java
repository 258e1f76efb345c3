package io.gatewayapi.codegen.catalogue;

/** What a schema node is in Java: one shape over all releases and channels. */
public sealed interface Shape {
  /** A plain value. */
  enum Scalar implements Shape {
    /** A JSON string. */
    STRING,
    /** A JSON integer of 32 bits, or one whose width upstream does not say. */
    INT32,
    /** A JSON integer of 64 bits. */
    INT64,
    /** Any JSON number. */
    NUMBER,
    /** A JSON boolean. */
    BOOLEAN
  }

  /**
   * A type with a file of its own: an object or an open enum.
   *
   * @param type its name
   */
  record Ref(String type) implements Shape {}

  /**
   * A JSON array.
   *
   * @param items the shape of its items
   */
  record ListOf(Shape items) implements Shape {}

  /**
   * A JSON object with free keys.
   *
   * @param values the shape of its values
   */
  record MapOf(Shape values) implements Shape {}

  /** Any JSON: what upstream leaves open, such as int-or-string. */
  record Raw() implements Shape {}
}
