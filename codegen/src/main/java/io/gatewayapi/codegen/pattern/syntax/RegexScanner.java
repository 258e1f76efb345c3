package io.gatewayapi.codegen.pattern.syntax;

/** A pattern's text, read from left to right. */
final class RegexScanner {
  private static final int MOST = 1000;
  private static final int[] NONE = {};

  private final String text;
  private int at;

  RegexScanner(String text) {
    this.text = text;
  }

  boolean more() {
    return at < text.length();
  }

  int position() {
    return at;
  }

  void back(int position) {
    at = position;
  }

  boolean at(String part) {
    return text.startsWith(part, at);
  }

  boolean skip(String part) {
    boolean there = at(part);
    at += there ? part.length() : 0;
    return there;
  }

  boolean before(char c) {
    return at > 0 && text.charAt(at - 1) == c;
  }

  int next() {
    int point = text.codePointAt(at);
    at += Character.charCount(point);
    return point;
  }

  /** The code point up to a part, and skips that; -1 if the part does not come. */
  int find(String part) {
    return text.indexOf(part, at);
  }

  String until(int end) {
    String result = text.substring(at, end);
    at = end;
    return result;
  }

  /** Least and most of a repetition; none if there is no repetition. */
  int[] repetition() {
    if (skip("*")) {
      return new int[] {0, Regex.Repeat.UNBOUNDED};
    }
    if (skip("+")) {
      return new int[] {1, Regex.Repeat.UNBOUNDED};
    }
    if (skip("?")) {
      return new int[] {0, 1};
    }
    return counted();
  }

  boolean atRepetition() {
    int start = at;
    boolean there = repetition().length > 0;
    at = start;
    return there;
  }

  /** {@code {2}}, {@code {2,}} or {@code {2,5}}; anything else is text. */
  private int[] counted() {
    int start = at;
    if (skip("{")) {
      int least = number();
      int most = least;
      if (least >= 0 && skip(",")) {
        most = at("}") ? Regex.Repeat.UNBOUNDED : number();
        least = most < Regex.Repeat.UNBOUNDED ? most : least;
      }
      if (least >= 0 && skip("}")) {
        if (least > MOST || most > MOST || (most >= 0 && most < least)) {
          throw new RegexException("invalid repeat count " + text.substring(start, at));
        }
        return new int[] {least, most};
      }
    }
    at = start;
    return NONE;
  }

  /** A number without leading zeros; less than -1 if there is none. */
  private int number() {
    int start = at;
    int value = 0;
    while (more() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      value = Math.min(value * 10 + text.charAt(at++) - '0', 10 * MOST);
    }
    boolean zeros = at - start > 1 && text.charAt(start) == '0';
    return at == start || zeros ? -2 : value;
  }

  /** The code point that an escape stands for; its backslash is read already. */
  int escape() {
    if (!more()) {
      throw new RegexException("trailing backslash at end of expression");
    }
    int start = at;
    int point = next();
    switch (point) {
      case 'a':
        return 7;
      case 'f':
        return '\f';
      case 'n':
        return '\n';
      case 'r':
        return '\r';
      case 't':
        return '\t';
      case 'v':
        return 11;
      case 'x':
        return hexadecimal();
      default:
        return other(start, point);
    }
  }

  private int other(int start, int point) {
    boolean octal = point >= '0' && point <= '7';
    if (octal && (point == '0' || octalDigit())) {
      int value = point - '0';
      for (int i = 0; i < 2 && octalDigit(); i++) {
        value = value * 8 + next() - '0';
      }
      return value;
    }
    if (point == 'p' || point == 'P') {
      throw RegexException.unsupported("unsupported Unicode class \\" + text.substring(start));
    }
    if (point >= 128 || (point != '_' && Classes.WORD.contains(point))) {
      throw new RegexException("invalid or unsupported escape \\" + text.substring(start, at));
    }
    return point;
  }

  private boolean octalDigit() {
    return more() && text.charAt(at) >= '0' && text.charAt(at) <= '7';
  }

  private int hexadecimal() {
    int start = at;
    int end = skip("{") ? text.indexOf('}', at) : at + 2;
    boolean braces = at > start;
    String digits = end < at || end > text.length() ? "" : text.substring(at, end);
    if (!digits.matches(braces ? "[0-9A-Fa-f]{1,8}" : "[0-9A-Fa-f]{2}")) {
      throw new RegexException("invalid escape \\x");
    }
    long value = Long.parseLong(digits, 16);
    if (value > CodePoints.LAST) {
      throw new RegexException("invalid escape \\x" + text.substring(start, end));
    }
    at = braces ? end + 1 : end;
    return (int) value;
  }
}
