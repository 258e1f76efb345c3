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
  private HugeNumbers() {}

  /**
   * Looks for one.
   *
   * @param object an object of any depth
   * @return the first of them
   */
  public static Optional<JsonElement> first(JsonObject object) {
    Deque<JsonElement> ahead = new ArrayDeque<>(List.of(object));
    while (!ahead.isEmpty()) {
      JsonElement next = ahead.pop();
      if (next instanceof JsonPrimitive number
          && number.isNumber()
          && Double.isInfinite(number.getAsDouble())) {
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
}
