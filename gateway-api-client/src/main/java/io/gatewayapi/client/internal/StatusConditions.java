package io.gatewayapi.client.internal;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The places at which an object's status has conditions.
 *
 * @param places each with its conditions
 * @param expected how many places there should be at least
 * @param generation the object's generation, 0 if it has none
 */
public record StatusConditions(List<Place> places, int expected, long generation) {
  /**
   * One place.
   *
   * @param name what it is, for messages
   * @param conditions the conditions
   */
  public record Place(String name, List<JsonObject> conditions) {}

  /** Copies the list. */
  public StatusConditions {
    places = List.copyOf(places);
  }

  /**
   * Looks for the places: {@code status.parents} of routes, {@code status.ancestors} of policies,
   * {@code status.conditions} of everything else.
   *
   * @param object a whole object
   * @return the places
   */
  public static StatusConditions of(JsonObject object) {
    JsonObject status = child(object, "status");
    JsonObject spec = child(object, "spec");
    long generation = number(child(object, "metadata").get("generation"));
    if (spec.has("parentRefs") || status.has("parents")) {
      int parents = objects(spec.get("parentRefs")).size();
      return new StatusConditions(places(status, "parents", "parentRef"), parents, generation);
    }
    if (spec.has("targetRefs") || status.has("ancestors")) {
      return new StatusConditions(places(status, "ancestors", "ancestorRef"), 1, generation);
    }
    Place own = new Place("status", objects(status.get("conditions")));
    return new StatusConditions(List.of(own), 1, generation);
  }

  private static List<Place> places(JsonObject status, String list, String reference) {
    List<Place> places = new ArrayList<>();
    for (JsonObject entry : objects(status.get(list))) {
      String name = text(child(entry, reference), "name") + " by " + text(entry, "controllerName");
      places.add(new Place(name, objects(entry.get("conditions"))));
    }
    return places;
  }

  /**
   * Whether a condition is true at all places, for the current generation.
   *
   * @param type the condition's type
   * @return true if it is
   */
  public boolean allTrue(String type) {
    return places.size() >= expected && places.stream().allMatch(place -> isTrue(place, type));
  }

  private boolean isTrue(Place place, String type) {
    return place.conditions().stream()
        .filter(c -> text(c, "type").equals(type) && text(c, "status").equals("True"))
        .anyMatch(
            c -> !c.has("observedGeneration") || number(c.get("observedGeneration")) >= generation);
  }

  /**
   * What a condition is, in words.
   *
   * @param type the condition's type
   * @return its state at each place
   */
  public String describe(String type) {
    return places.isEmpty()
        ? "no status"
        : places.stream()
                .map(place -> place.name() + ": " + describe(place, type))
                .collect(Collectors.joining("; "))
            + " at generation " + generation;
  }

  private static String describe(Place place, String type) {
    return place.conditions().stream()
        .filter(c -> text(c, "type").equals(type))
        .map(c -> text(c, "status") + " (" + text(c, "reason") + ", generation "
            + number(c.get("observedGeneration")) + ")")
        .findFirst()
        .orElse("not set");
  }

  private static JsonObject child(JsonObject object, String name) {
    return object.get(name) instanceof JsonObject given ? given : new JsonObject();
  }

  private static List<JsonObject> objects(@org.jspecify.annotations.Nullable JsonElement list) {
    List<JsonObject> objects = new ArrayList<>();
    if (list instanceof JsonArray array) {
      array.forEach(item -> {
        if (item instanceof JsonObject object) {
          objects.add(object);
        }
      });
    }
    return objects;
  }

  private static String text(JsonObject object, String name) {
    return object.get(name) instanceof JsonPrimitive p ? p.getAsString() : "";
  }

  private static long number(@org.jspecify.annotations.Nullable JsonElement value) {
    return value instanceof JsonPrimitive p && p.getAsString().matches("\\d{1,18}")
        ? Long.parseLong(p.getAsString())
        : 0;
  }
}
