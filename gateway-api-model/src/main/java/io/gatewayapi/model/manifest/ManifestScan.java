package io.gatewayapi.model.manifest;

import java.util.List;

/**
 * What was found in a file or folder.
 *
 * @param manifests the manifests that can be read, in the order in which they stand
 * @param problems what cannot be read, in the same order
 */
public record ManifestScan(List<Manifest> manifests, List<ManifestException> problems) {
  /** Copies the lists. */
  public ManifestScan {
    manifests = List.copyOf(manifests);
    problems = List.copyOf(problems);
  }

  /**
   * The manifests if there is no problem.
   *
   * @return the manifests
   * @throws ManifestException the first problem, with the others as suppressed exceptions
   */
  public List<Manifest> orThrow() {
    if (problems.isEmpty()) {
      return manifests;
    }
    ManifestException first = problems.get(0);
    if (first.getSuppressed().length == 0) { // asked for the first time
      problems.subList(1, problems.size()).forEach(first::addSuppressed);
    }
    throw first;
  }
}
