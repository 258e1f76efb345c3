package io.gatewayapi.validation;

/**
 * What kind of mistake a violation is, named as the server names it in a Status' causes.
 *
 * <p>See <a href="https://pkg.go.dev/k8s.io/apimachinery/pkg/util/validation/field#ErrorType">field
 * errors</a>.
 */
public enum ViolationType {
  /** A field that must be there is not. */
  REQUIRED("FieldValueRequired"),
  /** A value is not as it must be, in a way that has no type of its own. */
  INVALID("FieldValueInvalid"),
  /** A value is of another JSON type than the schema's. */
  TYPE_INVALID("FieldValueTypeInvalid"),
  /** A value is not among the allowed ones. */
  NOT_SUPPORTED("FieldValueNotSupported"),
  /** A list holds two items that must differ. */
  DUPLICATE("FieldValueDuplicate"),
  /** A text is too long. */
  TOO_LONG("FieldValueTooLong"),
  /** A list or map has too many entries. */
  TOO_MANY("FieldValueTooMany"),
  /** A field must not be set here. */
  FORBIDDEN("FieldValueForbidden"),
  /** The server cannot read the object; it looks no further (400). */
  MALFORMED("BadRequest"),
  /** The update was made for another object or another version of it (409). */
  CONFLICT("Conflict"),
  /** The server does not have this kind in this version (404). */
  UNKNOWN_KIND("NotFound");

  private final String reason;

  ViolationType(String reason) {
    this.reason = reason;
  }

  /**
   * The server's name.
   *
   * @return the reason as in a Status, {@code FieldValueRequired}
   */
  public String reason() {
    return reason;
  }

  /**
   * The type that a CEL rule reports under.
   *
   * @param reason the rule's reason, empty if it gives none
   * @return {@link #INVALID} unless the reason is another that rules may have
   */
  public static ViolationType ofReason(String reason) {
    return switch (reason) {
      case "FieldValueRequired" -> REQUIRED;
      case "FieldValueForbidden" -> FORBIDDEN;
      case "FieldValueDuplicate" -> DUPLICATE;
      default -> INVALID;
    };
  }

  /**
   * Whether a server does not run CEL rules once it has found such a violation.
   *
   * @return true if it does not
   */
  public boolean blocksRules() {
    return switch (this) {
      case REQUIRED, TYPE_INVALID, NOT_SUPPORTED, TOO_LONG, TOO_MANY -> true;
      default -> false;
    };
  }

  /** The server's name. */
  @Override
  public String toString() {
    return reason;
  }
}
