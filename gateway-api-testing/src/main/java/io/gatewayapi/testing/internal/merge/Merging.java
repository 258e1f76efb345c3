package io.gatewayapi.testing.internal.merge;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lays a configuration over an object: what the configuration says counts, the rest stays. */
public final class Merging {
  private static final JsonObject NO_FIELDS = new JsonObject();
  private static final JsonArray NO_ITEMS = new JsonArray();

  private Merging() {}

  /**
   * Merges an object and a configuration.
   *
   * @param live the object; not changed
   * @param config the configuration, of the shape that {@link TypeCheck} asks for; not changed
   * @param shape the schema of both
   * @return a new tree
   */
  public static JsonObject merge(JsonObject live, JsonObject config, Shape shape) {
    JsonElement merged = value(live, config, shape);
    return merged instanceof JsonObject object ? object.deepCopy() : new JsonObject();
  }

  /** The merged value; null if nothing is left to say. */
  static @Nullable JsonElement value(
      @Nullable JsonElement live, @Nullable JsonElement config, Shape shape) {
    Shape fitting = shape.narrowed(config == null ? live : config);
    MapShape map = fitting.map();
    ListShape list = fitting.list();
    if (map != null) {
      return maps(live, config, map);
    }
    if (fitting.scalar() == null && list != null) {
      return lists(live, config, list);
    }
    return leaf(live, config);
  }

  private static @Nullable JsonElement leaf(
      @Nullable JsonElement live, @Nullable JsonElement config) {
    return config != null ? config : live;
  }

  private static @Nullable JsonElement maps(
      @Nullable JsonElement live, @Nullable JsonElement config, MapShape map) {
    JsonObject old = live instanceof JsonObject o ? o : NO_FIELDS;
    JsonObject over = config instanceof JsonObject o ? o : NO_FIELDS;
    if (map.isAtomic() || (old.isEmpty() && over.isEmpty())) {
      return leaf(live, config);
    }
    Set<String> names = new LinkedHashSet<>(old.keySet());
    names.addAll(over.keySet());
    JsonObject merged = new JsonObject();
    for (String name : names) {
      JsonElement value = value(old.get(name), over.get(name), map.shapeOf(name));
      if (value != null) {
        merged.add(name, value);
      }
    }
    return merged.isEmpty() ? null : merged;
  }

  private static @Nullable JsonElement lists(
      @Nullable JsonElement live, @Nullable JsonElement config, ListShape list) {
    JsonArray old = live instanceof JsonArray a ? a : NO_ITEMS;
    JsonArray over = config instanceof JsonArray a ? a : NO_ITEMS;
    if (list.isAtomic() || (old.isEmpty() && over.isEmpty())) {
      return leaf(live, config);
    }
    JsonArray merged = new ListMerge(list, old, over).merged();
    return merged.isEmpty() ? null : merged;
  }
}
