package io.gatewayapi.model.internal.yaml;

import io.gatewayapi.model.internal.yaml.YamlScalar.Kind;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * Numbers as kubectl's YAML library reads them, in JSON's notation.
 *
 * <p>Decimal numbers keep their digits: {@code 1.50} stays {@code 1.50}, and an integer of thirty
 * digits stays one. What JSON cannot write is rewritten: {@code 0x1F} to {@code 31}, {@code .5} to
 * {@code 0.5}, {@code 1_000} to {@code 1000}.
 */
final class YamlNumber {
  private static final BigInteger MAX_SIGNED = BigInteger.valueOf(Long.MAX_VALUE);
  private static final BigInteger MIN_SIGNED = BigInteger.valueOf(Long.MIN_VALUE);
  private static final int UNSIGNED_BITS = 64;

  private YamlNumber() {}

  /**
   * Reads a number.
   *
   * @param scalar an unquoted scalar, not empty
   * @return null if it is not a number
   */
  static @Nullable YamlScalar parse(String scalar) {
    if (isShortInteger(scalar)) {
      return new YamlScalar(Kind.INTEGER, scalar);
    }
    char first = scalar.charAt(0);
    if (first == '.') {
      return underscoresSeparateDigits(scalar) ? decimal(scalar.replace("_", "")) : null;
    }
    if (first != '+' && first != '-' && !isDigit(first)) {
      return null;
    }
    String digits = scalar.indexOf('_') < 0 ? scalar : scalar.replace("_", "");
    YamlScalar integer = integer(digits);
    if (integer == null) {
      integer = decimal(digits);
    }
    return integer != null ? integer : signedBinary(digits);
  }

  /** The common case: a few decimal digits that stand as they are. */
  private static boolean isShortInteger(String s) {
    int length = s.length();
    if (length > 18 || (s.charAt(0) == '0' && length > 1)) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (!isDigit(s.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean underscoresSeparateDigits(String s) {
    for (int i = s.indexOf('_'); i >= 0; i = s.indexOf('_', i + 1)) {
      if (i + 1 == s.length() || !isDigit(s.charAt(i - 1)) || !isDigit(s.charAt(i + 1))) {
        return false;
      }
    }
    return true;
  }

  /** Integers with a prefix for the base; a zero in front means octal. */
  private static @Nullable YamlScalar integer(String s) {
    boolean signed = s.charAt(0) == '-' || s.charAt(0) == '+';
    boolean negative = s.charAt(0) == '-';
    String digits = signed ? s.substring(1) : s;
    int radix = radix(digits);
    digits = digits.substring(prefixLength(digits, radix));
    if (digits.isEmpty() || !allDigits(digits, radix)) {
      return null;
    }
    String significant = digits.substring(leadingZeros(digits));
    if (significant.length() > UNSIGNED_BITS) {
      return null;
    }
    BigInteger value = new BigInteger(negative ? "-" + significant : significant, radix);
    String text = radix == 10 && negative ? s : value.toString();
    if (value.compareTo(MIN_SIGNED) >= 0 && value.compareTo(MAX_SIGNED) <= 0) {
      return new YamlScalar(Kind.INTEGER, text);
    }
    boolean fits = !signed && value.bitLength() <= UNSIGNED_BITS;
    return fits ? new YamlScalar(Kind.UNSIGNED, text) : null;
  }

  private static int radix(String digits) {
    if (digits.length() < 2 || digits.charAt(0) != '0') {
      return 10;
    }
    return switch (digits.charAt(1)) {
      case 'x', 'X' -> 16;
      case 'b', 'B' -> 2;
      default -> 8;
    };
  }

  private static int prefixLength(String digits, int radix) {
    if (radix == 10) {
      return 0;
    }
    return isDigit(digits.charAt(1)) ? 1 : "xXbBoO".indexOf(digits.charAt(1)) < 0 ? 1 : 2;
  }

  private static boolean allDigits(String s, int radix) {
    for (int i = 0; i < s.length(); i++) {
      char c = s.charAt(i);
      if (c > 'f' || Character.digit(c, radix) < 0) {
        return false;
      }
    }
    return true;
  }

  /** Leading zeros but for the last digit. */
  private static int leadingZeros(String digits) {
    int i = 0;
    while (i < digits.length() - 1 && digits.charAt(i) == '0') {
      i++;
    }
    return i;
  }

  /** The library reads {@code 0b-101} too: it takes the sign that stands behind the prefix. */
  private static @Nullable YamlScalar signedBinary(String s) {
    if (!s.startsWith("0b-") && !s.startsWith("0b+")) {
      return null;
    }
    String digits = s.substring(3);
    if (digits.isEmpty() || digits.length() > 63 || !allDigits(digits, 2)) {
      return null;
    }
    String sign = s.charAt(2) == '-' ? "-" : "";
    return new YamlScalar(Kind.INTEGER, sign + Long.parseLong(digits, 2));
  }

  /** Decimal numbers with or without point and exponent; null beyond the range of a double. */
  private static @Nullable YamlScalar decimal(String s) {
    int start = s.charAt(0) == '-' || s.charAt(0) == '+' ? 1 : 0;
    int point = skipDigits(s, start);
    int fraction = point < s.length() && s.charAt(point) == '.' ? point + 1 : point;
    int exponent = skipDigits(s, fraction);
    if (point - start + exponent - fraction == 0 || !isExponent(s, exponent)) {
      return null;
    }
    if (Double.isInfinite(Double.parseDouble(s))) {
      return null;
    }
    int whole = start;
    while (whole < point - 1 && s.charAt(whole) == '0') {
      whole++;
    }
    StringBuilder json = new StringBuilder(s.length() + 1);
    json.append(s.charAt(0) == '-' ? "-" : "");
    json.append(whole == point ? "0" : s.substring(whole, point));
    if (exponent > fraction) {
      json.append('.').append(s, fraction, exponent);
    }
    return new YamlScalar(Kind.FLOAT, json.append(s, exponent, s.length()).toString());
  }

  private static int skipDigits(String s, int from) {
    int i = from;
    while (i < s.length() && isDigit(s.charAt(i))) {
      i++;
    }
    return i;
  }

  private static boolean isExponent(String s, int at) {
    if (at == s.length()) {
      return true;
    }
    if (s.charAt(at) != 'e' && s.charAt(at) != 'E') {
      return false;
    }
    int digits = at + 1;
    if (digits < s.length() && (s.charAt(digits) == '+' || s.charAt(digits) == '-')) {
      digits++;
    }
    return digits < s.length() && skipDigits(s, digits) == s.length();
  }
}
