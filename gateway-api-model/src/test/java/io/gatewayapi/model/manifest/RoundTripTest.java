package io.gatewayapi.model.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.gatewayapi.model.json.Json;
import io.gatewayapi.model.json.JsonTrees;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Random trees come back from YAML and JSON as they went; kubectl reads the same. */
class RoundTripTest {
  private static final long SEED = 20261122;

  private static final List<String> BITS = List.of(
      "yes",
      "No",
      "on",
      "y",
      "1e3",
      "0x1F",
      "1_000",
      "12:30:45",
      "~",
      "null",
      "Null",
      "",
      " ",
      "\t",
      "\n",
      "\r",
      "a",
      "b c",
      ": ",
      ":",
      "#",
      " #",
      "-",
      "- ",
      "--",
      "---",
      "...",
      "?",
      "? ",
      "'",
      "\"",
      "\\",
      "[",
      "]",
      "{",
      "}",
      ",",
      "&a",
      "*a",
      "!",
      "!!str",
      "|",
      ">",
      "%",
      "@",
      "`",
      "=",
      "<<",
      "é",
      "漢",
      "😀",
      "\u0085",
      "\u2028",
      "\u2029",
      "\uFEFF",
      "\u0000",
      "\u0007",
      "\u007F",
      "\u009F",
      "\u00A0",
      "\uFFFE",
      "\uE000",
      "0",
      "1",
      "9",
      "+",
      ".",
      "e",
      "E",
      "_",
      "0o7",
      "0b1",
      "2001-12-14",
      "T",
      "Z",
      ".inf",
      ".NaN",
      "tRue",
      "10.0.0.1",
      "1.2.3",
      "/",
      "*.example.com",
      "x: y",
      "a\nb",
      "a\n\nb\n",
      "  x",
      "x\n  y\nz\n\n",
      "\n\n",
      "x \ny",
      "x\n \ny",
      "x\n\ty",
      "\tx\ny",
      "a\n---\nb",
      "a\n...\nb",
      "#c\nd",
      "key: |\n  z\n");

  private static final List<String> NUMBERS = List.of(
      "0",
      "1",
      "-1",
      "8080",
      "1.5",
      "-0.25",
      "1e3",
      "1.50",
      "1.0",
      "12345678901234567890",
      "123456789012345678901234567890",
      "1E-7",
      "3000000000",
      "-0",
      "-0.0",
      "0.1e+5",
      "9223372036854775808",
      "1e-400");

  private final Random random = new Random(SEED);

  private String text() {
    StringBuilder text = new StringBuilder();
    int bits = random.nextInt(random.nextInt(10) == 0 ? 12 : 4);
    for (int i = 0; i <= bits; i++) {
      text.append(BITS.get(random.nextInt(BITS.size())));
    }
    return random.nextInt(300) == 0 ? text + "k".repeat(1100) : text.toString();
  }

  private JsonElement value(int depth) {
    return switch (random.nextInt(depth > 4 ? 5 : 8)) {
      case 0 -> JsonTrees.number(NUMBERS.get(random.nextInt(NUMBERS.size())));
      case 1 -> new JsonPrimitive(random.nextBoolean());
      case 2 -> JsonNull.INSTANCE;
      case 3, 4 -> new JsonPrimitive(text());
      case 5 -> {
        JsonArray array = new JsonArray();
        for (int i = random.nextInt(4); i > 0; i--) {
          array.add(value(depth + 1));
        }
        yield array;
      }
      default -> object(depth, random.nextInt(4));
    };
  }

  private JsonObject object(int depth, int fields) {
    JsonObject object = new JsonObject();
    for (int i = fields; i > 0; i--) {
      object.add(text(), value(depth + 1));
    }
    return object;
  }

  private JsonObject configMap(String name) {
    JsonObject metadata = new JsonObject();
    metadata.addProperty("name", name);
    JsonObject object = new JsonObject();
    object.addProperty("apiVersion", "v1");
    object.addProperty("kind", "ConfigMap");
    object.add("metadata", metadata);
    object.add("data", object(0, 6));
    return object;
  }

  @Test
  void treesComeBackFromYamlAndJson() {
    for (int i = 0; i < 3000; i++) {
      JsonElement tree = value(0);
      String yaml = Yaml.writeTree(tree);
      JsonElement read = Yaml.readTree(yaml);
      assertThat(JsonTrees.same(read, tree)).as("seed %d:%n%s", SEED, yaml).isTrue();
      assertThat(Json.writeTree(read)).as("order of fields").isEqualTo(Json.writeTree(tree));
      assertThat(Yaml.writeTree(read)).as("the same text").isEqualTo(yaml);
    }
  }

  @Test
  void documentsComeBackFromYamlAndJson() {
    StringBuilder yaml = new StringBuilder();
    StringBuilder json = new StringBuilder();
    List<JsonObject> trees = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      JsonObject tree = configMap("x" + i);
      trees.add(tree);
      yaml.append(i == 0 ? "" : "---\n").append(Yaml.writeTree(tree));
      json.append(Json.writePrettyTree(tree)).append('\n');
    }
    for (String text : List.of(yaml.toString(), json.toString())) {
      List<Manifest> read = Manifests.parse(text, "x");
      assertThat(read).hasSize(trees.size());
      for (int i = 0; i < read.size(); i++) {
        assertThat(JsonTrees.same(read.get(i).tree(), trees.get(i))).isTrue();
      }
    }
  }

  @Test
  void kubectlReadsTheSame(@TempDir Path folder) throws IOException, InterruptedException {
    Kubectl kubectl = Kubectl.orSkip(folder);
    StringBuilder yaml = new StringBuilder();
    List<String> written = new ArrayList<>();
    for (int i = 0; i < 800; i++) {
      JsonObject tree = configMap("x" + i);
      written.add(Doubles.of(tree.get("data")).toString());
      yaml.append(i == 0 ? "" : "---\n").append(Yaml.writeTree(tree));
    }
    List<String> read = new ArrayList<>();
    for (JsonObject object : kubectl.read(yaml.toString())) {
      JsonElement data = object.get("data");
      read.add(data == null ? "{}" : Doubles.of(data).toString());
    }
    assertThat(read).isEqualTo(written);
  }
}
