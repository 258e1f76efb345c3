package io.gatewayapi.validation.internal.cel;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import org.jspecify.annotations.Nullable;

/**
 * The operators that absorb errors, and the macros, by CEL's rules: an operand that decides wins,
 * else the first error, else the result. One is made for each evaluation; it counts the steps of all
 * macros, and gives up where a server would certainly have.
 */
public final class Careful {
  /** A server stops at a cost of a million, and each step costs more than one. */
  static final int STEPS = 1_000_000;

  /** An operand, evaluated when its turn comes. */
  @FunctionalInterface
  public interface Operand {
    boolean holds() throws EvaluationException;
  }

  /** A macro's predicate. */
  @FunctionalInterface
  public interface Predicate<T> {
    boolean holds(T element) throws EvaluationException;
  }

  private final EvaluationException cause;
  private int steps;

  Careful(EvaluationException cause) {
    this.cause = cause;
  }

  /**
   * Why the plain form has no result.
   *
   * @return what it threw
   */
  public EvaluationException cause() {
    return cause;
  }

  /** Whether all operands hold. */
  public boolean and(Operand... operands) throws EvaluationException {
    return !decides(false, operands);
  }

  /** Whether one of the operands holds. */
  public boolean or(Operand... operands) throws EvaluationException {
    return decides(true, operands);
  }

  private static boolean decides(boolean wanted, Operand... operands) throws EvaluationException {
    EvaluationException first = null;
    for (Operand operand : operands) {
      try {
        if (operand.holds() == wanted) {
          return true;
        }
      } catch (EvaluationException e) {
        first = first(first, e);
      }
    }
    return without(first);
  }

  /** Whether the predicate holds for all items. */
  public boolean all(JsonArray list, Predicate<JsonElement> predicate) throws EvaluationException {
    return !decides(false, list, predicate);
  }

  /** Whether the predicate holds for all keys. */
  public boolean allKeys(JsonObject map, Predicate<String> predicate) throws EvaluationException {
    return !decides(false, map.keySet(), predicate);
  }

  /** Whether the predicate holds for an item. */
  public boolean exists(JsonArray list, Predicate<JsonElement> predicate)
      throws EvaluationException {
    return decides(true, list, predicate);
  }

  /** Whether the predicate holds for a key. */
  public boolean existsKeys(JsonObject map, Predicate<String> predicate)
      throws EvaluationException {
    return decides(true, map.keySet(), predicate);
  }

  private <T> boolean decides(boolean wanted, Iterable<T> elements, Predicate<T> predicate)
      throws EvaluationException {
    EvaluationException first = null;
    for (T element : elements) {
      step();
      try {
        if (predicate.holds(element) == wanted) {
          return true;
        }
      } catch (EvaluationException e) {
        first = first(first, e);
      }
    }
    return without(first);
  }

  /** Whether the predicate holds for exactly one item; it must have a result for all. */
  public boolean existsOne(JsonArray list, Predicate<JsonElement> predicate)
      throws EvaluationException {
    return filter(list, predicate).size() == 1;
  }

  /** The items for which the predicate holds; it must have a result for all. */
  public JsonArray filter(JsonArray list, Predicate<JsonElement> predicate)
      throws EvaluationException {
    JsonArray chosen = new JsonArray();
    EvaluationException last = null;
    for (JsonElement item : list) {
      step();
      try {
        if (predicate.holds(item)) {
          chosen.add(item);
        }
      } catch (EvaluationException e) {
        last = first(null, e);
      }
    }
    without(last);
    return chosen;
  }

  private void step() throws EvaluationException {
    if (++steps > STEPS) {
      throw EvaluationException.cancelled();
    }
  }

  private static EvaluationException first(
      @Nullable EvaluationException known, EvaluationException e) throws EvaluationException {
    if (e.isCancelled()) {
      throw e;
    }
    return known == null ? e : known;
  }

  private static boolean without(@Nullable EvaluationException error) throws EvaluationException {
    if (error != null) {
      throw error;
    }
    return false;
  }
}
