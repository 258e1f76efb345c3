package io.gatewayapi.model.meta;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.gatewayapi.model.GatewayApiException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values of properties that client-java declares as {@code Object}. */
final class JsonValues {
  private JsonValues() {}

  /** A copy: gson trees are copied, other values become trees. */
  static @Nullable JsonElement copy(@Nullable Object value) {
    return value == null ? null : tree(value).deepCopy();
  }

  /** The value as a tree; a tree is given back as it is. */
  static JsonElement tree(@Nullable Object value) {
    if (value == null) {
      return JsonNull.INSTANCE;
    }
    if (value instanceof JsonElement element) {
      return element;
    }
    if (value instanceof String text) {
      return new JsonPrimitive(text);
    }
    if (value instanceof Number number) {
      return new JsonPrimitive(number);
    }
    if (value instanceof Boolean bool) {
      return new JsonPrimitive(bool);
    }
    if (value instanceof Map<?, ?> map) {
      JsonObject object = new JsonObject();
      map.forEach((name, each) -> object.add(String.valueOf(name), tree(each)));
      return object;
    }
    if (value instanceof Iterable<?> list) {
      JsonArray array = new JsonArray();
      list.forEach(each -> array.add(tree(each)));
      return array;
    }
    throw new GatewayApiException("value of " + value.getClass()
        + " is not JSON: expected a map, list, string, number or boolean");
  }
}
