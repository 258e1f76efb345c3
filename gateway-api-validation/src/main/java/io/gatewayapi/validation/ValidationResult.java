package io.gatewayapi.validation;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What a server would say to an object.
 *
 * @param subject kind, group and name as the server's message has them, {@code
 *     HTTPRoute.gateway.networking.k8s.io "shop"}
 * @param violations what is wrong, in the server's order
 * @param pruned fields that the server would drop without a word, sorted
 * @param rules what became of the schema's CEL rules
 */
public record ValidationResult(
    String subject, List<Violation> violations, List<String> pruned, RuleCoverage rules) {

  /** Copies the lists. */
  public ValidationResult {
    violations = List.copyOf(violations);
    pruned = List.copyOf(pruned);
  }

  /**
   * Whether nothing was found wrong. Where {@link #rules()} is {@link RuleCoverage#NOT_EVALUATED},
   * which no schema of the Gateway API is, a server may still refuse the object for a CEL rule.
   *
   * @return true if there are no violations
   */
  public boolean valid() {
    return violations.isEmpty();
  }

  /**
   * The message of the server's answer, with all violations.
   *
   * @return empty if there are none
   */
  public String message() {
    if (violations.isEmpty()) {
      return "";
    }
    List<String> all = violations.stream().map(Violation::toString).distinct().toList();
    return subject + " is invalid: "
        + (all.size() == 1 ? all.get(0) : all.stream().collect(Collectors.joining(", ", "[", "]")));
  }

  /**
   * Everything for people to read: a line for the object, one for each violation, one for each field
   * that would be pruned.
   *
   * @return several lines without a line feed at the end
   */
  public String report() {
    StringBuilder out = new StringBuilder(subject).append(valid() ? ": valid" : ": invalid");
    violations.forEach(violation -> out.append("\n  ").append(violation));
    pruned.forEach(
        path -> out.append("\n  ").append(path).append(": unknown field, would be dropped"));
    if (rules == RuleCoverage.NOT_EVALUATED) {
      out.append("\n  rules of the schema were not run: no program is known for them");
    }
    return out.toString();
  }

  /**
   * For those who prefer exceptions.
   *
   * @return this, if nothing was found wrong
   * @throws InvalidObjectException with all violations
   */
  public ValidationResult orThrow() {
    if (!valid()) {
      throw new InvalidObjectException(this);
    }
    return this;
  }
}
