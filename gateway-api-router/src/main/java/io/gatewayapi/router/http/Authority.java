package io.gatewayapi.router.http;

import java.util.Locale;

/**
 * The value of Host or {@code :authority}, taken apart.
 *
 * @param host the host as sent, an IPv6 literal with its brackets
 * @param port what follows the host after a colon, empty if nothing does
 */
public record Authority(String host, String port) {
  /**
   * Takes a Host value apart. Never fails: what has no port is all host.
   *
   * @param text {@code shop.example.com}, {@code shop.example.com:8080} or {@code [::1]:8080}
   * @return the parts
   */
  public static Authority parse(String text) {
    String value = text.strip();
    int colon = value.indexOf(':', value.startsWith("[") ? Math.max(0, value.indexOf(']')) : 0);
    return colon < 0
        ? new Authority(value, "")
        : new Authority(value.substring(0, colon), value.substring(colon + 1));
  }

  /**
   * The host in the form that hostnames are compared in.
   *
   * @return the host in lower case, without port
   */
  public String hostname() {
    return host.toLowerCase(Locale.ROOT);
  }
}
