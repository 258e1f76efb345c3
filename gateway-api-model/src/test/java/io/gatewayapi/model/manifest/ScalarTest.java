package io.gatewayapi.model.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.gatewayapi.model.json.Json;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Scalars and keys mean what they mean to kubectl; the tables hold what it said. */
class ScalarTest {
  private static final String HEAD = """
      apiVersion: v1
      kind: ConfigMap
      metadata:
        name: x
      data:
      """;

  static List<ScalarTable> scalars() {
    return ScalarTable.read("scalars.tsv");
  }

  static List<ScalarTable> keys() {
    return ScalarTable.read("keys.tsv");
  }

  private static String withValue(ScalarTable row) {
    return HEAD + "  a: " + row.yaml() + "\n";
  }

  private static String withKey(ScalarTable row) {
    return HEAD + "  " + row.yaml() + " : v\n";
  }

  private static JsonObject data(String text) {
    return Yaml.readTree(text).getAsJsonObject().getAsJsonObject("data");
  }

  @ParameterizedTest
  @MethodSource("scalars")
  void scalarIsWhatKubectlReads(ScalarTable row) {
    if (row.isRefused()) {
      assertThatThrownBy(() -> data(withValue(row)))
          .isInstanceOf(ManifestException.class)
          .hasMessageStartingWith("YAML:6:");
      return;
    }
    String read = Json.writeTree(data(withValue(row)).get("a"));
    assertThat(read).isEqualTo(row.ours());
    assertThat(Kubectl.normal(read)).isEqualTo(Kubectl.normal(row.kubectl()));
  }

  @ParameterizedTest
  @MethodSource("keys")
  void keyIsWhatKubectlReads(ScalarTable row) {
    if (row.isRefused()) {
      assertThatThrownBy(() -> data(withKey(row))).isInstanceOf(ManifestException.class);
    } else {
      String name = data(withKey(row)).keySet().iterator().next();
      assertThat(Json.writeTree(new JsonPrimitive(name))).isEqualTo(row.ours());
    }
  }

  @Test
  void tablesHoldWhatKubectlSaysToday(@TempDir Path folder)
      throws IOException, InterruptedException {
    Kubectl kubectl = Kubectl.orSkip(folder);
    List<String> differences = new ArrayList<>();
    for (ScalarTable row : scalars()) {
      List<JsonObject> objects = kubectl.read(withValue(row));
      JsonElement value = objects.isEmpty() ? null : data(objects).get("a");
      String says = value == null ? "error" : Doubles.of(value).toString();
      if (!says.equals(row.isRefused() ? "error" : Kubectl.normal(row.kubectl()))) {
        differences.add(row.yaml() + " is " + says + " to kubectl, the table has " + row.kubectl());
      }
    }
    for (ScalarTable row : keys()) {
      List<JsonObject> objects = kubectl.read(withKey(row));
      String says = objects.isEmpty()
          ? "error"
          : Json.writeTree(new JsonPrimitive(data(objects).keySet().iterator().next()));
      if (!says.equals(row.kubectl())) {
        differences.add("key " + row.yaml() + " is " + says + " to kubectl");
      }
    }
    assertThat(differences).isEmpty();
  }

  private static JsonObject data(List<JsonObject> objects) {
    return objects.get(0).getAsJsonObject("data");
  }
}
