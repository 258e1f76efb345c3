package io.gatewayapi.router.status;

/**
 * A condition without its time and generation, which belong to the object that it is written to.
 *
 * @param type what is judged, {@code Accepted}
 * @param status {@code True}, {@code False} or {@code Unknown}
 * @param reason the API's reason
 * @param message the reason in words
 */
public record StatusCondition(String type, String status, String reason, String message) {
  static final String ACCEPTED = "Accepted";
  static final String PROGRAMMED = "Programmed";
  static final String RESOLVED_REFS = "ResolvedRefs";
  static final String CONFLICTED = "Conflicted";

  static StatusCondition isTrue(String type, String reason, String message) {
    return new StatusCondition(type, "True", reason, message);
  }

  static StatusCondition isFalse(String type, String reason, String message) {
    return new StatusCondition(type, "False", reason, message);
  }

  static StatusCondition pending(String type, String message) {
    return new StatusCondition(type, "Unknown", "Pending", message);
  }

  /** {@code Accepted=True (Accepted)}. */
  @Override
  public String toString() {
    return type + "=" + status + " (" + reason + ")";
  }
}
