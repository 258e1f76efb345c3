package io.gatewayapi.testing.internal.patch;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.gatewayapi.model.manifest.DuplicateKeys;
import io.gatewayapi.model.manifest.Manifest;
import io.gatewayapi.model.manifest.ManifestException;
import io.gatewayapi.model.manifest.ManifestReader;
import io.gatewayapi.model.manifest.Yaml;
import io.gatewayapi.testing.internal.api.ApiFailure;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text in YAML.
 *
 * @param tree what it says
 * @param problems keys that stand twice, as warnings name them
 */
public record YamlTree(JsonElement tree, List<String> problems) {
  private static final JsonPrimitive NO_TYPE = new JsonPrimitive("none/none/none");
  private static final String TYPE =
      "apiVersion: " + NO_TYPE.getAsString() + "\nkind: " + NO_TYPE.getAsString() + "\n";
  private static final Pattern END = Pattern.compile("^(---|\\.\\.\\.)(\\s|$)", Pattern.MULTILINE);

  /** Copies the list. */
  public YamlTree {
    problems = List.copyOf(problems);
  }

  /**
   * Reads a text; of several documents the first one counts.
   *
   * @param text YAML or JSON
   * @param refused makes a failure of what is wrong with the text
   * @return the tree
   */
  public static YamlTree read(String text, Function<String, ApiFailure> refused) {
    try {
      return new YamlTree(Yaml.readTree(text), List.of());
    } catch (ManifestException strict) {
      String first = firstDocument(text);
      return first.length() < text.length()
          ? read(first, refused)
          : readWithDuplicates(text, strict, refused);
    }
  }

  /** Of several documents the first one counts, and nobody is told. */
  private static String firstDocument(String text) {
    Matcher end = END.matcher(text);
    while (end.find()) {
      String before = text.substring(0, end.start());
      if (!before.isBlank()) {
        return before;
      }
    }
    return text;
  }

  private static YamlTree readWithDuplicates(
      String text, ManifestException strict, Function<String, ApiFailure> refused) {
    ManifestReader lenient = ManifestReader.DEFAULT.withDuplicateKeys(DuplicateKeys.LAST_WINS);
    try {
      JsonObject object = tree(lenient, text, strict);
      String key = key(strict);
      String line = strict.position().map(p -> "line " + p.line() + ": ").orElse("");
      return new YamlTree(
          object, key.isEmpty() ? List.of() : List.of(line + "key " + key + " already set in map"));
    } catch (ManifestException e) {
      if (!key(strict).isEmpty()) {
        // In one line, and without a kind: its type is what is wrong first.
        return new YamlTree(new JsonObject(), List.of());
      }
      throw refused.apply("yaml: " + YamlMistakes.of(strict, text));
    }
  }

  /** What has no kind is no manifest, so it gets one for the time being. */
  private static JsonObject tree(ManifestReader lenient, String text, ManifestException strict) {
    List<Manifest> documents;
    try {
      documents = lenient.parse(text, "patch");
    } catch (ManifestException untyped) {
      if (key(strict).isEmpty()) {
        throw untyped;
      }
      JsonObject object = lenient.parse(TYPE + text, "patch").get(0).tree().deepCopy();
      object.entrySet().removeIf(field -> field.getValue().equals(NO_TYPE));
      return object;
    }
    if (documents.isEmpty()) {
      throw strict;
    }
    return documents.get(0).tree();
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
}
