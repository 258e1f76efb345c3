package io.gatewayapi.model.manifest;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.gatewayapi.model.GatewayApiException;
import io.gatewayapi.model.json.Json;
import io.gatewayapi.model.json.WireObject;
import io.kubernetes.client.common.KubernetesObject;
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
   * @param objects objects of this library: a {@link io.gatewayapi.model.GatewayApiObject} or
   *     {@link io.gatewayapi.model.RawObject} each
   * @return YAML with {@code ---} between the objects; empty if there are none
   */
  public static String toYaml(Iterable<? extends KubernetesObject> objects) {
    StringBuilder out = new StringBuilder(1024);
    for (KubernetesObject object : objects) {
      if (out.length() > 0) {
        out.append("---\n");
      }
      new YamlSink(out).object(wire(object));
    }
    return out.toString();
  }

  /**
   * Writes objects as JSON: one as itself, any other number as a {@code kind: List} of them, which
   * kubectl does too.
   *
   * @param objects objects of this library
   * @return JSON over several lines that ends with a line feed
   */
  public static String toJson(List<? extends KubernetesObject> objects) {
    if (objects.size() == 1) {
      return Json.writePretty(wire(objects.get(0))) + "\n";
    }
    JsonArray items = new JsonArray();
    for (KubernetesObject object : objects) {
      items.add(Json.toTree(wire(object)));
    }
    JsonObject list = new JsonObject();
    list.addProperty("apiVersion", "v1");
    list.addProperty("kind", "List");
    list.add("items", items);
    return Json.writePrettyTree(list) + "\n";
  }

  private static WireObject wire(KubernetesObject object) {
    if (object instanceof WireObject wire) {
      return wire;
    }
    throw new GatewayApiException(object.getClass().getName()
        + " cannot be written without loss: expected a GatewayApiObject or a RawObject");
  }

  /**
   * Writes objects to a file, as JSON if its name ends with {@code .json}, else as YAML.
   *
   * @param file the file, which is replaced
   * @param objects objects of this library
   * @throws ManifestException if it cannot be written
   */
  public static void write(Path file, List<? extends KubernetesObject> objects) {
    boolean json = file.toString().endsWith(".json");
    try {
      Files.writeString(file, json ? toJson(objects) : toYaml(objects));
    } catch (IOException e) {
      throw new ManifestException(file.toString(), "cannot be written: " + e, e);
    }
  }
}
