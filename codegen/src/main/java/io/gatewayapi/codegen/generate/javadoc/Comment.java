package io.gatewayapi.codegen.generate.javadoc;

import java.util.ArrayList;
import java.util.List;

/** A javadoc comment's text, wrapped, without the stars. */
public final class Comment {
  private static final int WIDTH = 94;

  private final List<String> lines = new ArrayList<>();
  private boolean tags;

  /** Starts empty. */
  public Comment() {}

  /**
   * Adds a paragraph.
   *
   * @param html its text
   * @return this
   */
  public Comment paragraph(String html) {
    if (lines.isEmpty()) {
      wrap(html, "");
    } else {
      lines.add("");
      wrap("<p>" + html, "");
    }
    return this;
  }

  /**
   * Adds an unordered list, unless it would be empty.
   *
   * @param items their texts
   * @return this
   */
  public Comment list(List<String> items) {
    if (!items.isEmpty()) {
      lines.add("");
      lines.add("<ul>");
      items.forEach(item -> wrap("<li>" + item, "  "));
      lines.add("</ul>");
    }
    return this;
  }

  /**
   * Adds a block tag.
   *
   * @param tag with the name that it is about, if any
   * @param html its text
   * @return this
   */
  public Comment tag(String tag, String html) {
    if (!tags) {
      lines.add("");
      tags = true;
    }
    int first = lines.size();
    wrap(tag + " " + html, "    ");
    lines.set(first, lines.get(first).strip());
    return this;
  }

  /**
   * The lines.
   *
   * @return without indent and stars
   */
  public List<String> lines() {
    return List.copyOf(lines);
  }

  /** The lines, joined. */
  @Override
  public String toString() {
    return String.join("\n", lines);
  }

  private void wrap(String html, String indent) {
    StringBuilder line = new StringBuilder(indent);
    String next = indent.isEmpty() || indent.length() > 2 ? indent : indent + "    ";
    boolean empty = true;
    for (String word : html.split(" ", -1)) {
      if (!empty && line.length() + 1 + word.length() > WIDTH) {
        lines.add(line.toString());
        line = new StringBuilder(next);
        empty = true;
      }
      line.append(empty ? "" : " ").append(word);
      empty = false;
    }
    lines.add(line.toString());
  }
}
