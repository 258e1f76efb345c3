package io.gatewayapi.validation.internal.check;

import java.util.regex.Pattern;

/** IP addresses as text, read as the server reads them: zeros may lead, zones are not allowed. */
final class IpText {
  private static final Pattern GROUP = Pattern.compile("[0-9A-Fa-f]{1,4}");
  private static final Pattern PART = Pattern.compile("0*(25[0-5]|2[0-4][0-9]|1?[0-9]{1,2})");

  private IpText() {}

  static boolean isAddress(String text) {
    return text.contains(":") ? isV6(text) : isV4(text);
  }

  static boolean isNetwork(String text) {
    int slash = text.indexOf('/');
    if (slash < 0 || !isAddress(text.substring(0, slash))) {
      return false;
    }
    String bits = text.substring(slash + 1);
    return bits.matches("[0-9]{1,3}")
        && Integer.parseInt(bits) <= (text.indexOf(':') >= 0 ? 128 : 32);
  }

  private static boolean isV4(String text) {
    String[] parts = text.split("\\.", -1);
    boolean valid = parts.length == 4;
    for (String part : parts) {
      valid &= PART.matcher(part).matches();
    }
    return valid;
  }

  private static boolean isV6(String text) {
    int gap = text.indexOf("::");
    if (gap >= 0) {
      int before = groups(text.substring(0, gap), false);
      int after = groups(text.substring(gap + 2), true);
      return before >= 0 && after >= 0 && before + after <= 7;
    }
    return groups(text, true) == 8;
  }

  /** How many groups of 16 bits a part of an address has; -1 if it is none. */
  private static int groups(String text, boolean last) {
    if (text.isEmpty()) {
      return 0;
    }
    int count = 0;
    String[] parts = text.split(":", -1);
    for (int i = 0; i < parts.length; i++) {
      if (last && i == parts.length - 1 && parts[i].contains(".") && isV4(parts[i])) {
        count += 2;
      } else if (GROUP.matcher(parts[i]).matches()) {
        count++;
      } else {
        return -1;
      }
    }
    return count;
  }
}
