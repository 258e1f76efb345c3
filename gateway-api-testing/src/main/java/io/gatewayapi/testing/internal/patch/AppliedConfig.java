package io.gatewayapi.testing.internal.patch;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.gatewayapi.model.manifest.DuplicateKeys;
import io.gatewayapi.model.manifest.ManifestException;
import io.gatewayapi.model.manifest.ManifestReader;
import io.gatewayapi.model.manifest.Yaml;
import io.gatewayapi.testing.internal.api.ApiFailure;
import io.gatewayapi.testing.internal.store.Trees;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An applied configuration as it was sent.
 *
 * @param object what it says
 * @param problems keys that stand twice, as warnings name them
 */
public record AppliedConfig(JsonObject object, List<String> problems) {
  private static final Pattern END = Pattern.compile("^(---|\\.\\.\\.)(\\s|$)", Pattern.MULTILINE);

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
    try {
      return new AppliedConfig(object(Yaml.readTree(body)), List.of());
    } catch (ManifestException strict) {
      String first = firstDocument(body);
      return first.length() < body.length() ? read(first) : readWithDuplicates(body, strict);
    }
  }

  /** Of several documents the first one counts, and nobody is told. */
  private static String firstDocument(String body) {
    Matcher end = END.matcher(body);
    while (end.find()) {
      String before = body.substring(0, end.start());
      if (!before.isBlank()) {
        return before;
      }
    }
    return body;
  }

  private static AppliedConfig readWithDuplicates(String body, ManifestException strict) {
    ManifestReader lenient = ManifestReader.DEFAULT.withDuplicateKeys(DuplicateKeys.LAST_WINS);
    try {
      JsonObject object = lenient.parse(body, "patch").get(0).tree();
      String key = key(strict);
      String line = strict.position().map(p -> "line " + p.line() + ": ").orElse("");
      return new AppliedConfig(
          object, key.isEmpty() ? List.of() : List.of(line + "key " + key + " already set in map"));
    } catch (ManifestException | IndexOutOfBoundsException e) {
      if (!key(strict).isEmpty()) {
        // What has no kind is no manifest; its type is what is wrong first.
        return new AppliedConfig(new JsonObject(), List.of());
      }
      throw ApiFailure.badRequest(
          "error decoding YAML: error converting YAML to JSON: yaml: " + strict.problem());
    }
  }

  /** The key that stands twice, in quotes; empty if it is something else that is wrong. */
  private static String key(ManifestException strict) {
    String problem = strict.problem();
    if (!problem.startsWith("the key \"")) {
      return "";
    }
    int first = problem.indexOf('"');
    int last = problem.indexOf('"', first + 1);
    if (last < 0) {
      return "";
    }
    String path = problem.substring(first + 1, last);
    return "\"" + path.substring(path.lastIndexOf('.') + 1) + "\"";
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
    String group = version.contains("/") ? version : "/" + version;
    return group + ", Kind=" + Trees.text(object, "kind");
  }
}
