package io.gatewayapi.testing.internal.owner;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.gatewayapi.testing.internal.merge.TypeCheck;
import io.gatewayapi.testing.internal.store.Trees;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Whether owners can be found at all after an update. Validation refuses most objects that have not
 * their type; what it never sees are the parts that such a write leaves out.
 */
final class Convertible {
  private Convertible() {}

  static boolean are(JsonObject live, JsonObject next, ManagedFields before, Writer writer) {
    boolean others = false;
    for (Owned owned : before.owners().values()) {
      if (!writer.shapes().containsKey(owned.version())) {
        return false;
      }
      others |= !owned.version().equals(writer.version());
    }
    // Between versions a list may not have an entry twice, in one version it may.
    return others
        ? TypeCheck.problems(next, writer.shape()).isEmpty()
        : hasTypes(live, next, writer);
  }

  /** Whether what a write leaves out, and changes nevertheless, has its type. */
  static boolean hasTypes(JsonObject live, JsonObject next, Writer writer) {
    return hasTypes(leftOut(live, next, writer), writer);
  }

  private static boolean hasTypes(JsonObject object, Writer writer) {
    return object.isEmpty()
        || TypeCheck.problems(object, writer.shape()).stream()
            .allMatch(problem -> problem.contains(": duplicate entries for key "));
  }

  /** What changes without being written. */
  private static JsonObject leftOut(JsonObject live, JsonObject next, Writer writer) {
    JsonObject left = new JsonObject();
    for (Map.Entry<String, JsonElement> field : next.entrySet()) {
      String name = field.getKey();
      boolean written = writer.subresource().isEmpty()
          ? !(writer.statusApart() && name.equals("status"))
          : name.equals(writer.subresource());
      if (!written
          && !List.of("apiVersion", "kind", "metadata").contains(name)
          && !Objects.equals(field.getValue(), live.get(name))) {
        Trees.put(left, name, field.getValue());
      }
    }
    return left;
  }
}
