package io.gatewayapi.testing.internal.owner;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.gatewayapi.testing.internal.merge.TypeCheck;
import io.gatewayapi.testing.internal.store.Trees;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Whether owners can be found at all. One that speaks of a version which there is not, as after a
 * CRD has lost it, keeps everybody from applying, and costs all owners in an update.
 *
 * <p>In an update that is also the price of what has not its type. Validation refuses most of it;
 * what it never sees are the parts that an update leaves out.
 */
final class Convertible {
  private Convertible() {}

  /** A version that somebody owns fields in, and that there is not. */
  static Optional<String> unknownVersion(ManagedFields before, Writer writer) {
    for (Owned owned : before.owners().values()) {
      if (!writer.shapes().containsKey(owned.version())) {
        return Optional.of(owned.version());
      }
    }
    return Optional.empty();
  }

  /** Whether owners can be found after an update. */
  static boolean are(JsonObject live, JsonObject next, ManagedFields before, Writer writer) {
    if (unknownVersion(before, writer).isPresent()) {
      return false;
    }
    // Between versions a list may not have an entry twice, in one version it may.
    return others(before, writer)
        ? TypeCheck.problems(next, writer.shape()).isEmpty()
        : hasTypes(live, next, writer);
  }

  /** Whether somebody owns fields in another version. */
  static boolean others(ManagedFields before, Writer writer) {
    for (Owned owned : before.owners().values()) {
      if (!owned.version().equals(writer.version())) {
        return true;
      }
    }
    return false;
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
