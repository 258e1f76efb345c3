package io.gatewayapi.router.topology;

/**
 * Something the input does not show and that was taken for granted.
 *
 * @param text what was assumed and why, as a sentence without its full stop
 */
public record Assumption(String text) {
  /** The sentence. */
  @Override
  public String toString() {
    return text;
  }
}
