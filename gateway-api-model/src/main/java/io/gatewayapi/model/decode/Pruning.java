package io.gatewayapi.model.decode;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.gatewayapi.model.Bundle;
import io.gatewayapi.model.GatewayApiException;
import io.gatewayapi.model.GatewayApiObject;
import io.gatewayapi.model.json.Json;
import io.gatewayapi.model.schema.StructuralSchema;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Takes out of an object what its schema does not know, as an API server does without a word when
 * it reads an object.
 *
 * <p>All methods are pure: arguments stay as they are, results are new. Safe to use from any
 * thread. See <a
 * href="https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/#field-pruning">
 * field pruning</a>.
 */
public final class Pruning {
  private Pruning() {}

  /**
   * What pruning leaves.
   *
   * @param <T> the object's type: a tree, or one of the API's types
   * @param object a new object without the unknown fields
   * @param paths the fields taken out, sorted, as the server spells them in its warnings: {@code
   *     spec.rules[0].colour}
   */
  public record Pruned<T>(T object, List<String> paths) {
    /** Copies the list. */
    public Pruned {
      paths = List.copyOf(paths);
    }
  }

  /**
   * Drops the fields that a schema does not know, and those of {@code metadata} that no object
   * has. Where the schema preserves unknown fields they stay. Scalars stand as they are, whatever
   * their type.
   *
   * @param object a whole Kubernetes object; not changed
   * @param schema the schema of its root
   * @return the rest, and what was dropped
   */
  public static Pruned<JsonObject> prune(JsonObject object, StructuralSchema schema) {
    UnknownFields walk = new UnknownFields();
    JsonObject kept = walk.dropFromRoot(object, schema);
    return new Pruned<>(kept, walk.sortedPaths());
  }

  /**
   * Whether {@link #prune(JsonObject, StructuralSchema)} would drop nothing; quicker than doing it.
   *
   * @param object a whole Kubernetes object; not changed
   * @param schema the schema of its root
   * @return false if there is a field that would go
   */
  public static boolean keepsAll(JsonObject object, StructuralSchema schema) {
    return KnownFields.areAll(object, schema);
  }

  /**
   * Drops the fields that an object's kind and version do not have in a bundle.
   *
   * @param object the object; not changed
   * @param bundle release and channel
   * @param <T> the object's type
   * @return the rest, and what was dropped
   * @throws GatewayApiException if the bundle does not have this version of the kind
   */
  public static <T extends GatewayApiObject> Pruned<T> prune(T object, Bundle bundle) {
    StructuralSchema schema = TypedTrees.schema(object, bundle);
    Pruned<JsonObject> tree = prune(Json.toTree(object), schema);
    return new Pruned<>(TypedTrees.read(tree.object(), object), tree.paths());
  }

  /**
   * Drops nulls where null is no value and the schema has no default to put there. Nulls of fields
   * that the schema does not know, and nulls in lists, stay.
   *
   * @param object the object; not changed
   * @param schema the schema of its root
   * @return a copy without those nulls
   */
  public static JsonObject dropNulls(JsonObject object, StructuralSchema schema) {
    JsonObject copy = object.deepCopy();
    removeNulls(copy, schema);
    return copy;
  }

  /** Drops nulls in place, from a tree of our own. */
  static void removeNulls(JsonElement value, @Nullable StructuralSchema schema) {
    if (schema == null) {
      return;
    }
    if (value instanceof JsonArray array) {
      array.forEach(item -> removeNulls(item, schema.items()));
    } else if (value instanceof JsonObject object) {
      Iterator<Map.Entry<String, JsonElement>> entries = object.entrySet().iterator();
      while (entries.hasNext()) {
        Map.Entry<String, JsonElement> entry = entries.next();
        StructuralSchema field = schema.field(entry.getKey());
        if (entry.getValue().isJsonNull() && meansAbsent(field)) {
          entries.remove();
        } else {
          removeNulls(entry.getValue(), field);
        }
      }
    }
  }

  private static boolean meansAbsent(@Nullable StructuralSchema field) {
    return field != null && !field.nullable() && field.defaultValue() == null;
  }
}
