package io.gatewayapi.validation;

/**
 * Which demand an object fails: the same for every object and every item of a list.
 *
 * @param location the place in the schema, {@code spec.rules[].backendRefs[].port}; {@code {}}
 *     stands for any key of a map
 * @param keyword what is demanded there: a schema keyword such as {@code maxLength}, {@code
 *     x-kubernetes-list-type}, {@code x-kubernetes-validations} for a CEL rule, or a demand that all
 *     objects share, such as {@code metadata}
 * @param expression the CEL rule; empty for all else
 */
public record RuleId(String location, String keyword, String expression) {
  /**
   * Names a demand that is no CEL rule.
   *
   * @param location the place in the schema
   * @param keyword what is demanded there
   */
  public RuleId(String location, String keyword) {
    this(location, keyword, "");
  }

  /** {@code spec.hostnames[]:pattern}; for a CEL rule its expression follows. */
  @Override
  public String toString() {
    return location + ":" + keyword + (expression.isEmpty() ? "" : " " + expression);
  }
}
