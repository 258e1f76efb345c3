package io.gatewayapi.testing.internal.patch;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.gatewayapi.testing.internal.api.ApiFailure;
import io.gatewayapi.testing.internal.go.GoText;

/** Merges lists for strategic merge patches. */
final class StrategicLists {
  private final StrategicPatching objects;

  StrategicLists(StrategicPatching objects) {
    this.objects = objects;
  }

  JsonArray merged(JsonArray list, JsonArray patch, String key, String path) {
    return key.equals(MergeKeys.VALUE) ? united(list, patch) : mergedBy(list, patch, key, path);
  }

  private static JsonArray united(JsonArray list, JsonArray patch) {
    JsonArray all = new JsonArray();
    list.asList().stream().filter(item -> !all.contains(item)).forEach(all::add);
    patch.asList().stream().filter(item -> !all.contains(item)).forEach(all::add);
    return new ElementOrder(MergeKeys.VALUE).of(all, patch, list);
  }

  private JsonArray mergedBy(JsonArray list, JsonArray patch, String key, String path) {
    JsonArray merged = list.deepCopy();
    JsonArray rest = new JsonArray();
    boolean replaces = false;
    for (JsonElement item : patch) {
      JsonObject object = item instanceof JsonObject o ? o : new JsonObject();
      JsonElement directive = object.get(StrategicPatching.DIRECTIVE);
      if (directive == null) {
        rest.add(item);
      } else if (directive.equals(new JsonPrimitive("delete"))) {
        JsonElement gone = identity(object, key);
        merged.asList().removeIf(i -> i instanceof JsonObject o && gone.equals(o.get(key)));
      } else if (directive.equals(new JsonPrimitive("replace"))) {
        replaces = true;
      } else if (directive.equals(new JsonPrimitive("merge"))) {
        throw ApiFailure.internal("merging lists cannot yet be specified in the patch");
      } else {
        throw StrategicPatching.unknown(directive, object);
      }
    }
    if (replaces) {
      return rest;
    }
    for (JsonElement item : rest) {
      merge(merged, item, key, path);
    }
    return new ElementOrder(key).of(merged, rest, list);
  }

  private void merge(JsonArray merged, JsonElement item, String key, String path) {
    JsonObject patch = item instanceof JsonObject object ? object : new JsonObject();
    JsonElement identity = identity(patch, key);
    for (int i = 0; i < merged.size(); i++) {
      if (merged.get(i) instanceof JsonObject old && identity.equals(old.get(key))) {
        merged.set(i, objects.merged(old, patch, path));
        return;
      }
    }
    merged.add(StrategicPatching.added(patch));
  }

  /** Items of a patch stand in its order list, and in that order. */
  void checkOrder(JsonArray patch, JsonArray order, String key) {
    int next = 0;
    for (JsonElement item : patch) {
      if (item instanceof JsonObject object && object.has(StrategicPatching.DIRECTIVE)) {
        continue;
      }
      while (next < order.size() && !isSame(item, order.get(next), key)) {
        next++;
      }
      if (next++ == order.size()) {
        throw ApiFailure.internal("The order in patch list:\n" + GoText.of(patch)
            + "\n doesn't match $setElementOrder list:\n" + GoText.of(order) + "\n");
      }
    }
  }

  private static boolean isSame(JsonElement item, JsonElement named, String key) {
    if (key.equals(MergeKeys.VALUE)) {
      return item.equals(named);
    }
    return item instanceof JsonObject one
        && named instanceof JsonObject other
        && identity(one, key).equals(other.get(key));
  }

  private static JsonElement identity(JsonObject item, String key) {
    JsonElement identity = item.get(key);
    if (identity == null) {
      throw ApiFailure.internal(
          "map: " + GoText.of(item) + " does not contain declared merge key: " + key);
    }
    return identity;
  }
}
