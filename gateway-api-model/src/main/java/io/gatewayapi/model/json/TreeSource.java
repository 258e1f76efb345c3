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
  public TokenKind peek() {
    JsonElement next = next();
    if (next != null) {
      return token(next);
    }
    if (open.isEmpty()) {
      return TokenKind.END_DOCUMENT;
    }
    if (open.peek().hasNext()) {
      return TokenKind.NAME;
    }
    return inObject ? TokenKind.END_OBJECT : TokenKind.END_ARRAY;
  }

  private static TokenKind token(JsonElement value) {
    if (value instanceof JsonObject) {
      return TokenKind.BEGIN_OBJECT;
    }
    if (value instanceof JsonArray) {
      return TokenKind.BEGIN_ARRAY;
    }
    if (value instanceof JsonPrimitive primitive) {
      return primitive.isString()
          ? TokenKind.STRING
          : primitive.isBoolean() ? TokenKind.BOOLEAN : TokenKind.NUMBER;
    }
    return TokenKind.NULL;
  }

  /** The value that stands next, fetched from the list if one is open. */
  private @Nullable JsonElement next() {
    if (value == null && !inObject && !open.isEmpty() && open.peek().hasNext()) {
      value = (JsonElement) open.peek().next();
    }
    return value;
  }

  private JsonElement take(TokenKind expected) {
    JsonElement next = next();
    if (next == null || token(next) != expected) {
      throw mismatch(expected.toString());
    }
    value = null;
    return next;
  }

  @Override
  public void beginObject() {
    open(take(TokenKind.BEGIN_OBJECT).getAsJsonObject().entrySet().iterator(), true);
  }

  @Override
  public void beginArray() {
    open(take(TokenKind.BEGIN_ARRAY).getAsJsonArray().iterator(), false);
  }

  private void open(Iterator<?> content, boolean object) {
    outer.push(inObject);
    open.push(content);
    inObject = object;
  }

  @Override
  public void endObject() {
    close(TokenKind.END_OBJECT);
  }

  @Override
  public void endArray() {
    close(TokenKind.END_ARRAY);
  }

  private void close(TokenKind end) {
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
    if (peek() != TokenKind.NAME) {
      throw mismatch(TokenKind.NAME.toString());
    }
    Map.Entry<?, ?> entry = (Map.Entry<?, ?>) open.element().next();
    value = (JsonElement) entry.getValue();
    return (String) entry.getKey();
  }

  @Override
  public String nextString() {
    return take(TokenKind.STRING).getAsString();
  }

  @Override
  public String nextNumber() {
    return take(TokenKind.NUMBER).getAsString();
  }

  @Override
  public boolean nextBoolean() {
    return take(TokenKind.BOOLEAN).getAsBoolean();
  }

  @Override
  public void nextNull() {
    take(TokenKind.NULL);
  }
}
