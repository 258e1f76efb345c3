package io.gatewayapi.client.cluster;

import io.gatewayapi.model.Bundle;
import io.gatewayapi.model.KindVersion;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a cluster had at one time.
 *
 * <p>Immutable.
 *
 * @param kinds the Gateway API's kinds that are served, sorted by group and kind
 */
public record Installation(List<InstalledKind> kinds) {
  /** Copies the list. */
  public Installation {
    kinds = List.copyOf(kinds);
  }

  /**
   * Finds a kind.
   *
   * @param group its group
   * @param kind its name
   * @return empty if it is not served in any version
   */
  public Optional<InstalledKind> find(String group, String kind) {
    return kinds.stream()
        .filter(k -> k.kind().equals(kind) && k.group().equals(group))
        .findFirst();
  }

  /**
   * Whether a version of a kind is served.
   *
   * @param version the version
   * @return true if so
   */
  public boolean serves(KindVersion version) {
    return find(version.group(), version.kind())
        .filter(kind -> kind.servedVersions().contains(version.version()))
        .isPresent();
  }

  /**
   * Release and channel, if all kinds are of the same.
   *
   * @return empty if nothing is installed, kinds differ, or something is not known
   */
  public Optional<Bundle> bundle() {
    List<Optional<Bundle>> all =
        kinds.stream().map(InstalledKind::bundle).distinct().toList();
    return all.size() == 1 ? all.get(0) : Optional.empty();
  }

  /**
   * How release and channel became known.
   *
   * @return {@link Origin#UNKNOWN} if nothing is installed, or kinds differ
   */
  public Origin origin() {
    List<Origin> all = kinds.stream().map(InstalledKind::origin).distinct().toList();
    return all.size() == 1 ? all.get(0) : Origin.UNKNOWN;
  }

  /** A line for people. */
  @Override
  public String toString() {
    return kinds.isEmpty()
        ? "no Gateway API"
        : bundle().map(Bundle::toString).orElse("mixed or unknown releases") + " by "
            + origin()
            + kinds.stream()
                .map(k -> k.kind() + k.servedVersions())
                .collect(Collectors.joining(", ", ": ", ""));
  }
}
