package io.gatewayapi.client.internal;

import static io.gatewayapi.client.internal.JsonFields.child;
import static io.gatewayapi.client.internal.JsonFields.objects;
import static io.gatewayapi.client.internal.JsonFields.text;
import static io.gatewayapi.model.ControllerEntries.referent;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The places at which an object's status has conditions.
 *
 * @param places each with its conditions
 * @param missing the places that should be there and are not, for messages
 * @param generation the object's generation, 0 if it has none
 */
public record StatusConditions(List<Place> places, List<String> missing, long generation) {
  /**
   * One place.
   *
   * @param name what it is, for messages
   * @param conditions the conditions
   */
  public record Place(String name, List<JsonObject> conditions) {}

  /** Copies the lists. */
  public StatusConditions {
    places = List.copyOf(places);
    missing = List.copyOf(missing);
  }

  /**
   * Looks for the places: {@code status.parents} of routes, {@code status.ancestors} of policies,
   * {@code status.conditions} of everything else. A route should have one for each of its
   * parentRefs; entries for parents that it no longer names do not count.
   *
   * @param object a whole object
   * @return the places
   */
  public static StatusConditions of(JsonObject object) {
    JsonObject status = child(object, "status");
    JsonObject spec = child(object, "spec");
    long generation = number(child(object, "metadata").get("generation"));
    if (spec.has("parentRefs") || status.has("parents")) {
      return ofRoute(object, objects(spec, "parentRefs"), generation);
    }
    if (spec.has("targetRefs") || status.has("ancestors")) {
      List<Place> places = objects(status, "ancestors").stream()
          .map(entry -> place(entry, "ancestorRef"))
          .toList();
      List<String> missing = places.isEmpty() ? List.of("any ancestor") : List.of();
      return new StatusConditions(places, missing, generation);
    }
    Place own = new Place("status", objects(status, "conditions"));
    return new StatusConditions(List.of(own), List.of(), generation);
  }

  private static StatusConditions ofRoute(
      JsonObject route, List<JsonObject> refs, long generation) {
    String namespace = text(child(route, "metadata"), "namespace");
    Map<String, String> wanted = new LinkedHashMap<>();
    refs.forEach(ref -> wanted.put(referent(ref, namespace), text(ref, "name")));
    Map<String, String> missing = new LinkedHashMap<>(wanted);
    List<Place> places = new ArrayList<>();
    for (JsonObject entry : objects(child(route, "status"), "parents")) {
      String parent = referent(child(entry, "parentRef"), namespace);
      // A route without parentRefs is claimed by default Gateways, which it does not name.
      if (wanted.isEmpty() || wanted.containsKey(parent)) {
        missing.remove(parent);
        places.add(place(entry, "parentRef"));
      }
    }
    boolean nowhere = wanted.isEmpty() && places.isEmpty();
    return new StatusConditions(
        places, nowhere ? List.of("any parent") : List.copyOf(missing.values()), generation);
  }

  private static Place place(JsonObject entry, String reference) {
    String name = text(child(entry, reference), "name") + " by " + text(entry, "controllerName");
    return new Place(name, objects(entry, "conditions"));
  }

  /**
   * Whether a condition is true at all places, for the current generation, and no place is missing.
   *
   * @param type the condition's type
   * @return true if it is
   */
  public boolean allTrue(String type) {
    return missing.isEmpty() && places.stream().allMatch(place -> isTrue(place, type));
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
    Stream<String> states =
        places.stream().map(place -> place.name() + ": " + describe(place, type));
    return places.isEmpty()
        ? "no status"
        : Stream.concat(states, missing.stream().map(name -> name + ": no status"))
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

  private static long number(@Nullable JsonElement value) {
    return value instanceof JsonPrimitive p && p.getAsString().matches("\\d{1,18}")
        ? Long.parseLong(p.getAsString())
        : 0;
  }
}
