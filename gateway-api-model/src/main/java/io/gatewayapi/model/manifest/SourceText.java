package io.gatewayapi.model.manifest;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** From bytes to text: UTF-8, or UTF-16 and UTF-32 by their byte order mark or their zeros. */
final class SourceText {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private SourceText() {}

  /**
   * Decodes bytes.
   *
   * @param bytes the bytes, with or without a byte order mark
   * @param length how many of them
   * @param source names them in messages
   * @return the text without the mark
   * @throws ManifestException if they are malformed
   */
  static String decode(byte[] bytes, int length, String source) {
    Charset charset = charset(bytes, length);
    String text = new String(bytes, 0, length, charset);
    if (text.indexOf('\uFFFD') >= 0) {
      checkWellFormed(bytes, length, charset, source);
    }
    return withoutMark(text);
  }

  /**
   * The text without byte order marks in front of it and of later lines, where they come from files
   * that were put one behind the other.
   */
  static String withoutMark(String text) {
    if (text.indexOf(BYTE_ORDER_MARK) < 0) {
      return text;
    }
    String rest = text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    return rest.replace("\n" + BYTE_ORDER_MARK, "\n");
  }

  private static Charset charset(byte[] bytes, int length) {
    int first = at(bytes, length, 0);
    int second = at(bytes, length, 1);
    if (first > 0 && second > 0 && first < 0xFE) {
      return StandardCharsets.UTF_8;
    }
    int third = at(bytes, length, 2);
    int fourth = at(bytes, length, 3);
    boolean zerosBehind = third == 0 && fourth == 0;
    if ((first == 0xFF && second == 0xFE && zerosBehind)
        || (first > 0 && second == 0 && zerosBehind)) {
      return Charset.forName("UTF-32LE");
    }
    if (first == 0 && second == 0 && (third == 0xFE || third == 0)) {
      return Charset.forName("UTF-32BE");
    }
    if ((first == 0xFF && second == 0xFE) || (first > 0 && second == 0)) {
      return StandardCharsets.UTF_16LE;
    }
    if ((first == 0xFE && second == 0xFF) || (first == 0 && second > 0)) {
      return StandardCharsets.UTF_16BE;
    }
    return StandardCharsets.UTF_8;
  }

  private static int at(byte[] bytes, int length, int index) {
    return index < length ? bytes[index] & 0xFF : -1;
  }

  private static void checkWellFormed(byte[] bytes, int length, Charset charset, String source) {
    CharsetDecoder decoder = charset
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes, 0, length);
    CharBuffer out = CharBuffer.allocate(length + 1);
    CoderResult result = decoder.decode(in, out, true);
    if (result.isError()) {
      String before = withoutMark(out.flip().toString());
      StringBuilder found = new StringBuilder();
      for (int i = 0; i < result.length(); i++) {
        found.append(String.format(" %02X", bytes[in.position() + i]));
      }
      throw new ManifestException(
          position(before, before.length(), source),
          "the bytes" + found + " are not " + charset.name());
    }
  }

  /** The position of an offset; a line ends with a line feed, a carriage return or both. */
  static SourcePosition position(String text, int offset, String source) {
    int line = 1;
    int start = 0;
    for (int i = 0; i < offset; i++) {
      char c = text.charAt(i);
      boolean ends =
          c == '\n' || (c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'));
      if (ends) {
        line++;
        start = i + 1;
      }
    }
    return new SourcePosition(source, line, text.codePointCount(start, offset) + 1);
  }
}
