package io.gatewayapi.model.json;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;

/**
 * A text as its UTF-8 bytes, with lines and columns for offsets.
 *
 * <p>Bytes are decoded where somebody asks for them, and malformed ones are refused there. A line
 * ends with LF, CR LF or CR; a column is a character. Positions are counted on from the last place
 * that was asked for.
 */
final class Utf8Text {
  private final byte[] bytes;
  private int offset;
  private int line = 1;
  private int column = 1;

  private Utf8Text(byte[] bytes) {
    this.bytes = bytes;
    rewind();
  }

  static Utf8Text of(byte[] bytes) {
    return new Utf8Text(bytes);
  }

  static Utf8Text of(String text) {
    return new Utf8Text(Surrogates.encode(text));
  }

  byte[] bytes() {
    return bytes;
  }

  /** Where the text begins: behind a byte order mark. */
  int start() {
    boolean marked = bytes.length >= 3
        && bytes[0] == (byte) 0xEF
        && bytes[1] == (byte) 0xBB
        && bytes[2] == (byte) 0xBF;
    return marked ? 3 : 0;
  }

  /** A part that is all ASCII. */
  String ascii(int from, int to) {
    return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
  }

  /** A part, strictly decoded. */
  String decode(int from, int to) {
    String text = new String(bytes, from, to - from, StandardCharsets.UTF_8);
    if (text.indexOf('\uFFFD') >= 0) { // either in the bytes as such, or in place of malformed ones
      refuseMalformed(from, to);
    }
    return text;
  }

  private void refuseMalformed(int from, int to) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(bytes, from, to - from);
    CharBuffer out = CharBuffer.allocate(to - from);
    if (decoder.decode(in, out, true).isError()) {
      int at = in.position();
      String message =
          String.format("found byte 0x%02X at offset %d, expected UTF-8", bytes[at], at);
      throw new JsonReadException("", position(at), message);
    }
  }

  private void rewind() {
    offset = start();
    line = 1;
    column = 1;
  }

  JsonPosition position(int target) {
    if (target < offset) {
      rewind();
    }
    while (offset < target) {
      pass(bytes[offset]);
      offset++;
    }
    return new JsonPosition(line, column);
  }

  private void pass(byte b) {
    boolean crOfCrLf = b == '\r' && offset + 1 < bytes.length && bytes[offset + 1] == '\n';
    if (b == '\n' || (b == '\r' && !crOfCrLf)) {
      line++;
      column = 1;
    } else if ((b & 0xC0) != 0x80) { // the first byte of a character
      column++;
    }
  }

  /** The character at an offset, for messages; malformed bytes are shown as such. */
  String describe(int at) {
    if (at >= bytes.length) {
      return "the end of the text";
    }
    int length = Math.min(4, bytes.length - at);
    int c = new String(bytes, at, length, StandardCharsets.UTF_8).codePointAt(0);
    if (c == '\uFFFD') {
      return String.format("byte 0x%02X at offset %d", bytes[at], at);
    }
    return c > ' ' && Character.isDefined(c) && !Character.isISOControl(c)
        ? "'" + Character.toString(c) + "'"
        : String.format("character U+%04X", c);
  }
}
