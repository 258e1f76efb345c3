package io.gatewayapi.validation;

import io.gatewayapi.model.manifest.Manifest;
import io.gatewayapi.model.manifest.SourcePosition;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a server would say to an object that was read from a text, with the places in that text.
 *
 * @param manifest the object as it was read
 * @param result what a server would say
 */
public record ManifestResult(Manifest manifest, ValidationResult result) {
  /**
   * The violations with their places.
   *
   * @return in the server's order
   */
  public List<LocatedViolation> violations() {
    return result.violations().stream()
        .map(each -> new LocatedViolation(each, manifest.position(each.place())))
        .toList();
  }

  /**
   * Where a field stands that would be pruned.
   *
   * @param path one of {@link ValidationResult#pruned()}
   * @return its place
   */
  public SourcePosition position(String path) {
    return manifest.position(path);
  }

  /** One line for each violation and for each field that would be pruned, with their places. */
  @Override
  public String toString() {
    return Stream.concat(
            violations().stream().map(LocatedViolation::toString),
            result.pruned().stream()
                .map(path -> position(path) + ": " + path + ": unknown field, would be dropped"))
        .collect(Collectors.joining("\n"));
  }
}
