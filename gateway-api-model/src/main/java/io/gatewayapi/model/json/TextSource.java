package io.gatewayapi.model.json;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Reads a text, strictly by RFC 8259; only a byte order mark at its start is passed over.
 *
 * <p>It always stands on the next token: whatever consumes one also passes over the space, comma or
 * colon behind it. What follows the document is therefore looked at when its last token is consumed.
 */
final class TextSource extends TextScanner {
  /** Stands on a value. */
  private static final int VALUE = 0;

  /** Stands on a name. */
  private static final int NAME = 1;

  /** Stands on the end of an object, a list or the document. */
  private static final int END = 2;

  private static final @Nullable TokenKind[] TOKENS = tokens();

  private int state;
  private int nameStart;
  private boolean inObject;
  private boolean[] outer = new boolean[16];
  private int depth;

  TextSource(Utf8Text text, int maxDepth) {
    super(text, maxDepth);
    pos = space(text.start());
  }

  private static @Nullable TokenKind[] tokens() {
    @Nullable TokenKind[] tokens = new TokenKind[128];
    Arrays.fill(tokens, '0', '9' + 1, TokenKind.NUMBER);
    tokens['-'] = TokenKind.NUMBER;
    tokens['"'] = TokenKind.STRING;
    tokens['{'] = TokenKind.BEGIN_OBJECT;
    tokens['['] = TokenKind.BEGIN_ARRAY;
    tokens['t'] = TokenKind.BOOLEAN;
    tokens['f'] = TokenKind.BOOLEAN;
    tokens['n'] = TokenKind.NULL;
    return tokens;
  }

  @Override
  protected JsonPosition namePosition() {
    return text.position(nameStart);
  }

  @Override
  public TokenKind peek() {
    if (state == VALUE) {
      int b = pos < bytes.length ? bytes[pos] : 0;
      TokenKind token = b < 0 ? null : TOKENS[b];
      if (token == null) {
        throw unexpected("a value");
      }
      return token;
    }
    if (state == NAME) {
      return TokenKind.NAME;
    }
    return depth == 0
        ? TokenKind.END_DOCUMENT
        : inObject ? TokenKind.END_OBJECT : TokenKind.END_ARRAY;
  }

  @Override
  public boolean hasNext() {
    return state != END;
  }

  /** Goes on behind a value. */
  private void afterValue(int end) {
    int i = space(end);
    byte b = at(i);
    pos = i;
    if (depth == 0) {
      state = END;
      if (i < bytes.length) {
        throw unexpected("nothing more");
      }
    } else if (b == ',') {
      pos = space(i + 1);
      onItem();
    } else if (b == (inObject ? '}' : ']')) {
      state = END;
    } else {
      throw unexpected(inObject ? "',' or '}'" : "',' or ']'");
    }
  }

  private void onItem() {
    if (inObject) {
      if (at(pos) != '"') {
        throw unexpected("a field name in double quotes");
      }
      state = NAME;
    } else {
      state = VALUE;
    }
  }

  private void require(int expectedState, char first, TokenKind token) {
    if (state != expectedState || at(pos) != first) {
      throw mismatch(token.toString());
    }
  }

  private void requireKind(TokenKind token) {
    if (peek() != token) {
      throw mismatch(token.toString());
    }
  }

  @Override
  public void beginObject() {
    require(VALUE, '{', TokenKind.BEGIN_OBJECT);
    open(true, '}');
  }

  @Override
  public void beginArray() {
    require(VALUE, '[', TokenKind.BEGIN_ARRAY);
    open(false, ']');
  }

  private void open(boolean object, char end) {
    if (depth == outer.length) {
      outer = Arrays.copyOf(outer, depth * 2);
    }
    outer[depth++] = inObject;
    inObject = object;
    pos = space(pos + 1);
    if (at(pos) == end) {
      state = END;
    } else {
      onItem();
    }
  }

  @Override
  public void endObject() {
    require(END, '}', TokenKind.END_OBJECT);
    close();
  }

  @Override
  public void endArray() {
    require(END, ']', TokenKind.END_ARRAY);
    close();
  }

  private void close() {
    inObject = outer[--depth];
    afterValue(pos + 1);
  }

  @Override
  public String nextName() {
    require(NAME, '"', TokenKind.NAME);
    nameStart = pos;
    int start = pos + 1;
    int i = notPlain(start);
    String name;
    if (at(i) == '"') {
      name = Symbols.KNOWN.find(bytes, start, i);
      if (name == null) {
        name = text.ascii(start, i);
      }
      i++;
    } else {
      name = string(start, i);
      i = pos;
    }
    pos = space(i);
    if (at(pos) != ':') {
      throw unexpected("':' after a field name");
    }
    pos = space(pos + 1);
    state = VALUE;
    return name;
  }

  @Override
  public String nextString() {
    require(VALUE, '"', TokenKind.STRING);
    int start = pos + 1;
    int i = notPlain(start);
    if (at(i) == '"') {
      String value = text.ascii(start, i);
      afterValue(i + 1);
      return value;
    }
    String value = string(start, i);
    afterValue(pos);
    return value;
  }

  @Override
  public String nextNumber() {
    requireKind(TokenKind.NUMBER);
    int start = pos;
    scanNumber();
    String number = text.ascii(start, pos);
    afterValue(pos);
    return number;
  }

  @Override
  protected @Nullable String takeInteger() {
    requireKind(TokenKind.NUMBER);
    boolean negative = bytes[pos] == '-';
    int first = negative ? pos + 1 : pos;
    int i = first;
    long value = 0;
    int digit;
    while (i - first < 18 && (digit = at(i) - '0') >= 0 && digit <= 9) {
      value = value * 10 + digit;
      i++;
    }
    boolean plain = value == 0 ? i == first + 1 && !negative : bytes[first] != '0';
    byte next = at(i);
    boolean ends = next == ',' || next == '}' || next == ']' || (next >= 0 && next <= ' ');
    if (!plain || !ends) {
      return nextNumber();
    }
    integer = negative ? -value : value;
    afterValue(i);
    return null;
  }

  @Override
  public boolean nextBoolean() {
    requireKind(TokenKind.BOOLEAN);
    boolean value = bytes[pos] == 't';
    literal(value ? "true" : "false");
    return value;
  }

  @Override
  public void nextNull() {
    require(VALUE, 'n', TokenKind.NULL);
    literal("null");
  }

  private void literal(String word) {
    int end = Math.min(pos + word.length(), bytes.length);
    if (!text.ascii(pos, end).equals(word)) {
      throw unexpected("true, false or null");
    }
    afterValue(end);
  }
}
