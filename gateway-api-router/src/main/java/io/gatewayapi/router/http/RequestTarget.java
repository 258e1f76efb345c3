package io.gatewayapi.router.http;

import java.util.List;
import java.util.Optional;

/**
 * The target of a request line: path and query, as sent. Nothing is normalised.
 *
 * @param path the path, {@code /} if the target had none
 * @param query {@code ?} and what follows it, or the empty string
 */
public record RequestTarget(String path, String query) {
  /**
   * Takes a target apart. A fragment, which no client sends, is dropped.
   *
   * @param text {@code /cart?item=1}
   * @return path and query
   */
  public static RequestTarget parse(String text) {
    int fragment = text.indexOf('#');
    String sent = fragment < 0 ? text : text.substring(0, fragment);
    int mark = sent.indexOf('?');
    String path = mark < 0 ? sent : sent.substring(0, mark);
    return new RequestTarget(path.isEmpty() ? "/" : path, mark < 0 ? "" : sent.substring(mark));
  }

  /**
   * The query's parameters.
   *
   * @return the parameters in order, decoded
   */
  public List<QueryParam> queryParams() {
    return query.isEmpty() ? List.of() : QueryParam.parse(query.substring(1));
  }

  /**
   * The first parameter of a name: the specification recommends the first where one is repeated.
   *
   * @param name the exact name
   * @return the value, empty if there is no such parameter
   */
  public Optional<String> queryParam(String name) {
    return queryParams().stream()
        .filter(p -> p.name().equals(name))
        .map(QueryParam::value)
        .findFirst();
  }

  /**
   * The same query on another path.
   *
   * @param other the new path
   * @return the new target
   */
  public RequestTarget withPath(String other) {
    return new RequestTarget(other, query);
  }

  /** Path and query as sent. */
  @Override
  public String toString() {
    return path + query;
  }
}
