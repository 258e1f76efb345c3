package io.gatewayapi.client.cluster;

/** What is done about a write whose object has fields that the cluster would drop. */
public enum DroppedFieldPolicy {
  /**
   * It is refused before it is sent, with a {@link DroppedFieldsException}. Writes that ask for no
   * other {@code fieldValidation} also ask the server to be strict, so that nothing is lost where the
   * cluster changes or its schemas cannot be known.
   */
  REFUSE,
  /** It is sent, and whoever hears the server's warnings hears of the fields. */
  WARN,
  /** It is sent. */
  ALLOW
}
