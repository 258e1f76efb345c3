package io.gatewayapi.model.internal.yaml;

import io.gatewayapi.model.internal.yaml.YamlScalar.Kind;

/**
 * How a string is written in YAML: bare where every parser reads it as that string, else quoted, or
 * as a block of lines.
 */
public final class YamlText {
  private static final String NEVER_FIRST = "?:,[]{}#&*!|>'\"%@`=<~";
  private static final String NUMBER_OR_TIME = "0123456789_+-.,:eETtZz ";
  private static final String HEX = "0123456789ABCDEF";

  private YamlText() {}

  /**
   * Writes a string in one line.
   *
   * @param s any string
   * @param out where to
   */
  public static void inline(String s, StringBuilder out) {
    if (isBare(s)) {
      out.append(s);
    } else if (isEasierInSingleQuotes(s)) {
      out.append('\'').append(s.replace("'", "''")).append('\'');
    } else {
      doubleQuoted(s, out);
    }
  }

  /**
   * Whether a string may be a block of lines: more than one, nothing that needs an escape, and no
   * blank at its start, from which a reader would take the block's indentation.
   *
   * @param s any string
   * @return whether {@link #block} may write it
   */
  public static boolean isBlock(String s) {
    int length = s.length();
    if (s.indexOf('\n') < 0 || isBlank(s.charAt(0)) || s.charAt(0) == '\n') {
      return false;
    }
    boolean onlyBlanks = false;
    for (int i = 0; i < length; i++) {
      char c = s.charAt(i);
      if (c == '\n') {
        if (onlyBlanks && !isLineStart(s, i)) {
          return false;
        }
        onlyBlanks = true;
      } else if (c == '\t' || c == ' ') {
        continue;
      } else if (needsEscape(s, i)) {
        return false;
      } else {
        onlyBlanks = false;
      }
    }
    return !onlyBlanks || isLineStart(s, length);
  }

  private static boolean isLineStart(String s, int index) {
    return s.charAt(index - 1) == '\n';
  }

  /**
   * Writes the lines of a block behind its key.
   *
   * @param s a string of which {@link #isBlock} is true
   * @param indent in which column its lines begin
   * @param out where to; the last line is left open
   */
  public static void block(String s, int indent, StringBuilder out) {
    int length = s.length();
    boolean ended = s.charAt(length - 1) == '\n';
    boolean more = ended && s.charAt(length - 2) == '\n';
    out.append(more ? "|+" : ended ? "|" : "|-");
    int end = ended ? length - 1 : length;
    for (int from = 0; from <= end; ) {
      int to = s.indexOf('\n', from);
      if (to < 0 || to > end) {
        to = end;
      }
      out.append('\n');
      if (to > from) {
        out.append(" ".repeat(indent));
        out.append(s, from, to);
      }
      from = to + 1;
    }
  }

  private static boolean isBare(String s) {
    if (s.isEmpty() || !isBareStart(s)) {
      return false;
    }
    char last = s.charAt(s.length() - 1);
    if (last == ' ' || last == ':') {
      return false;
    }
    for (int i = 0; i < s.length(); i++) {
      char c = s.charAt(i);
      boolean breaks =
          c == ':' ? s.charAt(i + 1) == ' ' : c == ' ' ? s.charAt(i + 1) == '#' : needsEscape(s, i);
      if (breaks) {
        return false;
      }
    }
    return !meansSomethingElse(s);
  }

  private static boolean isBareStart(String s) {
    char first = s.charAt(0);
    if (first == '-') {
      return s.length() > 1 && s.charAt(1) != ' ' && !s.startsWith("---");
    }
    return first != ' ' && NEVER_FIRST.indexOf(first) < 0 && !s.startsWith("...");
  }

  /** Whether kubectl's library, or another that follows YAML 1.1 or 1.2, reads no string. */
  private static boolean meansSomethingElse(String s) {
    char first = s.charAt(0);
    boolean numeric =
        (first >= '0' && first <= '9') || first == '+' || first == '-' || first == '.';
    if (numeric) {
      return looksLikeNumberOrTime(s) || YamlScalar.plain(s).kind() != Kind.STRING;
    }
    return s.length() <= 5 && YamlScalar.plain(lowerCase(s)).kind() != Kind.STRING;
  }

  private static String lowerCase(String s) {
    StringBuilder lower = new StringBuilder(s.length());
    for (int i = 0; i < s.length(); i++) {
      char c = s.charAt(i);
      lower.append(c >= 'A' && c <= 'Z' ? (char) (c + 32) : c);
    }
    return lower.toString();
  }

  private static boolean looksLikeNumberOrTime(String s) {
    int digits = s.charAt(0) == '+' || s.charAt(0) == '-' ? 1 : 0;
    if (s.length() > digits + 1
        && s.charAt(digits) == '0'
        && "xXoObB".indexOf(s.charAt(digits + 1)) >= 0) {
      return true;
    }
    String lower = s.length() <= 5 ? lowerCase(s) : s;
    if (lower.endsWith(".inf") || lower.endsWith(".nan")) {
      return true;
    }
    int dots = 0;
    boolean others = false;
    for (int i = 0; i < s.length(); i++) {
      char c = s.charAt(i);
      if (NUMBER_OR_TIME.indexOf(c) < 0) {
        return false;
      }
      dots += c == '.' ? 1 : 0;
      others |= c != '.' && (c < '0' || c > '9');
    }
    return others || dots < 2;
  }

  private static boolean isEasierInSingleQuotes(String s) {
    if (s.indexOf('"') < 0 && s.indexOf('\\') < 0) {
      return false;
    }
    for (int i = 0; i < s.length(); i++) {
      if (needsEscape(s, i)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }

  /** Line breaks of any YAML version, control characters, unpaired surrogates, byte order marks. */
  private static boolean needsEscape(String s, int index) {
    char c = s.charAt(index);
    if (c < 0x7F) {
      return c < ' ';
    }
    if (Character.isSurrogate(c)) {
      return !isPaired(s, index);
    }
    return c < 0xA0 || c == '\u2028' || c == '\u2029' || c == '\uFEFF' || c >= '\uFFFE';
  }

  private static boolean isPaired(String s, int index) {
    return Character.isHighSurrogate(s.charAt(index))
        ? index + 1 < s.length() && Character.isLowSurrogate(s.charAt(index + 1))
        : index > 0 && Character.isHighSurrogate(s.charAt(index - 1));
  }

  private static void doubleQuoted(String s, StringBuilder out) {
    out.append('"');
    for (int i = 0; i < s.length(); i++) {
      char c = s.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\t' -> out.append("\\t");
        case '\r' -> out.append("\\r");
        default -> {
          if (needsEscape(s, i)) {
            out.append("\\u");
            for (int shift = 12; shift >= 0; shift -= 4) {
              out.append(HEX.charAt((c >> shift) & 0xF));
            }
          } else {
            out.append(c);
          }
        }
      }
    }
    out.append('"');
  }
}
