package io.gatewayapi.model.json;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Scans the strings, numbers and spaces of a text.
 *
 * <p>Strings without escapes are the common case and are passed over eight bytes at a time.
 */
abstract class TextScanner extends JsonSource {
  /** Reads eight bytes as one word, the first of them lowest. */
  static final VarHandle EIGHT =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private static final long EACH = 0x0101010101010101L;
  private static final long HIGH_BITS = 0x8080808080808080L;

  /** Seven plain bytes, to go with one. */
  private static final long FILL = (EACH << 8) * 'a';

  final Utf8Text text;
  final byte[] bytes;
  int pos;

  TextScanner(Utf8Text text, int maxDepth) {
    super(maxDepth);
    this.text = text;
    this.bytes = text.bytes();
  }

  @Override
  public JsonPosition position() {
    return text.position(pos);
  }

  /** Passes over space from a position. */
  final int space(int from) {
    int i = from;
    while (i < bytes.length) {
      byte b = bytes[i];
      if (b > ' ' || (b != ' ' && b != '\n' && b != '\r' && b != '\t')) {
        break;
      }
      i++;
    }
    return i;
  }

  /** The byte that a position is on; 0, which is no part of JSON, behind the text. */
  final byte at(int i) {
    return i < bytes.length ? bytes[i] : 0;
  }

  /**
   * The next byte, from a position, that a string can't just copy: a quote, a backslash, a control
   * character, or one that is not ASCII.
   */
  final int notPlain(int from) {
    int i = from;
    while (i + 8 <= bytes.length) {
      long found = notPlainOf((long) EIGHT.get(bytes, i));
      if (found != 0) {
        return i + (Long.numberOfTrailingZeros(found) >>> 3);
      }
      i += 8;
    }
    while (i < bytes.length && notPlainOf((bytes[i] & 0xFF) | FILL) == 0) {
      i++;
    }
    return i;
  }

  /** Whether a byte stands anywhere. */
  static boolean has(byte[] bytes, char wanted) {
    int i = 0;
    for (; i + 8 <= bytes.length; i += 8) {
      long eight = (long) EIGHT.get(bytes, i) ^ (EACH * wanted);
      if (((eight - EACH) & ~eight & HIGH_BITS) != 0) {
        return true;
      }
    }
    while (i < bytes.length && bytes[i] != wanted) {
      i++;
    }
    return i < bytes.length;
  }

  /**
   * Of eight bytes in one word, the high bits of those that are not plain. Right for the first of
   * them, which a borrow from below cannot have touched.
   */
  private static long notPlainOf(long eight) {
    long quote = (eight ^ (EACH * '"')) - EACH;
    long backslash = (eight ^ (EACH * '\\')) - EACH;
    long control = eight - EACH * ' ';
    return (quote | backslash | control | eight) & HIGH_BITS;
  }

  /** Reads a string on from a byte that is not plain, and goes behind its closing quote. */
  final String string(int start, int notPlain) {
    StringBuilder value = new StringBuilder();
    int from = start;
    int i = notPlain;
    while (true) {
      byte b = at(i);
      if (b == '"') {
        pos = i + 1;
        return value.append(text.decode(from, i)).toString();
      }
      if (b == '\\') {
        value.append(text.decode(from, i));
        pos = i + 1;
        value.append(escape());
        i = pos;
        from = i;
      } else if (b >= 0 && b < ' ') {
        pos = i;
        throw brokenOff(from);
      } else {
        i++;
      }
    }
  }

  /** What is wrong at a byte below the space, or at the end, behind bytes that are still to decode. */
  private JsonReadException brokenOff(int from) {
    text.decode(from, pos);
    return unexpected(
        pos < bytes.length
            ? "an escape such as \\n instead of the control character"
            : "the closing '\"' of a string");
  }

  /** Reads what stands after a backslash. */
  private char escape() {
    char c = (char) at(pos);
    char value = switch (c) {
      case '"', '\\', '/' -> c;
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'u' -> hex();
      default -> throw unexpected("one of \"\\/bfnrtu after a backslash");
    };
    pos++;
    return value;
  }

  /** Reads four digits after the u; ends on the last of them. */
  private char hex() {
    int value = 0;
    for (int i = 0; i < 4; i++) {
      pos++;
      int digit = Character.digit(at(pos), 16);
      if (digit < 0) {
        throw unexpected("four hexadecimal digits after \\u");
      }
      value = value * 16 + digit;
    }
    return (char) value;
  }

  /** Goes behind a number. */
  final void scanNumber() {
    if (at(pos) == '-') {
      pos++;
    }
    if (at(pos) == '0') {
      pos++;
    } else {
      digits();
    }
    if (at(pos) == '.') {
      pos++;
      digits();
    }
    if ((at(pos) | 0x20) == 'e') {
      pos++;
      if (at(pos) == '+' || at(pos) == '-') {
        pos++;
      }
      digits();
    }
  }

  /** Passes over at least one digit. */
  private void digits() {
    int start = pos;
    while (at(pos) >= '0' && at(pos) <= '9') {
      pos++;
    }
    if (pos == start) {
      throw unexpected("a digit");
    }
  }

  final JsonReadException unexpected(String expected) {
    return error("found " + text.describe(pos) + ", expected " + expected);
  }
}
