package io.gatewayapi.validation;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.gatewayapi.validation.internal.check.JsonValues;
import io.gatewayapi.validation.internal.check.Location;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds where two trees differ. */
final class TreeDifferences {
  private final List<Difference> found = new ArrayList<>();

  private TreeDifferences() {}

  /**
   * The places where two objects differ, as deep down as there is something on both sides.
   *
   * @param before an object
   * @param after another
   * @return the differences; none if they are the same
   */
  static List<Difference> between(JsonObject before, JsonObject after) {
    TreeDifferences differences = new TreeDifferences();
    differences.objects(before, after, Location.ROOT);
    return List.copyOf(differences.found);
  }

  /**
   * Whether two values are the same.
   *
   * @param one a value
   * @param other another
   * @return true if they are, fields in any order, an integer not being a floating number
   */
  static boolean same(JsonElement one, JsonElement other) {
    return JsonValues.identical(one, other);
  }

  private void values(@Nullable JsonElement before, @Nullable JsonElement after, Location at) {
    if (before instanceof JsonObject one && after instanceof JsonObject other) {
      objects(one, other, at);
    } else if (before instanceof JsonArray one && after instanceof JsonArray other) {
      arrays(one, other, at);
    } else if (before == null || after == null || !JsonValues.identical(before, after)) {
      found.add(new Difference(at.place(), before, after));
    }
  }

  private void objects(JsonObject before, JsonObject after, Location at) {
    before
        .entrySet()
        .forEach(
            entry -> values(entry.getValue(), after.get(entry.getKey()), at.field(entry.getKey())));
    after.entrySet().stream()
        .filter(entry -> !before.has(entry.getKey()))
        .forEach(entry -> values(null, entry.getValue(), at.field(entry.getKey())));
  }

  private void arrays(JsonArray before, JsonArray after, Location at) {
    for (int i = 0; i < Math.max(before.size(), after.size()); i++) {
      values(
          i < before.size() ? before.get(i) : null,
          i < after.size() ? after.get(i) : null,
          at.item(i));
    }
  }
}
