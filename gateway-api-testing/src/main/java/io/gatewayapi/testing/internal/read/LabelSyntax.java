package io.gatewayapi.testing.internal.read;

import io.gatewayapi.testing.internal.api.ApiFailure;
import io.gatewayapi.validation.text.GoQuoted;
import io.gatewayapi.validation.text.NameRules;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** What keys and values of labels may be, with a real server's words for all else. */
final class LabelSyntax {
  private LabelSyntax() {}

  static void checkKey(String key) {
    List<String> problems = NameRules.qualifiedName(key);
    refuse(
        problems.isEmpty()
            ? List.of()
            : List.of(
                "<nil>: Invalid value: " + GoQuoted.of(key) + ": " + String.join("; ", problems)));
  }

  static void checkValues(String key, Collection<String> values) {
    refuse(valueProblems(key, values));
  }

  /** Bounds are labels, too. */
  static void checkBound(String key, String bound) {
    List<String> problems = new ArrayList<>();
    if (!bound.matches("[+-]?\\d{1,18}")) {
      problems.add("values[0]: Invalid value: " + GoQuoted.of(bound)
          + ": for 'Gt', 'Lt' operators, the value must be an integer");
    }
    problems.addAll(valueProblems(key, List.of(bound)));
    refuse(problems);
  }

  private static List<String> valueProblems(String key, Collection<String> values) {
    List<String> problems = new ArrayList<>();
    int index = 0;
    for (String value : values) {
      List<String> found = NameRules.labelValue(value);
      if (!found.isEmpty()) {
        problems.add("values[" + index + "][" + key + "]: Invalid value: " + GoQuoted.of(value)
            + ": " + String.join("; ", found));
      }
      index++;
    }
    return problems;
  }

  private static void refuse(List<String> problems) {
    if (!problems.isEmpty()) {
      throw ApiFailure.badRequest("unable to parse requirement: "
          + (problems.size() == 1 ? problems.get(0) : "[" + String.join(", ", problems) + "]"));
    }
  }
}
