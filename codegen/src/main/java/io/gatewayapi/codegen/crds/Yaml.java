package io.gatewayapi.codegen.crds;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Reads YAML documents as JSON. */
public final class Yaml {
  private static final int LIMIT = 64 << 20;

  private Yaml() {}

  /**
   * Reads a stream of documents.
   *
   * @param in the text
   * @param file what messages call it
   * @return a value for each document
   * @throws ImportException if it is not YAML
   */
  public static List<JsonElement> parse(InputStream in, String file) {
    LoadSettings settings =
        LoadSettings.builder().setLabel(file).setCodePointLimit(LIMIT).build();
    List<JsonElement> documents = new ArrayList<>();
    try {
      new Load(settings).loadAllFromInputStream(in).forEach(doc -> documents.add(json(doc)));
    } catch (YamlEngineException e) {
      throw new ImportException(file + " is not YAML: " + e.getMessage());
    }
    return documents;
  }

  private static JsonElement json(@Nullable Object value) {
    if (value == null) {
      return JsonNull.INSTANCE;
    }
    if (value instanceof Map<?, ?> map) {
      JsonObject object = new JsonObject();
      map.forEach((key, element) -> object.add(String.valueOf(key), json(element)));
      return object;
    }
    if (value instanceof Iterable<?> list) {
      JsonArray array = new JsonArray();
      list.forEach(element -> array.add(json(element)));
      return array;
    }
    if (value instanceof Number number) {
      return new JsonPrimitive(number);
    }
    return value instanceof Boolean bool
        ? new JsonPrimitive(bool)
        : new JsonPrimitive(value.toString());
  }
}
