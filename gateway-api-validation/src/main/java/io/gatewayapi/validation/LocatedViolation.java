package io.gatewayapi.validation;

import io.gatewayapi.model.manifest.SourcePosition;

/**
 * A violation in an object that was read from a text.
 *
 * @param violation what is wrong
 * @param position where the field stands; for a field that is not there, the nearest one above it
 */
public record LocatedViolation(Violation violation, SourcePosition position) {
  /** {@code routes.yaml:12:7: spec.hostnames[0]: Invalid value: …}. */
  @Override
  public String toString() {
    return position + ": " + violation;
  }
}
