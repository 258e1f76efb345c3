package io.gatewayapi.router.http;

/** Texts of a request as they stand in a sentence: cut where they would drown it. */
public final class Quotation {
  private static final int LONGEST = 200;

  private Quotation() {}

  /**
   * A text in double quotes.
   *
   * @param text any text
   * @return the text between quotes, of a long one the beginning and its length
   */
  public static String of(String text) {
    return isLong(text) ? "\"" + beginning(text) + "…\"" + length(text) : "\"" + text + "\"";
  }

  /**
   * A text without quotes.
   *
   * @param text any text
   * @return the text, of a long one the beginning and its length
   */
  public static String clip(String text) {
    return isLong(text) ? beginning(text) + "…" + length(text) : text;
  }

  private static boolean isLong(String text) {
    return text.length() > LONGEST;
  }

  private static String beginning(String text) {
    return text.substring(0, text.offsetByCodePoints(0, LONGEST / 2));
  }

  private static String length(String text) {
    return " (" + text.length() + " characters)";
  }
}
