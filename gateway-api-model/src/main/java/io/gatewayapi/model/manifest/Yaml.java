package io.gatewayapi.model.manifest;

import com.google.gson.JsonElement;
import io.gatewayapi.model.GatewayApiObject;
import io.gatewayapi.model.ResourceType;
import io.gatewayapi.model.json.JsonPosition;
import io.gatewayapi.model.json.JsonReadException;
import io.gatewayapi.model.json.JsonSource;
import io.gatewayapi.model.json.WireObject;

/**
 * Reads and writes single values as YAML, without loss; {@link Manifests} does files of many.
 *
 * <p>Scalars mean what they mean to kubectl, and what is written is read back by kubectl as the same
 * JSON. Comments are not kept.
 */
public final class Yaml {
  private static final String SOURCE = "YAML";

  private Yaml() {}

  /**
   * Reads an object of a known type.
   *
   * @param text one document of YAML or JSON
   * @param type the object's type; apiVersion and kind are not compared with it
   * @param <T> its Java type
   * @return the object
   * @throws ManifestException if the text is malformed, of the wrong shape, or beyond the limits
   */
  public static <T extends GatewayApiObject> T read(String text, ResourceType<T> type) {
    try {
      return open(text).object(type.blank());
    } catch (JsonReadException e) {
      throw JsonText.explain(e, SOURCE);
    }
  }

  /**
   * Reads any value.
   *
   * @param text one document of YAML or JSON
   * @return the tree; null's tree for an empty text
   * @throws ManifestException if the text is malformed or beyond the limits
   */
  public static JsonElement readTree(String text) {
    return open(text).tree();
  }

  private static JsonSource open(String text) {
    ManifestReader reader = ManifestReader.DEFAULT;
    ManifestFiles.checkLength(text.length(), SOURCE, reader.limits());
    Documents documents = Documents.of(SourceText.withoutMark(text), SOURCE, reader);
    Tape first = documents.next();
    if (first == null) {
      TapeBuilder none = new TapeBuilder(1);
      none.value(Tape.NULL, "");
      return new TapeSource(new Tape(none, (index, mark) -> JsonPosition.UNKNOWN), 0, 1);
    }
    Tape second = documents.next();
    if (second != null) {
      throw new ManifestException(
          second.position(SOURCE, 0), "a second document, expected one; Manifests reads several");
    }
    return new TapeSource(first, 0, reader.limits().depth());
  }

  /**
   * Writes an object.
   *
   * @param object the object
   * @return YAML that ends with a line feed
   */
  public static String write(WireObject object) {
    StringBuilder out = new StringBuilder(1024);
    new YamlSink(out).object(object);
    return out.toString();
  }

  /**
   * Writes any value.
   *
   * @param tree the tree
   * @return YAML that ends with a line feed
   * @throws ManifestException for a number that YAML would read back as something else, such as
   *     {@code 1e400}
   */
  public static String writeTree(JsonElement tree) {
    StringBuilder out = new StringBuilder(1024);
    new YamlSink(out).tree(tree);
    return out.toString();
  }
}
