package io.gatewayapi.codegen.cel;

import io.gatewayapi.codegen.pattern.TextTest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** What the rules of a class share: constants, and the functions that they call. */
final class ClassContext {
  private final Map<List<String>, String> lists = new LinkedHashMap<>();
  private final Map<String, String> patterns = new LinkedHashMap<>();
  private final Map<List<TextTest>, String> jointTests = new LinkedHashMap<>();
  private final SortedSet<String> functions = new TreeSet<>();

  /** The constant for a list of texts. */
  String list(List<String> values) {
    return lists.computeIfAbsent(values, ClassContext::name);
  }

  private static String name(List<String> values) {
    String name = String.join("_", values)
        .replaceAll("([a-z])([A-Z])", "$1_$2")
        .replaceAll("[^A-Za-z0-9]+", "_")
        .toUpperCase(Locale.ROOT);
    return name.matches("[A-Z][A-Z0-9_]*") ? name : "TEXTS_" + name;
  }

  /** The constant for a pattern. */
  String pattern(String pattern) {
    return patterns.computeIfAbsent(
        pattern, key -> patterns.isEmpty() ? "PATTERN" : "PATTERN_" + (patterns.size() + 1));
  }

  /** The constant for tests that are made together. */
  String joint(List<TextTest> tests) {
    return jointTests.computeIfAbsent(
        tests, key -> jointTests.isEmpty() ? "TESTS" : "TESTS_" + (jointTests.size() + 1));
  }

  /**
   * A function of the run time.
   *
   * @param function its class and name, {@code Values.string}
   * @return its name, which the class imports
   */
  String function(String function) {
    functions.add(function);
    return function.substring(function.indexOf('.') + 1);
  }

  /** The constants' names by the lists. */
  Map<List<String>, String> lists() {
    return lists;
  }

  /** The constants' names by the patterns. */
  Map<String, String> patterns() {
    return patterns;
  }

  /** The constants' names by the tests that are made together. */
  Map<List<TextTest>, String> jointTests() {
    return jointTests;
  }

  /** The functions, sorted. */
  SortedSet<String> functions() {
    return functions;
  }
}
