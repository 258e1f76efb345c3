package io.gatewayapi.testing.assertion;

import com.google.gson.JsonObject;
import io.gatewayapi.model.GatewayApiObject;
import io.gatewayapi.model.json.Json;
import java.util.ArrayList;
import java.util.List;

/** Statuses as messages tell them. */
final class StatusTexts {
  private StatusTexts() {}

  /** Kind and name. */
  static String name(GatewayApiObject object) {
    JsonObject tree = Json.toTree(object);
    JsonObject metadata = StatusAssert.child(tree, "metadata");
    String namespace = StatusAssert.text(metadata, "namespace");
    return StatusAssert.text(tree, "kind")
        + " "
        + (namespace.isEmpty() ? "" : namespace + "/")
        + StatusAssert.text(metadata, "name");
  }

  /** Whose entry it is; empty for the status as a whole. */
  static String owner(JsonObject holder) {
    for (String[] list : StatusAssert.PARENTS) {
      if (holder.has(list[1])) {
        return ", " + StatusAssert.text(holder, "controllerName") + " for " + holder.get(list[1]);
      }
    }
    return holder.has("name") ? ", listener " + StatusAssert.text(holder, "name") : "";
  }

  /** The entries that there are. */
  static String entries(List<JsonObject> holders) {
    List<String> entries = new ArrayList<>();
    for (JsonObject holder : holders) {
      for (String list : List.of("parents", "ancestors", "listeners")) {
        StatusAssert.objects(holder, list)
            .forEach(e -> entries.add("\n- " + owner(e).substring(2)));
      }
    }
    return entries.isEmpty() ? "it has none" : "those that it has are" + String.join("", entries);
  }

  /** What a condition is, or which ones there are. */
  static String conditions(JsonObject holder, String type) {
    List<JsonObject> all = StatusAssert.objects(holder, "conditions");
    List<String> ofType = new ArrayList<>();
    List<String> others = new ArrayList<>();
    for (JsonObject condition : all) {
      boolean meant = StatusAssert.text(condition, "type").equals(type);
      (meant ? ofType : others).add(said(condition));
    }
    if (!ofType.isEmpty()) {
      return "it is " + String.join(", ", ofType);
    }
    String elsewhere = List.of("parents", "ancestors", "listeners").stream()
        .filter(list -> !StatusAssert.objects(holder, list).isEmpty())
        .findFirst()
        .map(list -> "; there are some in its " + list)
        .orElse("");
    return (others.isEmpty() ? "there are no conditions" : "there are only " + others) + elsewhere;
  }

  private static String said(JsonObject condition) {
    String message = StatusAssert.text(condition, "message");
    return StatusAssert.text(condition, "type") + " = " + StatusAssert.text(condition, "status")
        + " (" + StatusAssert.text(condition, "reason") + ")"
        + (message.isEmpty() ? "" : ": " + message);
  }
}
