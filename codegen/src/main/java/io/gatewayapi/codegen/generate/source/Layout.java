package io.gatewayapi.codegen.generate.source;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Lays out what CodeModel printed as a person would have written it.
 *
 * <p>CodeModel's text is regular: four spaces a level, one annotation a line, opening braces of
 * classes on lines of their own, empty lines at the end of javadoc, no line too long for it.
 */
public final class Layout {
  private static final Pattern CLASS_HEAD = Pattern.compile(
      "\\s*(?:(?:public|private|static|final|abstract) )*(?:class|interface) .*[^{]");
  private static final Pattern MODIFIERS =
      Pattern.compile("^\\s*(?:(?:public|protected|private|static|final|abstract) )*");
  private static final String NULLABLE = "@Nullable";

  private final List<String> in;
  private final List<String> out = new ArrayList<>();
  private boolean nullable;
  private int at;

  private Layout(String text) {
    this.in = text.lines().map(String::stripTrailing).toList();
  }

  /**
   * Lays out a source file.
   *
   * @param text what CodeModel printed
   * @param header the first line, a comment
   * @return the text as it should stand
   */
  public static String of(String text, String header) {
    Layout layout = new Layout(text);
    while (layout.at < layout.in.size()) {
      layout.take(layout.in.get(layout.at++));
    }
    List<String> lines = BlankLines.arrange(SortedImports.arrange(Javadoc.arrange(layout.out)));
    StringBuilder result = new StringBuilder(header).append('\n');
    for (String line : lines) {
      LineWrap.wrap(line).forEach(part -> result.append(part).append('\n'));
    }
    return result.toString();
  }

  private void take(String line) {
    String text = line.strip();
    if (text.equals(NULLABLE)) {
      takeNullable();
    } else if (CLASS_HEAD.matcher(line).matches()) {
      takeClassHead(line);
    } else {
      put(line);
    }
  }

  /** The annotation belongs to a type: before a parameter's, or after a declaration's modifiers. */
  private void takeNullable() {
    String before = out.isEmpty() ? "" : out.get(out.size() - 1);
    if (before.endsWith("(") || before.endsWith(",")) {
      out.remove(out.size() - 1);
      out.add(before + (before.endsWith(",") ? " " : "") + NULLABLE + " "
          + in.get(at++).strip());
    } else {
      nullable = true;
    }
  }

  private void takeClassHead(String line) {
    StringBuilder head = new StringBuilder(line);
    while (!in.get(at).strip().equals("{")) {
      head.append(' ').append(in.get(at++).strip());
    }
    at++;
    put(head.append(" {").toString());
  }

  private void put(String line) {
    String text = line.replace(" final static ", " static final ");
    if (nullable && !text.strip().startsWith("@")) {
      text = MODIFIERS.matcher(text).replaceFirst(modifiers -> modifiers.group() + NULLABLE + " ");
      nullable = false;
    }
    out.add(halfIndent(text));
  }

  private static String halfIndent(String line) {
    String text = line.stripLeading();
    return " ".repeat((line.length() - text.length() + 1) / 2) + text;
  }
}
