package io.gatewayapi.router.topology;

/**
 * An object of the input that was left out.
 *
 * @param object kind, namespace and name
 * @param why the reason, as a clause
 */
public record SkippedObject(String object, String why) {
  /** What the reasons of objects begin with that are of a known kind and malformed. */
  public static final String UNREADABLE = "cannot be read: ";

  /**
   * Whether the object is of a kind that counts, and malformed.
   *
   * @return false if it does not bear on routing
   */
  public boolean isUnreadable() {
    return why.startsWith(UNREADABLE);
  }

  /** {@code Deployment shop/api: does not bear on routing}. */
  @Override
  public String toString() {
    return object + ": " + why;
  }
}
