package io.gatewayapi.testing.internal.merge;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares two versions of an object, field by field as its schema says. */
public final class Comparing {
  private static final JsonObject NO_FIELDS = new JsonObject();
  private static final JsonArray NO_ITEMS = new JsonArray();

  private final FieldSetBuilder added = new FieldSetBuilder();
  private final FieldSetBuilder modified = new FieldSetBuilder();
  private final FieldSetBuilder removed = new FieldSetBuilder();
  private final Deque<PathElement> path = new ArrayDeque<>();

  private Comparing() {}

  /**
   * Compares two values.
   *
   * @param before the first one
   * @param after the second one
   * @param shape the schema of both
   * @return the fields in which they differ
   */
  public static Comparison compare(JsonElement before, JsonElement after, Shape shape) {
    Comparing walk = new Comparing();
    walk.walk(before, after, shape);
    return new Comparison(walk.added.build(), walk.modified.build(), walk.removed.build());
  }

  @SuppressWarnings("ReferenceEquality") // versions of an object share what did not change
  private void walk(@Nullable JsonElement before, @Nullable JsonElement after, Shape shape) {
    if (before != null && before == after) {
      return;
    }
    Shape first = shape.narrowed(before);
    Shape second = shape.narrowed(after);
    boolean leaf;
    if (after == null) {
      leaf = part(before, null, first);
    } else {
      if (before != null && !first.isNarrowedLike(second)) {
        part(before, after, first);
      }
      leaf = part(before, after, second);
    }
    if (!leaf && before == null) {
      added.add(path);
    } else if (!leaf && after == null) {
      removed.add(path);
    }
  }

  /** True if the value counts as a whole. */
  private boolean part(@Nullable JsonElement before, @Nullable JsonElement after, Shape shape) {
    MapShape map = shape.map();
    ListShape list = shape.list();
    Shape.Scalar scalar = shape.scalar();
    if (map != null) {
      return maps(before, after, map);
    }
    if (scalar != null) {
      boolean fits = before == null || scalar.accepts(before);
      return (fits || after == null || scalar.accepts(after)) && leaf(before, after);
    }
    return list != null && lists(before, after, list);
  }

  private boolean leaf(@Nullable JsonElement before, @Nullable JsonElement after) {
    if (before == null) {
      added.add(path);
    } else if (after == null) {
      removed.add(path);
    } else if (!before.equals(after)) {
      modified.add(path);
    }
    return true;
  }

  private boolean maps(@Nullable JsonElement before, @Nullable JsonElement after, MapShape map) {
    JsonObject first = before instanceof JsonObject o ? o : NO_FIELDS;
    JsonObject second = after instanceof JsonObject o ? o : NO_FIELDS;
    if (map.isAtomic() || (first.isEmpty() && second.isEmpty())) {
      return leaf(before, after);
    }
    for (Map.Entry<String, JsonElement> field : first.entrySet()) {
      field(field.getKey(), field.getValue(), second.get(field.getKey()), map);
    }
    for (Map.Entry<String, JsonElement> field : second.entrySet()) {
      if (!first.has(field.getKey())) {
        field(field.getKey(), null, field.getValue(), map);
      }
    }
    return false;
  }

  @SuppressWarnings("ReferenceEquality") // as in walk
  private void field(
      String name, @Nullable JsonElement before, @Nullable JsonElement after, MapShape map) {
    if (before == null || before != after) {
      path.addLast(PathElement.field(name));
      walk(before, after, map.shapeOf(name));
      path.removeLast();
    }
  }

  private boolean lists(@Nullable JsonElement before, @Nullable JsonElement after, ListShape list) {
    JsonArray first = before instanceof JsonArray a ? a : NO_ITEMS;
    JsonArray second = after instanceof JsonArray a ? a : NO_ITEMS;
    if (list.isAtomic() || (first.isEmpty() && second.isEmpty())) {
      return leaf(before, after);
    }
    Map<PathElement, List<JsonElement>> was = ListItems.index(list, first);
    Map<PathElement, List<JsonElement>> is = ListItems.index(list, second);
    Set<PathElement> steps = new LinkedHashSet<>(was.keySet());
    steps.addAll(is.keySet());
    for (PathElement step : steps) {
      path.addLast(step);
      items(was.getOrDefault(step, List.of()), is.getOrDefault(step, List.of()), list.item());
      path.removeLast();
    }
    return false;
  }

  /** Items of one identity; several of them count as one value. */
  private void items(List<JsonElement> was, List<JsonElement> is, Shape item) {
    if (was.size() < 2 && is.size() < 2) {
      walk(single(was), single(is), item);
    } else if (was.size() > 1 && is.size() > 1) {
      if (!was.equals(is)) {
        modified.add(path);
      }
    } else if (was.size() > 1) {
      if (!is.isEmpty()) {
        walk(null, is.get(0), item);
      }
      removed.add(path);
    } else {
      if (!was.isEmpty()) {
        walk(was.get(0), null, item);
      }
      added.add(path);
    }
  }

  private static @Nullable JsonElement single(List<JsonElement> items) {
    return items.isEmpty() ? null : items.get(0);
  }
}
