package io.gatewayapi.validation.internal.cel;

import com.google.gson.JsonElement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A program in two forms. The plain one is Java as a person would write it; where it returns, its
 * result is right. Where it throws, CEL may still have a result, since an operand that decides wins
 * over one that fails: then the careful form has the last word.
 */
public abstract class CompiledRule implements RuleProgram {
  private final int rule;
  private final String shape;
  private final boolean transition;

  /**
   * Makes a program.
   *
   * @param rule which of the class's rules it is
   * @param shape what it looks at
   * @param transition whether the rule looks at the old value
   */
  protected CompiledRule(int rule, String shape, boolean transition) {
    this.rule = rule;
    this.shape = shape;
    this.transition = transition;
  }

  @Override
  public final String shape() {
    return shape;
  }

  @Override
  public final boolean holds(JsonElement self, @Nullable JsonElement oldSelf)
      throws EvaluationException {
    try {
      return plain(rule, self, oldSelf);
    } catch (EvaluationException e) {
      return careful(e, self, oldSelf);
    }
  }

  boolean careful(EvaluationException e, JsonElement self, @Nullable JsonElement oldSelf)
      throws EvaluationException {
    return careful(new Careful(e), rule, self, oldSelf);
  }

  @Override
  public final boolean transition() {
    return transition;
  }

  int number() {
    return rule;
  }

  /** Whether the rule can be evaluated together with others: a rule about an object's fields. */
  boolean joins() {
    return !transition && rule < Long.SIZE && shape.startsWith("{");
  }

  /** The fields that the class's rules about an object look at. */
  protected List<String> fields() {
    return List.of();
  }

  /**
   * Whether several rules about an object hold, in their plain form.
   *
   * @param rules a bit for each rule that is asked for; none of them looks at the old value
   * @param values values of the object's fields, null where there is none
   * @param places where among them those of {@link #fields} are
   * @return false if one does not hold
   * @throws EvaluationException if one has no result in this form
   */
  protected boolean all(long rules, @Nullable JsonElement[] values, int[] places)
      throws EvaluationException {
    throw new IllegalArgumentException("no rules about the fields of an object");
  }

  /** The plain form of a rule. */
  protected abstract boolean plain(int rule, JsonElement self, @Nullable JsonElement oldSelf)
      throws EvaluationException;

  /** The careful form; for a rule without one, what the plain form threw. */
  protected boolean careful(
      Careful careful, int rule, JsonElement self, @Nullable JsonElement oldSelf)
      throws EvaluationException {
    throw careful.cause();
  }

  /** The old value, which a transition rule is never run without. */
  protected static JsonElement old(@Nullable JsonElement oldSelf) {
    if (oldSelf == null) {
      throw new IllegalArgumentException("a transition rule needs an old value");
    }
    return oldSelf;
  }
}
