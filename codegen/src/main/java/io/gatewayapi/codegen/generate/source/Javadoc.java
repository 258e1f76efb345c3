package io.gatewayapi.codegen.generate.source;

import java.util.ArrayList;
import java.util.List;

/** Arranges the javadoc comments that CodeModel printed. */
final class Javadoc {
  private Javadoc() {}

  /** Drops empty comments and empty last lines, and puts a short comment on one line. */
  static List<String> arrange(List<String> lines) {
    List<String> out = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).strip().equals("/**")) {
        out.add(lines.get(i));
        continue;
      }
      int end = i;
      while (!lines.get(end).strip().equals("*/")) {
        end++;
      }
      comment(lines.subList(i + 1, end), indentOf(lines.get(i)), out);
      i = end;
    }
    return out;
  }

  private static void comment(List<String> lines, String indent, List<String> out) {
    List<String> texts = new ArrayList<>();
    for (String line : lines) {
      String text = line.strip().substring(1);
      texts.add(text.replaceFirst("^ {2}(?=\\d)", " "));
    }
    while (!texts.isEmpty() && texts.get(texts.size() - 1).isBlank()) {
      texts.remove(texts.size() - 1);
    }
    if (texts.isEmpty()) {
      return;
    }
    String only = indent + "/**" + texts.get(0) + " */";
    if (texts.size() == 1 && only.length() <= LineWrap.WIDTH && !texts.get(0).startsWith(" @")) {
      out.add(only);
      return;
    }
    out.add(indent + "/**");
    texts.forEach(text -> out.add(indent + " *" + text.stripTrailing()));
    out.add(indent + " */");
  }

  private static String indentOf(String line) {
    return line.substring(0, line.indexOf('/'));
  }
}
