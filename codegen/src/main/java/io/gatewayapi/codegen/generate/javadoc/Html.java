package io.gatewayapi.codegen.generate.javadoc;

import java.util.Map;

/** Text made safe for javadoc comments. */
final class Html {
  private static final Map<Character, String> ENTITIES =
      Map.of('&', "&amp;", '<', "&lt;", '>', "&gt;", '@', "&#64;");

  private Html() {}

  /** Prose; what stands between backticks is code. */
  static String text(String prose) {
    StringBuilder html = new StringBuilder();
    String[] parts = prose.split("`", -1);
    for (int i = 0; i < parts.length; i++) {
      html.append(i % 2 == 1 ? code(parts[i]) : escape(parts[i]));
    }
    return html.toString();
  }

  /** A value, as it stands in a document. */
  static String code(String value) {
    if (value.isEmpty()) {
      return "the empty string";
    }
    boolean plain = !value.contains("*/") && !value.contains("\\u") && balanced(value);
    return plain
        ? "{@code " + value + "}"
        : "<code>" + escape(value).replace("*/", "*&#47;").replace("\\u", "&#92;u") + "</code>";
  }

  private static boolean balanced(String value) {
    int depth = 0;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      if (depth < 0) {
        return false;
      }
    }
    return depth == 0;
  }

  private static String escape(String value) {
    StringBuilder html = new StringBuilder();
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      String entity = ENTITIES.get(c);
      html.append(entity == null ? String.valueOf(c) : entity);
    }
    return html.toString();
  }
}
