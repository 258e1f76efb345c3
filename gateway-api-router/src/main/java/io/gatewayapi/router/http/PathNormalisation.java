package io.gatewayapi.router.http;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;

/**
 * What is done to a request's path before it is matched and sent on: latitude of the
 * specification.
 */
public enum PathNormalisation {
  /** Nothing: the path is taken as it was sent. */
  AS_SENT {
    @Override
    String path(String path) {
      return path;
    }
  },
  /** Letters and digits are decoded, {@code .} and {@code ..} resolved, as RFC 3986 section 6 says. */
  RFC_3986 {
    @Override
    String path(String path) {
      return withoutDots(decoded(path));
    }
  },
  /** As {@link #RFC_3986}, and several slashes in a row become one. */
  RFC_3986_AND_SLASHES {
    @Override
    String path(String path) {
      return withoutDots(decoded(path)).replaceAll("/{2,}", "/");
    }
  };

  private static final String UNRESERVED = "-._~";

  abstract String path(String path);

  /**
   * Normalises a target.
   *
   * @param target path and query as sent
   * @return the target with its path normalised
   */
  public RequestTarget apply(RequestTarget target) {
    return target.path().startsWith("/") ? target.withPath(path(target.path())) : target;
  }

  /** Decodes what need not be encoded; other escapes are written with capitals. */
  private static String decoded(String path) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < path.length(); i++) {
      if (path.charAt(i) == '%' && isHex(path, i + 1) && isHex(path, i + 2)) {
        String escape = path.substring(i, i + 3);
        char c = (char) Integer.parseInt(escape.substring(1), 16);
        text.append(isUnreserved(c) ? String.valueOf(c) : escape.toUpperCase(Locale.ROOT));
        i += 2;
      } else {
        text.append(path.charAt(i));
      }
    }
    return text.toString();
  }

  private static boolean isHex(String text, int i) {
    return i < text.length() && Character.digit(text.charAt(i), 16) >= 0;
  }

  private static boolean isUnreserved(char c) {
    boolean alphanumeric = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    return alphanumeric || UNRESERVED.indexOf(c) >= 0;
  }

  private static String withoutDots(String path) {
    Deque<String> kept = new ArrayDeque<>();
    List<String> segments = List.of(path.substring(1).split("/", -1));
    for (String segment : segments) {
      if (segment.equals("..")) {
        kept.pollLast();
      } else if (!segment.equals(".")) {
        kept.addLast(segment);
      }
    }
    String last = segments.get(segments.size() - 1);
    boolean folder = last.equals(".") || last.equals("..");
    String joined = "/" + String.join("/", kept);
    return folder && !joined.endsWith("/") ? joined + "/" : joined;
  }
}
