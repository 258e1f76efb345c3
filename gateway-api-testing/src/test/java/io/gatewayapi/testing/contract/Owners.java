package io.gatewayapi.testing.contract;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** The managedFields of an object in a short form, in which times do not matter. */
final class Owners {
  private Owners() {}

  /** {@code one Apply {f:spec:{f:hostnames:{}}}} and so on, sorted. */
  static List<String> of(JsonObject metadata) {
    List<String> owners = new ArrayList<>();
    JsonArray entries = metadata.getAsJsonArray("managedFields");
    for (JsonElement entry : entries == null ? new JsonArray() : entries) {
      owners.add(of(entry));
    }
    owners.sort(null);
    return owners;
  }

  private static String of(JsonElement element) {
    JsonObject entry = element.getAsJsonObject();
    String version = entry.get("apiVersion").getAsString();
    String subresource =
        entry.has("subresource") ? "/" + entry.get("subresource").getAsString() : "";
    return entry.get("manager").getAsString() + " " + entry.get("operation").getAsString()
        + subresource + " " + version.substring(version.indexOf('/') + 1) + " "
        + fields(entry.getAsJsonObject("fieldsV1"));
  }

  /** Fields without quotes and without the empty braces of leaves. */
  private static String fields(JsonObject fields) {
    List<String> parts = new ArrayList<>();
    new TreeMap<>(fields.asMap()).forEach((name, below) -> {
      String step = name.replace("\"", "").replace("f:", "");
      JsonObject object = below.getAsJsonObject();
      parts.add(object.isEmpty() ? step : step + fields(object));
    });
    return "(" + String.join(" ", parts) + ")";
  }
}
