package io.gatewayapi.testing.assertion;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.gatewayapi.model.GatewayApiObject;
import io.gatewayapi.model.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/**
 * Assertions about conditions, wherever in a status they stand.
 *
 * <p>Where several entries of a status are meant, as those of a route that refers to two listeners
 * of one Gateway, a condition must hold in every one of them. Not thread-safe.
 */
public final class StatusAssert extends AbstractAssert<StatusAssert, GatewayApiObject> {
  static final String[][] PARENTS = {{"parents", "parentRef"}, {"ancestors", "ancestorRef"}};

  private final List<JsonObject> holders;

  StatusAssert(@Nullable GatewayApiObject actual) {
    this(actual, actual == null ? List.of() : List.of(child(Json.toTree(actual), "status")));
    isNotNull();
  }

  private StatusAssert(@Nullable GatewayApiObject actual, List<JsonObject> holders) {
    super(actual, StatusAssert.class);
    this.holders = holders;
  }

  /**
   * Goes on with what a controller says of a parent, or of an ancestor of a policy: all entries of
   * it, if the object refers to several sections or ports of the parent.
   *
   * @param controllerName the controller
   * @param parent the parent's name, or {@code namespace/name}
   * @return assertions about that part of the status
   */
  public StatusAssert forParent(String controllerName, String parent) {
    return parents(controllerName + " for " + parent, controllerName, ref -> isNamed(ref, parent));
  }

  /**
   * Goes on with what a controller says of one section of a parent.
   *
   * @param controllerName the controller
   * @param parent the parent's name, or {@code namespace/name}
   * @param section the section, as {@code sectionName} of the reference names it
   * @return assertions about that part of the status
   */
  public StatusAssert forParent(String controllerName, String parent, String section) {
    return parents(
        controllerName + " for section " + section + " of " + parent,
        controllerName,
        ref -> isNamed(ref, parent) && text(ref, "sectionName").equals(section));
  }

  private StatusAssert parents(String what, String controllerName, Predicate<JsonObject> isMeant) {
    List<JsonObject> found = new ArrayList<>();
    for (JsonObject holder : holders) {
      for (String[] list : PARENTS) {
        for (JsonObject entry : objects(holder, list[0])) {
          if (text(entry, "controllerName").equals(controllerName)
              && isMeant.test(child(entry, list[1]))) {
            found.add(entry);
          }
        }
      }
    }
    return goOn(found, what);
  }

  private StatusAssert goOn(List<JsonObject> found, String what) {
    if (found.isEmpty()) {
      failWithMessage(
          "Expected the status of %s to have an entry of %s, but %s",
          StatusTexts.name(actual), what, StatusTexts.entries(holders));
    }
    StatusAssert next = new StatusAssert(actual, found);
    return info.hasDescription() ? next.as(info.description()) : next;
  }

  /** A reference without a namespace is to the object's own. */
  private boolean isNamed(JsonObject ref, String parent) {
    int slash = parent.indexOf('/');
    String given = text(ref, "namespace");
    String own = text(child(Json.toTree(actual), "metadata"), "namespace");
    return text(ref, "name").equals(parent.substring(slash + 1))
        && (slash < 0 || parent.substring(0, slash).equals(given.isEmpty() ? own : given));
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
    return goOn(found, "listener " + name);
  }

  /**
   * A condition has a status and a reason, in every entry that is meant.
   *
   * @param type its type
   * @param status {@code True}, {@code False} or {@code Unknown}
   * @param reason its reason
   * @return this
   */
  public StatusAssert hasCondition(String type, String status, String reason) {
    return everywhere(
        type,
        status + " (" + reason + ")",
        c -> text(c, "status").equals(status) && text(c, "reason").equals(reason));
  }

  /**
   * A condition is true, for whatever reason, in every entry that is meant.
   *
   * @param type its type
   * @return this
   */
  public StatusAssert isTrue(String type) {
    return everywhere(type, "True", c -> text(c, "status").equals("True"));
  }

  private StatusAssert everywhere(String type, String expected, Predicate<JsonObject> holds) {
    for (JsonObject holder : holders) {
      boolean found = objects(holder, "conditions").stream()
          .anyMatch(c -> text(c, "type").equals(type) && holds.test(c));
      if (!found) {
        failWithMessage(
            "Expected condition %s of %s to be %s, but %s",
            type,
            StatusTexts.name(actual) + StatusTexts.owner(holder),
            expected,
            StatusTexts.conditions(holder, type));
      }
    }
    return this;
  }

  static List<JsonObject> objects(JsonObject holder, String name) {
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

  static JsonObject child(JsonObject object, String name) {
    return object.get(name) instanceof JsonObject child ? child : new JsonObject();
  }

  static String text(JsonObject object, String name) {
    return object.get(name) instanceof JsonPrimitive p ? p.getAsString() : "";
  }
}
