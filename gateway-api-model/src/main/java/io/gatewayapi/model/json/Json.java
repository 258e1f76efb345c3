package io.gatewayapi.model.json;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.gatewayapi.model.GatewayApiObject;
import io.gatewayapi.model.ResourceType;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes objects as JSON, without loss: what is written is the tree that was read, with
 * the changes made in between.
 *
 * <p>Reading is strict about JSON itself (RFC 8259) and lenient about fields; {@link #readStrict}
 * also refuses unknown and duplicate fields. Of a field that stands there twice the last one counts,
 * save that a null does not undo a typed value. Reading a text as a {@link ResourceType}
 * refuses an apiVersion or kind of another one; both may be absent, as in the items of lists.
 */
public final class Json {
  private Json() {}

  /**
   * Reads an object.
   *
   * @param text a JSON document
   * @param type the object's type
   * @param <T> its Java type
   * @return the object
   * @throws JsonReadException if the text is malformed, of another shape, or of another kind
   *     or version
   */
  public static <T extends GatewayApiObject> T read(String text, ResourceType<T> type) {
    return checked(read(JsonSource.of(text), type::blank), type);
  }

  /**
   * Reads an object.
   *
   * @param utf8 a JSON document in UTF-8
   * @param type the object's type
   * @param <T> its Java type
   * @return the object
   * @throws JsonReadException if the text is malformed, of another shape, or of another kind
   *     or version
   */
  public static <T extends GatewayApiObject> T read(byte[] utf8, ResourceType<T> type) {
    return checked(read(JsonSource.of(utf8), type::blank), type);
  }

  /**
   * Reads an object.
   *
   * @param text a JSON document, read to its end and not closed
   * @param type the object's type
   * @param <T> its Java type
   * @return the object
   * @throws JsonReadException if the text is malformed, of another shape, or of another kind
   *     or version
   */
  public static <T extends GatewayApiObject> T read(Reader text, ResourceType<T> type) {
    return checked(read(JsonSource.of(text), type::blank), type);
  }

  /**
   * Reads an object of any type of this library, and checks that nothing follows.
   *
   * @param source what to read from
   * @param blank makes an object with nothing set: {@code HTTPRouteSpec::new}, {@code type::blank}
   * @param <T> its type
   * @return the object
   * @throws JsonReadException if the text is malformed or of another shape
   */
  public static <T extends WireObject> T read(JsonSource source, Supplier<? extends T> blank) {
    T object = source.object(blank.get());
    source.end();
    return object;
  }

  /**
   * Reads an object, and refuses fields that its type does not know or that stand there twice.
   *
   * @param source what to read from
   * @param blank makes an object with nothing set: {@code HTTPRouteSpec::new}, {@code type::blank}
   * @param <T> its type
   * @return the object
   * @throws JsonReadException with all such fields in its {@link JsonReadException#problems}, or if
   *     the text is malformed or of another shape
   */
  public static <T extends WireObject> T readStrict(
      JsonSource source, Supplier<? extends T> blank) {
    List<JsonProblem> problems = new ArrayList<>();
    T object = read(source.onProblem(problems::add), blank);
    if (!problems.isEmpty()) {
      throw new JsonReadException(problems);
    }
    return object;
  }

  /**
   * Reads any value. Numbers keep their text.
   *
   * @param text a JSON document
   * @return the tree
   * @throws JsonReadException if the text is malformed
   */
  public static JsonElement readTree(String text) {
    return tree(JsonSource.of(text));
  }

  /**
   * Reads any value. Numbers keep their text.
   *
   * @param utf8 a JSON document in UTF-8
   * @return the tree
   * @throws JsonReadException if the text is malformed
   */
  public static JsonElement readTree(byte[] utf8) {
    return tree(JsonSource.of(utf8));
  }

  private static JsonElement tree(JsonSource source) {
    JsonElement tree = source.tree();
    source.end();
    return tree;
  }

  /**
   * Reads an object from a tree. Its apiVersion and kind stay as they stand there, so that what is
   * in another version of the kind, which has the same shape, can be looked at as this type.
   *
   * @param tree the tree, which is copied
   * @param type the object's type
   * @param <T> its Java type
   * @return the object
   * @throws JsonReadException if the tree is of another shape
   */
  public static <T extends GatewayApiObject> T fromTree(JsonObject tree, ResourceType<T> type) {
    return JsonSource.of(tree).object(type.blank());
  }

  private static <T extends GatewayApiObject> T checked(T object, ResourceType<T> type) {
    check("apiVersion", object.getApiVersion(), type.kindVersion().apiVersion());
    check("kind", object.getKind(), type.kindVersion().kind());
    return object;
  }

  private static void check(String field, @Nullable String found, String expected) {
    if (found != null && !found.equals(expected)) {
      throw new JsonReadException(
          field,
          JsonPosition.UNKNOWN,
          "found the string \"" + found + "\", expected \"" + expected + "\"");
    }
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

  /**
   * Writes an object.
   *
   * @param object the object
   * @return JSON without spaces
   */
  public static String write(WireObject object) {
    TextSink sink = new TextSink(false);
    sink.object(object);
    return sink.finish();
  }

  /**
   * Writes an object for people.
   *
   * @param object the object
   * @return JSON over several lines, indented by two spaces
   */
  public static String writePretty(WireObject object) {
    TextSink sink = new TextSink(true);
    sink.object(object);
    return sink.finish();
  }

  /**
   * Writes a tree. Numbers are written as their text stands.
   *
   * @param tree the tree
   * @return JSON without spaces
   */
  public static String writeTree(JsonElement tree) {
    TextSink sink = new TextSink(false);
    sink.tree(tree);
    return sink.finish();
  }

  /**
   * Writes a tree for people.
   *
   * @param tree the tree
   * @return JSON over several lines, indented by two spaces
   */
  public static String writePrettyTree(JsonElement tree) {
    TextSink sink = new TextSink(true);
    sink.tree(tree);
    return sink.finish();
  }
}
