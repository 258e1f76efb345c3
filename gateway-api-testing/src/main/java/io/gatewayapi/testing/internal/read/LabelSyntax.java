package io.gatewayapi.testing.internal.read;

import io.gatewayapi.testing.internal.api.ApiFailure;
import io.gatewayapi.testing.internal.api.GoQuoted;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/** What keys and values of labels may be, with a real server's words for all else. */
final class LabelSyntax {
  private static final int LONGEST = 63;
  private static final int LONGEST_PREFIX = 253;
  private static final Pattern NAME = Pattern.compile("([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]");
  private static final Pattern PREFIX =
      Pattern.compile("[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*");
  private static final String LETTERS = "consist of alphanumeric characters, '-', '_' or '.', and"
      + " must start and end with an alphanumeric character (e.g. ";
  private static final String NAMES = LETTERS
      + "'MyName',  or 'my.name',  or '123-abc', regex used for validation is '" + NAME + "')";
  private static final String VALUES = "a valid label must be an empty string or " + LETTERS
      + "'MyValue',  or 'my_value',  or '12345', regex used for validation is '(" + NAME + ")?')";

  private LabelSyntax() {}

  static void checkKey(String key) {
    List<String> problems = new ArrayList<>();
    String[] parts = key.split("/", -1);
    if (parts.length > 2) {
      problems.add("a valid label key must " + NAMES
          + " with an optional DNS subdomain prefix and '/' (e.g. 'example.com/MyName')");
    } else {
      if (parts.length == 2) {
        prefix(parts[0], problems);
      }
      name(parts[parts.length - 1], problems);
    }
    refuse(
        problems.isEmpty()
            ? List.of()
            : List.of(
                "<nil>: Invalid value: " + GoQuoted.of(key) + ": " + String.join("; ", problems)));
  }

  private static void prefix(String prefix, List<String> problems) {
    if (prefix.isEmpty()) {
      problems.add("prefix part must be non-empty");
    } else if (prefix.length() > LONGEST_PREFIX) {
      problems.add("prefix part must be no more than " + LONGEST_PREFIX + " bytes");
    } else if (!PREFIX.matcher(prefix).matches()) {
      problems.add("prefix part a lowercase RFC 1123 subdomain must consist of lower case"
          + " alphanumeric characters, '-' or '.', and must start and end with an alphanumeric"
          + " character (e.g. 'example.com', regex used for validation is '" + PREFIX + "')");
    }
  }

  private static void name(String name, List<String> problems) {
    if (name.isEmpty()) {
      problems.add("name part must be non-empty");
    } else if (name.length() > LONGEST) {
      problems.add("name part must be no more than " + LONGEST + " bytes");
    }
    if (!NAME.matcher(name).matches()) {
      problems.add("name part must " + NAMES);
    }
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
      String at = "values[" + index++ + "][" + key + "]: Invalid value: " + GoQuoted.of(value);
      if (value.length() > LONGEST) {
        problems.add(at + ": must be no more than " + LONGEST + " bytes");
      }
      if (!value.isEmpty() && !NAME.matcher(value).matches()) {
        problems.add(at + ": " + VALUES);
      }
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
