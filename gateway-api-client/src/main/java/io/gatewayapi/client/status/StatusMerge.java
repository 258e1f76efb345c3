package io.gatewayapi.client.status;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.gatewayapi.client.internal.JsonFields;
import io.gatewayapi.model.ControllerEntries;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Puts a controller's status into the stored one.
 *
 * @param controller the controller's name
 * @param conditions merges conditions
 */
record StatusMerge(String controller, Conditions conditions) {

  private static final String CONTROLLER = "controllerName";

  /**
   * A merged status.
   *
   * @param status the status
   * @param full the list that has no room, if one has none
   * @param needed how many entries it would have
   */
  record Merged(JsonObject status, Optional<ControllerEntries> full, int needed) {}

  Merged merged(JsonObject current, JsonObject wanted, String namespace) {
    for (ControllerEntries list : List.of(ControllerEntries.PARENTS, ControllerEntries.ANCESTORS)) {
      if (current.has(list.field()) || wanted.has(list.field())) {
        return shared(list, current, wanted, namespace);
      }
    }
    return new Merged(owned(current, wanted), Optional.empty(), 0);
  }

  private Merged shared(
      ControllerEntries list, JsonObject current, JsonObject wanted, String namespace) {
    List<JsonObject> own = ControllerEntries.objects(wanted.get(list.field())).stream()
        .map(this::named)
        .toList();
    JsonArray entries =
        list.written(current.get(list.field()), own, Set.of(controller), namespace, this::entry);
    JsonObject status = current.deepCopy();
    status.add(list.field(), entries);
    Optional<ControllerEntries> full =
        entries.size() > list.limit() ? Optional.of(list) : Optional.empty();
    return new Merged(status, full, entries.size());
  }

  /** Who wants an entry need not say who it is. */
  private JsonObject named(JsonObject entry) {
    if (!JsonFields.text(entry, CONTROLLER).isEmpty()) {
      return entry;
    }
    JsonObject named = entry.deepCopy();
    named.addProperty(CONTROLLER, controller);
    return named;
  }

  private JsonObject entry(JsonObject stored, JsonObject wanted) {
    JsonObject entry = wanted.deepCopy();
    entry.add(
        "conditions", conditions.merged(stored.get("conditions"), wanted.get("conditions"), false));
    return entry;
  }

  /** The status of a kind that one controller is responsible for. */
  private JsonObject owned(JsonObject current, JsonObject wanted) {
    JsonObject status = wanted.deepCopy();
    if (current.has("conditions") || wanted.has("conditions")) {
      status.add(
          "conditions",
          conditions.merged(current.get("conditions"), wanted.get("conditions"), true));
    }
    if (status.get("listeners") instanceof JsonArray listeners) {
      Map<String, JsonObject> stored = JsonFields.objectsBy(current.get("listeners"), "name");
      for (JsonElement entry : listeners) {
        if (entry instanceof JsonObject listener && listener.has("conditions")) {
          JsonObject before =
              stored.getOrDefault(JsonFields.text(listener, "name"), new JsonObject());
          listener.add(
              "conditions",
              conditions.merged(before.get("conditions"), listener.get("conditions"), false));
        }
      }
    }
    return status;
  }
}
