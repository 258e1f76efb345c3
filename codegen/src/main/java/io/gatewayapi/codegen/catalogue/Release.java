package io.gatewayapi.codegen.catalogue;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An upstream release, as the {@code gateway.networking.k8s.io/bundle-version} annotation names it.
 *
 * @param major first number
 * @param minor second number
 * @param patch third number
 */
public record Release(int major, int minor, int patch) implements Comparable<Release> {
  private static final Pattern FORM = Pattern.compile("v(\\d{1,6})\\.(\\d{1,6})\\.(\\d{1,6})");
  private static final Comparator<Release> ORDER = Comparator.comparingInt(Release::major)
      .thenComparingInt(Release::minor)
      .thenComparingInt(Release::patch);

  /**
   * Reads {@code v1.6.1}. Pre-releases are refused: what they hold is no fact about a release.
   *
   * @param text a release's name
   * @return the release
   * @throws CatalogueException if the text is not of that form
   */
  public static Release parse(String text) {
    Matcher m = FORM.matcher(text);
    if (!m.matches()) {
      throw new CatalogueException(
          "release \"" + text + "\" is not of the form v1.6.1 (pre-releases are not imported)");
    }
    return new Release(
        Integer.parseInt(m.group(1)), Integer.parseInt(m.group(2)), Integer.parseInt(m.group(3)));
  }

  @Override
  public int compareTo(Release other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return "v" + major + "." + minor + "." + patch;
  }
}
