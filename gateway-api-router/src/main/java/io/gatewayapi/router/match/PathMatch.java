package io.gatewayapi.router.match;

import io.gatewayapi.router.http.Quotation;
import java.util.Optional;
import java.util.stream.Stream;

/** What a match asks of the path. Paths are compared case-sensitively, as they were sent. */
public sealed interface PathMatch
    permits PathMatch.Exact, PathMatch.Prefix, PathMatch.Regex, GrpcCall, PathMatch.Anything {
  /**
   * What the match was given.
   *
   * @return the path, prefix or pattern
   */
  String value();

  /**
   * Whether a path fits.
   *
   * @param path the request's path, without query
   * @param regex evaluates regular expressions
   * @return true if it fits
   */
  boolean matches(String path, RegexEngine regex);

  /**
   * The first measure of precedence.
   *
   * @return whether the whole path is prescribed
   */
  default boolean isExact() {
    return false;
  }

  /**
   * The measure of precedence among prefixes.
   *
   * @return the number of characters of a prefix, 0 for other matches
   */
  default int prefixCharacters() {
    return 0;
  }

  /**
   * What is left of a path that fits, after the part that a prefix names.
   *
   * @param path a path that fits
   * @return the rest, empty or with a slash at its start; the whole path for other matches
   */
  default String rest(String path) {
    return path;
  }

  /**
   * The regular expression of this match.
   *
   * @return empty for other matches
   */
  default Optional<String> pattern() {
    return Optional.empty();
  }

  /**
   * The regular expressions of this match.
   *
   * @return the patterns, none for other matches
   */
  default Stream<String> patterns() {
    return pattern().stream();
  }

  /**
   * Whether only gRPC requests can fit.
   *
   * @return true if so
   */
  default boolean asksForGrpc() {
    return false;
  }

  /**
   * The measure of precedence among gRPC services.
   *
   * @return the number of characters of the service asked for, 0 if any fits
   */
  default int serviceCharacters() {
    return 0;
  }

  /**
   * The measure of precedence among gRPC methods.
   *
   * @return the number of characters of the method asked for, 0 if any fits
   */
  default int methodCharacters() {
    return 0;
  }

  /**
   * Why a path does not fit, as the end of a sentence.
   *
   * @param path the path
   * @return {@code the path "/x" is not under "/cart"}
   */
  String complaint(String path);

  /**
   * The whole path.
   *
   * @param value the path
   */
  record Exact(String value) implements PathMatch {
    @Override
    public boolean matches(String path, RegexEngine regex) {
      return path.equals(value);
    }

    @Override
    public boolean isExact() {
      return true;
    }

    @Override
    public String complaint(String path) {
      return "the path " + Quotation.of(path) + " is not \"" + value + "\"";
    }

    @Override
    public String toString() {
      return "path = " + value;
    }
  }

  /**
   * The path's first segments.
   *
   * @param value the prefix as written; a trailing slash is ignored
   */
  record Prefix(String value) implements PathMatch {
    @Override
    public boolean matches(String path, RegexEngine regex) {
      return path.startsWith(segments())
          && (path.length() == segments().length() || path.charAt(segments().length()) == '/');
    }

    /**
     * The prefix without its trailing slash.
     *
     * @return the segments, empty for {@code /}
     */
    public String segments() {
      return value.endsWith("/") ? value.substring(0, value.length() - 1) : value;
    }

    @Override
    public String rest(String path) {
      return path.substring(segments().length());
    }

    /** The ignored trailing slash earns no precedence; that of the root stands for itself. */
    @Override
    public int prefixCharacters() {
      return Math.max(1, segments().length());
    }

    @Override
    public String complaint(String path) {
      return "the path " + Quotation.of(path) + " is not under \"" + value + "\"";
    }

    @Override
    public String toString() {
      return "path under " + value;
    }
  }

  /**
   * A regular expression over the path.
   *
   * @param value the pattern
   */
  record Regex(String value) implements PathMatch {
    @Override
    public boolean matches(String path, RegexEngine regex) {
      return regex.matches(value, path);
    }

    @Override
    public Optional<String> pattern() {
      return Optional.of(value);
    }

    @Override
    public String complaint(String path) {
      return "the path " + Quotation.of(path) + " does not fit the pattern \"" + value + "\"";
    }

    @Override
    public String toString() {
      return "path ~ " + value;
    }
  }

  /** Every connection: what a rule of a TLSRoute, TCPRoute or UDPRoute takes. */
  record Anything() implements PathMatch {
    @Override
    public String value() {
      return "";
    }

    @Override
    public boolean matches(String path, RegexEngine regex) {
      return true;
    }

    @Override
    public String complaint(String path) {
      return "nothing is asked for";
    }

    @Override
    public String toString() {
      return "every connection";
    }
  }
}
