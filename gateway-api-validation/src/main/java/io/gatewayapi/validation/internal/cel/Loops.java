package io.gatewayapi.validation.internal.cel;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Set;

/**
 * What plain loops go through. Nothing that a schema allows is long; a longer list, which an old
 * object may have, is left to {@link Careful}, which counts its steps.
 */
public final class Loops {
  static final int LONGEST = 1024;

  private Loops() {}

  /** The items of a list. */
  public static Iterable<JsonElement> items(JsonArray list) throws EvaluationException {
    checkLength(list.size());
    return list;
  }

  /** The keys of a map. */
  public static Set<String> keys(JsonObject map) throws EvaluationException {
    checkLength(map.size());
    return map.keySet();
  }

  private static void checkLength(int size) throws EvaluationException {
    if (size > LONGEST) {
      throw new EvaluationException("more than " + LONGEST + " elements");
    }
  }
}
