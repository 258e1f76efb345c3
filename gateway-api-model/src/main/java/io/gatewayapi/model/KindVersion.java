package io.gatewayapi.model;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one version of a kind, in all releases and channels.
 *
 * @param group API group, {@code gateway.networking.k8s.io}
 * @param version API version, {@code v1}
 * @param kind kind, {@code HTTPRoute}
 * @param plural name in URLs, {@code httproutes}
 * @param singular singular name, {@code httproute}
 * @param shortNames short names for command lines, possibly none
 * @param categories categories for command lines
 * @param namespaced false for kinds of cluster scope
 * @param availability the bundles that have this version, oldest first
 */
public record KindVersion(
    String group,
    String version,
    String kind,
    String plural,
    String singular,
    List<String> shortNames,
    List<String> categories,
    boolean namespaced,
    List<Availability> availability) {

  /** Copies the lists. */
  public KindVersion {
    shortNames = List.copyOf(shortNames);
    categories = List.copyOf(categories);
    availability = List.copyOf(availability);
  }

  /**
   * How one bundle has this version.
   *
   * @param bundle the release and channel
   * @param served whether the API server answers for this version
   * @param storage whether objects are stored in this version
   * @param statusSubresource whether {@code /status} is a subresource
   * @param deprecated whether the API server warns of it
   * @param deprecationWarning the warning's text where the CRD gives one
   */
  public record Availability(
      Bundle bundle,
      boolean served,
      boolean storage,
      boolean statusSubresource,
      boolean deprecated,
      @Nullable String deprecationWarning) {}

  /**
   * Group and version as objects carry them.
   *
   * @return {@code group/version}
   */
  public String apiVersion() {
    return group + "/" + version;
  }

  /**
   * How a bundle has this version.
   *
   * @param bundle release and channel
   * @return empty if the bundle does not have it
   */
  public Optional<Availability> in(Bundle bundle) {
    return availability.stream().filter(a -> a.bundle().equals(bundle)).findFirst();
  }

  /** {@code HTTPRoute gateway.networking.k8s.io/v1}. */
  @Override
  public String toString() {
    return kind + " " + apiVersion();
  }
}
