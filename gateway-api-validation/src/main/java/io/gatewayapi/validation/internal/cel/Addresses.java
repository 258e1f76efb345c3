package io.gatewayapi.validation.internal.cel;

/**
 * IP addresses as rules know them: without zones, without leading zeros, and not as IPv6 addresses
 * that hold IPv4 ones ({@code ::ffff:10.0.0.1}).
 */
public final class Addresses {
  private static final int GROUPS = 8;
  private static final int NONE = -1;

  private final String text;
  private final int[] groups = new int[GROUPS];
  private int count;
  private int gap = NONE;
  private int at;

  private Addresses(String text) {
    this.text = text;
  }

  /** Whether a text is an address. */
  public static boolean isIp(String text) {
    int dot = text.indexOf('.');
    int colon = text.indexOf(':');
    if (dot >= 0 && (colon < 0 || dot < colon)) {
      return v4(text, 0) != NONE;
    }
    Addresses address = new Addresses(text);
    return colon >= 0 && address.v6() && !address.holdsV4();
  }

  /** The value of an IPv4 address, at the end of a text; -1 if it is none. */
  private static long v4(String text, int start) {
    long value = 0;
    int at = start;
    for (int part = 0; part < 4; part++) {
      if (part > 0 && (at >= text.length() || text.charAt(at++) != '.')) {
        return NONE;
      }
      int first = at;
      int number = 0;
      while (at < text.length() && digit(text.charAt(at), 10) && number <= 255) {
        number = number * 10 + text.charAt(at++) - '0';
      }
      boolean zeros = at - first > 1 && text.charAt(first) == '0';
      if (at == first || number > 255 || zeros) {
        return NONE;
      }
      value = value << 8 | number;
    }
    return at == text.length() ? value : NONE;
  }

  private boolean v6() {
    if (text.startsWith("::")) {
      gap = 0;
      at = 2;
    }
    while (count < GROUPS && at < text.length()) {
      if (!group()) {
        return false;
      }
    }
    boolean whole = gap == NONE ? count == GROUPS : count < GROUPS;
    return at == text.length() && whole;
  }

  /** A group and the colons behind it, or an IPv4 address at the end. */
  private boolean group() {
    int start = at;
    int value = 0;
    while (at < text.length() && at - start < 5 && digit(text.charAt(at), 16)) {
      value = value << 4 | Character.digit(text.charAt(at++), 16);
    }
    int digits = at - start;
    if (digits == 0 || digits > 4) {
      return false;
    }
    if (at < text.length() && text.charAt(at) == '.') {
      return v4Tail(start);
    }
    groups[count++] = value;
    return at == text.length() || colons();
  }

  private boolean colons() {
    if (text.charAt(at++) != ':' || at == text.length()) {
      return false;
    }
    if (text.charAt(at) == ':') {
      if (gap != NONE) {
        return false;
      }
      gap = count;
      at++;
    }
    return true;
  }

  private boolean v4Tail(int start) {
    long value = v4(text, start);
    if (value == NONE || count > GROUPS - 2 || (gap == NONE && count != GROUPS - 2)) {
      return false;
    }
    groups[count++] = (int) (value >> 16);
    groups[count++] = (int) (value & 0xffff);
    at = text.length();
    return true;
  }

  /** Ten bytes of zeros, two of ones, then the IPv4 address. */
  private boolean holdsV4() {
    int[] all = new int[GROUPS];
    int before = gap == NONE ? count : gap;
    System.arraycopy(groups, 0, all, 0, before);
    System.arraycopy(groups, before, all, GROUPS - count + before, count - before);
    for (int i = 0; i < 5; i++) {
      if (all[i] != 0) {
        return false;
      }
    }
    return all[5] == 0xffff;
  }

  private static boolean digit(char c, int radix) {
    return c < 128 && Character.digit(c, radix) >= 0;
  }
}
