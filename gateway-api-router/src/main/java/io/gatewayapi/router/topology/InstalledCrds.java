package io.gatewayapi.router.topology;

import io.gatewayapi.model.GatewayApiException;
import io.gatewayapi.model.Kinds;
import io.gatewayapi.model.Release;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The CustomResourceDefinitions of the Gateway API that the input shows, and the release of which
 * each says it is.
 *
 * @param releases the value of the bundle-version annotation by the CRD's name, empty where there
 *     is none
 */
public record InstalledCrds(Map<String, String> releases) {
  /** Copies the map. */
  public InstalledCrds {
    releases = Map.copyOf(releases);
  }

  /**
   * Those that are of no release that this library knows: patches of a known release count as it.
   *
   * @return the annotation's value by the CRD's name, in the order of names
   */
  public Map<String, String> unknown() {
    return releases.entrySet().stream()
        .filter(crd -> !isKnown(crd.getValue()))
        .collect(
            Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, TreeMap::new));
  }

  private static boolean isKnown(String text) {
    try {
      Release release = Release.parse(text);
      return Kinds.bundles().stream()
          .map(bundle -> bundle.release())
          .anyMatch(known -> known.major() == release.major() && known.minor() == release.minor());
    } catch (GatewayApiException otherForm) {
      return false;
    }
  }
}
