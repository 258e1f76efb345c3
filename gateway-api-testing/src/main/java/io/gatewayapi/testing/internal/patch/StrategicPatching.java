package io.gatewayapi.testing.internal.patch;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.gatewayapi.testing.internal.api.ApiFailure;
import io.gatewayapi.testing.internal.go.GoText;
import io.gatewayapi.testing.internal.store.Trees;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Carries strategic merge patches out: lists are merged where the kind says so, and directives in
 * the patch delete, replace and order.
 */
final class StrategicPatching {
  static final String DIRECTIVE = "$patch";
  private static final String RETAIN = "$retainKeys";
  private static final String DELETE = "$deleteFromPrimitiveList/";
  private static final String ORDER = "$setElementOrder/";

  private final MergeKeys keys;
  private final StrategicLists lists;

  StrategicPatching(MergeKeys keys) {
    this.keys = keys;
    this.lists = new StrategicLists(this);
  }

  /** A tree with what the patch says. It shares what stays as it is. */
  JsonObject apply(JsonObject object, JsonObject patch) {
    return merged(object, patch, "");
  }

  JsonObject merged(JsonObject object, JsonObject patch, String path) {
    JsonObject rest = Trees.shallow(patch);
    JsonElement directive = rest.remove(DIRECTIVE);
    if (directive != null) {
      switch (directive.isJsonPrimitive() ? directive.getAsString() : "") {
        case "replace" -> {
          return rest;
        }
        case "delete" -> {
          return new JsonObject();
        }
        default -> throw unknown(directive, patch);
      }
    }
    JsonObject merged = Trees.shallow(object);
    retain(merged, rest);
    order(merged, rest, path);
    for (Map.Entry<String, JsonElement> field : rest.entrySet()) {
      String name = field.getKey();
      if (name.startsWith(DELETE)) {
        delete(merged, name.substring(DELETE.length()), field.getValue());
      } else if (field.getValue().isJsonNull()) {
        merged.remove(name);
      } else {
        merged.add(name, value(merged.get(name), field.getValue(), MergeKeys.below(path, name)));
      }
    }
    return merged;
  }

  private JsonElement value(@Nullable JsonElement old, JsonElement next, String path) {
    if (next instanceof JsonObject patch) {
      return old instanceof JsonObject object ? merged(object, patch, path) : added(patch);
    }
    if (next instanceof JsonArray patch) {
      String key = keys.key(path).orElse(null);
      return old instanceof JsonArray list && key != null
          ? lists.merged(list, patch, key, path)
          : added(patch);
    }
    return next;
  }

  /** What is new has neither nulls nor directives. */
  static JsonElement added(JsonElement value) {
    if (value instanceof JsonObject object) {
      JsonObject kept = new JsonObject();
      object.entrySet().stream()
          .filter(e -> !e.getValue().isJsonNull() && !e.getKey().startsWith("$"))
          .forEach(e -> kept.add(e.getKey(), added(e.getValue())));
      return kept;
    }
    if (value instanceof JsonArray array) {
      JsonArray kept = new JsonArray();
      for (JsonElement item : array) {
        boolean deletes = item instanceof JsonObject object && object.has(DIRECTIVE);
        if (!deletes) {
          kept.add(added(item));
        }
      }
      return kept;
    }
    return value;
  }

  private static void retain(JsonObject merged, JsonObject rest) {
    JsonElement given = rest.remove(RETAIN);
    if (given == null) {
      return;
    }
    if (!(given instanceof JsonArray retained) || !containsAll(retained, rest)) {
      throw ApiFailure.badRequest("invalid patch format of retainKeys");
    }
    for (String name : List.copyOf(merged.keySet())) {
      if (!retained.contains(new JsonPrimitive(name))) {
        merged.remove(name);
      }
    }
  }

  /** Fields that go, and directives about others, need not be named. */
  private static boolean containsAll(JsonArray names, JsonObject fields) {
    return fields.entrySet().stream()
        .filter(field -> !field.getValue().isJsonNull() && !field.getKey().startsWith("$"))
        .allMatch(field -> names.contains(new JsonPrimitive(field.getKey())));
  }

  private static void delete(JsonObject merged, String name, JsonElement doomed) {
    if (merged.get(name) instanceof JsonArray list && doomed instanceof JsonArray values) {
      JsonArray kept = new JsonArray();
      list.forEach(item -> {
        if (!values.contains(item)) {
          kept.add(item);
        }
      });
      merged.add(name, kept);
    }
  }

  /** Lists whose order the patch gives are merged first. */
  private void order(JsonObject merged, JsonObject rest, String path) {
    for (String directive : List.copyOf(rest.keySet())) {
      if (directive.startsWith(ORDER)) {
        JsonElement given = rest.remove(directive);
        if (!(given instanceof JsonArray order)) {
          throw ApiFailure.internal(
              "expected a []interface {}, but received a " + GoText.type(given));
        }
        String name = directive.substring(ORDER.length());
        JsonArray before = merged.get(name) instanceof JsonArray list ? list : new JsonArray();
        String below = MergeKeys.below(path, name);
        JsonElement patch = rest.get(name);
        if (patch instanceof JsonArray list) {
          lists.checkOrder(list, order, keys.key(below).orElse(MergeKeys.VALUE));
          rest.remove(name);
          merged.add(name, value(merged.get(name), patch, below));
        }
        String key = keys.key(below).orElse(null);
        if (key != null && merged.get(name) instanceof JsonArray list) {
          merged.add(name, new ElementOrder(key).of(list, order, before));
        }
      }
    }
  }

  static ApiFailure unknown(JsonElement directive, JsonObject patch) {
    return ApiFailure.internal(
        "unknown patch type: " + GoText.of(directive) + " in map: " + GoText.of(patch));
  }
}
