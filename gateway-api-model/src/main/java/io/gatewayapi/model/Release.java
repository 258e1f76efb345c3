package io.gatewayapi.model;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A release of the Gateway API, such as v1.6.1.
 *
 * @param major first number
 * @param minor second number
 * @param patch third number
 */
public record Release(int major, int minor, int patch) implements Comparable<Release> {
  private static final Pattern FORM =
      Pattern.compile("v?(\\d{1,6})\\.(\\d{1,6})(?:\\.(\\d{1,6}))?");
  private static final Comparator<Release> ORDER = Comparator.comparingInt(Release::major)
      .thenComparingInt(Release::minor)
      .thenComparingInt(Release::patch);

  /**
   * Reads {@code v1.6.1}; the {@code v} and the last number may be missing.
   *
   * @param text a release's name
   * @return the release
   * @throws GatewayApiException if the text is no release name
   */
  public static Release parse(String text) {
    Matcher m = FORM.matcher(text);
    if (!m.matches()) {
      throw new GatewayApiException("release \"" + text + "\" is not of the form v1.6.1");
    }
    String patch = m.group(3);
    return new Release(
        Integer.parseInt(m.group(1)),
        Integer.parseInt(m.group(2)),
        patch == null ? 0 : Integer.parseInt(patch));
  }

  @Override
  public int compareTo(Release other) {
    return ORDER.compare(this, other);
  }

  /** The name as upstream writes it, {@code v1.6.1}. */
  @Override
  public String toString() {
    return "v" + major + "." + minor + "." + patch;
  }
}
