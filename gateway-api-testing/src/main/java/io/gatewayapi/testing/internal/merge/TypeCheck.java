package io.gatewayapi.testing.internal.merge;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.gatewayapi.testing.internal.go.GoText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whether a value that is applied has the shape that its schema gives; nothing is pruned here. */
public final class TypeCheck {
  private final List<String> problems = new ArrayList<>();

  private TypeCheck() {}

  /**
   * Checks a value.
   *
   * @param value the value
   * @param shape its schema
   * @return what does not fit, with the place, as a real server words it
   */
  public static List<String> problems(JsonElement value, Shape shape) {
    TypeCheck check = new TypeCheck();
    check.check(value, shape, "");
    return check.problems;
  }

  private void check(JsonElement value, Shape shape, String path) {
    Shape fitting = shape.narrowed(value);
    MapShape map = fitting.map();
    ListShape list = fitting.list();
    Shape.Scalar scalar = fitting.scalar();
    if (map != null) {
      checkMap(value, map, path);
    } else if (scalar != null) {
      if (!scalar.accepts(value)) {
        refuse(path, wrongScalar(scalar, value));
      }
    } else if (list != null) {
      checkList(value, list, path);
    }
  }

  private void checkMap(JsonElement value, MapShape map, String path) {
    if (value instanceof JsonObject object) {
      for (Map.Entry<String, JsonElement> field : object.entrySet()) {
        String below = path + PathElement.field(field.getKey());
        if (!map.allows(field.getKey())) {
          refuse(below, "field not declared in schema");
          return;
        }
        check(field.getValue(), map.shapeOf(field.getKey()), below);
      }
    } else if (!value.isJsonNull()) {
      refuse(path, "expected map, got &{" + GoText.of(value) + "}");
    }
  }

  private void checkList(JsonElement value, ListShape list, String path) {
    if (value instanceof JsonArray array) {
      Set<PathElement> seen = new HashSet<>();
      for (int i = 0; i < array.size(); i++) {
        PathElement step = step(list, array.get(i), i, path);
        if (step == null) {
          return;
        }
        if (!list.isAtomic() && !seen.add(step)) {
          refuse(path, "duplicate entries for key " + step);
        }
        check(array.get(i), list.item(), path + step);
      }
    } else if (!value.isJsonNull()) {
      refuse(path, "expected list, got &{" + GoText.of(value) + "}");
    }
  }

  private @org.jspecify.annotations.Nullable PathElement step(
      ListShape list, JsonElement item, int index, String path) {
    if (list.isAtomic()) {
      return new PathElement(PathElement.Kind.INDEX, Integer.toString(index));
    }
    try {
      return ListItems.step(list, item);
    } catch (ListItems.NoIdentityException e) {
      refuse(path, "element " + index + ": " + e.getMessage());
      return null;
    }
  }

  private static String wrongScalar(Shape.Scalar scalar, JsonElement value) {
    String text = GoText.of(value);
    return switch (scalar) {
      case NUMERIC -> "expected numeric (int or float), got " + GoText.type(value);
      case STRING ->
        "expected string, got &value.valueUnstructured{Value:" + GoText.syntax(value) + "}";
      case BOOLEAN -> "expected boolean, got &{" + text + "}";
      case UNTYPED -> "expected any scalar, got &{" + text + "}";
    };
  }

  private void refuse(String path, String problem) {
    problems.add(path + ": " + problem);
  }
}
