package io.gatewayapi.validation.internal.cel;

import com.google.gson.JsonArray;

/** CEL's functions of strings, which count code points. */
public final class Texts {
  private Texts() {}

  /** How many code points a text has. */
  public static long size(String text) {
    return text.codePointCount(0, text.length());
  }

  /** Whether a text starts with another. */
  public static boolean startsWith(String text, String prefix) {
    return text.startsWith(prefix);
  }

  /** Whether a text ends with another. */
  public static boolean endsWith(String text, String suffix) {
    return text.endsWith(suffix);
  }

  /** Whether a text contains another. */
  public static boolean contains(String text, String part) {
    return text.contains(part);
  }

  /** A text from a code point on. */
  public static String substring(String text, long start) throws EvaluationException {
    return substring(text, start, size(text));
  }

  /** A text from a code point on up to another, which is left out. */
  public static String substring(String text, long start, long end) throws EvaluationException {
    long size = size(text);
    if (start > end) {
      throw new EvaluationException("invalid substring range. start: " + start + ", end: " + end);
    }
    if (start < 0 || start > size) {
      throw new EvaluationException("index out of range: " + start);
    }
    if (end < 0 || end > size) {
      throw new EvaluationException("index out of range: " + end);
    }
    int from = text.offsetByCodePoints(0, (int) start);
    return text.substring(from, text.offsetByCodePoints(from, (int) (end - start)));
  }

  /** The parts of a text between separators; its code points if the separator is empty. */
  public static JsonArray split(String text, String separator) {
    JsonArray parts = new JsonArray();
    if (separator.isEmpty()) {
      text.codePoints().forEach(point -> parts.add(Character.toString(point)));
      return parts;
    }
    int start = 0;
    for (int at; (at = text.indexOf(separator, start)) >= 0; start = at + separator.length()) {
      parts.add(text.substring(start, at));
    }
    parts.add(text.substring(start));
    return parts;
  }
}
