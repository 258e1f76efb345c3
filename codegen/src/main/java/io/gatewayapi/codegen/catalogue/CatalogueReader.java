package io.gatewayapi.codegen.catalogue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Reads the catalogue's files. */
final class CatalogueReader {
  private CatalogueReader() {}

  static Catalogue read(Path schemaDir) {
    JsonObject json = parse(schemaDir.resolve("kinds.json"));
    List<Bundle> bundles = bundles(json.getAsJsonArray("bundles"));
    List<Kind> kinds = new ArrayList<>();
    for (JsonElement kind : json.getAsJsonArray("kinds")) {
      kinds.add(kind(kind.getAsJsonObject(), bundles));
    }
    Map<String, CatalogueType> types = types(schemaDir.resolve("types"));
    return new Catalogue(bundles, kinds, Usage.complete(types, kinds, bundles, newest(bundles)));
  }

  private static Set<Bundle> newest(List<Bundle> bundles) {
    Map<Channel, Bundle> newest = new TreeMap<>();
    bundles.forEach(bundle -> newest.put(bundle.channel(), bundle));
    return new TreeSet<>(newest.values());
  }

  private static List<Bundle> bundles(JsonArray json) {
    List<Bundle> bundles = new ArrayList<>();
    for (JsonElement element : json) {
      JsonObject bundle = element.getAsJsonObject();
      bundles.add(new Bundle(
          Release.parse(bundle.get("release").getAsString()),
          Channel.parse(bundle.get("channel").getAsString())));
    }
    bundles.sort(Comparator.naturalOrder());
    return bundles;
  }

  private static Kind kind(JsonObject json, List<Bundle> bundles) {
    String group = json.get("group").getAsString();
    String name = json.get("kind").getAsString();
    JsonObject facts = json.getAsJsonObject("facts");
    List<KindVersion> versions = new ArrayList<>();
    for (JsonElement element : json.getAsJsonArray("versions")) {
      JsonObject version = element.getAsJsonObject();
      JsonElement javaType = version.get("javaType");
      JsonObject versionFacts = version.getAsJsonObject("facts");
      versions.add(new KindVersion(
          group + "/" + version.get("name").getAsString(),
          name,
          javaType == null ? null : javaType.getAsString(),
          TypeReader.scope(versionFacts),
          TypeReader.facts(versionFacts)));
    }
    Scope in = TypeReader.scope(facts);
    Bundle last = bundles.stream()
        .filter(in::includes)
        .reduce((older, newer) -> newer)
        .orElseThrow(() -> new CatalogueException("kinds.json: " + name + " is in no bundle"));
    return new Kind(group, name, last, in, TypeReader.facts(facts), versions);
  }

  private static Map<String, CatalogueType> types(Path dir) {
    Map<String, CatalogueType> types = new LinkedHashMap<>();
    try (Stream<Path> files = Files.list(dir)) {
      for (Path file : files.sorted().toList()) {
        String fileName = String.valueOf(file.getFileName());
        if (fileName.endsWith(".json")) {
          String name = fileName.substring(0, fileName.length() - ".json".length());
          types.put(name, type(file, name));
        }
      }
    } catch (IOException e) {
      throw new CatalogueException(dir + " cannot be read, expected a folder of types", e);
    }
    return types;
  }

  private static CatalogueType type(Path file, String name) {
    JsonObject read = parse(file);
    try {
      return TypeReader.type(name, read);
    } catch (RuntimeException e) {
      throw new CatalogueException(file + " is not of the catalogue's form: " + e, e);
    }
  }

  private static JsonObject parse(Path file) {
    try {
      return JsonParser.parseString(Files.readString(file)).getAsJsonObject();
    } catch (IOException e) {
      throw new CatalogueException(file + " cannot be read, expected a file of the catalogue", e);
    } catch (JsonParseException | IllegalStateException e) {
      throw new CatalogueException(file + " is no JSON object: " + e.getMessage(), e);
    }
  }
}
