package io.gatewayapi.model;

import java.util.Objects;

/**
 * A string value with well-known constants, open to any other text.
 *
 * <p>Releases add values; an object that holds one this library does not know is read and written
 * unchanged. Immutable. Two values are equal if their class and their text are.
 */
public abstract class OpenEnum {
  private final String value;

  /**
   * Makes a value.
   *
   * @param value the text on the wire
   */
  protected OpenEnum(String value) {
    this.value = Objects.requireNonNull(value, "value");
  }

  /**
   * The text on the wire.
   *
   * @return the text, never null
   */
  public final String value() {
    return value;
  }

  @Override
  public final boolean equals(Object other) {
    return this == other
        || (other != null
            && other.getClass() == getClass()
            && ((OpenEnum) other).value.equals(value));
  }

  @Override
  public final int hashCode() {
    return value.hashCode();
  }

  /** The text on the wire. */
  @Override
  public final String toString() {
    return value;
  }
}
