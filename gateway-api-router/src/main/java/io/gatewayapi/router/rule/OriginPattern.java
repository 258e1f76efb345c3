package io.gatewayapi.router.rule;

import java.util.Locale;

/**
 * An origin that a CORS filter allows: {@code *}, or scheme, host and port. The host may be or
 * begin with a wildcard, which stands for any number of labels; a port that is left out is the
 * scheme's own, and any port where the host is nothing but the wildcard.
 *
 * @param text the origin as written
 */
public record OriginPattern(String text) {
  private record Parts(String scheme, String host, String port) {
    static Parts of(String origin) {
      String lower = origin.toLowerCase(Locale.ROOT);
      int scheme = lower.indexOf("://");
      String name = scheme < 0 ? "" : lower.substring(0, scheme);
      String rest = scheme < 0 ? lower : lower.substring(scheme + 3);
      int colon = rest.indexOf(':', Math.max(0, rest.indexOf(']')));
      return colon < 0
          ? new Parts(name, rest, "")
          : new Parts(name, rest.substring(0, colon), rest.substring(colon + 1));
    }

    String effectivePort() {
      return port.isEmpty() ? (scheme.equals("https") ? "443" : "80") : port;
    }
  }

  /**
   * Whether every origin is allowed.
   *
   * @return true for {@code *}
   */
  public boolean isAny() {
    return text.equals("*");
  }

  /**
   * Whether an origin is allowed.
   *
   * @param origin the value of a request's Origin
   * @return true if so
   */
  public boolean allows(String origin) {
    if (isAny()) {
      return true;
    }
    Parts wanted = Parts.of(text);
    Parts found = Parts.of(origin);
    return !found.scheme().isEmpty()
        && wanted.scheme().equals(found.scheme())
        && host(wanted.host(), found.host())
        && port(wanted, found);
  }

  private static boolean host(String wanted, String found) {
    if (wanted.startsWith("*")) {
      String suffix = wanted.substring(1);
      return found.length() > suffix.length() && found.endsWith(suffix);
    }
    return wanted.equals(found);
  }

  private static boolean port(Parts wanted, Parts found) {
    boolean any = wanted.host().equals("*") && wanted.port().isEmpty();
    return any || wanted.effectivePort().equals(found.effectivePort());
  }

  /** The origin as written. */
  @Override
  public String toString() {
    return text;
  }
}
