package io.gatewayapi.testing.internal.read;

import io.gatewayapi.testing.internal.api.ApiFailure;
import io.gatewayapi.testing.internal.store.ObjectPath;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Reads the {@code fieldSelector} parameter: name and namespace, which every kind has. */
final class FieldSelector {
  private FieldSelector() {}

  static Predicate<ObjectPath> parse(String text) {
    Predicate<ObjectPath> all = path -> true;
    for (String term : terms(text)) {
      if (!term.isEmpty()) {
        all = all.and(term(term));
      }
    }
    return all;
  }

  /** Commas part terms, unless a backslash stands before them. */
  private static List<String> terms(String text) {
    List<String> terms = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '\\') {
        i++;
      } else if (text.charAt(i) == ',') {
        terms.add(text.substring(start, i));
        start = i + 1;
      }
    }
    terms.add(text.substring(start));
    return terms;
  }

  private static Predicate<ObjectPath> term(String term) {
    int equals = term.indexOf('=');
    if (equals < 0) {
      throw ApiFailure.badRequest(
          "invalid selector: '" + term + "'; can't understand '" + term + "'");
    }
    boolean not = equals > 0 && term.charAt(equals - 1) == '!';
    String field = term.substring(0, not ? equals - 1 : equals);
    boolean twice = !not && term.startsWith("==", equals);
    String value = term.substring(equals + (twice ? 2 : 1)).replaceAll("\\\\([\\\\,=])", "$1");
    Predicate<ObjectPath> is = switch (field) {
      case "metadata.name" -> path -> path.name().equals(value);
      case "metadata.namespace" -> path -> path.namespace().equals(value);
      default -> throw ApiFailure.badRequest("field label not supported: " + field);
    };
    return not ? is.negate() : is;
  }
}
