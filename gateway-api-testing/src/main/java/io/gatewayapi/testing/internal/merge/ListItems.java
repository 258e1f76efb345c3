package io.gatewayapi.testing.internal.merge;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.gatewayapi.model.GatewayApiException;
import io.gatewayapi.model.schema.ListType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What tells the items of a list apart that is not owned as a whole. */
final class ListItems {
  private ListItems() {}

  /** Thrown for an item that nothing tells apart from others. */
  static final class NoIdentityException extends GatewayApiException {
    private static final long serialVersionUID = 1L;

    NoIdentityException(String message) {
      super(message);
    }
  }

  /** The step that leads to an item. */
  static PathElement step(ListShape list, JsonElement item) {
    return list.type() == ListType.MAP ? keyed(list, item) : itself(item);
  }

  private static PathElement keyed(ListShape list, JsonElement item) {
    if (item.isJsonNull()) {
      throw new NoIdentityException("associative list with keys may not have a null element");
    }
    if (!(item instanceof JsonObject object)) {
      throw new NoIdentityException("associative list with keys may not have non-map elements");
    }
    Map<String, JsonElement> keys = new LinkedHashMap<>();
    for (String name : list.keys()) {
      if (object.has(name)) {
        keys.put(name, object.get(name));
      } else if (list.keyDefaults().containsKey(name)) {
        keys.put(name, list.keyDefaults().get(name));
      }
    }
    if (keys.isEmpty()) {
      throw new NoIdentityException("associative list with keys has an element that omits all key"
          + " fields " + quoted(list.keys())
          + " (and doesn't have default values for any key fields)");
    }
    return PathElement.key(keys);
  }

  private static String quoted(List<String> names) {
    return names.stream().map(n -> "\"" + n + "\"").collect(Collectors.joining(" ", "[", "]"));
  }

  private static PathElement itself(JsonElement item) {
    if (item.isJsonObject()) {
      throw new NoIdentityException(
          "associative list without keys has an element that's a map type");
    }
    if (item.isJsonArray()) {
      throw new NoIdentityException("not supported: associative list with lists as elements");
    }
    return PathElement.value(item);
  }

  /** Items by what tells them apart, in the order of their first; items without that are left out. */
  static Map<PathElement, List<JsonElement>> index(ListShape list, JsonArray items) {
    Map<PathElement, List<JsonElement>> index = new LinkedHashMap<>();
    for (JsonElement item : items) {
      try {
        index.computeIfAbsent(step(list, item), s -> new ArrayList<>(1)).add(item);
      } catch (NoIdentityException e) {
        // Validation refuses such an object; nobody can own the item until then.
      }
    }
    return index;
  }
}
