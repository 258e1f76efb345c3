package io.gatewayapi.model.json;

import org.jspecify.annotations.Nullable;

/**
 * The tokens of a JSON document, one after the other, and where they stand in its text.
 *
 * <p>This is all that a kind of source has to implement; {@link PlacedTokens} knows where in the
 * document they are, and {@link JsonSource} makes values of them.
 */
abstract class JsonTokens {
  /** The last integer that {@link #takeInteger} consumed. */
  protected long integer;

  /** For {@link PlacedTokens}. */
  JsonTokens() {}

  /**
   * What stands next.
   *
   * @return the token, not consumed
   */
  public abstract TokenKind peek();

  /** Consumes an opening brace. */
  public abstract void beginObject();

  /** Consumes a closing brace. */
  public abstract void endObject();

  /** Consumes an opening bracket. */
  public abstract void beginArray();

  /** Consumes a closing bracket. */
  public abstract void endArray();

  /**
   * Whether the object or list has more.
   *
   * @return false if its end stands next
   */
  public abstract boolean hasNext();

  /**
   * Consumes a field's name.
   *
   * @return the name
   */
  public abstract String nextName();

  /**
   * Consumes a string.
   *
   * @return the string
   */
  public abstract String nextString();

  /**
   * Consumes a number.
   *
   * @return its text
   */
  public abstract String nextNumber();

  /**
   * Consumes a boolean.
   *
   * @return its value
   */
  public abstract boolean nextBoolean();

  /** Consumes a null. */
  public abstract void nextNull();

  /**
   * Where the next token stands.
   *
   * @return unknown where the source has no text
   */
  public JsonPosition position() {
    return JsonPosition.UNKNOWN;
  }

  /**
   * Where the last name that was read stands.
   *
   * @return unknown where the source has no text
   */
  protected JsonPosition namePosition() {
    return JsonPosition.UNKNOWN;
  }

  /**
   * Consumes a number. One that a {@code long} prints with the same text is put into {@link
   * #integer}; of any other the text is returned.
   *
   * @return the text, null if the number is in {@link #integer}
   */
  protected @Nullable String takeInteger() {
    String text = nextNumber();
    if (text.length() > 18 || !JsonTrees.isPlainInteger(text)) {
      return text;
    }
    integer = Long.parseLong(text);
    return null;
  }
}
