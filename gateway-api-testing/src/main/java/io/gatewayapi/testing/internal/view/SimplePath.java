package io.gatewayapi.testing.internal.view;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The part of JSONPath that CRDs may use for columns: fields, items, all items, and items of which a
 * field has a value.
 */
final class SimplePath {
  private static final Pattern STEP =
      Pattern.compile("\\.([A-Za-z0-9_\\-]+)|\\['([^']+)'\\]|\\[(\\*|\\d+)\\]"
          + "|\\[\\?\\(@\\.([A-Za-z0-9_]+)\\s*==\\s*[\"']([^\"']*)[\"']\\)\\]");

  private SimplePath() {}

  /** What stands at a path, in order; nothing if the path is not of this form. */
  static List<JsonElement> find(JsonElement root, String path) {
    List<JsonElement> found = List.of(root);
    Matcher step = STEP.matcher(path);
    int at = 0;
    while (step.find() && step.start() == at) {
      found = next(found, step);
      at = step.end();
    }
    return at == path.length() ? found : List.of();
  }

  private static List<JsonElement> next(List<JsonElement> from, Matcher step) {
    List<JsonElement> next = new ArrayList<>();
    String name = step.group(1) != null ? step.group(1) : step.group(2);
    for (JsonElement value : from) {
      if (name != null) {
        if (value instanceof JsonObject object && object.has(name)) {
          next.add(object.get(name));
        }
      } else if (value instanceof JsonArray items) {
        items(items, step, next);
      }
    }
    return next;
  }

  private static void items(JsonArray items, Matcher step, List<JsonElement> next) {
    String index = step.group(3);
    if (index == null) {
      for (JsonElement item : items) {
        if (item instanceof JsonObject object
            && object.get(step.group(4)) instanceof JsonPrimitive p
            && p.getAsString().equals(step.group(5))) {
          next.add(item);
        }
      }
    } else if (index.equals("*")) {
      items.forEach(next::add);
    } else if (Integer.parseInt(index) < items.size()) {
      next.add(items.get(Integer.parseInt(index)));
    }
  }
}
