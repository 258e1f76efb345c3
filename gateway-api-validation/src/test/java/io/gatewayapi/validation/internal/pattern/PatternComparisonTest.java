package io.gatewayapi.validation.internal.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.re2j.Pattern;
import io.gatewayapi.model.schema.StructuralSchema;
import io.gatewayapi.validation.internal.cel.DeclaredRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Holds the tables of all known patterns, and the automata that foreign patterns are followed with,
 * against re2j. {@code -Dpatterns.texts} sets how many texts each pattern is tried on.
 */
class PatternComparisonTest {
  private static final int TEXTS = Integer.getInteger("patterns.texts", 3_000);
  private static final long SEED = Long.getLong("patterns.seed", 20261128);

  static Set<String> patterns() {
    Set<String> result = new TreeSet<>();
    for (StructuralSchema schema : DeclaredRules.nodes()) {
      collect(schema, result);
    }
    java.util.regex.Pattern call =
        java.util.regex.Pattern.compile("matches\\((?:r\"\"\"(.*?)\"\"\"|'(.*?)')\\)");
    DeclaredRules.all().forEach(declared -> {
      Matcher matcher = call.matcher(declared.rule().rule());
      while (matcher.find()) {
        result.add(matcher.group(1) != null
            ? matcher.group(1)
            : matcher.group(2).replace("\\\\", "\\"));
      }
    });
    return result;
  }

  private static void collect(StructuralSchema schema, Set<String> result) {
    String pattern = schema.constraints().pattern();
    if (pattern != null) {
      result.add(pattern);
    }
    schema.constraints().allOf().forEach(part -> collect(part, result));
    schema.constraints().anyOf().forEach(part -> collect(part, result));
    schema.constraints().oneOf().forEach(part -> collect(part, result));
  }

  @Test
  void allPatternsOfTheBundlesAreTried() {
    assertThat(patterns()).hasSize(24);
  }

  @ParameterizedTest
  @MethodSource("patterns")
  void aKnownPatternHasATable(String pattern) {
    assertThat(PatternMatcher.of(pattern)).isInstanceOf(TableMatcher.class);
  }

  @ParameterizedTest
  @MethodSource("patterns")
  void tablesAndStatesSayWhatRe2Says(String pattern) {
    Pattern oracle = Pattern.compile(pattern);
    PatternMatcher table = PatternMatcher.of(pattern);
    PatternMatcher states = NfaMatcher.parse(pattern);
    Texts texts = new Texts(pattern, new Random(SEED));
    List<String> different = new ArrayList<>();
    int matched = 0;
    for (int i = 0; i < TEXTS; i++) {
      String text = texts.next();
      boolean expected = oracle.matcher(text).find();
      matched += expected ? 1 : 0;
      if (table.find(text) != expected || states.find(text) != expected) {
        different.add(text);
      }
    }
    assertThat(different).as("seed %d", SEED).isEmpty();
    assertThat(matched).as("matches among %d texts", TEXTS).isBetween(TEXTS / 50, TEXTS - 1);
  }
}
