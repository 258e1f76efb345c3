package io.gatewayapi.model.json;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Tokens that know their place in the document: the path of the value that is being read, how deep
 * it is, and which fields its object had so far. What is wrong with a value is said with its place.
 */
abstract class PlacedTokens extends JsonTokens {
  private final FieldPath path;
  private @Nullable Consumer<? super JsonProblem> listener;

  PlacedTokens(int maxDepth) {
    if (maxDepth < 1) {
      throw new IllegalArgumentException("maxDepth is " + maxDepth + ", expected at least 1");
    }
    this.path = new FieldPath(Math.min(maxDepth, JsonSource.LARGEST_MAX_DEPTH));
  }

  /** Sets who is told of unknown and duplicate fields. */
  final void tell(Consumer<? super JsonProblem> problems) {
    this.listener = problems;
  }

  /**
   * The path of the value that is being read.
   *
   * @return {@code spec.rules[0].name}, empty for the document itself
   */
  public final String path() {
    return path.toString();
  }

  /**
   * Consumes any value.
   *
   * @throws JsonReadException if no value stands next, or if it is malformed
   */
  public final void skip() {
    int depth = 0;
    do {
      switch (peek()) {
        case BEGIN_OBJECT -> {
          beginObject();
          depth++;
        }
        case BEGIN_ARRAY -> {
          beginArray();
          depth++;
        }
        case END_OBJECT -> {
          inside(depth);
          endObject();
          depth--;
        }
        case END_ARRAY -> {
          inside(depth);
          endArray();
          depth--;
        }
        case NAME -> {
          inside(depth);
          nextName();
        }
        case STRING -> nextString();
        case NUMBER -> nextNumber();
        case BOOLEAN -> nextBoolean();
        case NULL -> nextNull();
        case END_DOCUMENT -> throw mismatch("a value");
      }
    } while (depth > 0);
  }

  private void inside(int depth) {
    if (depth == 0) {
      throw mismatch("a value");
    }
  }

  /**
   * Checks that nothing follows.
   *
   * @throws JsonReadException if something does
   */
  public final void end() {
    if (peek() != TokenKind.END_DOCUMENT) {
      throw mismatch(TokenKind.END_DOCUMENT.toString());
    }
  }

  /**
   * An exception about the value that stands next.
   *
   * @param message what is wrong with it
   * @return the exception, with path and position
   */
  public final JsonReadException error(String message) {
    return new JsonReadException(path(), position(), message);
  }

  /**
   * An exception that says that the value which stands next is of a wrong type.
   *
   * @param expected what should be there, {@code a string or an object}
   * @return the exception, with path and position
   */
  public final JsonReadException mismatch(String expected) {
    TokenKind found = peek();
    String where = path();
    JsonPosition position = position();
    String value = switch (found) {
      case STRING -> " \"" + shortened(nextString()) + "\"";
      case NUMBER -> " " + shortened(nextNumber());
      case BOOLEAN -> " " + nextBoolean();
      default -> "";
    };
    return new JsonReadException(
        where, position, "found " + found + value + ", expected " + expected);
  }

  private static String shortened(String text) {
    return text.length() <= 40 ? text : text.substring(0, 40) + "…";
  }

  /** Checks what stands next. */
  final void expect(TokenKind token) {
    if (peek() != token) {
      throw mismatch(token.toString());
    }
  }

  /** Enters a list. */
  final void enterList() {
    expect(TokenKind.BEGIN_ARRAY);
    beginArray();
    if (!path.openList()) {
      throw tooDeep();
    }
  }

  /** Goes to the next entry of a list; false if there is none. */
  final boolean nextItem() {
    path.nextItem();
    return hasNext();
  }

  /** Leaves a list. */
  final void leaveList() {
    endArray();
    path.close();
  }

  /** Enters an object. */
  final void enterObject() {
    expect(TokenKind.BEGIN_OBJECT);
    beginObject();
    if (!path.openObject()) {
      throw tooDeep();
    }
  }

  /** Leaves an object. */
  final void leaveObject() {
    endObject();
    path.close();
  }

  private JsonReadException tooDeep() {
    return error("nested deeper than " + path.maxDepth() + " levels");
  }

  /** Enters a field; returns whether the object had one of that name before. */
  final boolean field(String name) {
    boolean repeated = path.field(name);
    if (repeated) {
      report(JsonProblem.Kind.DUPLICATE_FIELD);
    }
    return repeated;
  }

  /** Tells the listener of the field that is being read. */
  final void report(JsonProblem.Kind kind) {
    if (listener != null) {
      listener.accept(new JsonProblem(kind, path(), namePosition()));
    }
  }
}
