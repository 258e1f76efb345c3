package io.gatewayapi.validation;

import com.google.gson.JsonElement;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with an object.
 *
 * @param path the field as the server spells it, {@code spec.rules[0].name}; {@code <nil>} where the
 *     server names no field
 * @param type the kind of mistake
 * @param message what the server says of it, without the path
 * @param rule what the object fails
 * @param value the offending value; null where there is none, or none in particular
 * @param place where in the object that is, whatever the server says in {@code path}: from the root,
 *     names that hold dots or brackets in brackets and quotes, {@code
 *     metadata.labels["example.com/team"]}; empty for the object itself
 */
public record Violation(
    String path,
    ViolationType type,
    String message,
    RuleId rule,
    @Nullable JsonElement value,
    String place) {

  /** What the server writes where an error has no field. */
  public static final String NO_FIELD = "<nil>";

  /** {@code spec.parentRefs: Required value}. */
  @Override
  public String toString() {
    return path + ": " + message;
  }
}
