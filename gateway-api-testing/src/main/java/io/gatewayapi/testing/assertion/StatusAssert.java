package io.gatewayapi.testing.assertion;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.gatewayapi.model.GatewayApiObject;
import io.gatewayapi.model.json.Json;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.AbstractAssert;

/** Assertions about conditions, wherever in a status they stand. */
public final class StatusAssert extends AbstractAssert<StatusAssert, GatewayApiObject> {
  private final List<JsonObject> holders;

  StatusAssert(GatewayApiObject actual) {
    this(actual, List.of(child(Json.toTree(actual), "status")));
  }

  private StatusAssert(GatewayApiObject actual, List<JsonObject> holders) {
    super(actual, StatusAssert.class);
    this.holders = holders;
  }

  /**
   * Goes on with what a controller says of a parent, or of an ancestor of a policy.
   *
   * @param controllerName the controller
   * @param parent the parent's name
   * @return assertions about that part of the status
   */
  public StatusAssert forParent(String controllerName, String parent) {
    List<JsonObject> found = new ArrayList<>();
    for (JsonObject holder : holders) {
      for (String list : List.of("parents", "ancestors")) {
        for (JsonObject entry : objects(holder, list)) {
          String ref = list.equals("parents") ? "parentRef" : "ancestorRef";
          if (text(entry, "controllerName").equals(controllerName)
              && text(child(entry, ref), "name").equals(parent)) {
            found.add(entry);
          }
        }
      }
    }
    if (found.isEmpty()) {
      failWithMessage(
          "Expected a status of %s for %s, but the status is%n%s", controllerName, parent, holders);
    }
    return new StatusAssert(actual, found);
  }

  /**
   * Goes on with a listener.
   *
   * @param name its name
   * @return assertions about that part of the status
   */
  public StatusAssert forListener(String name) {
    List<JsonObject> found = new ArrayList<>();
    for (JsonObject holder : holders) {
      for (JsonObject entry : objects(holder, "listeners")) {
        if (text(entry, "name").equals(name)) {
          found.add(entry);
        }
      }
    }
    if (found.isEmpty()) {
      failWithMessage("Expected a status of listener %s, but the status is%n%s", name, holders);
    }
    return new StatusAssert(actual, found);
  }

  /**
   * A condition has a status and a reason.
   *
   * @param type its type
   * @param status {@code True}, {@code False} or {@code Unknown}
   * @param reason its reason
   * @return this
   */
  public StatusAssert hasCondition(String type, String status, String reason) {
    boolean found = conditions().stream()
        .anyMatch(c -> text(c, "type").equals(type)
            && text(c, "status").equals(status)
            && text(c, "reason").equals(reason));
    if (!found) {
      failWithMessage(
          "Expected %s to be %s (%s), but the conditions are%n%s",
          type, status, reason, conditions());
    }
    return this;
  }

  /**
   * A condition is true, for whatever reason.
   *
   * @param type its type
   * @return this
   */
  public StatusAssert isTrue(String type) {
    boolean found = conditions().stream()
        .anyMatch(c -> text(c, "type").equals(type) && text(c, "status").equals("True"));
    if (!found) {
      failWithMessage("Expected %s to be True, but the conditions are%n%s", type, conditions());
    }
    return this;
  }

  private List<JsonObject> conditions() {
    List<JsonObject> all = new ArrayList<>();
    holders.forEach(h -> all.addAll(objects(h, "conditions")));
    return all;
  }

  private static List<JsonObject> objects(JsonObject holder, String name) {
    List<JsonObject> objects = new ArrayList<>();
    if (holder.get(name) instanceof JsonArray array) {
      for (JsonElement item : array) {
        if (item instanceof JsonObject object) {
          objects.add(object);
        }
      }
    }
    return objects;
  }

  private static JsonObject child(JsonObject object, String name) {
    return object.get(name) instanceof JsonObject child ? child : new JsonObject();
  }

  private static String text(JsonObject object, String name) {
    return object.get(name) instanceof JsonPrimitive p ? p.getAsString() : "";
  }
}
