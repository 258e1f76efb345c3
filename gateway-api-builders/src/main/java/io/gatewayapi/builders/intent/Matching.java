package io.gatewayapi.builders.intent;

import org.jspecify.annotations.Nullable;

/**
 * The conditions that a request must all meet to match, as far as HTTP and gRPC have them alike.
 *
 * @param <M> a match of which something has been said
 */
public abstract class Matching<M> {
  /** For the matches of this library. */
  protected Matching() {}

  /**
   * One more condition on a header.
   *
   * @param type how the value is compared; null if that is not said
   * @param name the header's name
   * @param value the value
   * @return the match
   */
  protected abstract M header(@Nullable String type, String name, String value);

  /**
   * A header has a value; how it is compared is left to the default, exactly.
   *
   * <pre>{@code
   * headers:                    # header("x-env", "canary")
   * - name: x-env
   *   value: canary
   * }</pre>
   *
   * @param name the header's name
   * @param value the value
   * @return the match
   */
  public M header(String name, String value) {
    return header(null, name, value);
  }

  /**
   * A header has exactly this value, said so.
   *
   * <pre>{@code
   * headers:                    # headerExact("x-env", "canary")
   * - type: Exact
   *   name: x-env
   *   value: canary
   * }</pre>
   *
   * @param name the header's name
   * @param value the value
   * @return the match
   */
  public M headerExact(String name, String value) {
    return header("Exact", name, value);
  }

  /**
   * A header matches a regular expression, in the implementation's dialect.
   *
   * <pre>{@code
   * headers:                    # headerRegex("user-agent", ".*Mobile.*")
   * - type: RegularExpression
   *   name: user-agent
   *   value: .*Mobile.*
   * }</pre>
   *
   * @param name the header's name
   * @param expression the expression
   * @return the match
   */
  public M headerRegex(String name, String expression) {
    return header("RegularExpression", name, expression);
  }

  /**
   * That a property of a match is said once only.
   *
   * @param present what the property has
   * @param property its name
   * @throws IllegalStateException if it has something
   */
  protected static void once(@Nullable Object present, String property) {
    if (present != null) {
      throw new IllegalStateException("the match has the " + property + " " + present
          + " already: another " + property + " needs another match");
    }
  }
}
