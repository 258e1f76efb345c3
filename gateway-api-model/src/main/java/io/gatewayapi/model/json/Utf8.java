package io.gatewayapi.model.json;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;

/** UTF-8 to text, without guessing. */
final class Utf8 {
  private Utf8() {}

  /** Decodes bytes; malformed ones are a {@link JsonReadException} that names the first. */
  static String decode(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    if (text.indexOf('\uFFFD') >= 0) { // either in the bytes as such, or in place of malformed ones
      check(bytes);
    }
    return text;
  }

  private static void check(byte[] bytes) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    if (decoder.decode(in, out, true).isError()) {
      String before = out.flip().toString();
      throw new JsonReadException(
          "",
          new TextPositions(before).at(before.length()),
          String.format(
              "found byte 0x%02X at offset %d, expected UTF-8",
              bytes[in.position()], in.position()));
    }
  }
}
