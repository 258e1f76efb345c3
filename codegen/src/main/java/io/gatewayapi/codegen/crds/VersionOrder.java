package io.gatewayapi.codegen.crds;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Kubernetes' order of API versions: v2, v1, v1beta1, v1alpha2, v1alpha1, then anything else. */
public final class VersionOrder {
  private static final Pattern FORM = Pattern.compile("v(\\d{1,6})(?:(alpha|beta)(\\d{1,6}))?");

  /** The order. */
  public static final Comparator<String> MOST_STABLE_FIRST = Comparator.comparingInt(
          VersionOrder::stage)
      .thenComparing(Comparator.comparingInt((String v) -> number(v, 1)).reversed())
      .thenComparing(Comparator.comparingInt((String v) -> number(v, 3)).reversed())
      .thenComparing(Comparator.naturalOrder());

  private VersionOrder() {}

  private static int stage(String version) {
    Matcher m = FORM.matcher(version);
    if (!m.matches()) {
      return 3;
    }
    return m.group(2) == null ? 0 : m.group(2).equals("beta") ? 1 : 2;
  }

  private static int number(String version, int group) {
    Matcher m = FORM.matcher(version);
    return m.matches() && m.group(group) != null ? Integer.parseInt(m.group(group)) : 0;
  }
}
