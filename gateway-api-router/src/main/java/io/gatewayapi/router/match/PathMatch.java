package io.gatewayapi.router.match;

import io.gatewayapi.router.http.Quotation;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a match asks of the path. Paths are compared case-sensitively, as they were sent. */
public sealed interface PathMatch {
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

  /**
   * A gRPC service and method, which make the path {@code /service/method}.
   *
   * @param service what is asked of the service, null for any
   * @param method what is asked of the method, null for any
   */
  record Grpc(@Nullable ValueMatch service, @Nullable ValueMatch method) implements PathMatch {
    @Override
    public String value() {
      return text(service) + "/" + text(method);
    }

    private static String text(@Nullable ValueMatch match) {
      return match == null ? "*" : match.value();
    }

    @Override
    public boolean matches(String path, RegexEngine regex) {
      int slash = path.lastIndexOf('/');
      return path.startsWith("/")
          && slash > 1
          && slash < path.length() - 1
          && fits(service, path.substring(1, slash), regex)
          && fits(method, path.substring(slash + 1), regex);
    }

    private static boolean fits(@Nullable ValueMatch match, String name, RegexEngine regex) {
      return match == null || match.matches(name, regex);
    }

    @Override
    public boolean asksForGrpc() {
      return true;
    }

    @Override
    public int serviceCharacters() {
      return service == null ? 0 : service.characters();
    }

    @Override
    public int methodCharacters() {
      return method == null ? 0 : method.characters();
    }

    @Override
    public Stream<String> patterns() {
      return Stream.of(Optional.ofNullable(service), Optional.ofNullable(method))
          .flatMap(Optional::stream)
          .flatMap(match -> match.pattern().stream());
    }

    @Override
    public String complaint(String path) {
      String called = path.startsWith("/") ? path.substring(1) : path;
      return "the call is " + Quotation.clip(called) + ", and it asks for " + this;
    }

    @Override
    public String toString() {
      if (service == null && method == null) {
        return "any gRPC method";
      }
      String first = service == null ? "" : "gRPC service " + service;
      String second = method == null ? "" : "gRPC method " + method;
      return first.isEmpty() || second.isEmpty() ? first + second : first + ", " + second;
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
