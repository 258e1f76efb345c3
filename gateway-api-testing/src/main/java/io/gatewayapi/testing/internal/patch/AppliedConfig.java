package io.gatewayapi.testing.internal.patch;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.gatewayapi.testing.internal.api.ApiFailure;
import io.gatewayapi.testing.internal.store.Trees;
import java.util.List;

/**
 * An applied configuration as it was sent.
 *
 * @param object what it says
 * @param problems keys that stand twice, as warnings name them
 */
public record AppliedConfig(JsonObject object, List<String> problems) {
  /** Copies the list. */
  public AppliedConfig {
    problems = List.copyOf(problems);
  }

  /**
   * Reads a configuration.
   *
   * @param body YAML or JSON
   * @return the configuration
   */
  public static AppliedConfig read(String body) {
    YamlTree read = YamlTree.read(
        body,
        why -> ApiFailure.badRequest("error decoding YAML: error converting YAML to JSON: " + why));
    return new AppliedConfig(object(read.tree()), read.problems());
  }

  private static JsonObject object(JsonElement tree) {
    if (tree instanceof JsonObject object) {
      return object;
    }
    if (tree.isJsonNull()) {
      return new JsonObject();
    }
    String type = "array";
    if (tree instanceof JsonPrimitive p) {
      type = p.isString() ? "string" : p.isBoolean() ? "bool" : "number";
    }
    throw ApiFailure.badRequest("error decoding YAML: error unmarshaling JSON: while decoding JSON:"
        + " json: cannot unmarshal " + type + " into Go value of type map[string]interface {}");
  }

  /**
   * The type as messages spell it.
   *
   * @return {@code gateway.networking.k8s.io/v1, Kind=HTTPRoute}
   */
  public String type() {
    String version = Trees.text(object, "apiVersion");
    if (version.indexOf('/') != version.lastIndexOf('/')) {
      return "/, Kind=";
    }
    String group = version.contains("/") ? version : "/" + version;
    return group + ", Kind=" + Trees.text(object, "kind");
  }
}
