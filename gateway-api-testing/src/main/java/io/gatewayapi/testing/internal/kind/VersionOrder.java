package io.gatewayapi.testing.internal.kind;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** API versions as Kubernetes ranks them: stable before beta before alpha, newer before older. */
public final class VersionOrder {
  private static final Pattern FORM = Pattern.compile("v(\\d{1,9})(?:(alpha|beta)(\\d{1,9}))?");

  /** The preferred version first; what is no API version last. */
  public static final Comparator<String> PREFERRED_FIRST = Comparator.comparingInt(
          VersionOrder::stage)
      .thenComparing(Comparator.comparingInt(VersionOrder::major).reversed())
      .thenComparing(Comparator.comparingInt(VersionOrder::minor).reversed())
      .thenComparing(Comparator.naturalOrder());

  private VersionOrder() {}

  private static int stage(String version) {
    Matcher m = FORM.matcher(version);
    if (!m.matches()) {
      return 3;
    }
    String stage = m.group(2);
    return stage == null ? 0 : stage.equals("beta") ? 1 : 2;
  }

  private static int major(String version) {
    Matcher m = FORM.matcher(version);
    return m.matches() ? Integer.parseInt(m.group(1)) : 0;
  }

  private static int minor(String version) {
    Matcher m = FORM.matcher(version);
    return m.matches() && m.group(3) != null ? Integer.parseInt(m.group(3)) : 0;
  }
}
