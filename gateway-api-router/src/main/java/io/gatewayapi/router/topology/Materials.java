package io.gatewayapi.router.topology;

import io.gatewayapi.router.id.GroupKind;
import io.gatewayapi.router.id.ObjectName;
import io.gatewayapi.router.id.ObjectRef;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Objects that others refer to for their content.
 *
 * @param secrets the data of Secrets by name
 * @param configMaps the data of ConfigMaps by name
 * @param present every object of the input
 */
public record Materials(
    Map<ObjectName, Map<String, String>> secrets,
    Map<ObjectName, Map<String, String>> configMaps,
    Set<ObjectRef> present) {
  /** Secret of the core group. */
  public static final GroupKind SECRET = new GroupKind("", "Secret");

  /** ConfigMap of the core group. */
  public static final GroupKind CONFIG_MAP = new GroupKind("", "ConfigMap");

  /** Copies the collections. */
  public Materials {
    secrets = Map.copyOf(secrets);
    configMaps = Map.copyOf(configMaps);
    present = Set.copyOf(present);
  }

  /**
   * The data of a Secret or ConfigMap.
   *
   * @param ref which object
   * @return empty if the input does not show it, or if it is of another kind
   */
  public Optional<Map<String, String>> data(ObjectRef ref) {
    return Optional.ofNullable(all(ref.kind()).get(ref.name()));
  }

  /**
   * Whether objects of a kind are known at all. If not, each one that is referred to is taken to
   * exist and to be good.
   *
   * @param kind Secret or ConfigMap
   * @return true if the input shows at least one
   */
  public boolean shows(GroupKind kind) {
    return !all(kind).isEmpty();
  }

  private Map<ObjectName, Map<String, String>> all(GroupKind kind) {
    if (kind.equals(SECRET)) {
      return secrets;
    }
    return kind.equals(CONFIG_MAP) ? configMaps : Map.of();
  }
}
