package io.gatewayapi.model;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A status list in which each controller has entries of its own: those with its {@code
 * controllerName}.
 *
 * <p>What owning means: a controller replaces its entries where they stand, adds those that are new
 * at the end, removes those that it no longer wants, and leaves all others as they are. Two entries
 * are the same if they have the same controller and refer to the same thing, with what the API fills
 * in. Immutable; safe to use from any thread.
 *
 * @param field the list's name in the status
 * @param reference the field that says what an entry is about
 * @param limit how many entries the API allows
 * @see <a href="https://gateway-api.sigs.k8s.io/reference/spec/#routestatus">RouteStatus</a>
 */
public record ControllerEntries(String field, String reference, int limit) {
  /** {@code status.parents} of routes. */
  public static final ControllerEntries PARENTS = new ControllerEntries("parents", "parentRef", 32);

  /** {@code status.ancestors} of policies. */
  public static final ControllerEntries ANCESTORS =
      new ControllerEntries("ancestors", "ancestorRef", 16);

  private static final String CONTROLLER = "controllerName";

  /**
   * A list after its owners have written.
   *
   * @param current the list as it is, null or of another type if there is none; not changed
   * @param wanted the owners' entries, each with its controllerName; those of others do not count
   * @param owners the names under which is written
   * @param namespace the object's namespace, which references without one mean
   * @param entry makes the new entry of the stored one, which is empty if there is none, and the
   *     wanted one; must not change either
   * @return a new list, which may be longer than allowed; new entries are the last ones
   */
  public JsonArray written(
      @Nullable JsonElement current,
      List<JsonObject> wanted,
      Set<String> owners,
      String namespace,
      BinaryOperator<JsonObject> entry) {
    Map<String, JsonObject> left = new LinkedHashMap<>();
    for (JsonObject own : wanted) {
      if (isOwned(own, owners)) {
        left.put(identity(own, namespace), own);
      }
    }
    JsonArray written = new JsonArray();
    for (JsonObject stored : objects(current)) {
      if (!isOwned(stored, owners)) {
        written.add(stored.deepCopy());
      } else {
        JsonObject next = left.remove(identity(stored, namespace));
        if (next != null) {
          written.add(entry.apply(stored, next));
        }
      }
    }
    left.values().forEach(next -> written.add(entry.apply(new JsonObject(), next)));
    return written;
  }

  private static boolean isOwned(JsonObject entry, Set<String> owners) {
    return owners.contains(text(entry, CONTROLLER));
  }

  /**
   * The entries of a list; what is no object is none.
   *
   * @param list the list, null or of another type if there is none
   * @return the entries themselves
   */
  public static List<JsonObject> objects(@Nullable JsonElement list) {
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

  private String identity(JsonObject entry, String namespace) {
    JsonObject ref = entry.get(reference) instanceof JsonObject given ? given : new JsonObject();
    return text(entry, CONTROLLER) + "\n" + referent(ref, namespace);
  }

  /**
   * What a reference refers to, with what the API fills in: two that refer to the same give the same
   * text.
   *
   * @param ref a {@code parentRef} or {@code ancestorRef}
   * @param namespace the namespace of the object that has it, which a reference may leave out
   * @return a text to be compared, not to be shown
   */
  public static String referent(JsonObject ref, String namespace) {
    return String.join(
        "\n",
        ref.has("group") ? text(ref, "group") : "gateway.networking.k8s.io",
        ref.has("kind") ? text(ref, "kind") : "Gateway",
        ref.has("namespace") ? text(ref, "namespace") : namespace,
        text(ref, "name"),
        text(ref, "sectionName"),
        text(ref, "port"));
  }

  private static String text(JsonObject object, String name) {
    return object.get(name) instanceof JsonPrimitive p ? p.getAsString() : "";
  }
}
