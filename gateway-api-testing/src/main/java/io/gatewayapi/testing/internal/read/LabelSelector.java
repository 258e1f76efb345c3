package io.gatewayapi.testing.internal.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Reads the {@code labelSelector} parameter: equality, sets, existence and integer bounds.
 *
 * @see <a href="https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/">labels
 *     and selectors</a>
 */
final class LabelSelector {
  private final LabelTokens tokens;

  private LabelSelector(String text) {
    this.tokens = new LabelTokens(text);
  }

  /**
   * Reads a selector.
   *
   * @param text the parameter, possibly empty
   * @return whether an object with these labels is selected
   */
  static Predicate<Map<String, String>> parse(String text) {
    List<Predicate<Map<String, String>>> all = new LabelSelector(text).requirements();
    return labels -> all.stream().allMatch(one -> one.test(labels));
  }

  private List<Predicate<Map<String, String>>> requirements() {
    List<Predicate<Map<String, String>>> all = new ArrayList<>();
    if (tokens.isAt("")) {
      return all;
    }
    if (!tokens.isAtWord() && !tokens.isAt("!")) {
      throw tokens.unexpected("!, identifier, or 'end of string'");
    }
    all.add(requirement());
    while (!tokens.isAt("")) {
      if (!tokens.isAt(",")) {
        throw tokens.unexpected("',' or 'end of string'");
      }
      tokens.take();
      if (!tokens.isAtWord() && !tokens.isAt("!")) {
        throw tokens.unexpected("identifier after ','");
      }
      all.add(requirement());
    }
    return all;
  }

  private Predicate<Map<String, String>> requirement() {
    boolean not = tokens.isAt("!");
    if (not) {
      tokens.take();
    }
    if (!tokens.isAtWord()) {
      throw tokens.wrong(", expected: identifier");
    }
    String key = tokens.take();
    LabelSyntax.checkKey(key);
    if (not) {
      return labels -> !labels.containsKey(key);
    }
    if (tokens.isAt("", ",")) {
      return labels -> labels.containsKey(key);
    }
    if (!tokens.isAt("in", "notin", "=", "==", "!=", ">", "<")) {
      throw tokens.wrong(", expected: in, notin, =, ==, !=, gt, lt");
    }
    return switch (tokens.take()) {
      case "in" -> in(key, values());
      case "notin" -> in(key, values()).negate();
      case "!=" -> equal(key, value()).negate();
      case ">" -> bound(key, true, value());
      case "<" -> bound(key, false, value());
      default -> equal(key, value());
    };
  }

  private static Predicate<Map<String, String>> equal(String key, String value) {
    LabelSyntax.checkValues(key, List.of(value));
    return labels -> value.equals(labels.get(key));
  }

  private static Predicate<Map<String, String>> in(String key, Set<String> values) {
    LabelSyntax.checkValues(key, values);
    return labels -> labels.containsKey(key) && values.contains(labels.get(key));
  }

  private static Predicate<Map<String, String>> bound(String key, boolean above, String limit) {
    LabelSyntax.checkBound(key, limit);
    long bound = Long.parseLong(limit);
    return labels -> {
      String value = labels.get(key);
      return value != null
          && value.matches("-?\\d{1,18}")
          && (above ? Long.parseLong(value) > bound : Long.parseLong(value) < bound);
    };
  }

  /** The operand after an operator; a missing one is the empty value. */
  private String value() {
    if (tokens.isAt("", ",")) {
      return "";
    }
    if (!tokens.isAtWord()) {
      throw tokens.wrong(", expected: identifier");
    }
    return tokens.take();
  }

  /** Values in parentheses; where one is missing, it is the empty one. */
  private Set<String> values() {
    if (!tokens.isAt("(")) {
      throw tokens.wrong(" expected: '('");
    }
    tokens.take();
    if (!tokens.isAtWord() && !tokens.isAt(",", ")")) {
      throw tokens.wrong(", expected: ',', ')' or identifier");
    }
    Set<String> values = new TreeSet<>();
    values.add(tokens.isAtWord() ? tokens.take() : "");
    while (tokens.isAt(",")) {
      tokens.take();
      values.add(tokens.isAtWord() ? tokens.take() : "");
    }
    if (!tokens.isAt(")")) {
      throw tokens.wrong(", expected: ',' or ')'");
    }
    tokens.take();
    return values;
  }
}
