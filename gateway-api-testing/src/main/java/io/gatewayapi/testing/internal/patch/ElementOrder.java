package io.gatewayapi.testing.internal.patch;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The order that real servers bring merged lists into: items of the patch in its order, all others
 * in theirs, and one of these before one of those only if it stood before it.
 *
 * @param key the property by which items are told apart, {@link MergeKeys#VALUE} for themselves
 */
record ElementOrder(String key) {

  JsonArray of(JsonArray merged, JsonArray patch, JsonArray before) {
    List<JsonElement> named = new ArrayList<>();
    List<JsonElement> others = new ArrayList<>();
    merged.forEach(item -> (place(patch, item) >= 0 ? named : others).add(item));
    named.sort(Comparator.comparingInt(item -> place(patch, item)));
    others.sort(Comparator.comparingInt(item -> place(before, item)));
    JsonArray ordered = new JsonArray();
    int next = 0;
    for (JsonElement item : named) {
      while (next < others.size() && stoodBefore(before, others.get(next), item)) {
        ordered.add(others.get(next++));
      }
      ordered.add(item);
    }
    others.subList(next, others.size()).forEach(ordered::add);
    return ordered;
  }

  private boolean stoodBefore(JsonArray before, JsonElement one, JsonElement other) {
    int first = place(before, one);
    int second = place(before, other);
    return first >= 0 && second >= 0 && first < second;
  }

  private int place(JsonArray list, JsonElement item) {
    JsonElement identity = identity(item);
    for (int i = 0; i < list.size(); i++) {
      if (identity != null && identity.equals(identity(list.get(i)))) {
        return i;
      }
    }
    return -1;
  }

  private @Nullable JsonElement identity(JsonElement item) {
    return key.equals(MergeKeys.VALUE)
        ? item
        : item instanceof JsonObject object ? object.get(key) : null;
  }
}
