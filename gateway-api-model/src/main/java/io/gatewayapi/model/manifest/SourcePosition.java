package io.gatewayapi.model.manifest;

/**
 * A place in a text that was read.
 *
 * @param source name of the text, a file's path as a rule
 * @param line line, counted from 1
 * @param column column in that line, counted from 1
 */
public record SourcePosition(String source, int line, int column) {
  /** {@code source:line:column}, as editors and terminals understand it. */
  @Override
  public String toString() {
    return source + ":" + line + ":" + column;
  }
}
