package io.gatewayapi.validation.internal.cel;

/** Whole numbers of 64 bits. */
public final class Numbers {
  private static final int SURE = 18;

  private Numbers() {}

  /** A sum; an error if it does not fit. */
  public static long add(long a, long b) throws EvaluationException {
    long sum = a + b;
    if (((a ^ sum) & (b ^ sum)) < 0) {
      throw new EvaluationException("integer overflow");
    }
    return sum;
  }

  /** Whether the text of a JSON number is that of an integer of 64 bits. */
  static boolean isInteger(String text) {
    int start = text.startsWith("-") ? 1 : 0;
    for (int i = start; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return text.length() - start <= SURE ? text.length() > start : fits(text);
  }

  private static boolean fits(String text) {
    try {
      Long.parseLong(text);
      return true;
    } catch (NumberFormatException beyond64Bits) {
      return false;
    }
  }
}
