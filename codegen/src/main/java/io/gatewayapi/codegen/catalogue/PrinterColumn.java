package io.gatewayapi.codegen.catalogue;

import com.google.gson.JsonObject;

/**
 * A column that {@code kubectl get} shows.
 *
 * @param name its head
 * @param type its type, such as {@code string} or {@code date}
 * @param jsonPath where the value stands
 * @param priority 0 if it always shows
 */
public record PrinterColumn(String name, String type, String jsonPath, int priority) {
  static PrinterColumn parse(JsonObject json) {
    return new PrinterColumn(
        json.get("name").getAsString(),
        json.get("type").getAsString(),
        json.get("jsonPath").getAsString(),
        json.has("priority") ? json.get("priority").getAsInt() : 0);
  }
}
