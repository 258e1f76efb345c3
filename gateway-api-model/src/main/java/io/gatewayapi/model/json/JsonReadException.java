package io.gatewayapi.model.json;

import io.gatewayapi.model.GatewayApiException;
import java.util.List;

/**
 * A document that can't be read: malformed, of the wrong shape, or, read strictly, with fields that
 * should not be there.
 */
public class JsonReadException extends GatewayApiException {
  private static final long serialVersionUID = 1L;

  private final String path;
  private final int line;
  private final int column;
  private final transient List<JsonProblem> problems;

  /**
   * Makes an exception for one place.
   *
   * @param path field path, {@code spec.rules[0].name}; empty for the document itself
   * @param position where it stands in the text
   * @param message value and expectation; path and position are added
   */
  public JsonReadException(String path, JsonPosition position, String message) {
    super((path.isEmpty() ? "" : path + ": ") + message + position.suffix());
    this.path = path;
    this.line = position.line();
    this.column = position.column();
    this.problems = List.of();
  }

  /**
   * Makes an exception for one place.
   *
   * @param path field path, empty for the document itself
   * @param position where it stands in the text
   * @param message value and expectation; path and position are added
   * @param cause what was thrown below
   */
  public JsonReadException(String path, JsonPosition position, String message, Throwable cause) {
    this(path, position, message);
    initCause(cause);
  }

  /**
   * Makes an exception for what a strict reader found.
   *
   * @param problems at least one
   */
  public JsonReadException(List<JsonProblem> problems) {
    super("strict reading: " + JsonProblem.describe(problems));
    this.problems = List.copyOf(problems);
    JsonProblem first = problems.get(0);
    this.path = first.path();
    this.line = first.position().line();
    this.column = first.position().column();
  }

  /**
   * Where in the document, {@code spec.rules[0].name}.
   *
   * @return the field path, empty for the document itself
   */
  public String path() {
    return path;
  }

  /**
   * The line, counted from one.
   *
   * @return the line, 0 where the source has none
   */
  public int line() {
    return line;
  }

  /**
   * The column, in characters, counted from one.
   *
   * @return the column, 0 where the source has none
   */
  public int column() {
    return column;
  }

  /**
   * All unknown and duplicate fields that a strict reader found.
   *
   * @return empty if the exception is about something else
   */
  public List<JsonProblem> problems() {
    return problems == null ? List.of() : problems;
  }
}
