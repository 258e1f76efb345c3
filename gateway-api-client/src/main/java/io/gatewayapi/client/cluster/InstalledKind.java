package io.gatewayapi.client.cluster;

import io.gatewayapi.model.Bundle;
import java.util.List;
import java.util.Optional;

/**
 * A kind of the Gateway API as a cluster has it.
 *
 * <p>Immutable.
 *
 * @param group API group
 * @param kind the kind
 * @param plural its name in URLs
 * @param namespaced false for cluster scope
 * @param servedVersions the versions that the server answers for, in its order of preference
 * @param release the release as its CRD's annotation has it, also one that this library does not
 *     know; empty if it is not known
 * @param channel the channel as its CRD's annotation has it; empty if it is not known
 * @param bundle release and channel where this library knows them
 * @param origin how they became known
 */
public record InstalledKind(
    String group,
    String kind,
    String plural,
    boolean namespaced,
    List<String> servedVersions,
    String release,
    String channel,
    Optional<Bundle> bundle,
    Origin origin) {
  /** Copies the list. */
  public InstalledKind {
    servedVersions = List.copyOf(servedVersions);
  }
}
