package io.gatewayapi.model.json;

import io.gatewayapi.model.GatewayApiException;

/** Writes text, compact or over indented lines. */
final class TextSink extends JsonSink {
  /** What the next value or name stands behind. */
  private enum Place {
    /** A colon, or nothing. */
    BARE,
    /** An opening brace or bracket. */
    FIRST,
    /** Another value. */
    MORE
  }

  private final StringBuilder text = TextBuffers.take();
  private final boolean lines;
  private Place place = Place.BARE;
  private int depth;
  private int bits;

  TextSink(boolean lines) {
    this.lines = lines;
  }

  /** What was written. Nothing can be written after it. */
  String finish() {
    String result = text.toString();
    if (bits <= 0xFF) { // a builder that ever held other characters stays slow
      TextBuffers.giveBack(text);
    }
    return result;
  }

  @Override
  public JsonSink beginObject() {
    return begin('{');
  }

  @Override
  public JsonSink endObject() {
    return end('}');
  }

  @Override
  public JsonSink beginArray() {
    return begin('[');
  }

  @Override
  public JsonSink endArray() {
    return end(']');
  }

  private JsonSink begin(char bracket) {
    separate();
    text.append(bracket);
    depth++;
    place = Place.FIRST;
    return this;
  }

  private JsonSink end(char bracket) {
    depth--;
    if (lines && place == Place.MORE) {
      newLine();
    }
    text.append(bracket);
    place = Place.MORE;
    return this;
  }

  @Override
  public JsonSink name(String name) {
    separate();
    quoted(name);
    text.append(lines ? ": " : ":");
    place = Place.BARE;
    return this;
  }

  @Override
  public JsonSink value(String value) {
    separate();
    quoted(value);
    place = Place.MORE;
    return this;
  }

  @Override
  public JsonSink value(boolean value) {
    return bare(value ? "true" : "false");
  }

  @Override
  public JsonSink value(long value) {
    separate();
    text.append(value);
    place = Place.MORE;
    return this;
  }

  @Override
  public JsonSink number(String number) {
    if (!JsonTrees.isNumber(number)) {
      throw new GatewayApiException(
          "number \"" + number + "\" can't be written: JSON has no such number");
    }
    return bare(number);
  }

  @Override
  public JsonSink nullValue() {
    return bare("null");
  }

  private JsonSink bare(String word) {
    separate();
    text.append(word);
    place = Place.MORE;
    return this;
  }

  private void separate() {
    if (place == Place.BARE) {
      return;
    }
    if (place == Place.MORE) {
      text.append(',');
    }
    if (lines) {
      newLine();
    }
  }

  private void newLine() {
    text.append('\n').append("  ".repeat(depth));
  }

  private void quoted(String value) {
    text.append('"');
    if (isPlain(value)) {
      text.append(value);
    } else {
      escape(value);
    }
    text.append('"');
  }

  private boolean isPlain(String value) {
    int all = 0;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      all |= c;
      if (c < ' ' || c == '"' || c == '\\' || c >= Character.MIN_SURROGATE) {
        bits |= all;
        return false;
      }
    }
    bits |= all;
    return true;
  }

  private void escape(String value) {
    int i = 0;
    while (i < value.length()) {
      int c = value.codePointAt(i);
      i += Character.charCount(c);
      bits |= c;
      switch (c) {
        case '"' -> text.append("\\\"");
        case '\\' -> text.append("\\\\");
        case '\n' -> text.append("\\n");
        case '\r' -> text.append("\\r");
        case '\t' -> text.append("\\t");
        case '\b' -> text.append("\\b");
        case '\f' -> text.append("\\f");
        default -> {
          if (c < ' ' || Surrogates.isHalf(c)) {
            Surrogates.appendEscape(text, c);
          } else {
            text.appendCodePoint(c);
          }
        }
      }
    }
  }
}
