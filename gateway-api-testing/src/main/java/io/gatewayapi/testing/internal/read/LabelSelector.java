package io.gatewayapi.testing.internal.read;

import io.gatewayapi.testing.internal.api.ApiFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the {@code labelSelector} parameter: equality, sets, existence and integer bounds. */
final class LabelSelector {
  private static final Pattern TOKEN =
      Pattern.compile("\\s*(==|!=|=|!|,|\\(|\\)|<|>|[^\\s=!,()<>]+|$)");

  private final Matcher tokens;
  private String token = "";

  private LabelSelector(String text) {
    this.tokens = TOKEN.matcher(text);
    advance();
  }

  /**
   * Reads a selector.
   *
   * @param text the parameter, possibly empty
   * @return whether an object with these labels is selected
   */
  static Predicate<Map<String, String>> parse(String text) {
    if (text.isBlank()) {
      return labels -> true;
    }
    LabelSelector parser = new LabelSelector(text);
    List<Predicate<Map<String, String>>> all = new ArrayList<>();
    all.add(parser.requirement());
    while (parser.accept(",")) {
      all.add(parser.requirement());
    }
    if (!parser.token.isEmpty()) {
      throw unexpected(parser.token, "',' or the end");
    }
    return labels -> all.stream().allMatch(one -> one.test(labels));
  }

  private Predicate<Map<String, String>> requirement() {
    if (accept("!")) {
      String key = word();
      return labels -> !labels.containsKey(key);
    }
    String key = word();
    return switch (token) {
      case "=", "==" -> equal(key, next());
      case "!=" -> equal(key, next()).negate();
      case "<", ">" -> bound(key, token.equals(">"), next());
      case "in" -> in(key, nextSet());
      case "notin" -> in(key, nextSet()).negate();
      default -> labels -> labels.containsKey(key);
    };
  }

  private static Predicate<Map<String, String>> equal(String key, String value) {
    return labels -> value.equals(labels.get(key));
  }

  private static Predicate<Map<String, String>> in(String key, Set<String> values) {
    return labels -> labels.containsKey(key) && values.contains(labels.get(key));
  }

  private static Predicate<Map<String, String>> bound(String key, boolean above, String limit) {
    long bound = number(limit);
    return labels -> {
      String value = labels.get(key);
      return value != null
          && value.matches("-?\\d{1,18}")
          && (above ? Long.parseLong(value) > bound : Long.parseLong(value) < bound);
    };
  }

  private static long number(String text) {
    if (!text.matches("-?\\d{1,18}")) {
      throw unexpected(text, "an integer");
    }
    return Long.parseLong(text);
  }

  /** The operand after an operator; a missing one is the empty value. */
  private String next() {
    advance();
    return token.isEmpty() || token.equals(",") ? "" : word();
  }

  private Set<String> nextSet() {
    advance();
    expect("(");
    Set<String> values = new TreeSet<>();
    values.add(value());
    while (accept(",")) {
      values.add(value());
    }
    expect(")");
    return values;
  }

  private String value() {
    return token.equals(",") || token.equals(")") ? "" : word();
  }

  private String word() {
    String word = token;
    if (word.isEmpty() || "=!,()<>".indexOf(word.charAt(0)) >= 0) {
      throw unexpected(word, "identifier");
    }
    advance();
    return word;
  }

  private boolean accept(String expected) {
    boolean there = token.equals(expected);
    if (there) {
      advance();
    }
    return there;
  }

  private void expect(String expected) {
    if (!accept(expected)) {
      throw unexpected(token, "'" + expected + "'");
    }
  }

  private void advance() {
    token = tokens.lookingAt() ? tokens.group(1) : "";
    tokens.region(tokens.end(), tokens.regionEnd());
  }

  private static ApiFailure unexpected(String found, String expected) {
    return ApiFailure.badRequest(
        "unable to parse requirement: found '" + found + "', expected: " + expected);
  }
}
