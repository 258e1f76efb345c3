package io.gatewayapi.client.option;

/**
 * How an object is deleted.
 *
 * <p>Immutable.
 *
 * @param dryRun whether the server only says what it would do
 * @param propagation what becomes of the objects that it owns
 * @param uid the uid that it must have, empty for any
 * @param resourceVersion the version that it must have, empty for any
 */
public record DeleteOptions(
    boolean dryRun, Propagation propagation, String uid, String resourceVersion) {

  /** What becomes of owned objects. */
  public enum Propagation {
    /** What is usual for the kind. */
    DEFAULT(""),
    /** They go later. */
    BACKGROUND("Background"),
    /** They go first. */
    FOREGROUND("Foreground"),
    /** They stay. */
    ORPHAN("Orphan");

    private final String word;

    Propagation(String word) {
      this.word = word;
    }

    /**
     * Its name in the API.
     *
     * @return {@code Foreground}, empty for the usual one
     */
    public String word() {
      return word;
    }
  }

  /**
   * Whatever is there is deleted.
   *
   * @return no options
   */
  public static DeleteOptions none() {
    return new DeleteOptions(false, Propagation.DEFAULT, "", "");
  }

  /**
   * Nothing is deleted.
   *
   * @return options with it
   */
  public DeleteOptions asDryRun() {
    return new DeleteOptions(true, propagation, uid, resourceVersion);
  }

  /**
   * With what it owns.
   *
   * @param how what becomes of it
   * @return options with it
   */
  public DeleteOptions propagating(Propagation how) {
    return new DeleteOptions(dryRun, how, uid, resourceVersion);
  }

  /**
   * Only if it is this object, not another one of the same name.
   *
   * @param expected the uid
   * @return options with it
   */
  public DeleteOptions onlyUid(String expected) {
    return new DeleteOptions(dryRun, propagation, expected, resourceVersion);
  }

  /**
   * Only if it is in this version.
   *
   * @param expected the version
   * @return options with it
   */
  public DeleteOptions onlyVersion(String expected) {
    return new DeleteOptions(dryRun, propagation, uid, expected);
  }
}
