package io.gatewayapi.testing.internal.read;

import io.gatewayapi.testing.internal.api.ApiFailure;
import io.gatewayapi.testing.internal.api.Target;
import io.gatewayapi.testing.internal.kind.ServedKind;
import io.gatewayapi.testing.internal.store.StoredObject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Reads the {@code fieldSelector} parameter: name and namespace, which every kind has, and what a
 * CRD makes selectable.
 */
final class FieldSelector {
  private final Target target;
  private final String text;

  private FieldSelector(Target target, String text) {
    this.target = target;
    this.text = text;
  }

  /** One condition of a selector, read but not yet looked at. */
  private record Term(String field, boolean not, String value) {}

  static Predicate<StoredObject> parse(Target target, String text) {
    FieldSelector selector = new FieldSelector(target, text);
    List<Term> terms = selector.terms().stream()
        .filter(term -> !term.isEmpty())
        .sorted()
        .map(selector::term)
        .toList();
    Predicate<StoredObject> all = object -> true;
    for (Term term : terms) {
      all = all.and(selector.condition(term));
    }
    return all;
  }

  /** Commas part terms, unless a backslash stands before them. */
  private List<String> terms() {
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

  private Term term(String term) {
    int equals = term.indexOf('=');
    if (equals < 0) {
      throw ApiFailure.badRequest(
          "invalid selector: '" + text + "'; can't understand '" + term + "'");
    }
    boolean not = equals > 0 && term.charAt(equals - 1) == '!';
    boolean twice = !not && term.startsWith("==", equals);
    return new Term(
        term.substring(0, not ? equals - 1 : equals),
        not,
        unescaped(term.substring(equals + (twice ? 2 : 1))));
  }

  private static String unescaped(String value) {
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '=' || c == ',') {
        throw ApiFailure.badRequest(
            "invalid field selector: unescaped character in value: " + (int) c);
      }
      if (c == '\\') {
        i++;
        String after = i < value.length() ? value.substring(i, i + 1) : "";
        if (after.isEmpty() || "\\,=".indexOf(after.charAt(0)) < 0) {
          throw ApiFailure.badRequest(
              "invalid field selector: invalid escape sequence: \\" + after);
        }
        plain.append(after);
      } else {
        plain.append(c);
      }
    }
    return plain.toString();
  }

  private Predicate<StoredObject> condition(Term term) {
    if (term.field().isEmpty() && term.value().isEmpty() && !term.not()) {
      return object -> true;
    }
    Predicate<StoredObject> is = is(term.field(), term.value());
    return term.not() ? is.negate() : is;
  }

  private Predicate<StoredObject> is(String field, String value) {
    boolean custom = target.kind().origin() == ServedKind.Origin.CUSTOM;
    if (field.equals("metadata.name")) {
      return object -> object.path().name().equals(value);
    }
    if (field.equals("metadata.namespace") && (target.kind().namespaced() || !custom)) {
      return object -> object.path().namespace().equals(value);
    }
    if (target.version().selectable().contains("." + field)) {
      return object -> SelectableValue.of(object.tree(), field).equals(value);
    }
    throw ApiFailure.badRequest(
        custom
            ? "field label not supported: " + field
            : "\"" + field + "\" is not a known field selector: only \"metadata.name\","
                + " \"metadata.namespace\"");
  }
}
