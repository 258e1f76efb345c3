package io.gatewayapi.model.manifest;

import io.gatewayapi.model.json.Json;
import io.gatewayapi.model.json.WireObject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Reads and writes files of objects, in YAML and JSON.
 *
 * <pre>{@code
 * for (Manifest manifest : Manifests.read(Path.of("deploy"))) {
 *   System.out.println(manifest.kind() + " at " + manifest.position("spec"));
 * }
 * }</pre>
 *
 * <p>{@link ManifestReader} reads within other limits, and goes on after what cannot be read.
 */
public final class Manifests {
  private Manifests() {}

  /**
   * Reads a file, or all {@code .yaml}, {@code .yml} and {@code .json} files of a folder and the
   * folders in it, in the order of their names.
   *
   * @param path a file or folder
   * @return the manifests, in the order in which they stand
   * @throws ManifestException for the first thing that cannot be read
   */
  public static List<Manifest> read(Path path) {
    return ManifestReader.DEFAULT.read(path);
  }

  /**
   * Reads a stream to its end; does not close it.
   *
   * @param in UTF-8, or UTF-16 with a byte order mark
   * @param source name of the stream for messages
   * @return the manifests, in the order in which they stand
   * @throws ManifestException for the first thing that cannot be read
   */
  public static List<Manifest> read(InputStream in, String source) {
    return ManifestReader.DEFAULT.read(in, source);
  }

  /**
   * Reads a text.
   *
   * @param text YAML or JSON
   * @param source name of the text for messages
   * @return the manifests, in the order in which they stand
   * @throws ManifestException for the first thing that cannot be read
   */
  public static List<Manifest> parse(String text, String source) {
    return ManifestReader.DEFAULT.parse(text, source);
  }

  /**
   * Writes objects as YAML documents.
   *
   * @param objects the objects
   * @return YAML with {@code ---} between the objects; empty if there are none
   */
  public static String toYaml(Iterable<? extends WireObject> objects) {
    StringBuilder out = new StringBuilder(1024);
    for (WireObject object : objects) {
      if (out.length() > 0) {
        out.append("---\n");
      }
      new YamlSink(out).object(object);
    }
    return out.toString();
  }

  /**
   * Writes objects as JSON: one as itself, any other number as a {@code kind: List} of them, which
   * kubectl does too.
   *
   * @param objects the objects
   * @return JSON that ends with a line feed
   */
  public static String toJson(List<? extends WireObject> objects) {
    if (objects.size() == 1) {
      return Json.write(objects.get(0)) + "\n";
    }
    StringBuilder out = new StringBuilder("{\"apiVersion\":\"v1\",\"kind\":\"List\",\"items\":[");
    String separator = "";
    for (WireObject object : objects) {
      out.append(separator).append(Json.write(object));
      separator = ",";
    }
    return out.append("]}\n").toString();
  }

  /**
   * Writes objects to a file, as JSON if its name ends with {@code .json}, else as YAML.
   *
   * @param file the file, which is replaced
   * @param objects the objects
   * @throws ManifestException if it cannot be written
   */
  public static void write(Path file, List<? extends WireObject> objects) {
    boolean json = file.toString().endsWith(".json");
    try {
      Files.writeString(file, json ? toJson(objects) : toYaml(objects));
    } catch (IOException e) {
      throw new ManifestException(file.toString(), "cannot be written: " + e, e);
    }
  }
}
