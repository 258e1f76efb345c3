package io.gatewayapi.codegen.generate.source;

import java.util.ArrayList;
import java.util.List;

/** Breaks lines of code that are too long. */
final class LineWrap {
  /** No line is longer, unless it cannot be broken. */
  static final int WIDTH = 100;

  private LineWrap() {}

  static List<String> wrap(String line) {
    String text = line.strip();
    boolean code = !text.startsWith("*") && !text.startsWith("/") && !text.startsWith("import ");
    if (line.length() <= WIDTH || !code) {
      return List.of(line);
    }
    List<String> out = new ArrayList<>();
    String indent = " ".repeat(line.length() - line.stripLeading().length());
    int head = firstBreak(text, WIDTH - indent.length() - 4);
    if (head <= 0 || head == text.length()) {
      return List.of(line);
    }
    out.add(indent + text.substring(0, head).stripTrailing());
    rest(text.substring(head).strip(), indent + "    ", out);
    return out;
  }

  /** Arguments go on one line if they fit, else one call deeper, else wherever a comma is. */
  private static void rest(String text, String indent, List<String> out) {
    int call = parenthesis(text) + 1;
    int comma = text.indexOf(',');
    boolean nests = call > 0 && (comma < 0 || call < comma) && text.charAt(call) != ')';
    if (indent.length() + text.length() <= WIDTH || !nests) {
      fill(text, indent, out);
    } else {
      out.add(indent + text.substring(0, call));
      rest(text.substring(call), indent + "    ", out);
    }
  }

  /** After an arrow or an equals sign if the rest then fits, else after a parenthesis. */
  private static int firstBreak(String text, int room) {
    int implemented = text.indexOf(" implements ");
    if (implemented > 0 && text.endsWith("{")) {
      return implemented + 1;
    }
    for (String operator : new String[] {" = ", " -> "}) {
      int place = text.indexOf(operator);
      boolean block = text.startsWith("{", place + operator.length());
      if (place > 0 && !block && text.length() - place - operator.length() <= room) {
        return place + operator.length();
      }
    }
    return parenthesis(text) + 1;
  }

  /** The first one outside of string literals. */
  private static int parenthesis(String text) {
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (c == '(' && !quoted) {
        return i;
      }
    }
    return -1;
  }

  private static void fill(String text, String indent, List<String> out) {
    String rest = text;
    while (indent.length() + rest.length() > WIDTH) {
      int place = lastComma(rest, WIDTH - indent.length());
      if (place < 0) {
        break;
      }
      out.add(indent + rest.substring(0, place + 1));
      rest = rest.substring(place + 1).strip();
    }
    out.add(indent + rest);
  }

  /** Outside of string literals. */
  private static int lastComma(String text, int limit) {
    int place = -1;
    boolean quoted = false;
    for (int i = 0; i < Math.min(text.length(), limit); i++) {
      char c = text.charAt(i);
      if (c == '"' && (i == 0 || text.charAt(i - 1) != '\\')) {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        place = i;
      }
    }
    return place;
  }
}
