package io.gatewayapi.model.json;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import com.google.gson.stream.JsonWriter;
import io.gatewayapi.model.GatewayApiException;
import io.gatewayapi.model.OpenEnum;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where JSON values are written to, one token after the other: a text, a gson writer, a gson tree,
 * YAML.
 *
 * <p>The methods without a body take tokens; the others write whole values and are what generated
 * types use. A null inside a list or map is written as null.
 */
public abstract class JsonSink {
  /** Trees that we read are far less deep; a deeper one was made by hand, perhaps with a cycle. */
  private static final int MAX_TREE_DEPTH = 1000;

  private int treeDepth;

  /** For implementations. */
  protected JsonSink() {}

  /**
   * Writes to a gson writer.
   *
   * @param writer a writer, which has to write nulls ({@link JsonWriter#setSerializeNulls})
   * @return the sink
   */
  public static JsonSink of(JsonWriter writer) {
    return new GsonSink(writer);
  }

  /**
   * Opens an object.
   *
   * @return this sink
   */
  public abstract JsonSink beginObject();

  /**
   * Closes an object.
   *
   * @return this sink
   */
  public abstract JsonSink endObject();

  /**
   * Opens a list.
   *
   * @return this sink
   */
  public abstract JsonSink beginArray();

  /**
   * Closes a list.
   *
   * @return this sink
   */
  public abstract JsonSink endArray();

  /**
   * Writes a field's name.
   *
   * @param name the name
   * @return this sink
   */
  public abstract JsonSink name(String name);

  /**
   * Writes a string.
   *
   * @param value the string
   * @return this sink
   */
  public abstract JsonSink value(String value);

  /**
   * Writes a boolean.
   *
   * @param value the boolean
   * @return this sink
   */
  public abstract JsonSink value(boolean value);

  /**
   * Writes an integer.
   *
   * @param value the integer
   * @return this sink
   */
  public abstract JsonSink value(long value);

  /**
   * Writes a number as its text stands.
   *
   * @param text a JSON number
   * @return this sink
   */
  public abstract JsonSink number(String text);

  /**
   * Writes a null.
   *
   * @return this sink
   */
  public abstract JsonSink nullValue();

  /**
   * Writes an object with its braces.
   *
   * @param object the object, null for a null
   * @return this sink
   */
  public final JsonSink object(@Nullable WireObject object) {
    if (object == null) {
      return nullValue();
    }
    beginObject();
    object.writeProperties(this);
    return endObject();
  }

  /**
   * Writes a string field if there is a string.
   *
   * @param name the field's name
   * @param value the string, null for no field
   * @return this sink
   */
  public final JsonSink optional(String name, @Nullable String value) {
    return value == null ? this : name(name).value(value);
  }

  /**
   * Writes an integer field if there is an integer.
   *
   * @param name the field's name
   * @param value the integer, null for no field
   * @return this sink
   */
  public final JsonSink optional(String name, @Nullable Long value) {
    return value == null ? this : name(name).value(value);
  }

  /**
   * Writes a boolean field if there is a boolean.
   *
   * @param name the field's name
   * @param value the boolean, null for no field
   * @return this sink
   */
  public final JsonSink optional(String name, @Nullable Boolean value) {
    return value == null ? this : name(name).value(value);
  }

  /**
   * Writes an enum's text.
   *
   * @param value the value
   * @return this sink
   */
  public final JsonSink value(OpenEnum value) {
    return value(value.value());
  }

  /**
   * Writes a list of strings.
   *
   * @param values the strings
   * @return this sink
   */
  public final JsonSink strings(Collection<String> values) {
    beginArray();
    for (@Nullable String value : values) {
      stringOrNull(value);
    }
    return endArray();
  }

  /**
   * Writes a list of objects.
   *
   * @param values the objects
   * @return this sink
   */
  public final JsonSink objects(Collection<? extends WireObject> values) {
    beginArray();
    if (values instanceof ArrayList<? extends WireObject> list) {
      for (int i = 0; i < list.size(); i++) { // makes no iterator
        object(list.get(i));
      }
    } else {
      for (WireObject value : values) {
        object(value);
      }
    }
    return endArray();
  }

  /**
   * Writes a list of enum values.
   *
   * @param values the values
   * @return this sink
   */
  public final JsonSink enums(Collection<? extends OpenEnum> values) {
    beginArray();
    for (@Nullable OpenEnum value : values) {
      stringOrNull(value == null ? null : value.value());
    }
    return endArray();
  }

  /**
   * Writes a list of integers.
   *
   * @param values the integers
   * @return this sink
   */
  public final JsonSink int32s(Collection<Integer> values) {
    beginArray();
    for (@Nullable Integer value : values) {
      if (value == null) {
        nullValue();
      } else {
        value(value.longValue());
      }
    }
    return endArray();
  }

  /**
   * Writes a map of strings as an object.
   *
   * @param values the map
   * @return this sink
   */
  public final JsonSink stringMap(Map<String, String> values) {
    beginObject();
    for (Map.Entry<String, @Nullable String> entry : values.entrySet()) {
      name(entry.getKey());
      stringOrNull(entry.getValue());
    }
    return endObject();
  }

  /**
   * Writes a map of objects as an object.
   *
   * @param values the map
   * @return this sink
   */
  public final JsonSink map(Map<String, ? extends WireObject> values) {
    beginObject();
    for (Map.Entry<String, ? extends @Nullable WireObject> entry : values.entrySet()) {
      name(entry.getKey());
      object(entry.getValue());
    }
    return endObject();
  }

  /**
   * Writes a tree; numbers as their text stands, nulls as nulls.
   *
   * @param tree any value
   * @return this sink
   */
  public final JsonSink tree(JsonElement tree) {
    if (tree instanceof JsonObject object) {
      enterTree();
      beginObject();
      for (Map.Entry<String, JsonElement> entry : object.entrySet()) {
        name(entry.getKey());
        tree(entry.getValue());
      }
      treeDepth--;
      return endObject();
    }
    if (tree instanceof JsonArray array) {
      enterTree();
      beginArray();
      for (JsonElement element : array) {
        tree(element);
      }
      treeDepth--;
      return endArray();
    }
    return tree instanceof JsonPrimitive primitive ? primitive(primitive) : nullValue();
  }

  private JsonSink primitive(JsonPrimitive value) {
    if (value.isString()) {
      return value(value.getAsString());
    }
    return value.isBoolean() ? value(value.getAsBoolean()) : number(value.getAsString());
  }

  private void enterTree() {
    treeDepth++;
    if (treeDepth > MAX_TREE_DEPTH) {
      throw new GatewayApiException(
          "tree to write is nested deeper than " + MAX_TREE_DEPTH + " levels");
    }
  }

  private void stringOrNull(@Nullable String value) {
    if (value == null) {
      nullValue();
    } else {
      value(value);
    }
  }
}
