package io.gatewayapi.testing.internal.merge;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/** Which fields a value has, in the sense of ownership. */
public final class Fields {
  private final FieldSetBuilder fields = new FieldSetBuilder();
  private final Deque<PathElement> path = new ArrayDeque<>();

  private Fields() {}

  /**
   * The fields of a value: scalars, what is owned as a whole, items of lists, entries of maps, and
   * objects that are empty.
   *
   * @param value the value
   * @param shape its schema
   * @return the set
   */
  public static FieldSet of(JsonElement value, Shape shape) {
    Fields walk = new Fields();
    walk.walk(value, shape);
    return walk.fields.build();
  }

  private void walk(JsonElement value, Shape shape) {
    Shape fitting = shape.narrowed(value);
    MapShape map = fitting.map();
    ListShape list = fitting.list();
    if (map != null) {
      walkMap(value, map);
    } else if (fitting.scalar() != null) {
      fields.add(path);
    } else if (list != null) {
      walkList(value, list);
    }
  }

  private void walkMap(JsonElement value, MapShape map) {
    if (map.isAtomic()) {
      fields.add(path);
    } else if (value instanceof JsonObject object) {
      for (Map.Entry<String, JsonElement> field : object.entrySet()) {
        String name = field.getKey();
        path.addLast(PathElement.field(name));
        walk(field.getValue(), map.shapeOf(name));
        if (isEmpty(field.getValue()) || !map.fields().containsKey(name)) {
          fields.add(path);
        }
        path.removeLast();
      }
    }
  }

  private static boolean isEmpty(JsonElement value) {
    return value.isJsonNull() || (value instanceof JsonObject object && object.isEmpty());
  }

  private void walkList(JsonElement value, ListShape list) {
    if (list.isAtomic()) {
      fields.add(path);
    } else if (value instanceof JsonArray array) {
      for (Map.Entry<PathElement, List<JsonElement>> item :
          ListItems.index(list, array).entrySet()) {
        path.addLast(item.getKey());
        if (item.getValue().size() == 1) {
          walk(item.getValue().get(0), list.item());
        }
        fields.add(path);
        path.removeLast();
      }
    }
  }
}
