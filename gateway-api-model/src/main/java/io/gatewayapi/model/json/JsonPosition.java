package io.gatewayapi.model.json;

/**
 * A place in a text.
 *
 * @param line counted from one; 0 if unknown
 * @param column in characters, counted from one; 0 if unknown
 */
public record JsonPosition(int line, int column) {
  /** For sources that have no text. */
  public static final JsonPosition UNKNOWN = new JsonPosition(0, 0);

  /**
   * The position for the end of a message.
   *
   * @return {@code " (line 3, column 7)"}, empty if unknown
   */
  public String suffix() {
    return line == 0 ? "" : " (line " + line + ", column " + column + ")";
  }
}
