package io.gatewayapi.model.json;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import io.gatewayapi.model.GatewayApiObject;
import io.gatewayapi.model.ResourceType;
import java.io.StringReader;
import java.io.StringWriter;

/** Reads and writes objects as JSON, without loss. */
public final class Json {
  private Json() {}

  /**
   * Reads an object.
   *
   * @param text a JSON document
   * @param type the object's type
   * @param <T> its Java type
   * @return the object
   */
  public static <T extends GatewayApiObject> T read(String text, ResourceType<T> type) {
    return JsonSource.of(new JsonReader(new StringReader(text))).object(type.blank());
  }

  /**
   * Reads an object from a tree.
   *
   * @param tree the tree
   * @param type the object's type
   * @param <T> its Java type
   * @return the object
   */
  public static <T extends GatewayApiObject> T fromTree(JsonObject tree, ResourceType<T> type) {
    return JsonSource.of(tree).object(type.blank());
  }

  /**
   * Reads any value.
   *
   * @param text a JSON document
   * @return the tree
   */
  public static JsonElement readTree(String text) {
    return JsonSource.of(new JsonReader(new StringReader(text))).tree();
  }

  /**
   * Writes an object.
   *
   * @param object the object
   * @return compact JSON
   */
  public static String write(WireObject object) {
    StringWriter text = new StringWriter();
    JsonWriter writer = new JsonWriter(text);
    writer.setSerializeNulls(true);
    JsonSink.of(writer).object(object);
    return text.toString();
  }

  /**
   * Makes a tree of an object.
   *
   * @param object the object
   * @return a new tree
   */
  public static JsonObject toTree(WireObject object) {
    TreeSink sink = new TreeSink();
    sink.object(object);
    return sink.result().getAsJsonObject();
  }
}
