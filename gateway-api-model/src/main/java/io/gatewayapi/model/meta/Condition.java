package io.gatewayapi.model.meta;

import io.gatewayapi.model.ModelObject;
import io.gatewayapi.model.json.JsonSink;
import io.gatewayapi.model.json.JsonSource;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One aspect of an object's state, as its controller last saw it.
 *
 * <p>See <a
 * href="https://github.com/kubernetes/community/blob/master/contributors/devel/sig-architecture/api-conventions.md#typical-status-properties">the
 * API conventions</a>.
 */
public final class Condition extends ModelObject {
  private @Nullable String type;
  private @Nullable String status;
  private @Nullable Long observedGeneration;
  private @Nullable Timestamp lastTransitionTime;
  private @Nullable String reason;
  private @Nullable String message;

  /** Makes a condition with nothing set. */
  public Condition() {}

  @Override
  public Condition deepCopy() {
    Condition copy = new Condition();
    copy.type = type;
    copy.status = status;
    copy.observedGeneration = observedGeneration;
    copy.lastTransitionTime = lastTransitionTime;
    copy.reason = reason;
    copy.message = message;
    copyKeptTo(copy);
    return copy;
  }

  @Override
  public boolean readProperty(String name, JsonSource in) {
    switch (name) {
      case "type" -> type = in.string();
      case "status" -> status = in.string();
      case "observedGeneration" -> observedGeneration = in.int64(this, name);
      case "lastTransitionTime" -> lastTransitionTime = Timestamp.of(in.string());
      case "reason" -> reason = in.string();
      case "message" -> message = in.string();
      default -> {
        return false;
      }
    }
    return true;
  }

  @Override
  public void writeProperties(JsonSink out) {
    out.optional("type", type);
    out.optional("status", status);
    out.optional("observedGeneration", observedGeneration);
    out.optional("lastTransitionTime", Timestamp.textOf(lastTransitionTime));
    out.optional("reason", reason);
    out.optional("message", message);
    writeKept(out);
  }

  /**
   * What the condition is about, {@code Accepted}.
   *
   * @return the type, null if absent
   */
  public @Nullable String getType() {
    return type;
  }

  /**
   * Sets what the condition is about.
   *
   * @param type {@code Accepted}
   */
  public void setType(@Nullable String type) {
    forget("type");
    this.type = type;
  }

  /**
   * Whether the condition holds: {@code True}, {@code False} or {@code Unknown}.
   *
   * @return the status, null if absent
   */
  public @Nullable String getStatus() {
    return status;
  }

  /**
   * Sets whether the condition holds.
   *
   * @param status {@code True}, {@code False} or {@code Unknown}
   */
  public void setStatus(@Nullable String status) {
    forget("status");
    this.status = status;
  }

  /**
   * The generation of the object that the condition speaks of.
   *
   * @return the generation, null if absent
   */
  public @Nullable Long getObservedGeneration() {
    return observedGeneration != null ? observedGeneration : keptInt64("observedGeneration");
  }

  /**
   * Sets the generation of the object that the condition speaks of.
   *
   * @param observedGeneration {@code metadata.generation} as the controller saw it
   */
  public void setObservedGeneration(@Nullable Long observedGeneration) {
    forget("observedGeneration");
    this.observedGeneration = observedGeneration;
  }

  /**
   * When the status last changed.
   *
   * @return null if absent, or if the text is no RFC 3339 time
   */
  public @Nullable OffsetDateTime getLastTransitionTime() {
    return Timestamp.timeOf(lastTransitionTime);
  }

  /**
   * When the status last changed, as it is written.
   *
   * @return the text, null if absent
   */
  public @Nullable String getLastTransitionTimeText() {
    return Timestamp.textOf(lastTransitionTime);
  }

  /**
   * Sets when the status last changed.
   *
   * @param lastTransitionTime the time
   */
  public void setLastTransitionTime(@Nullable OffsetDateTime lastTransitionTime) {
    forget("lastTransitionTime");
    this.lastTransitionTime = Timestamp.ofNullable(lastTransitionTime);
  }

  /**
   * Sets when the status last changed, to a text that is written as it stands.
   *
   * @param text an RFC 3339 time
   */
  public void setLastTransitionTimeText(@Nullable String text) {
    forget("lastTransitionTime");
    this.lastTransitionTime = Timestamp.ofNullableText(text);
  }

  /**
   * Why the status is what it is, as a word for programs.
   *
   * @return the reason, null if absent
   */
  public @Nullable String getReason() {
    return reason;
  }

  /**
   * Sets why the status is what it is.
   *
   * @param reason a word for programs
   */
  public void setReason(@Nullable String reason) {
    forget("reason");
    this.reason = reason;
  }

  /**
   * Why the status is what it is, for people.
   *
   * @return the message, null if absent
   */
  public @Nullable String getMessage() {
    return message;
  }

  /**
   * Sets why the status is what it is, for people.
   *
   * @param message a sentence
   */
  public void setMessage(@Nullable String message) {
    forget("message");
    this.message = message;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Condition o
            && Objects.equals(type, o.type)
            && Objects.equals(status, o.status)
            && Objects.equals(observedGeneration, o.observedGeneration)
            && Objects.equals(lastTransitionTime, o.lastTransitionTime)
            && Objects.equals(reason, o.reason)
            && Objects.equals(message, o.message)
            && sameKept(o));
  }

  @Override
  public int hashCode() {
    return Objects.hash(type, status, observedGeneration, reason, message, keptHash());
  }
}
