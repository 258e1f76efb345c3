package io.gatewayapi.testing.internal.read;

import io.gatewayapi.testing.internal.api.ApiFailure;
import io.gatewayapi.testing.internal.store.ObjectPath;
import java.util.function.Predicate;

/** Reads the {@code fieldSelector} parameter: name and namespace, which every kind has. */
final class FieldSelector {
  private FieldSelector() {}

  static Predicate<ObjectPath> parse(String text) {
    Predicate<ObjectPath> all = path -> true;
    for (String term : text.split(",", -1)) {
      if (!term.isEmpty()) {
        all = all.and(term(term));
      }
    }
    return all;
  }

  private static Predicate<ObjectPath> term(String term) {
    int equals = term.indexOf('=');
    if (equals < 1) {
      throw ApiFailure.badRequest(
          "invalid selector: '" + term + "'; can't understand '" + term + "'");
    }
    boolean not = term.charAt(equals - 1) == '!';
    String field = term.substring(0, not ? equals - 1 : equals);
    boolean twice = !not && term.startsWith("==", equals);
    String value = term.substring(equals + (twice ? 2 : 1));
    Predicate<ObjectPath> is = switch (field) {
      case "metadata.name" -> path -> path.name().equals(value);
      case "metadata.namespace" -> path -> path.namespace().equals(value);
      default -> throw ApiFailure.badRequest("field label not supported: " + field);
    };
    return not ? is.negate() : is;
  }
}
