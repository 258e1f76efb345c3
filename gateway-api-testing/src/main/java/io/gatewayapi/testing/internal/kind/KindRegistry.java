package io.gatewayapi.testing.internal.kind;

import io.gatewayapi.testing.internal.store.ResourceName;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The kinds that a server serves; those that CRDs define come and go. Thread-safe. */
public final class KindRegistry {
  private final Map<ResourceName, ServedKind> builtIn = new LinkedHashMap<>();
  private volatile Map<ResourceName, ServedKind> kinds;

  /**
   * Makes a registry.
   *
   * @param builtIn the kinds that stay
   * @param custom the kinds that CRDs define so far
   */
  public KindRegistry(Collection<ServedKind> builtIn, Collection<ServedKind> custom) {
    builtIn.forEach(kind -> this.builtIn.put(kind.resource(), kind));
    this.kinds = with(custom);
  }

  /**
   * Puts other custom kinds in the place of those so far.
   *
   * @param custom the kinds that CRDs define now
   */
  public void define(Collection<ServedKind> custom) {
    kinds = with(custom);
  }

  private Map<ResourceName, ServedKind> with(Collection<ServedKind> custom) {
    Map<ResourceName, ServedKind> all = new LinkedHashMap<>(builtIn);
    custom.forEach(kind -> all.put(kind.resource(), kind));
    return Collections.unmodifiableMap(all);
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
