package io.gatewayapi.client.option;

/**
 * How an object is written.
 *
 * <p>Immutable.
 *
 * @param dryRun whether the server only says what it would store
 * @param fieldManager in whose name, empty for the client's
 * @param fieldValidation what the server does about unknown fields
 */
public record WriteOptions(boolean dryRun, String fieldManager, FieldValidation fieldValidation) {

  /** What a server does about fields that it does not know. */
  public enum FieldValidation {
    /** It drops them without a word. */
    IGNORE("Ignore"),
    /** It drops them and warns. */
    WARN("Warn"),
    /** It refuses the object. */
    STRICT("Strict");

    private final String word;

    FieldValidation(String word) {
      this.word = word;
    }

    /**
     * Its name in the API.
     *
     * @return {@code Strict}
     */
    public String word() {
      return word;
    }
  }

  /**
   * Stored, with warnings about unknown fields.
   *
   * @return no options
   */
  public static WriteOptions none() {
    return new WriteOptions(false, "", FieldValidation.WARN);
  }

  /**
   * Nothing is stored.
   *
   * @return options with it
   */
  public WriteOptions asDryRun() {
    return new WriteOptions(true, fieldManager, fieldValidation);
  }

  /**
   * In somebody's name.
   *
   * @param manager the name
   * @return options with it
   */
  public WriteOptions by(String manager) {
    return new WriteOptions(dryRun, manager, fieldValidation);
  }

  /**
   * With another treatment of unknown fields.
   *
   * @param validation the treatment
   * @return options with it
   */
  public WriteOptions validating(FieldValidation validation) {
    return new WriteOptions(dryRun, fieldManager, validation);
  }
}
