package io.gatewayapi.model.manifest;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonStreamParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Asks kubectl what it reads, if the system property {@code gwapi.kubeconfig} names a server.
 *
 * <p>Nothing is stored there: the server only tells kubectl that it knows ConfigMaps.
 */
final class Kubectl {
  private final Path kubeconfig;
  private final Path file;

  private Kubectl(Path kubeconfig, Path folder) {
    this.kubeconfig = kubeconfig;
    this.file = folder.resolve("manifest.yaml");
  }

  /** Skips the test if there is no server. The property may name several, each with its channel. */
  static Kubectl orSkip(Path folder) {
    String property = System.getProperty("gwapi.kubectl", "");
    assumeTrue(!property.isBlank(), "gwapi.kubeconfig is not set");
    String first = property.split(",", 2)[0].strip();
    return new Kubectl(Path.of(first.substring(first.indexOf('=') + 1)), folder);
  }

  /** The objects of a manifest; none if kubectl refuses it. */
  List<JsonObject> read(String manifest) throws IOException, InterruptedException {
    Files.writeString(file, manifest);
    Path out = file.resolveSibling("out.json");
    Process process = new ProcessBuilder(
            "kubectl",
            "--kubeconfig=" + kubeconfig,
            "create",
            "--dry-run=client",
            "--validate=false",
            "-o",
            "json",
            "-f",
            file.toString())
        .redirectOutput(out.toFile())
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
    if (process.waitFor() != 0) {
      return List.of();
    }
    List<JsonObject> objects = new ArrayList<>();
    JsonStreamParser parser = new JsonStreamParser(Files.readString(out));
    while (parser.hasNext()) {
      objects.add(parser.next().getAsJsonObject());
    }
    return objects;
  }

  /** What kubectl prints of numbers is what Go's float64 is; so compare as doubles. */
  static String normal(String json) {
    return Doubles.of(JsonParser.parseString(json)).toString();
  }
}
