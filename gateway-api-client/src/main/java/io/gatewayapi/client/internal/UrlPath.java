package io.gatewayapi.client.internal;

import io.gatewayapi.model.GatewayApiException;
import java.nio.charset.StandardCharsets;
import okhttp3.HttpUrl;

/**
 * A path of an API server, put together from names that are checked and escaped.
 *
 * <p>A name is one segment, whatever it holds: the API's own rule for names in paths (neither dot
 * nor dots alone, no slash, no percent sign) is checked before anything is sent.
 */
public final class UrlPath {
  private final StringBuilder path = new StringBuilder();

  private UrlPath() {}

  /**
   * Begins the path of a group and version.
   *
   * @param group the group, empty for the core group
   * @param version the version
   * @return the path
   */
  public static UrlPath of(String group, String version) {
    UrlPath path = new UrlPath();
    if (group.isEmpty()) {
      path.path.append("/api");
    } else {
      path.path.append("/apis").append('/').append(segment("group", group));
    }
    return path.add("version", version);
  }

  /**
   * A path of anything else that the server has.
   *
   * @param segments names, each one segment
   * @return the path
   * @throws GatewayApiException if one cannot stand in a path
   */
  public static UrlPath root(String... segments) {
    UrlPath path = new UrlPath();
    for (String segment : segments) {
      path.add("segment", segment);
    }
    return path;
  }

  /**
   * Adds a segment.
   *
   * @param what what it is, for messages
   * @param name the name
   * @return this
   * @throws GatewayApiException if it cannot stand in a path
   */
  public UrlPath add(String what, String name) {
    path.append('/').append(segment(what, name));
    return this;
  }

  private static String segment(String what, String name) {
    if (name.isEmpty()
        || name.equals(".")
        || name.equals("..")
        || name.indexOf('/') >= 0
        || name.indexOf('%') >= 0) {
      throw new GatewayApiException(what + " \"" + name
          + "\" cannot stand in a URL: expected a name without slash and percent sign, other than"
          + " \".\" and \"..\"");
    }
    StringBuilder out = new StringBuilder(name.length() + 8);
    for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xff);
      if (isUnreserved(c)) {
        out.append(c);
      } else {
        out.append('%').append(hex(c >> 4)).append(hex(c & 15));
      }
    }
    return out.toString();
  }

  private static boolean isUnreserved(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || "-._~".indexOf(c) >= 0;
  }

  private static char hex(int digit) {
    return "0123456789ABCDEF".charAt(digit);
  }

  /** Adds the segments to an address that has none, or some before. */
  void addTo(HttpUrl.Builder url) {
    url.addEncodedPathSegments(path.substring(1));
  }

  /** The path, escaped. */
  @Override
  public String toString() {
    return path.toString();
  }
}
