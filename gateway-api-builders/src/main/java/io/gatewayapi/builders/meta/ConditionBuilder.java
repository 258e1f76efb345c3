package io.gatewayapi.builders.meta;

import com.google.gson.JsonElement;
import io.gatewayapi.model.meta.Condition;
import java.time.OffsetDateTime;

/** Builds {@link Condition} objects. */
public final class ConditionBuilder {
  private final Condition object;

  /** Starts with nothing set. */
  public ConditionBuilder() {
    this(new Condition());
  }

  private ConditionBuilder(Condition object) {
    this.object = object;
  }

  /**
   * Starts with a copy of a condition, unknown fields included.
   *
   * @param existing the condition, which stays as it is
   * @return a new builder
   */
  public static ConditionBuilder from(Condition existing) {
    return new ConditionBuilder(existing.deepCopy());
  }

  /**
   * Changes a condition in place.
   *
   * @param object the condition, which every method of the builder changes
   * @return a new builder
   */
  public static ConditionBuilder editing(Condition object) {
    return new ConditionBuilder(object);
  }

  /**
   * What the condition is about.
   *
   * @param type such as {@code Accepted}
   * @return this builder
   */
  public ConditionBuilder type(String type) {
    object.setType(type);
    return this;
  }

  /**
   * Whether it holds.
   *
   * @param status {@code True}, {@code False} or {@code Unknown}
   * @return this builder
   */
  public ConditionBuilder status(String status) {
    object.setStatus(status);
    return this;
  }

  /**
   * Why, in one word.
   *
   * @param reason such as {@code InvalidKind}
   * @return this builder
   */
  public ConditionBuilder reason(String reason) {
    object.setReason(reason);
    return this;
  }

  /**
   * Why, for people.
   *
   * @param message any text
   * @return this builder
   */
  public ConditionBuilder message(String message) {
    object.setMessage(message);
    return this;
  }

  /**
   * The generation that was looked at.
   *
   * @param observedGeneration the object's {@code metadata.generation}
   * @return this builder
   */
  public ConditionBuilder observedGeneration(long observedGeneration) {
    object.setObservedGeneration(observedGeneration);
    return this;
  }

  /**
   * When the status last changed.
   *
   * @param lastTransitionTime the time
   * @return this builder
   */
  public ConditionBuilder lastTransitionTime(OffsetDateTime lastTransitionTime) {
    object.setLastTransitionTime(lastTransitionTime);
    return this;
  }

  /**
   * When the status last changed.
   *
   * @param lastTransitionTime the time's text, such as {@code 2026-01-02T03:04:05Z}
   * @return this builder
   */
  public ConditionBuilder lastTransitionTime(String lastTransitionTime) {
    object.setLastTransitionTimeText(lastTransitionTime);
    return this;
  }

  /**
   * Sets a field that the type does not know.
   *
   * @param name its JSON name
   * @param value its value, copied
   * @return this builder
   */
  public ConditionBuilder extraField(String name, JsonElement value) {
    object.setExtraField(name, value.deepCopy());
    return this;
  }

  /**
   * Makes the condition.
   *
   * @return a new object, which later calls of the builder do not change
   */
  public Condition build() {
    return object.deepCopy();
  }
}
