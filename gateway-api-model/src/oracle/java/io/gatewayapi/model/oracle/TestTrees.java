package io.gatewayapi.model.oracle;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import io.gatewayapi.model.schema.StructuralSchema;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Trees from text. */
public final class TestTrees {
  private TestTrees() {}

  /** JSON with single quotes for double ones. */
  public static JsonObject json(String text) {
    return JsonParser.parseString(text.replace('\'', '"')).getAsJsonObject();
  }

  public static StructuralSchema schema(String text) {
    return StructuralSchema.parse(json(text));
  }

  /** All documents of a YAML text. */
  public static List<JsonElement> yaml(String text) {
    Load load = new Load(LoadSettings.builder().setCodePointLimit(50_000_000).build());
    List<JsonElement> documents = new java.util.ArrayList<>();
    load.loadAllFromString(text).forEach(document -> documents.add(tree(document)));
    return documents;
  }

  private static JsonElement tree(Object value) {
    if (value == null) {
      return JsonNull.INSTANCE;
    }
    if (value instanceof Map<?, ?> map) {
      JsonObject object = new JsonObject();
      map.forEach((name, child) -> object.add(String.valueOf(name), tree(child)));
      return object;
    }
    if (value instanceof List<?> list) {
      JsonArray array = new JsonArray();
      list.forEach(item -> array.add(tree(item)));
      return array;
    }
    if (value instanceof Number number) {
      return new JsonPrimitive(number);
    }
    return value instanceof Boolean flag
        ? new JsonPrimitive(flag)
        : new JsonPrimitive(String.valueOf(value));
  }
}
