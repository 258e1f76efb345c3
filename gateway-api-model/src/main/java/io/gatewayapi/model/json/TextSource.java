package io.gatewayapi.model.json;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Reads a text, strictly by RFC 8259; only a byte order mark at its start is passed over.
 *
 * <p>Positions are offsets; line and column are counted when somebody asks.
 */
final class TextSource extends JsonSource {
  /** What may stand next, as far as the tokens before decide it. */
  private enum State {
    /** A value. */
    VALUE,
    /** A name. */
    NAME,
    /** The first item of an object or list, or its end. */
    FIRST,
    /** A comma, or the end of what is open. */
    AFTER
  }

  private final String text;
  private @Nullable TextPositions positions;
  private int pos;
  private State state = State.VALUE;
  private @Nullable Token next;
  private int nameStart;
  private boolean[] objects = new boolean[16];
  private int depth;

  TextSource(String text, int maxDepth) {
    super(maxDepth);
    this.text = text;
    this.pos = text.startsWith("\uFEFF") ? 1 : 0;
  }

  @Override
  public JsonPosition position() {
    return at(pos);
  }

  @Override
  protected JsonPosition namePosition() {
    return at(nameStart);
  }

  private JsonPosition at(int offset) {
    if (positions == null) {
      positions = new TextPositions(text);
    }
    return positions.at(offset);
  }

  @Override
  public Token peek() {
    if (next == null) {
      next = find();
    }
    return next;
  }

  private Token find() {
    if (!hasNext()) {
      return depth == 0
          ? Token.END_DOCUMENT
          : objects[depth - 1] ? Token.END_OBJECT : Token.END_ARRAY;
    }
    char c = pos < text.length() ? text.charAt(pos) : '\0';
    if (state == State.NAME) {
      if (c == '"') {
        return Token.NAME;
      }
      throw unexpected("a field name in double quotes");
    }
    switch (c) {
      case '"':
        return Token.STRING;
      case '{':
        return Token.BEGIN_OBJECT;
      case '[':
        return Token.BEGIN_ARRAY;
      case 't', 'f':
        return Token.BOOLEAN;
      case 'n':
        return Token.NULL;
      default:
        if (c == '-' || (c >= '0' && c <= '9')) {
          return Token.NUMBER;
        }
        throw unexpected("a value");
    }
  }

  @Override
  public boolean hasNext() {
    if (next != null) {
      return next != Token.END_OBJECT && next != Token.END_ARRAY && next != Token.END_DOCUMENT;
    }
    skipSpace();
    if (state == State.VALUE || state == State.NAME) {
      return true;
    }
    if (depth == 0) {
      if (pos < text.length()) {
        throw unexpected("nothing more");
      }
      return false;
    }
    boolean inObject = objects[depth - 1];
    char c = pos < text.length() ? text.charAt(pos) : '\0';
    if (c == (inObject ? '}' : ']')) {
      return false;
    }
    if (state == State.AFTER) {
      if (c != ',') {
        throw unexpected(inObject ? "',' or '}'" : "',' or ']'");
      }
      pos++;
      skipSpace();
    }
    state = inObject ? State.NAME : State.VALUE;
    return true;
  }

  private void skipSpace() {
    while (pos < text.length()) {
      char c = text.charAt(pos);
      if (c > ' ' || (c != ' ' && c != '\n' && c != '\r' && c != '\t')) {
        return;
      }
      pos++;
    }
  }

  private void require(Token token) {
    if (peek() != token) {
      throw mismatch(token.toString());
    }
  }

  private void consumed() {
    next = null;
    state = State.AFTER;
  }

  @Override
  public void beginObject() {
    open(Token.BEGIN_OBJECT, true);
  }

  @Override
  public void beginArray() {
    open(Token.BEGIN_ARRAY, false);
  }

  private void open(Token token, boolean object) {
    require(token);
    if (depth == objects.length) {
      objects = Arrays.copyOf(objects, depth * 2);
    }
    objects[depth++] = object;
    pos++;
    next = null;
    state = State.FIRST;
  }

  @Override
  public void endObject() {
    close(Token.END_OBJECT);
  }

  @Override
  public void endArray() {
    close(Token.END_ARRAY);
  }

  private void close(Token token) {
    require(token);
    depth--;
    pos++;
    consumed();
  }

  @Override
  public String nextName() {
    require(Token.NAME);
    nameStart = pos;
    String name = scanName();
    skipSpace();
    if (pos == text.length() || text.charAt(pos) != ':') {
      throw unexpected("':' after a field name");
    }
    pos++;
    next = null;
    state = State.VALUE;
    return name;
  }

  private String scanName() {
    int hash = 0;
    for (int i = pos + 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"') {
        String name = Symbols.of(text, pos + 1, i, hash);
        pos = i + 1;
        return name;
      }
      if (c == '\\' || c < ' ') {
        break;
      }
      hash = 31 * hash + c;
    }
    return scanString();
  }

  @Override
  public String nextString() {
    require(Token.STRING);
    String value = scanString();
    consumed();
    return value;
  }

  private String scanString() {
    int start = pos + 1;
    for (int i = start; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"') {
        pos = i + 1;
        return text.substring(start, i);
      }
      if (c == '\\') {
        return scanEscaped(start, i);
      }
      if (c < ' ') {
        pos = i;
        throw unexpected("an escape such as \\n instead of the control character");
      }
    }
    pos = text.length();
    throw unexpected("the closing '\"' of a string");
  }

  /** Goes on with a string from its first backslash. */
  private String scanEscaped(int start, int backslash) {
    StringBuilder value = new StringBuilder(backslash - start + 32);
    int from = start;
    int i = backslash;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c == '"') {
        pos = i + 1;
        return value.append(text, from, i).toString();
      }
      if (c == '\\') {
        value.append(text, from, i);
        pos = i + 1;
        value.append(escape());
        i = pos;
        from = i;
      } else if (c < ' ') {
        pos = i;
        throw unexpected("an escape such as \\n instead of the control character");
      } else {
        i++;
      }
    }
    pos = text.length();
    throw unexpected("the closing '\"' of a string");
  }

  /** Reads what stands after a backslash. */
  private char escape() {
    char c = pos < text.length() ? text.charAt(pos) : '\0';
    char value = switch (c) {
      case '"', '\\', '/' -> c;
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'u' -> (char) hex();
      default -> throw unexpected("one of \"\\/bfnrtu after a backslash");
    };
    pos++;
    return value;
  }

  /** Reads four digits after the u; ends on the last of them. */
  private int hex() {
    int value = 0;
    for (int i = 0; i < 4; i++) {
      pos++;
      char c = pos < text.length() ? text.charAt(pos) : '\0';
      int digit = c < 128 ? Character.digit(c, 16) : -1;
      if (digit < 0) {
        throw unexpected("four hexadecimal digits after \\u");
      }
      value = value * 16 + digit;
    }
    return value;
  }

  @Override
  public String nextNumber() {
    require(Token.NUMBER);
    int start = pos;
    scanNumber();
    consumed();
    return text.substring(start, pos);
  }

  @Override
  protected @Nullable String takeInteger() {
    require(Token.NUMBER);
    int start = pos;
    int i = start;
    boolean negative = text.charAt(i) == '-';
    if (negative) {
      i++;
    }
    int first = i;
    long value = 0;
    char c = '\0';
    while (i < text.length() && (c = text.charAt(i)) >= '0' && c <= '9' && i - first < 18) {
      value = value * 10 + (c - '0');
      i++;
    }
    boolean plain = value == 0 ? i == first + 1 && !negative : text.charAt(first) != '0';
    boolean ends = i == text.length() || c == ',' || c == '}' || c == ']' || c <= ' ';
    if (!plain || !ends) {
      return nextNumber();
    }
    pos = i;
    consumed();
    integer = negative ? -value : value;
    return null;
  }

  private void scanNumber() {
    if (text.charAt(pos) == '-') {
      pos++;
    }
    if (pos < text.length() && text.charAt(pos) == '0') {
      pos++;
    } else {
      digits();
    }
    if (pos < text.length() && text.charAt(pos) == '.') {
      pos++;
      digits();
    }
    if (pos < text.length() && (text.charAt(pos) | 0x20) == 'e') {
      pos++;
      if (pos < text.length() && (text.charAt(pos) == '+' || text.charAt(pos) == '-')) {
        pos++;
      }
      digits();
    }
  }

  /** Passes over at least one digit. */
  private void digits() {
    int start = pos;
    while (pos < text.length() && text.charAt(pos) >= '0' && text.charAt(pos) <= '9') {
      pos++;
    }
    if (pos == start) {
      throw unexpected("a digit");
    }
  }

  @Override
  public boolean nextBoolean() {
    require(Token.BOOLEAN);
    boolean value = text.charAt(pos) == 't';
    literal(value ? "true" : "false");
    return value;
  }

  @Override
  public void nextNull() {
    require(Token.NULL);
    literal("null");
  }

  private void literal(String word) {
    if (!text.startsWith(word, pos)) {
      throw unexpected("true, false or null");
    }
    pos += word.length();
    consumed();
  }

  private JsonReadException unexpected(String expected) {
    return error("found " + found() + ", expected " + expected);
  }

  private String found() {
    if (pos >= text.length()) {
      return "the end of the text";
    }
    int c = text.codePointAt(pos);
    return c > ' ' && Character.isDefined(c) && !Character.isISOControl(c)
        ? "'" + Character.toString(c) + "'"
        : String.format("character U+%04X", c);
  }
}
