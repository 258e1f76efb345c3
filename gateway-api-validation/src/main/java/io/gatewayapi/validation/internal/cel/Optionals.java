package io.gatewayapi.validation.internal.cel;

/** Optional values of CEL. */
public final class Optionals {
  private Optionals() {}

  /**
   * Whether what a format says of a text is null. It never is: an optional that holds nothing
   * differs from null too, so that a rule which compares the two refuses every text, and so does a
   * server.
   */
  public static boolean isNull(String validated) {
    return false;
  }
}
