package io.gatewayapi.testing.assertion;

import io.gatewayapi.validation.ValidationResult;
import java.util.List;
import org.assertj.core.api.AbstractAssert;

/**
 * Assertions about what is wrong with an object.
 *
 * <p>Not thread-safe: made for one statement.
 */
public final class ViolationsAssert extends AbstractAssert<ViolationsAssert, ValidationResult> {

  ViolationsAssert(ValidationResult actual) {
    super(actual, ViolationsAssert.class);
  }

  /**
   * Nothing is wrong.
   *
   * @return this
   */
  public ViolationsAssert isValid() {
    isNotNull();
    if (!actual.valid()) {
      failWithMessage("Expected a valid object, but%n%s", actual.report());
    }
    return this;
  }

  /**
   * Something is wrong at a place.
   *
   * @param path the field as the server spells it, {@code spec.rules[0].name}
   * @param part a part of what the server says
   * @return this
   */
  public ViolationsAssert hasViolation(String path, String part) {
    isNotNull();
    boolean found = actual.violations().stream()
        .anyMatch(v -> v.path().equals(path) && v.message().contains(part));
    if (!found) {
      failWithMessage(
          "Expected a violation at %s with \"%s\", but%n%s", path, part, actual.report());
    }
    return this;
  }

  /**
   * Nothing is wrong anywhere else.
   *
   * @param paths the fields with violations, in any order
   * @return this
   */
  public ViolationsAssert hasViolationsOnlyAt(String... paths) {
    isNotNull();
    List<String> found =
        actual.violations().stream().map(v -> v.path()).distinct().toList();
    List<String> expected = List.of(paths);
    if (!found.containsAll(expected) || !expected.containsAll(found)) {
      failWithMessage(
          "Expected violations at %s only, but they are at %s:%n%s",
          expected, found, actual.report());
    }
    return this;
  }

  /**
   * A server would drop a field without a word.
   *
   * @param path the field
   * @return this
   */
  public ViolationsAssert prunes(String path) {
    isNotNull();
    if (!actual.pruned().contains(path)) {
      failWithMessage(
          "Expected %s to be pruned, but what is pruned is %s:%n%s",
          path, actual.pruned(), actual.report());
    }
    return this;
  }
}
