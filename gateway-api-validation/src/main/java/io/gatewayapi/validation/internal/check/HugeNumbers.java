package io.gatewayapi.validation.internal.check;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Numbers beyond 64 floating bits, at which a server stops to read, wherever they stand. */
public final class HugeNumbers {
  /** As short as it gets: 1e309. */
  private static final int SHORTEST = 5;

  /** Without an exponent it takes 309 digits. */
  private static final int MOST_DIGITS = 309;

  private HugeNumbers() {}

  /**
   * Looks for one.
   *
   * @param object an object of any depth
   * @return the first of them
   */
  public static Optional<JsonElement> first(JsonObject object) {
    return isAny(object) ? inOrder(object) : Optional.empty();
  }

  /** Whether there is one at all, which is quicker to say. */
  private static boolean isAny(JsonObject object) {
    Deque<JsonElement> ahead = new ArrayDeque<>();
    JsonElement next = object;
    while (next != null) {
      Iterable<JsonElement> within =
          next instanceof JsonObject fields ? fields.asMap().values() : (JsonArray) next;
      for (JsonElement value : within) {
        if (value instanceof JsonPrimitive number) {
          if (number.isNumber() && isHuge(number)) {
            return true;
          }
        } else if (!value.isJsonNull()) {
          ahead.push(value);
        }
      }
      next = ahead.poll();
    }
    return false;
  }

  private static Optional<JsonElement> inOrder(JsonObject object) {
    Deque<JsonElement> ahead = new ArrayDeque<>(List.of(object));
    while (!ahead.isEmpty()) {
      JsonElement next = ahead.pop();
      if (next instanceof JsonPrimitive number && number.isNumber() && isHuge(number)) {
        return Optional.of(number);
      }
      List<JsonElement> within = next instanceof JsonObject fields
          ? new ArrayList<>(fields.asMap().values())
          : next instanceof JsonArray items ? items.asList() : List.of();
      for (int i = within.size() - 1; i >= 0; i--) {
        ahead.push(within.get(i));
      }
    }
    return Optional.empty();
  }

  private static boolean isHuge(JsonPrimitive number) {
    String text = number.getAsString();
    boolean small = text.length() < SHORTEST
        || (text.length() < MOST_DIGITS && text.indexOf('e') < 0 && text.indexOf('E') < 0);
    return !small && Double.isInfinite(number.getAsDouble());
  }
}
