package io.gatewayapi.model.json;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.gatewayapi.model.GatewayApiException;
import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/** Makes a gson tree. */
final class TreeSink extends JsonSink {
  private final ArrayDeque<JsonElement> open = new ArrayDeque<>();
  private final ArrayDeque<String> names = new ArrayDeque<>();
  private @Nullable JsonElement root;

  /** The tree that was written. */
  JsonElement result() {
    if (root == null || !open.isEmpty()) {
      throw new IllegalStateException("no complete value was written");
    }
    return root;
  }

  @Override
  public JsonSink beginObject() {
    return begin(new JsonObject());
  }

  @Override
  public JsonSink endObject() {
    open.pop();
    return this;
  }

  @Override
  public JsonSink beginArray() {
    return begin(new JsonArray());
  }

  @Override
  public JsonSink endArray() {
    open.pop();
    return this;
  }

  @Override
  public JsonSink name(String name) {
    names.push(name);
    return this;
  }

  @Override
  public JsonSink value(String value) {
    return add(new JsonPrimitive(value));
  }

  @Override
  public JsonSink value(boolean value) {
    return add(new JsonPrimitive(value));
  }

  @Override
  public JsonSink value(long value) {
    return add(new JsonPrimitive(value));
  }

  @Override
  public JsonSink number(String text) {
    return add(JsonTrees.number(text));
  }

  @Override
  public JsonSink nullValue() {
    return add(JsonNull.INSTANCE);
  }

  private JsonSink begin(JsonElement container) {
    add(container);
    open.push(container);
    return this;
  }

  private JsonSink add(JsonElement value) {
    if (open.peek() instanceof JsonObject object) {
      object.add(names.pop(), value);
    } else if (open.peek() instanceof JsonArray array) {
      array.add(value);
    } else if (root == null) {
      root = value;
    } else {
      throw new GatewayApiException("a second value is written after the first");
    }
    return this;
  }
}
