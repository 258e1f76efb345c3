package io.gatewayapi.model;

/**
 * A release of the Gateway API, such as v1.6.1.
 *
 * @param major first number
 * @param minor second number
 * @param patch third number
 */
public record Release(int major, int minor, int patch) implements Comparable<Release> {
  private static final int MOST_DIGITS = 6;

  /**
   * Reads {@code v1.6.1}; the {@code v} and the last number may be missing.
   *
   * @param text a release's name
   * @return the release
   * @throws GatewayApiException if the text is no release name
   */
  public static Release parse(String text) {
    int start = text.startsWith("v") ? 1 : 0;
    int first = text.indexOf('.', start);
    int second = first < 0 ? -1 : text.indexOf('.', first + 1);
    int end = text.length();
    return new Release(
        number(text, start, first),
        number(text, first + 1, second < 0 ? end : second),
        second < 0 ? 0 : number(text, second + 1, end));
  }

  // By hand, since every program that names a release starts with this.
  private static int number(String text, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      char digit = text.charAt(i);
      number =
          digit < '0' || digit > '9' || i - from == MOST_DIGITS ? -1 : 10 * number + digit - '0';
      if (number < 0) {
        break;
      }
    }
    if (to <= from || number < 0) {
      throw new GatewayApiException("release \"" + text + "\" is not of the form v1.6.1");
    }
    return number;
  }

  @Override
  public int compareTo(Release other) {
    int order = Integer.compare(major, other.major);
    order = order != 0 ? order : Integer.compare(minor, other.minor);
    return order != 0 ? order : Integer.compare(patch, other.patch);
  }

  /** The name as upstream writes it, {@code v1.6.1}. */
  @Override
  public String toString() {
    return "v" + major + "." + minor + "." + patch;
  }
}
