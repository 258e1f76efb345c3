package io.gatewayapi.codegen.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.gatewayapi.codegen.catalogue.Catalogue;
import io.gatewayapi.codegen.catalogue.Channel;
import io.gatewayapi.codegen.catalogue.Release;
import io.gatewayapi.codegen.crds.Yaml;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A next release that changed anything anywhere is imported, and comes back as it was. */
class MutatedBundleTest {
  private static final long SEED = 20261122;
  private static final Release NEXT = new Release(99, 7, 0);

  @Test
  void everyChangeComesBack(@TempDir Path dir) throws IOException {
    String crds = System.getProperty("gwapi.crds", "");
    assumeTrue(!crds.isEmpty() && Files.isDirectory(Path.of(crds)), "gwapi.crds names no folder");
    Path schema = Files.createDirectories(dir.resolve("schema"));
    Path names = CommittedCatalogue.dir().resolve("names.tsv");
    Files.copy(names, schema.resolve("names.tsv"));
    List<JsonObject> next = newestCrds(Path.of(crds));
    Random random = new Random(SEED);
    int file = 0;
    for (JsonObject crd : next) {
      mutate(crd, random);
      Path path = Files.createDirectories(dir.resolve("next")).resolve(file++ + ".json");
      Files.writeString(path, crd.toString());
    }

    Importer.run(schema, List.of(Path.of(crds), dir.resolve("next")));

    Catalogue catalogue = Catalogue.load(schema);
    for (JsonObject crd : next) {
      compare(catalogue, crd);
    }
  }

  /** The CRDs of the newest release, turned into those of the next one. */
  private static List<JsonObject> newestCrds(Path crds) throws IOException {
    Release newest = Catalogue.load(CommittedCatalogue.dir()).newest();
    List<JsonObject> result = new ArrayList<>();
    try (Stream<Path> files = Files.walk(crds.resolve(newest.toString()))) {
      for (Path file :
          files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList()) {
        try (InputStream in = Files.newInputStream(file)) {
          Yaml.parse(in, file.toString()).stream()
              .map(JsonElement::getAsJsonObject)
              .filter(d -> d.get("kind").getAsString().equals("CustomResourceDefinition"))
              .forEach(result::add);
        }
      }
    }
    result.forEach(crd ->
        annotations(crd).addProperty("gateway.networking.k8s.io/bundle-version", NEXT.toString()));
    return result;
  }

  private static JsonObject annotations(JsonObject crd) {
    return crd.getAsJsonObject("metadata").getAsJsonObject("annotations");
  }

  private static void compare(Catalogue catalogue, JsonObject crd) {
    JsonObject spec = crd.getAsJsonObject("spec");
    String kind = spec.getAsJsonObject("names").get("kind").getAsString();
    Channel channel =
        Channel.parse(annotations(crd).get("gateway.networking.k8s.io/channel").getAsString());
    for (JsonElement element : spec.getAsJsonArray("versions")) {
      JsonObject version = element.getAsJsonObject();
      String apiVersion =
          spec.get("group").getAsString() + "/" + version.get("name").getAsString();
      JsonObject schema = version.getAsJsonObject("schema").getAsJsonObject("openAPIV3Schema");
      assertThat(Schemas.text(catalogue.schema(kind, apiVersion, NEXT, channel)))
          .as("seed %d: %s %s %s", SEED, channel, kind, apiVersion)
          .isEqualTo(Schemas.text(Schemas.withoutDescriptions(schema)));
    }
  }

  private static void mutate(JsonObject crd, Random random) {
    for (JsonElement version : crd.getAsJsonObject("spec").getAsJsonArray("versions")) {
      JsonObject root =
          version.getAsJsonObject().getAsJsonObject("schema").getAsJsonObject("openAPIV3Schema");
      for (String part : List.of("spec", "status")) {
        JsonObject schema = root.getAsJsonObject("properties").getAsJsonObject(part);
        if (schema != null) {
          Schemas.walk(schema, node -> {
            if (random.nextInt(6) == 0) {
              mutations(random).get(random.nextInt(6)).accept(node);
            }
          });
        }
      }
    }
  }

  private static List<Consumer<JsonObject>> mutations(Random random) {
    return List.of(
        node -> changeNumber(node, random),
        node -> addProperty(node),
        node -> dropProperty(node, random),
        node -> shuffle(node.getAsJsonArray("required"), random),
        node -> addElement(node.getAsJsonArray("enum")),
        node -> changeRules(node, random));
  }

  private static void changeNumber(JsonObject node, Random random) {
    for (String bound : List.of("maxLength", "minLength", "maximum", "maxItems")) {
      if (node.has(bound)) {
        node.addProperty(bound, node.get(bound).getAsInt() + random.nextInt(3));
      }
    }
  }

  private static void addProperty(JsonObject node) {
    if (node.has("properties")) {
      JsonObject madeUp = new JsonObject();
      madeUp.addProperty("type", "string");
      madeUp.addProperty("maxLength", 7);
      node.getAsJsonObject("properties").add("madeUp", madeUp);
    }
  }

  private static void dropProperty(JsonObject node, Random random) {
    if (node.has("properties") && node.getAsJsonObject("properties").size() > 1) {
      List<String> names = List.copyOf(node.getAsJsonObject("properties").keySet());
      node.getAsJsonObject("properties").remove(names.get(random.nextInt(names.size())));
    }
  }

  private static void shuffle(@Nullable JsonArray list, Random random) {
    if (list != null) {
      list.add(list.remove(random.nextInt(list.size())));
    }
  }

  private static void addElement(@Nullable JsonArray list) {
    if (list != null && list.get(0).getAsJsonPrimitive().isString()) {
      list.add(new JsonPrimitive("MadeUp"));
    }
  }

  private static void changeRules(JsonObject node, Random random) {
    JsonArray rules = node.getAsJsonArray("x-kubernetes-validations");
    JsonObject rule = new JsonObject();
    rule.addProperty("rule", "true");
    if (rules == null) {
      rules = new JsonArray();
      node.add("x-kubernetes-validations", rules);
    } else {
      shuffle(rules, random);
      rule.addProperty("message", "made up");
    }
    rules.add(rule);
  }
}
