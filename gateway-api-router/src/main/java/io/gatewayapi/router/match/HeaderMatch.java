package io.gatewayapi.router.match;

/**
 * What a match asks of a header.
 *
 * @param name the header's name, compared without regard to case
 * @param value what its value must be; lines of a repeated header count as one, joined by commas
 */
public record HeaderMatch(String name, ValueMatch value) {
  /** {@code header x-env = canary}. */
  @Override
  public String toString() {
    return "header " + name + " " + value;
  }
}
