package io.gatewayapi.validation;

/**
 * What kind of mistake a violation is, named as the server names it in a Status' causes.
 *
 * <p>See <a href="https://pkg.go.dev/k8s.io/apimachinery/pkg/util/validation/field#ErrorType">field
 * errors</a>.
 */
public enum ViolationType {
  /** A field that must be there is not. */
  REQUIRED("FieldValueRequired", "Required value"),
  /** A value is not as it must be, in a way that has no type of its own. */
  INVALID("FieldValueInvalid", "Invalid value"),
  /** A value is of another JSON type than the schema's. */
  TYPE_INVALID("FieldValueTypeInvalid", "Invalid value"),
  /** A value is not among the allowed ones. */
  NOT_SUPPORTED("FieldValueNotSupported", "Unsupported value"),
  /** A list holds two items that must differ. */
  DUPLICATE("FieldValueDuplicate", "Duplicate value"),
  /** A text is too long. */
  TOO_LONG("FieldValueTooLong", "Too long"),
  /** A list or map has too many entries. */
  TOO_MANY("FieldValueTooMany", "Too many"),
  /** A field must not be set here. */
  FORBIDDEN("FieldValueForbidden", "Forbidden"),
  /** The server cannot read the object; it looks no further (400). */
  MALFORMED("BadRequest", "Malformed"),
  /** The update was made for another object or another version of it (409). */
  CONFLICT("Conflict", "Conflict"),
  /** The server does not have this kind in this version (404). */
  UNKNOWN_KIND("NotFound", "Unknown kind");

  private final String reason;
  private final String title;

  ViolationType(String reason, String title) {
    this.reason = reason;
    this.title = title;
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

  /** The words that a message of this type begins with. */
  String title() {
    return title;
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
