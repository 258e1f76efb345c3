package io.gatewayapi.router.rule;

import io.gatewayapi.router.match.PathMatch;

/** A new path for a rewrite or redirect. */
public sealed interface PathChange {
  /**
   * The new path.
   *
   * @param path the request's path
   * @param matched the path match that chose the rule
   * @return the path after the change
   */
  String apply(String path, PathMatch matched);

  private static String absolute(String path) {
    return path.startsWith("/") ? path : "/" + path;
  }

  /** Leaves the path as it is. */
  record Keep() implements PathChange {
    @Override
    public String apply(String path, PathMatch matched) {
      return path;
    }
  }

  /**
   * Puts another path in place of the whole path.
   *
   * @param value the new path
   */
  record Full(String value) implements PathChange {
    @Override
    public String apply(String path, PathMatch matched) {
      return absolute(value);
    }
  }

  /**
   * Puts other segments in place of the matched prefix. Slashes at the end of prefix and
   * replacement are ignored, so that the parts join with exactly one.
   *
   * @param value the new prefix
   */
  record Prefix(String value) implements PathChange {
    @Override
    public String apply(String path, PathMatch matched) {
      String start = value.endsWith("/") ? value.substring(0, value.length() - 1) : value;
      String result = start + matched.rest(path);
      return absolute(result);
    }
  }
}
