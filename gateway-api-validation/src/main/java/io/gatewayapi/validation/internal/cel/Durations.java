package io.gatewayapi.validation.internal.cel;

/** Durations as Go writes them, {@code 1h30m} or {@code -.5ms}, in nanoseconds. */
public final class Durations {
  /** 2 to the 63rd, which no positive duration reaches; unsigned. */
  private static final long LIMIT = Long.MIN_VALUE;

  private static final long TENTH_OF_LIMIT = Long.divideUnsigned(LIMIT, 10);

  /** So many of any unit are less than the limit. */
  private static final long FEW = 1_000_000;

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
    if (at == text.length() - 1 && text.charAt(at) == '0') {
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
    if (whole > FEW && Long.compareUnsigned(whole, Long.divideUnsigned(LIMIT, unit)) > 0) {
      throw invalid();
    }
    long part = fraction == 0 ? 0 : (long) (fraction * (unit / scale));
    return checked(whole * unit + part);
  }

  private long whole() throws EvaluationException {
    long value = 0;
    for (; digit(); at++) {
      if (Long.compareUnsigned(value, TENTH_OF_LIMIT) > 0) {
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
    int length = at - start;
    long unit = 0;
    if (length == 1) {
      unit = ofOneLetter(text.charAt(start));
    } else if (length == 2 && text.charAt(start + 1) == 's') {
      unit = partOfSecond(text.charAt(start));
    }
    if (unit == 0) {
      throw invalid();
    }
    return unit;
  }

  private static long ofOneLetter(char name) {
    return switch (name) {
      case 's' -> 1_000_000_000L;
      case 'm' -> 60_000_000_000L;
      case 'h' -> 3_600_000_000_000L;
      default -> 0;
    };
  }

  /** Units that end in {@code s}; there are two letters for micro. */
  private static long partOfSecond(char name) {
    return switch (name) {
      case 'n' -> 1;
      case 'u', '\u00b5', '\u03bc' -> 1_000L;
      case 'm' -> 1_000_000L;
      default -> 0;
    };
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
