package io.gatewayapi.router.http;

/**
 * One header line of a request or response.
 *
 * @param name the name as written; names are compared without regard to case
 * @param value the value
 */
public record HeaderField(String name, String value) {
  /**
   * Whether this line carries the header of that name.
   *
   * @param other a header's name, in any case
   * @return true if the names are equivalent
   */
  public boolean isNamed(String other) {
    return name.equalsIgnoreCase(other);
  }

  /** The line as on the wire, {@code x-env: canary}. */
  @Override
  public String toString() {
    return name + ": " + value;
  }
}
