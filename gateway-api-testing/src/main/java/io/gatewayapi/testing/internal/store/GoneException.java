package io.gatewayapi.testing.internal.store;

/** History no longer reaches back to a version. */
public final class GoneException extends Exception {
  private static final long serialVersionUID = 1L;

  private final long asked;
  private final long oldest;

  GoneException(long asked, long oldest) {
    super("too old resource version: " + asked + " (" + oldest + ")");
    this.asked = asked;
    this.oldest = oldest;
  }

  /**
   * The version that was asked for.
   *
   * @return the version
   */
  public long asked() {
    return asked;
  }

  /**
   * The oldest version that history still reaches.
   *
   * @return the version
   */
  public long oldest() {
    return oldest;
  }
}
