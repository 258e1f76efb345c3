package io.gatewayapi.validation.internal.check;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The string formats that are checked, as loosely or strictly as the server does. A format that is
 * not among them is not checked; the server ignores unknown ones too.
 */
final class Formats {
  private static final Pattern TIME =
      Pattern.compile("([0-9]{2}):([0-9]{2}):([0-9]{2})(.[0-9]+)?(z|([+-][0-9]{2}:[0-9]{2}))");
  private static final Pattern DATE = Pattern.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})");
  private static final Pattern MAC = Pattern.compile(
      "[0-9A-Fa-f]{2}(([:-][0-9A-Fa-f]{2}){5}|([:-][0-9A-Fa-f]{2}){7}|([:-][0-9A-Fa-f]{2}){19})"
          + "|[0-9A-Fa-f]{4}(([.][0-9A-Fa-f]{4}){2}|([.][0-9A-Fa-f]{4}){3}|([.][0-9A-Fa-f]{4}){9})");

  private Formats() {}

  /** The check of a format; null if the format is not checked. */
  static @Nullable Predicate<String> check(@Nullable String format) {
    if (format == null) {
      return null;
    }
    return switch (format) {
      case "date-time", "datetime" -> Formats::isDateTime;
      case "date" -> Formats::isDate;
      case "ipv4" -> text -> text.contains(".") && IpText.isAddress(text);
      case "ipv6" -> text -> text.contains(":") && IpText.isAddress(text);
      case "cidr" -> IpText::isNetwork;
      case "mac" -> text -> MAC.matcher(text).matches();
      case "uuid" -> uuid("[0-9a-f]", "[0-9a-f]");
      case "uuid3" -> uuid("3", "[0-9a-f]");
      case "uuid4" -> uuid("4", "[89ab]");
      case "uuid5" -> uuid("5", "[89ab]");
      default -> null;
    };
  }

  private static boolean isDateTime(String text) {
    String[] parts = text.toLowerCase(Locale.ROOT).split("t", -1);
    if (text.length() < 4 || parts.length < 2 || !isDate(parts[0])) {
      return false;
    }
    Matcher m = TIME.matcher(parts[1]);
    return m.matches()
        && m.group(1).compareTo("23") <= 0
        && m.group(2).compareTo("59") <= 0
        && m.group(3).compareTo("59") <= 0;
  }

  private static boolean isDate(String text) {
    Matcher m = DATE.matcher(text);
    if (!m.matches()) {
      return false;
    }
    try {
      return YearMonth.of(Integer.parseInt(m.group(1)), Integer.parseInt(m.group(2)))
          .isValidDay(Integer.parseInt(m.group(3)));
    } catch (DateTimeException noSuchMonth) {
      return false;
    }
  }

  private static Predicate<String> uuid(String version, String variant) {
    Pattern pattern = Pattern.compile("(?i)[0-9a-f]{8}-?[0-9a-f]{4}-?" + version + "[0-9a-f]{3}-?"
        + variant + "[0-9a-f]{3}-?[0-9a-f]{12}");
    return text -> pattern.matcher(text).matches();
  }
}
