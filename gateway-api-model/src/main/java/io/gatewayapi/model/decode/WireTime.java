package io.gatewayapi.model.decode;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Timestamps of metadata, as the server reads them: RFC 3339 with one-digit hours and a comma before
 * the fraction let through; written without fraction, in UTC.
 */
final class WireTime {
  /** Each step of the form, and how the server's message names it. */
  private static final String[][] STEPS = {
    {"\\d{4}", "2006"},
    {"-", "-"},
    {"\\d{2}", "01"},
    {"-", "-"},
    {"\\d{2}", "02"},
    {"T", "T"},
    {"\\d{1,2}", "15"},
    {":", ":"},
    {"\\d{2}", "04"},
    {":", ":"},
    {"\\d{2}", "05"},
    {"(?:[.,]\\d+)?", ""},
    {"(?:Z|[+-]\\d{2}:\\d{2})", "Z07:00"}
  };

  private static final Map<String, Pattern> FORMS = Stream.of(STEPS)
      .map(step -> step[0])
      .distinct()
      .collect(Collectors.toUnmodifiableMap(form -> form, Pattern::compile));

  private static final DateTimeFormatter OUT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'Z'");

  /** The time that the server takes for none at all. */
  static final String NONE = "0001-01-01T00:00:00Z";

  private final String text;
  private String rest;

  private WireTime(String text) {
    this.text = text;
    this.rest = text;
  }

  /**
   * Rewrites a timestamp as the server would.
   *
   * @throws DateTimeException with the server's message
   */
  static String normalize(String text) {
    return isNormal(text) ? text : new WireTime(text).read();
  }

  /** Whether a timestamp has the server's form already and a day that is in every month. */
  private static boolean isNormal(String text) {
    return isPattern(text)
        && within(text, 5, 1, 12)
        && within(text, 8, 1, 28)
        && within(text, 11, 0, 23)
        && within(text, 14, 0, 59)
        && within(text, 17, 0, 59);
  }

  private static boolean isPattern(String text) {
    boolean fits = text.length() == NONE.length();
    for (int i = 0; fits && i < NONE.length(); i++) {
      char c = text.charAt(i);
      char expected = NONE.charAt(i);
      fits = Character.isDigit(expected) ? c >= '0' && c <= '9' : c == expected;
    }
    return fits;
  }

  private static boolean within(String text, int at, int least, int most) {
    int value = Integer.parseInt(text, at, at + 2, 10);
    return value >= least && value <= most;
  }

  private String read() {
    String[] parts = new String[STEPS.length];
    for (int i = 0; i < STEPS.length; i++) {
      parts[i] = step(STEPS[i]);
    }
    if (!rest.isEmpty()) {
      throw problem("extra text: " + quoted(rest));
    }
    int month = number(parts[2], 1, 12, "month");
    LocalDateTime local = LocalDateTime.of(
        Integer.parseInt(parts[0]),
        month,
        1,
        number(parts[6], 0, 23, "hour"),
        number(parts[8], 0, 59, "minute"),
        number(parts[10], 0, 59, "second"));
    int days = local.toLocalDate().lengthOfMonth();
    LocalDateTime day = local.withDayOfMonth(number(parts[4], 1, days, "day"));
    return OUT.format(day.minusSeconds(offset(parts[12])));
  }

  private String step(String[] step) {
    Matcher m = Objects.requireNonNull(FORMS.get(step[0]), step[0]).matcher(rest);
    if (!m.lookingAt()) {
      throw new DateTimeException(
          "parsing time " + quoted(text) + " as \"2006-01-02T15:04:05Z07:00\": cannot parse "
              + quoted(rest) + " as \"" + step[1] + "\"");
    }
    rest = rest.substring(m.end());
    return m.group();
  }

  private long offset(String zone) {
    if (zone.equals("Z")) {
      return ZoneOffset.UTC.getTotalSeconds();
    }
    int hours = number(zone.substring(1, 3), 0, 24, "time zone offset hour");
    int minutes = number(zone.substring(4), 0, 60, "time zone offset minute");
    return (zone.charAt(0) == '-' ? -60L : 60L) * (hours * 60L + minutes);
  }

  private int number(String digits, int least, int most, String what) {
    int value = Integer.parseInt(digits);
    if (value < least || value > most) {
      throw problem(what + " out of range");
    }
    return value;
  }

  private DateTimeException problem(String what) {
    return new DateTimeException("parsing time " + quoted(text) + ": " + what);
  }

  /** In quotes, with all bytes that are no printable ASCII in hexadecimal digits. */
  private static String quoted(String text) {
    StringBuilder out = new StringBuilder(text.length() + 2).append('"');
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      if (b < ' ') {
        out.append(String.format("\\x%02x", b));
      } else {
        out.append(b == '"' || b == '\\' ? "\\" : "").append((char) b);
      }
    }
    return out.append('"').toString();
  }
}
