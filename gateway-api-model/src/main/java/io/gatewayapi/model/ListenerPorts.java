package io.gatewayapi.model;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Ports in the status of an XListenerSet: it requires there what ListenerSet leaves to the spec.
 *
 * <p>Works on trees, since no Java type is left for XListenerSet. What is not of the expected shape
 * is left as it is.
 */
final class ListenerPorts {
  private ListenerPorts() {}

  /** Gives each listener of the status that has no port the one of its namesake in the spec. */
  static void fillStatus(JsonObject listenerSet) {
    Map<JsonElement, JsonElement> ports = new HashMap<>();
    for (JsonElement each : listeners(listenerSet, "spec")) {
      JsonElement port = field(each, "port");
      if (port != null) {
        ports.put(field(each, "name"), port);
      }
    }
    for (JsonElement each : listeners(listenerSet, "status")) {
      JsonElement port = ports.get(field(each, "name"));
      if (port != null && field(each, "port") == null) {
        each.getAsJsonObject().add("port", port);
      }
    }
  }

  private static JsonArray listeners(JsonObject listenerSet, String part) {
    return field(listenerSet.get(part), "listeners") instanceof JsonArray array
        ? array
        : new JsonArray();
  }

  private static @Nullable JsonElement field(@Nullable JsonElement value, String name) {
    return value instanceof JsonObject object ? object.get(name) : null;
  }
}
