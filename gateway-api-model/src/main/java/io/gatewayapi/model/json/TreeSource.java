package io.gatewayapi.model.json;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads from a gson tree. */
final class TreeSource extends JsonSource {
  /** The iterators of the open lists (of elements) and objects (of entries). */
  private final ArrayDeque<Iterator<?>> open = new ArrayDeque<>();

  /** The value that stands next; null if the name, next entry or end does. */
  private @Nullable JsonElement value;

  private boolean inObject;
  private final ArrayDeque<Boolean> outer = new ArrayDeque<>();

  TreeSource(JsonElement tree, int maxDepth) {
    super(maxDepth);
    this.value = tree;
  }

  @Override
  public Token peek() {
    JsonElement next = next();
    if (next != null) {
      return token(next);
    }
    if (open.isEmpty()) {
      return Token.END_DOCUMENT;
    }
    if (open.peek().hasNext()) {
      return Token.NAME;
    }
    return inObject ? Token.END_OBJECT : Token.END_ARRAY;
  }

  private static Token token(JsonElement value) {
    if (value instanceof JsonObject) {
      return Token.BEGIN_OBJECT;
    }
    if (value instanceof JsonArray) {
      return Token.BEGIN_ARRAY;
    }
    if (value instanceof JsonPrimitive primitive) {
      return primitive.isString()
          ? Token.STRING
          : primitive.isBoolean() ? Token.BOOLEAN : Token.NUMBER;
    }
    return Token.NULL;
  }

  /** The value that stands next, fetched from the list if one is open. */
  private @Nullable JsonElement next() {
    if (value == null && !inObject && !open.isEmpty() && open.peek().hasNext()) {
      value = (JsonElement) open.peek().next();
    }
    return value;
  }

  private JsonElement take(Token expected) {
    JsonElement next = next();
    if (next == null || token(next) != expected) {
      throw mismatch(expected.toString());
    }
    value = null;
    return next;
  }

  @Override
  public void beginObject() {
    open(take(Token.BEGIN_OBJECT).getAsJsonObject().entrySet().iterator(), true);
  }

  @Override
  public void beginArray() {
    open(take(Token.BEGIN_ARRAY).getAsJsonArray().iterator(), false);
  }

  private void open(Iterator<?> content, boolean object) {
    outer.push(inObject);
    open.push(content);
    inObject = object;
  }

  @Override
  public void endObject() {
    close(Token.END_OBJECT);
  }

  @Override
  public void endArray() {
    close(Token.END_ARRAY);
  }

  private void close(Token end) {
    if (peek() != end) {
      throw mismatch(end.toString());
    }
    open.pop();
    inObject = outer.pop();
  }

  @Override
  public boolean hasNext() {
    return value != null || (!open.isEmpty() && open.peek().hasNext());
  }

  @Override
  public String nextName() {
    if (peek() != Token.NAME) {
      throw mismatch(Token.NAME.toString());
    }
    Map.Entry<?, ?> entry = (Map.Entry<?, ?>) open.element().next();
    value = (JsonElement) entry.getValue();
    return (String) entry.getKey();
  }

  @Override
  public String nextString() {
    return take(Token.STRING).getAsString();
  }

  @Override
  public String nextNumber() {
    return take(Token.NUMBER).getAsString();
  }

  @Override
  public boolean nextBoolean() {
    return take(Token.BOOLEAN).getAsBoolean();
  }

  @Override
  public void nextNull() {
    take(Token.NULL);
  }
}
