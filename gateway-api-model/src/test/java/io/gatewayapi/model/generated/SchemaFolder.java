package io.gatewayapi.model.generated;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The committed catalogue as plain JSON: what the generated types are tested against. */
final class SchemaFolder {
  private final Map<String, JsonObject> types = new TreeMap<>();
  private final JsonObject kinds;

  private SchemaFolder(Path folder) throws IOException {
    kinds = parse(folder.resolve("kinds.json")).getAsJsonObject();
    try (Stream<Path> files = Files.list(folder.resolve("types"))) {
      for (Path file : files.toList()) {
        types.put(
            file.getFileName().toString().replace(".json", ""), parse(file).getAsJsonObject());
      }
    }
  }

  static SchemaFolder load() {
    try {
      return new SchemaFolder(Path.of(System.getProperty("basedir", "."), "src/main/schema"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonElement parse(Path file) throws IOException {
    return JsonParser.parseString(Files.readString(file));
  }

  JsonObject type(String name) {
    return types.get(name);
  }

  /** The object types with a generated class that are no kinds. */
  List<String> objects() {
    return types.keySet().stream()
        .filter(name -> types.get(name).has("javaType") && !isEnum(name))
        .filter(name -> !types.get(name).has("x-kind"))
        .toList();
  }

  List<String> enums() {
    return types.keySet().stream()
        .filter(name -> types.get(name).has("javaType") && isEnum(name))
        .toList();
  }

  /** The classes of kinds by name of the class. */
  Map<String, String> kinds() {
    Map<String, String> result = new TreeMap<>();
    for (JsonElement kind : kinds.getAsJsonArray("kinds")) {
      for (JsonElement version : kind.getAsJsonObject().getAsJsonArray("versions")) {
        if (version.getAsJsonObject().has("javaType")) {
          result.put(
              version.getAsJsonObject().get("javaType").getAsString(),
              kind.getAsJsonObject().get("kind").getAsString());
        }
      }
    }
    return result;
  }

  boolean isEnum(String name) {
    return type(name).get("type").getAsString().equals("string");
  }
}
