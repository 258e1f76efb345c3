package io.gatewayapi.validation;

/**
 * Which demand an object fails: the same for every object and every item of a list.
 *
 * @param location the place in the schema, {@code spec.rules[].backendRefs[].port}; {@code {}}
 *     stands for any key of a map
 * @param keyword what is demanded there: a schema keyword such as {@code maxLength}, {@code
 *     x-kubernetes-list-type}, or a rule that all objects share, such as {@code metadata}
 */
public record RuleId(String location, String keyword) {
  /** {@code spec.hostnames[]:pattern}. */
  @Override
  public String toString() {
    return location + ":" + keyword;
  }
}
