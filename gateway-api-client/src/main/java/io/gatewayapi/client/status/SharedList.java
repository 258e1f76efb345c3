package io.gatewayapi.client.status;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A status list in which each controller has entries of its own.
 *
 * @param field its name in the status
 * @param reference the field that says what an entry is about
 * @param limit how many entries it may have
 */
record SharedList(String field, String reference, int limit) {
  static final SharedList PARENTS = new SharedList("parents", "parentRef", 32);
  static final SharedList ANCESTORS = new SharedList("ancestors", "ancestorRef", 16);

  private static final String CONTROLLER = "controllerName";

  /** Foreign entries as they are, own ones as wanted and in their old places, new ones at the end. */
  JsonArray merged(
      @Nullable JsonElement current,
      @Nullable JsonElement wanted,
      String controller,
      String namespace,
      Conditions conditions) {
    Map<String, JsonObject> left = new LinkedHashMap<>();
    for (JsonObject entry : objects(wanted)) {
      String owner = Conditions.text(entry, CONTROLLER);
      if (owner.isEmpty() || owner.equals(controller)) {
        left.put(identity(entry, namespace), entry);
      }
    }
    JsonArray merged = new JsonArray();
    for (JsonObject stored : objects(current)) {
      if (!Conditions.text(stored, CONTROLLER).equals(controller)) {
        merged.add(stored.deepCopy());
      } else {
        JsonObject next = left.remove(identity(stored, namespace));
        if (next != null) {
          merged.add(entry(stored, next, controller, conditions));
        }
      }
    }
    left.values()
        .forEach(next -> merged.add(entry(new JsonObject(), next, controller, conditions)));
    return merged;
  }

  private static JsonObject entry(
      JsonObject stored, JsonObject wanted, String controller, Conditions conditions) {
    JsonObject entry = wanted.deepCopy();
    entry.addProperty(CONTROLLER, controller);
    entry.add(
        "conditions", conditions.merged(stored.get("conditions"), wanted.get("conditions"), false));
    return entry;
  }

  /** What an entry is about, with what the API fills in. */
  private String identity(JsonObject entry, String namespace) {
    JsonObject ref = entry.get(reference) instanceof JsonObject given ? given : new JsonObject();
    return String.join(
        "\n",
        ref.has("group") ? Conditions.text(ref, "group") : "gateway.networking.k8s.io",
        ref.has("kind") ? Conditions.text(ref, "kind") : "Gateway",
        ref.has("namespace") ? Conditions.text(ref, "namespace") : namespace,
        Conditions.text(ref, "name"),
        Conditions.text(ref, "sectionName"),
        Conditions.text(ref, "port"));
  }

  private static List<JsonObject> objects(@Nullable JsonElement list) {
    List<JsonObject> objects = new ArrayList<>();
    if (list instanceof JsonArray array) {
      for (JsonElement item : array) {
        if (item instanceof JsonObject object) {
          objects.add(object);
        }
      }
    }
    return objects;
  }
}
