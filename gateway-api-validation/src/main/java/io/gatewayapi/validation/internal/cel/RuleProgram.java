package io.gatewayapi.validation.internal.cel;

import com.google.gson.JsonElement;
import org.jspecify.annotations.Nullable;

/** A CEL rule compiled to Java. Stateless; safe to use from any thread. */
public interface RuleProgram {
  /**
   * Evaluates the rule.
   *
   * @param self the value of the node that declares the rule, with the field names of the wire,
   *     after defaulting; not changed
   * @param oldSelf the same place's value in the old object; null when there is none
   * @return whether the value obeys the rule
   * @throws EvaluationException if the rule has no result for the value
   */
  boolean holds(JsonElement self, @Nullable JsonElement oldSelf) throws EvaluationException;

  /**
   * Whether the rule looks at the old value; a server skips such a rule when there is none.
   *
   * @return true for a transition rule
   */
  boolean transition();

  /**
   * What the rule looks at, in the form that {@link Shape} reads.
   *
   * @return what a node has to declare for it
   */
  String shape();
}
