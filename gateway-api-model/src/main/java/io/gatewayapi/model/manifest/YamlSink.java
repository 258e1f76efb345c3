package io.gatewayapi.model.manifest;

import io.gatewayapi.model.internal.yaml.YamlScalar;
import io.gatewayapi.model.internal.yaml.YamlScalar.Kind;
import io.gatewayapi.model.internal.yaml.YamlText;
import io.gatewayapi.model.json.JsonSink;
import java.util.Arrays;

/**
 * Writes YAML as kubectl prints it: two spaces a level, dashes in their parent's column, no line
 * folded.
 */
final class YamlSink extends JsonSink {
  /** A longer key is no simple key, says YAML; it needs a question mark. */
  private static final int LONGEST_SIMPLE_KEY = 1000;

  private final StringBuilder out;
  private int depth = -1;
  private boolean[] lists = new boolean[16];
  private boolean[] empty = new boolean[16];
  private int[] indents = new int[16];

  /** Whether a value stands behind a key rather than behind a dash or at the top. */
  private boolean[] behindKey = new boolean[16];

  YamlSink(StringBuilder out) {
    this.out = out;
  }

  static void indent(StringBuilder out, int columns) {
    for (int i = 0; i < columns; i++) {
      out.append(' ');
    }
  }

  @Override
  public YamlSink beginObject() {
    begin(false);
    return this;
  }

  @Override
  public YamlSink beginArray() {
    begin(true);
    return this;
  }

  private void begin(boolean list) {
    boolean inList = depth >= 0 && lists[depth];
    boolean inObject = depth >= 0 && !inList;
    if (inList) {
      dash();
    }
    int indent = depth < 0 ? 0 : inObject && list ? indents[depth] : indents[depth] + 2;
    depth++;
    if (depth == lists.length) {
      lists = Arrays.copyOf(lists, depth * 2);
      empty = Arrays.copyOf(empty, depth * 2);
      indents = Arrays.copyOf(indents, depth * 2);
      behindKey = Arrays.copyOf(behindKey, depth * 2);
    }
    lists[depth] = list;
    empty[depth] = true;
    indents[depth] = indent;
    behindKey[depth] = inObject;
  }

  @Override
  public YamlSink endObject() {
    end("{}");
    return this;
  }

  @Override
  public YamlSink endArray() {
    end("[]");
    return this;
  }

  private void end(String ifEmpty) {
    if (empty[depth]) {
      out.append(behindKey[depth] ? " " : "").append(ifEmpty);
    }
    depth--;
    endDocument();
  }

  private void endDocument() {
    if (depth < 0) {
      out.append('\n');
    }
  }

  /** Goes to where the next key or dash stands: on a line of its own unless it follows a dash. */
  private void nextEntry() {
    if (!empty[depth] || behindKey[depth]) {
      out.append('\n');
      indent(out, indents[depth]);
    }
    empty[depth] = false;
  }

  private void dash() {
    nextEntry();
    out.append("- ");
  }

  @Override
  public YamlSink name(String name) {
    nextEntry();
    int start = out.length();
    YamlText.inline(name, out);
    if (out.length() - start > LONGEST_SIMPLE_KEY) {
      out.insert(start, "? ").append('\n');
      indent(out, indents[depth]);
    }
    out.append(':');
    return this;
  }

  private void beforeScalar() {
    if (depth >= 0) {
      if (lists[depth]) {
        dash();
      } else {
        out.append(' ');
      }
    }
  }

  private YamlSink scalar(String text) {
    beforeScalar();
    out.append(text);
    endDocument();
    return this;
  }

  @Override
  public YamlSink value(String value) {
    beforeScalar();
    if (depth >= 0 && YamlText.isBlock(value)) {
      YamlText.block(value, indents[depth] + 2, out);
    } else {
      YamlText.inline(value, out);
    }
    endDocument();
    return this;
  }

  @Override
  public YamlSink value(boolean value) {
    return scalar(value ? "true" : "false");
  }

  @Override
  public YamlSink value(long value) {
    return scalar(Long.toString(value));
  }

  @Override
  public YamlSink number(String text) {
    YamlScalar read = text.isEmpty() ? YamlScalar.string(text) : YamlScalar.plain(text);
    boolean number =
        read.kind() == Kind.INTEGER || read.kind() == Kind.UNSIGNED || read.kind() == Kind.FLOAT;
    if (!number || !read.text().equals(text)) {
      throw new ManifestException(
          "YAML", "the number " + text + " would be read back as another value", null);
    }
    return scalar(text);
  }

  @Override
  public YamlSink nullValue() {
    return scalar("null");
  }
}
