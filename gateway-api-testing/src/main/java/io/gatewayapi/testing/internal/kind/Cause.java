package io.gatewayapi.testing.internal.kind;

/**
 * Why an object is refused, at one place of it.
 *
 * @param reason the API's word, {@code FieldValueRequired}
 * @param message what is wrong
 * @param field where
 */
public record Cause(String reason, String message, String field) {
  /**
   * Something that must be there is not.
   *
   * @param field where
   * @param detail what must be there
   * @return the cause
   */
  public static Cause required(String field, String detail) {
    return new Cause("FieldValueRequired", "Required value: " + detail, field);
  }

  /**
   * A value breaks a rule.
   *
   * @param field where
   * @param value the value as messages show it
   * @param detail the rule
   * @return the cause
   */
  public static Cause invalid(String field, String value, String detail) {
    return new Cause("FieldValueInvalid", "Invalid value: " + value + ": " + detail, field);
  }

  /**
   * Something must not be there.
   *
   * @param field where
   * @param detail why not
   * @return the cause
   */
  public static Cause forbidden(String field, String detail) {
    return new Cause("FieldValueForbidden", "Forbidden: " + detail, field);
  }
}
