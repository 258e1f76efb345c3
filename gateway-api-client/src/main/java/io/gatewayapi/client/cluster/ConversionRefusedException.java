package io.gatewayapi.client.cluster;

import io.gatewayapi.model.GatewayApiException;
import io.gatewayapi.model.KindVersion;
import io.gatewayapi.validation.Violation;
import java.util.List;
import java.util.stream.Collectors;

/**
 * An object was not written because it would be invalid in the version that the cluster serves.
 *
 * <p>What it says never changes: safe to use from any thread.
 */
public final class ConversionRefusedException extends GatewayApiException {
  private static final long serialVersionUID = 1L;

  private final transient List<Violation> violations;

  /**
   * Makes an exception.
   *
   * @param from the version that the object has
   * @param to the version that the cluster serves
   * @param violations what would be wrong with it, with paths
   */
  public ConversionRefusedException(KindVersion from, KindVersion to, List<Violation> violations) {
    super(from + " is not written as " + to + ", which the cluster serves: "
        + violations.stream().map(Violation::toString).collect(Collectors.joining(", ")));
    this.violations = List.copyOf(violations);
  }

  /**
   * What would be wrong.
   *
   * @return the violations, with paths
   */
  public List<Violation> violations() {
    return violations == null ? List.of() : violations;
  }
}
