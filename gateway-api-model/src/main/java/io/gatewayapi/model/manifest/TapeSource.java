package io.gatewayapi.model.manifest;

import io.gatewayapi.model.json.JsonPosition;
import io.gatewayapi.model.json.JsonSource;
import io.gatewayapi.model.json.TokenKind;
import java.util.Arrays;

/** Reads a value from a tape. Aliases are followed, so that a reader never meets one. */
final class TapeSource extends JsonSource {
  private static final TokenKind[] TOKENS = {
    TokenKind.BEGIN_OBJECT,
    TokenKind.END_OBJECT,
    TokenKind.BEGIN_ARRAY,
    TokenKind.END_ARRAY,
    TokenKind.NAME,
    TokenKind.STRING,
    TokenKind.NUMBER,
    TokenKind.BOOLEAN,
    TokenKind.BOOLEAN,
    TokenKind.NULL
  };

  private final Tape tape;
  private final boolean aliased;
  private int cursor;

  /** Behind the value that is being read: the document's, or an alias's. */
  private int end;

  private int lastName;
  private int[] returns = new int[4];
  private int jumps;

  /**
   * Starts before a value.
   *
   * @param tape the tape
   * @param value where the value stands, which is no alias
   * @param maxDepth how deep it may be nested
   */
  TapeSource(Tape tape, int value, int maxDepth) {
    super(maxDepth);
    this.tape = tape;
    this.aliased = tape.aliased();
    this.cursor = value;
    this.lastName = value;
    this.end = tape.after(value);
  }

  private int take() {
    int at = cursor;
    cursor = at + 1;
    if (aliased) {
      settle();
    }
    return at;
  }

  /** Leaves the values that are read to their end, and enters the one that an alias stands for. */
  private void settle() {
    while (cursor == end && jumps > 0) {
      jumps--;
      cursor = returns[2 * jumps];
      end = returns[2 * jumps + 1];
    }
    while (cursor < end && tape.kind(cursor) == Tape.ALIAS) {
      if (2 * jumps == returns.length) {
        returns = Arrays.copyOf(returns, 2 * returns.length);
      }
      returns[2 * jumps] = cursor + 1;
      returns[2 * jumps + 1] = end;
      jumps++;
      cursor = tape.resolve(cursor);
      end = tape.after(cursor);
    }
  }

  private int take(byte kind) {
    if (cursor == end || tape.kind(cursor) != kind) {
      throw mismatch(TOKENS[kind].toString());
    }
    return take();
  }

  @Override
  public TokenKind peek() {
    return cursor == end ? TokenKind.END_DOCUMENT : TOKENS[tape.kind(cursor)];
  }

  @Override
  public boolean hasNext() {
    if (cursor == end) {
      return false;
    }
    byte kind = tape.kind(cursor);
    return kind != Tape.END_OBJECT && kind != Tape.END_ARRAY;
  }

  @Override
  public void beginObject() {
    take(Tape.OBJECT);
  }

  @Override
  public void endObject() {
    take(Tape.END_OBJECT);
  }

  @Override
  public void beginArray() {
    take(Tape.ARRAY);
  }

  @Override
  public void endArray() {
    take(Tape.END_ARRAY);
  }

  @Override
  public String nextName() {
    lastName = take(Tape.NAME);
    return tape.text(lastName);
  }

  @Override
  public String nextString() {
    return tape.text(take(Tape.STRING));
  }

  @Override
  public String nextNumber() {
    return tape.text(take(Tape.NUMBER));
  }

  @Override
  public boolean nextBoolean() {
    boolean value = cursor < end && tape.kind(cursor) == Tape.TRUE;
    take(value ? Tape.TRUE : Tape.FALSE);
    return value;
  }

  @Override
  public void nextNull() {
    take(Tape.NULL);
  }

  @Override
  public JsonPosition position() {
    return tape.place(Math.min(cursor, tape.size() - 1));
  }

  @Override
  protected JsonPosition namePosition() {
    return tape.place(lastName);
  }
}
