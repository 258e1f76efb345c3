package io.gatewayapi.model.json;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import com.google.gson.stream.JsonReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Where JSON values are read from, one token after the other: a text, a gson reader, a gson tree,
 * YAML.
 *
 * <p>The methods without a body give tokens; the others read whole values and are what generated
 * types use. A value of another JSON type than the one asked for is a {@link JsonReadException}.
 * Nothing is lost: numbers come as text where a Java number would not print the same, nulls and
 * unknown fields go to {@link WireObject#keep}.
 *
 * <p>Of two fields of the same name the last counts, except that a null does not undo a value
 * before it. A listener is told of such fields and of unknown ones.
 */
public abstract class JsonSource extends PlacedTokens {
  /** How deep objects and lists may be nested, unless something else is said. */
  public static final int DEFAULT_MAX_DEPTH = 250;

  /** How deep they may be nested at most: a thread's stack has to hold it. */
  public static final int LARGEST_MAX_DEPTH = 1000;

  /**
   * Starts at the beginning of a document.
   *
   * @param maxDepth how deep objects and lists may be nested, at least 1; what is above {@link
   *     #LARGEST_MAX_DEPTH} is taken for that
   */
  protected JsonSource(int maxDepth) {
    super(maxDepth);
  }

  /**
   * Reads a text, strictly by RFC 8259 (a byte order mark is passed over).
   *
   * @param text a JSON document
   * @return the source
   */
  public static JsonSource of(String text) {
    return new TextSource(Utf8Text.of(text), DEFAULT_MAX_DEPTH);
  }

  /**
   * Reads a text with a limit of one's own to its depth.
   *
   * @param text a JSON document
   * @param maxDepth how deep objects and lists may be nested, at least 1; what is above {@link
   *     #LARGEST_MAX_DEPTH} is taken for that
   * @return the source
   */
  public static JsonSource of(String text, int maxDepth) {
    return new TextSource(Utf8Text.of(text), maxDepth);
  }

  /**
   * Reads a text in UTF-8.
   *
   * @param utf8 a JSON document
   * @return the source
   * @throws JsonReadException if a byte is not UTF-8; the message has its offset
   */
  public static JsonSource of(byte[] utf8) {
    return new TextSource(Utf8Text.of(utf8), DEFAULT_MAX_DEPTH);
  }

  /**
   * Reads a text to its end.
   *
   * @param text a JSON document; not closed
   * @return the source
   * @throws UncheckedIOException if the reader fails
   */
  public static JsonSource of(Reader text) {
    StringWriter all = new StringWriter();
    try {
      text.transferTo(all);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return of(all.toString());
  }

  /**
   * Reads from a gson reader, from where it stands.
   *
   * @param reader a reader
   * @return the source
   */
  public static JsonSource of(JsonReader reader) {
    return new GsonSource(reader, DEFAULT_MAX_DEPTH);
  }

  /**
   * Reads from a gson tree.
   *
   * @param tree any value
   * @return the source
   */
  public static JsonSource of(JsonElement tree) {
    return new TreeSource(tree, DEFAULT_MAX_DEPTH);
  }

  /**
   * Sets who is told of unknown and duplicate fields.
   *
   * @param problems the listener
   * @return this source
   */
  public final JsonSource onProblem(Consumer<? super JsonProblem> problems) {
    tell(problems);
    return this;
  }

  /**
   * Reads an object.
   *
   * @param target what takes its fields
   * @param <T> its type
   * @return the target
   */
  public final <T extends WireObject> T object(T target) {
    enterObject();
    while (hasNext()) {
      String name = nextName();
      boolean repeated = field(name);
      if (repeated) {
        target.forget(name);
      }
      if (peek() != TokenKind.NULL) {
        if (!target.readProperty(name, this)) {
          report(JsonProblem.Kind.UNKNOWN_FIELD);
          target.keep(name, tree());
        }
      } else {
        nextNull();
        if (!repeated) {
          target.keep(name, JsonNull.INSTANCE);
        }
      }
    }
    leaveObject();
    return target;
  }

  /**
   * Reads a string.
   *
   * @return the string
   */
  public final String string() {
    expect(TokenKind.STRING);
    return nextString();
  }

  /**
   * Reads a boolean.
   *
   * @return its value
   */
  public final boolean bool() {
    expect(TokenKind.BOOLEAN);
    return nextBoolean();
  }

  /**
   * Reads an integer of 32 bits. A number that an {@code int} would not print as it stands is kept
   * by the owner.
   *
   * @param owner whose property it is
   * @param name the property's name
   * @return the number, null if it is kept
   */
  public final @Nullable Integer int32(WireObject owner, String name) {
    expect(TokenKind.NUMBER);
    String text = takeInteger();
    if (text == null && (int) integer == integer) {
      return (int) integer;
    }
    owner.keep(name, JsonTrees.number(text == null ? Long.toString(integer) : text));
    return null;
  }

  /**
   * Reads an integer of 64 bits. A number that a {@code long} would not print as it stands is kept
   * by the owner.
   *
   * @param owner whose property it is
   * @param name the property's name
   * @return the number, null if it is kept
   */
  public final @Nullable Long int64(WireObject owner, String name) {
    expect(TokenKind.NUMBER);
    String text = takeInteger();
    if (text == null) {
      return integer;
    }
    Long value = JsonTrees.longOf(text);
    if (value == null) {
      owner.keep(name, JsonTrees.number(text));
    }
    return value;
  }

  /**
   * Reads a list of strings.
   *
   * @return the list, modifiable
   */
  public final List<String> strings() {
    return list(JsonSource::string);
  }

  /**
   * Reads a list.
   *
   * @param element reads one entry that is not null; a null becomes a null entry
   * @param <T> type of the entries
   * @return the list, modifiable
   */
  @SuppressWarnings("NullAway") // a null in the text has to stand somewhere
  public final <T> List<T> list(Function<? super JsonSource, ? extends T> element) {
    enterList();
    List<T> list = new ArrayList<>(4);
    while (nextItem()) {
      if (peek() == TokenKind.NULL) {
        nextNull();
        list.add(null);
      } else {
        list.add(element.apply(this));
      }
    }
    leaveList();
    return list;
  }

  /**
   * Reads a list of integers of 32 bits. If one of them is a number that an {@code int} would not
   * print as it stands, the owner keeps the whole list.
   *
   * @param owner whose property it is
   * @param name the property's name
   * @return the list, null if it is kept
   */
  @SuppressWarnings("NullAway") // a null in the text has to stand somewhere
  public final @Nullable List<Integer> int32s(WireObject owner, String name) {
    JsonArray all = new JsonArray();
    List<Integer> list = new ArrayList<>();
    enterList();
    while (nextItem()) {
      if (peek() == TokenKind.NULL) {
        nextNull();
        list.add(null);
        all.add(JsonNull.INSTANCE);
        continue;
      }
      expect(TokenKind.NUMBER);
      String text = takeInteger();
      if (text == null && (int) integer == integer) {
        list.add((int) integer);
      }
      all.add(JsonTrees.number(text == null ? Long.toString(integer) : text));
    }
    leaveList();
    if (list.size() == all.size()) {
      return list;
    }
    owner.keep(name, all);
    return null;
  }

  /**
   * Reads an object as a map of strings.
   *
   * @return the map, modifiable, in the order of the text
   */
  public final Map<String, String> stringMap() {
    return map(JsonSource::string);
  }

  /**
   * Reads an object as a map.
   *
   * @param value reads one value that is not null; a null becomes a null value
   * @param <T> type of the values
   * @return the map, modifiable, in the order of the text
   */
  @SuppressWarnings("NullAway") // a null in the text has to stand somewhere
  public final <T> Map<String, T> map(Function<? super JsonSource, ? extends T> value) {
    enterObject();
    Map<String, T> map = new LinkedHashMap<>(8);
    while (hasNext()) {
      String name = nextName();
      field(name);
      if (peek() == TokenKind.NULL) {
        nextNull();
        map.put(name, null);
      } else {
        map.put(name, value.apply(this));
      }
    }
    leaveObject();
    return map;
  }

  /**
   * Reads any value. Numbers keep their text, nulls and empty objects and lists stay.
   *
   * @return the value
   */
  public final JsonElement tree() {
    return switch (peek()) {
      case BEGIN_OBJECT -> objectTree();
      case BEGIN_ARRAY -> {
        JsonArray array = new JsonArray();
        enterList();
        while (nextItem()) {
          array.add(tree());
        }
        leaveList();
        yield array;
      }
      case STRING -> new JsonPrimitive(nextString());
      case NUMBER -> JsonTrees.number(nextNumber());
      case BOOLEAN -> new JsonPrimitive(nextBoolean());
      case NULL -> {
        nextNull();
        yield JsonNull.INSTANCE;
      }
      default -> throw mismatch("a value");
    };
  }

  /**
   * Reads an object as a tree.
   *
   * @return the tree
   */
  public final JsonObject objectTree() {
    enterObject();
    JsonObject object = new JsonObject();
    while (hasNext()) {
      String name = nextName();
      field(name);
      object.add(name, tree());
    }
    leaveObject();
    return object;
  }
}
