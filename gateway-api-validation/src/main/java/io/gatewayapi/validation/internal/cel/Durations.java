package io.gatewayapi.validation.internal.cel;

import java.util.Map;

/** Durations as Go writes them, {@code 1h30m} or {@code -.5ms}, in nanoseconds. */
public final class Durations {
  /** 2 to the 63rd, which no positive duration reaches; unsigned. */
  private static final long LIMIT = Long.MIN_VALUE;

  private static final Map<String, Long> UNITS = Map.of(
      "ns", 1L,
      "us", 1_000L,
      "\u00b5s", 1_000L,
      "\u03bcs", 1_000L,
      "ms", 1_000_000L,
      "s", 1_000_000_000L,
      "m", 60_000_000_000L,
      "h", 3_600_000_000_000L);

  private final String text;
  private int at;

  private Durations(String text) {
    this.text = text;
  }

  /** The duration that a text stands for; an error if it stands for none, or one too long. */
  public static long parse(String text) throws EvaluationException {
    return new Durations(text).parse();
  }

  private long parse() throws EvaluationException {
    boolean negative = text.startsWith("-");
    at = negative || text.startsWith("+") ? 1 : 0;
    if (text.substring(at).equals("0")) {
      return 0;
    }
    if (at == text.length()) {
      throw invalid();
    }
    long sum = 0;
    while (at < text.length()) {
      sum = checked(sum + part());
    }
    if (negative) {
      return -sum;
    }
    if (sum == LIMIT) {
      throw invalid();
    }
    return sum;
  }

  /** A number and its unit. */
  private long part() throws EvaluationException {
    int start = at;
    long whole = whole();
    int digits = at - start;
    long fraction = 0;
    double scale = 1;
    if (at < text.length() && text.charAt(at) == '.') {
      at++;
      for (boolean exact = true; digit(); at++, digits++) {
        long next = fraction * 10 + text.charAt(at) - '0';
        exact &= fraction <= Long.MAX_VALUE / 10 && next >= 0;
        if (exact) {
          fraction = next;
          scale *= 10;
        }
      }
    }
    if (digits == 0) {
      throw invalid();
    }
    long unit = unit();
    if (Long.compareUnsigned(whole, Long.divideUnsigned(LIMIT, unit)) > 0) {
      throw invalid();
    }
    return checked(whole * unit + (long) (fraction * (unit / scale)));
  }

  private long whole() throws EvaluationException {
    long value = 0;
    for (; digit(); at++) {
      if (Long.compareUnsigned(value, Long.divideUnsigned(LIMIT, 10)) > 0) {
        throw invalid();
      }
      value = checked(value * 10 + text.charAt(at) - '0');
    }
    return value;
  }

  private long unit() throws EvaluationException {
    int start = at;
    while (at < text.length() && text.charAt(at) != '.' && !digit()) {
      at++;
    }
    Long unit = UNITS.get(text.substring(start, at));
    if (unit == null) {
      throw invalid();
    }
    return unit;
  }

  private boolean digit() {
    return at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
  }

  private static long checked(long value) throws EvaluationException {
    if (Long.compareUnsigned(value, LIMIT) > 0) {
      throw invalid();
    }
    return value;
  }

  private static EvaluationException invalid() {
    return new EvaluationException(
        "type conversion error from 'string' to 'google.protobuf.Duration'");
  }
}
