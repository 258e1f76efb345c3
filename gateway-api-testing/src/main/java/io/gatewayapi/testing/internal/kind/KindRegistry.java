package io.gatewayapi.testing.internal.kind;

import io.gatewayapi.testing.internal.store.ResourceName;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The kinds that a server serves. */
public final class KindRegistry {
  private final Map<ResourceName, ServedKind> kinds = new LinkedHashMap<>();

  /**
   * Makes a registry.
   *
   * @param served the kinds; a later one replaces an earlier one of the same resource
   */
  public KindRegistry(Collection<ServedKind> served) {
    served.forEach(kind -> kinds.put(kind.resource(), kind));
  }

  /**
   * All kinds, in the order they were given.
   *
   * @return the kinds
   */
  public Collection<ServedKind> all() {
    return kinds.values();
  }

  /**
   * Finds a kind.
   *
   * @param resource group and plural
   * @return the kind, empty if it is not served
   */
  public Optional<ServedKind> find(ResourceName resource) {
    return Optional.ofNullable(kinds.get(resource));
  }

  /**
   * Named groups and their versions, the preferred version first.
   *
   * @return versions by group, without the core group
   */
  public Map<String, List<String>> groups() {
    Map<String, List<String>> groups = new TreeMap<>();
    for (ServedKind kind : kinds.values()) {
      String group = kind.resource().group();
      if (!group.isEmpty()) {
        groups.merge(
            group,
            kind.versions().stream().map(ServedKind.Version::name).toList(),
            (a, b) -> java.util.stream.Stream.concat(a.stream(), b.stream())
                .distinct()
                .sorted(VersionOrder.PREFERRED_FIRST)
                .toList());
      }
    }
    return groups;
  }
}
