package io.gatewayapi.testing.internal.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The decoded query of a request.
 *
 * @param values values by name, in the order they stand in the URL
 */
public record QueryParameters(Map<String, List<String>> values) {

  private static final QueryParameters NONE = new QueryParameters(Map.of());
  private static final Pattern ESCAPED = Pattern.compile("(?:[^%]|%[0-9a-fA-F]{2})*+");

  /** Copies the map. */
  public QueryParameters {
    values = Map.copyOf(values);
  }

  /**
   * Decodes a query. A pair with a malformed percent escape or a semicolon counts as
   * absent.
   *
   * @param query the raw text after the question mark, possibly empty
   * @return the parameters
   */
  public static QueryParameters parse(String query) {
    if (query.isEmpty()) {
      return NONE;
    }
    Map<String, List<String>> values = new LinkedHashMap<>();
    for (String pair : query.split("&", -1)) {
      if (!pair.isEmpty() && !pair.contains(";")) {
        add(pair, values);
      }
    }
    return new QueryParameters(values);
  }

  private static void add(String pair, Map<String, List<String>> values) {
    int equals = pair.indexOf('=');
    String name = equals < 0 ? pair : pair.substring(0, equals);
    String value = equals < 0 ? "" : pair.substring(equals + 1);
    if (pair.indexOf('%') < 0 || ESCAPED.matcher(pair).matches()) {
      values.computeIfAbsent(decode(name), n -> new ArrayList<>()).add(decode(value));
    }
  }

  private static String decode(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  /**
   * The first value of a parameter.
   *
   * @param name its name
   * @return the value, empty text if the parameter is absent
   */
  public String first(String name) {
    List<String> all = all(name);
    return all.isEmpty() ? "" : all.get(0);
  }

  /**
   * All values of a parameter.
   *
   * @param name its name
   * @return the values, none if absent
   */
  public List<String> all(String name) {
    return values.getOrDefault(name, List.of());
  }

  /**
   * A flag as the API server reads it: present and neither {@code false}, in any case, nor {@code
   * 0}.
   *
   * @param name its name
   * @return whether it is set
   */
  public boolean flag(String name) {
    List<String> given = all(name);
    return !given.isEmpty()
        && !given.get(0).equalsIgnoreCase("false")
        && !given.get(0).equals("0");
  }
}
