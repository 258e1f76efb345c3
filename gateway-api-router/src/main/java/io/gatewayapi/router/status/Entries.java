package io.gatewayapi.router.status;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A list with one entry a controller and parent. Others' entries stay where they are, own ones that
 * nobody asks for go. A list that is full takes no new entry.
 */
final class Entries {
  private static final String CONTROLLER = "controllerName";

  private final List<JsonObject> entries;
  private final Set<JsonObject> wanted = new HashSet<>();
  private final String ref;
  private final Set<String> controllers;
  private final int most;
  private final boolean wereThere;

  Entries(List<JsonObject> old, String ref, Set<String> controllers, int most) {
    this.entries = new ArrayList<>(old);
    this.wereThere = !old.isEmpty();
    this.ref = ref;
    this.controllers = controllers;
    this.most = most;
  }

  /** The entry of a parent, a new one if there is none; empty if the list is full. */
  Optional<JsonObject> entry(JsonObject parent, String controller) {
    Optional<JsonObject> old = entries.stream()
        .filter(e -> parent.equals(e.get(ref)) && controller.equals(controller(e)))
        .findFirst();
    if (old.isEmpty() && others() + wanted.size() >= most) {
      return Optional.empty();
    }
    JsonObject entry = old.orElseGet(JsonObject::new);
    entry.add(ref, parent);
    entry.addProperty(CONTROLLER, controller);
    if (old.isEmpty()) {
      entries.add(entry);
    }
    wanted.add(parent);
    return Optional.of(entry);
  }

  private long others() {
    return entries.stream().filter(e -> !controllers.contains(controller(e))).count();
  }

  private static String controller(JsonObject entry) {
    JsonElement name = entry.get(CONTROLLER);
    return name instanceof JsonPrimitive text ? text.getAsString() : "";
  }

  /** Writes what is left; a list that was never there and has no entry is not begun. */
  boolean writeTo(JsonObject status, String field) {
    JsonArray left = new JsonArray();
    entries.stream()
        .filter(e -> !controllers.contains(controller(e)) || wanted.contains(e.get(ref)))
        .forEach(left::add);
    if (!left.isEmpty() || wereThere) {
      status.add(field, left);
    }
    return !left.isEmpty();
  }
}
