package io.gatewayapi.testing.internal.go;

import io.gatewayapi.model.GatewayApiException;
import java.util.Optional;

/**
 * What a server that is written in Go says of JSON that is none: a walk through the text that stops
 * at the first byte that is not expected.
 *
 * @see <a href="https://pkg.go.dev/encoding/json#SyntaxError">encoding/json</a>
 */
public final class GoJson {
  private static final String AT_VALUE = "looking for beginning of value";
  private static final String AT_KEY = "looking for beginning of object key string";
  private static final int END = -1;

  /** Deeper texts are not looked into: whoever refused them says why. */
  private static final int DEEPEST = 1_000;

  private final byte[] text;
  private int at;
  private int depth;

  private GoJson(byte[] text) {
    this.text = text;
  }

  /** Found the first mistake. */
  private static final class Mistake extends GatewayApiException {
    private static final long serialVersionUID = 1;

    Mistake(String message) {
      super(message);
    }
  }

  /** Went as deep as it goes. */
  private static final class TooDeep extends GatewayApiException {
    private static final long serialVersionUID = 1;

    TooDeep() {
      super("more than " + DEEPEST + " levels");
    }
  }

  /**
   * Looks for a mistake.
   *
   * @param text what should be JSON, in UTF-8
   * @return what is wrong; empty if nothing is, or if that lies too deep
   */
  public static Optional<String> mistake(byte[] text) {
    GoJson walk = new GoJson(text);
    try {
      walk.value();
      walk.skipSpace();
      if (walk.at < text.length) {
        throw walk.unexpected("after top-level value");
      }
      return Optional.empty();
    } catch (TooDeep e) {
      return Optional.empty();
    } catch (Mistake e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }

  private int next() {
    return at < text.length ? text[at] & 0xff : END;
  }

  private void skipSpace() {
    while (next() == ' ' || next() == '\t' || next() == '\r' || next() == '\n') {
      at++;
    }
  }

  private Mistake unexpected(String where) {
    int found = next();
    return found == END
        ? new Mistake("unexpected end of JSON input")
        : new Mistake("invalid character " + quoted(found) + " " + where);
  }

  private static String quoted(int c) {
    String shown = switch (c) {
      case '\'' -> "\\'";
      case '"' -> "\"";
      case '\\' -> "\\\\";
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\t' -> "\\t";
      case 7 -> "\\a";
      case '\b' -> "\\b";
      case '\f' -> "\\f";
      case 11 -> "\\v";
      default ->
        c < ' ' || c == 0x7f
            ? String.format("\\x%02x", c)
            : c >= 0x80 && c <= 0xa0 || c == 0xad
                ? String.format("\\u%04x", c)
                : String.valueOf((char) c);
    };
    return "'" + shown + "'";
  }

  private void value() {
    skipSpace();
    if (++depth > DEEPEST) {
      throw new TooDeep();
    }
    int c = next();
    switch (c) {
      case '{' -> object();
      case '[' -> array();
      case '"' -> string();
      case 't' -> literal("true");
      case 'f' -> literal("false");
      case 'n' -> literal("null");
      default -> {
        if (c != '-' && !isDigit(c)) {
          throw unexpected(AT_VALUE);
        }
        number();
      }
    }
    depth--;
  }

  private void object() {
    at++;
    skipSpace();
    boolean more = next() != '}';
    while (more) {
      skipSpace();
      if (next() != '"') {
        throw unexpected(AT_KEY);
      }
      string();
      skipSpace();
      if (next() != ':') {
        throw unexpected("after object key");
      }
      at++;
      value();
      more = goesOn('}', "after object key:value pair");
    }
    at++;
  }

  private void array() {
    at++;
    skipSpace();
    boolean more = next() != ']';
    while (more) {
      value();
      more = goesOn(']', "after array element");
    }
    at++;
  }

  /** Whether a comma comes; it is taken, what closes is not. */
  private boolean goesOn(char close, String where) {
    skipSpace();
    if (next() == ',') {
      at++;
      return true;
    }
    if (next() != close) {
      throw unexpected(where);
    }
    return false;
  }

  private void string() {
    at++;
    while (next() != '"') {
      if (next() < ' ') {
        throw unexpected("in string literal");
      }
      if (next() == '\\') {
        at++;
        escape();
      }
      at++;
    }
    at++;
  }

  /** Stops at the escape's last character. */
  private void escape() {
    if (next() == 'u') {
      for (int i = 0; i < 4; i++) {
        at++;
        if (next() == END || Character.digit(next(), 16) < 0) {
          throw unexpected("in \\u hexadecimal character escape");
        }
      }
    } else if (next() == END || "bfnrt\\/\"".indexOf(next()) < 0) {
      throw unexpected("in string escape code");
    }
  }

  private void literal(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (next() != word.charAt(i)) {
        // Go ends a text with a space to see whether a literal is complete.
        String found = quoted(next() == END ? ' ' : next());
        throw new Mistake("invalid character " + found + " in literal " + word + " (expecting '"
            + word.charAt(i) + "')");
      }
      at++;
    }
  }

  private void number() {
    if (next() == '-') {
      at++;
    }
    if (next() == '0') {
      at++;
    } else {
      digits("in numeric literal");
    }
    if (next() == '.') {
      at++;
      digits("after decimal point in numeric literal");
    }
    if (next() == 'e' || next() == 'E') {
      at++;
      if (next() == '+' || next() == '-') {
        at++;
      }
      digits("in exponent of numeric literal");
    }
  }

  private void digits(String where) {
    if (!isDigit(next())) {
      // The same end of text as with literals.
      throw next() == END ? new Mistake("invalid character ' ' " + where) : unexpected(where);
    }
    while (isDigit(next())) {
      at++;
    }
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }
}
