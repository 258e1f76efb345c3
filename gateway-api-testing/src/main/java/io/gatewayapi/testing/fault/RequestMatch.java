package io.gatewayapi.testing.fault;

import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Which requests a fault befalls.
 *
 * @param description how it reads
 * @param condition whether a request is one of them; called from several threads
 */
public record RequestMatch(String description, Predicate<RequestLine> condition) {
  private static final Pattern PLURAL = Pattern.compile("[a-z][a-z0-9-]*");

  /** Refuses what is not there. */
  public RequestMatch {
    Objects.requireNonNull(description, "description");
    Objects.requireNonNull(condition, "condition");
  }

  /**
   * What a request asks for.
   *
   * @param method {@code GET} and so on
   * @param path the decoded path
   * @param query the query as it was sent, without its question mark
   * @param resource the plural name of the resource that the path names, empty if it names none
   * @param watch whether the server takes it as a watch
   * @param nextPage whether the server takes it as the second or a later page of a list
   */
  public record RequestLine(
      String method, String path, String query, String resource, boolean watch, boolean nextPage) {}

  /**
   * Every request.
   *
   * @return the match
   */
  public static RequestMatch any() {
    return new RequestMatch("any request", line -> true);
  }

  /**
   * Requests of a method.
   *
   * @param method {@code GET} and so on, in any case
   * @return the match
   */
  public static RequestMatch method(String method) {
    String upper = method.toUpperCase(Locale.ROOT);
    return new RequestMatch(upper, line -> line.method().equals(upper));
  }

  /**
   * Requests about a resource, its objects and their subresources.
   *
   * @param plural its name in URLs, {@code httproutes}
   * @return the match
   * @throws IllegalArgumentException if that is no such name
   */
  public static RequestMatch resource(String plural) {
    Range.check(
        PLURAL.matcher(plural).matches(),
        "resource",
        plural,
        "a plural in lower case, as httproutes, without its group or a subresource");
    return new RequestMatch(plural, line -> line.resource().equals(plural));
  }

  /**
   * Watches.
   *
   * @return the match
   */
  public static RequestMatch watch() {
    return new RequestMatch("watch", RequestLine::watch);
  }

  /**
   * The second and later pages of lists.
   *
   * @return the match
   */
  public static RequestMatch nextPage() {
    return new RequestMatch("next page", RequestLine::nextPage);
  }

  /**
   * Requests that another match wants, too.
   *
   * @param other the other match
   * @return the match
   */
  public RequestMatch and(RequestMatch other) {
    return new RequestMatch(description + ", " + other.description, condition.and(other.condition));
  }

  @Override
  public String toString() {
    return description;
  }
}
