package io.gatewayapi.model.manifest;

import io.gatewayapi.model.GatewayApiException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Thrown when a manifest cannot be read or written.
 *
 * <p>The message begins with the place, as {@code file:line:column} where a line is known, and says
 * what was found and what was expected.
 */
public final class ManifestException extends GatewayApiException {
  private static final long serialVersionUID = 1L;

  private final String source;
  private final String problem;
  private final int line;
  private final int column;

  ManifestException(SourcePosition at, String problem, @Nullable Throwable cause) {
    super(at + ": " + problem, cause);
    this.source = at.source();
    this.problem = problem;
    this.line = at.line();
    this.column = at.column();
  }

  ManifestException(SourcePosition at, String problem) {
    this(at, problem, null);
  }

  ManifestException(String source, String problem, @Nullable Throwable cause) {
    super(source + ": " + problem, cause);
    this.source = source;
    this.problem = problem;
    this.line = 0;
    this.column = 0;
  }

  /**
   * What was being read or written.
   *
   * @return name of the text, a file's path as a rule
   */
  public String source() {
    return source;
  }

  /**
   * What is wrong, without the place.
   *
   * @return the message's second part
   */
  public String problem() {
    return problem;
  }

  /**
   * Where it is wrong.
   *
   * @return empty if the problem concerns the whole source, such as a file that is too large
   */
  public Optional<SourcePosition> position() {
    return line == 0 ? Optional.empty() : Optional.of(new SourcePosition(source, line, column));
  }
}
