package io.gatewayapi.validation.internal.check;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.math.BigDecimal;
import java.util.Map;

/**
 * Numbers as they come back from storage: a server writes a floating number without a fraction like
 * an integer and with its shortest digits, so 80.0 and 8e1 are 80 once they have been stored.
 */
public final class StoredNumbers {
  private StoredNumbers() {}

  /**
   * A value as it comes back.
   *
   * @param value any value; not changed
   * @return the same value, or one that shares with it what did not change
   */
  public static JsonElement of(JsonElement value) {
    if (value instanceof JsonObject object) {
      return object(object);
    }
    if (value instanceof JsonArray array) {
      return array(array);
    }
    return value instanceof JsonPrimitive primitive && primitive.isNumber()
        ? number(primitive)
        : value;
  }

  /**
   * An object as it comes back.
   *
   * @param object the object; not changed
   * @return the same object, or one that shares with it what did not change
   */
  public static JsonObject object(JsonObject object) {
    JsonObject changed = null;
    for (Map.Entry<String, JsonElement> entry : object.entrySet()) {
      JsonElement stored = of(entry.getValue());
      if (stored != entry.getValue()) {
        if (changed == null) {
          changed = new JsonObject();
          changed.asMap().putAll(object.asMap());
        }
        changed.add(entry.getKey(), stored);
      }
    }
    return changed == null ? object : changed;
  }

  private static JsonArray array(JsonArray array) {
    JsonArray changed = null;
    for (int i = 0; i < array.size(); i++) {
      JsonElement stored = of(array.get(i));
      if (stored != array.get(i)) {
        if (changed == null) {
          changed = new JsonArray(array.size());
          changed.addAll(array);
        }
        changed.set(i, stored);
      }
    }
    return changed == null ? array : changed;
  }

  private static JsonPrimitive number(JsonPrimitive number) {
    if (ValueKind.of(number) != ValueKind.NUMBER) {
      return number;
    }
    JsonPrimitive stored = new JsonPrimitive(new BigDecimal(GoText.json(number)));
    return ValueKind.of(stored) == ValueKind.INTEGER
        ? new JsonPrimitive(stored.getAsLong())
        : number;
  }
}
