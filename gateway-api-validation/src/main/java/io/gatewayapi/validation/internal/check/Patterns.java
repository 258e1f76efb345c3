package io.gatewayapi.validation.internal.check;

import io.gatewayapi.validation.UnsupportedPatternException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Matches patterns of schemas, which are RE2 and need to match only somewhere in a text.
 *
 * <p>Java's own engine does the work here, on a translation: {@code $} means the very end of the
 * text only, and classes keep RE2's meaning where Java would nest or intersect them. It is not
 * linear in time; callers look at {@code maxLength} first.
 */
public final class Patterns {
  private final Map<String, Pattern> compiled = new ConcurrentHashMap<>();

  boolean matches(String pattern, String text) {
    return compiled.computeIfAbsent(pattern, Patterns::compile).matcher(text).find();
  }

  private static Pattern compile(String pattern) {
    try {
      return Pattern.compile(translate(pattern), Pattern.UNIX_LINES);
    } catch (PatternSyntaxException e) {
      throw new UnsupportedPatternException(pattern, e);
    }
  }

  static String translate(String pattern) {
    StringBuilder out = new StringBuilder(pattern.length() + 8);
    boolean inClass = false;
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      if (c == '\\' && i + 1 < pattern.length()) {
        char escaped = pattern.charAt(++i);
        // Java counts the vertical tab as space, RE2 does not.
        String space = inClass ? "\\t\\n\\f\\r " : "[\\t\\n\\f\\r ]";
        out.append(escaped == 's' ? space : "\\" + escaped);
      } else if (inClass) {
        if (c == '[' && pattern.startsWith("[:", i)) {
          int end = pattern.indexOf(":]", i);
          out.append(posix(pattern.substring(i, end + 2)));
          i = end + 1;
        } else if (c == '[' || c == '&') {
          out.append('\\').append(c);
        } else {
          inClass = c != ']';
          out.append(c);
        }
      } else if (c == '$') {
        out.append("\\z");
      } else {
        inClass = c == '[';
        out.append(c);
        if (inClass) {
          // A bracket that closes at once stands for itself: []a] and [^]a].
          if (pattern.startsWith("^", i + 1)) {
            out.append(pattern.charAt(++i));
          }
          if (pattern.startsWith("]", i + 1)) {
            out.append('\\').append(pattern.charAt(++i));
          }
        }
      }
    }
    return out.toString();
  }

  private static String posix(String name) {
    return switch (name) {
      case "[:alnum:]" -> "a-zA-Z0-9";
      case "[:alpha:]" -> "a-zA-Z";
      case "[:digit:]" -> "0-9";
      case "[:lower:]" -> "a-z";
      case "[:upper:]" -> "A-Z";
      case "[:space:]" -> "\\t\\n\\x0B\\f\\r ";
      case "[:xdigit:]" -> "0-9A-Fa-f";
      default -> throw new UnsupportedPatternException(name, null);
    };
  }
}
