package io.gatewayapi.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The kinds of the Gateway API in all releases that this library knows: a table as data.
 *
 * <p>Retired kinds and versions are in it; those have no Java type and are read as {@link RawObject}.
 */
public final class Kinds {
  private Kinds() {}

  /** The types by their names; apart, so that whoever asks for names loads no types. */
  private static final class Types {
    static final Map<Name, ResourceType<?>> BY_NAME = new HashMap<>();
    static final Map<Class<?>, ResourceType<?>> BY_CLASS = new HashMap<>();

    static {
      for (ResourceType<?> type : KindTable.TYPES) {
        KindVersion version = type.kindVersion();
        BY_NAME.put(new Name(version.apiVersion(), version.kind()), type);
        BY_CLASS.put(type.javaType(), type);
      }
    }
  }

  private record Name(String apiVersion, String kind) {}

  /**
   * All versions of all kinds, retired ones too.
   *
   * @return the table
   */
  public static List<KindVersion> all() {
    return KindVersions.ALL;
  }

  /**
   * Finds a version of a kind.
   *
   * @param apiVersion {@code gateway.networking.k8s.io/v1}
   * @param kind {@code HTTPRoute}
   * @return empty if no release has it
   */
  public static Optional<KindVersion> find(String apiVersion, String kind) {
    for (KindVersion known :
        KindVersions.ALL) { // no lambda: this is asked first thing in a program
      if (known.kind().equals(kind) && known.apiVersion().equals(apiVersion)) {
        return Optional.of(known);
      }
    }
    return Optional.empty();
  }

  /**
   * Finds all versions of a kind, retired ones too.
   *
   * @param group {@code gateway.networking.k8s.io}
   * @param kind {@code HTTPRoute}
   * @return the versions in the table's order, possibly none
   */
  public static List<KindVersion> versions(String group, String kind) {
    return KindVersions.ALL.stream()
        .filter(known -> known.kind().equals(kind) && known.group().equals(group))
        .toList();
  }

  /**
   * All versions that have a Java type: those of the newest release.
   *
   * @return the types
   */
  public static List<ResourceType<?>> types() {
    return KindTable.TYPES;
  }

  /**
   * Finds the type of objects.
   *
   * @param apiVersion {@code gateway.networking.k8s.io/v1}
   * @param kind {@code HTTPRoute}
   * @return empty if this library has no Java type for it
   */
  public static Optional<ResourceType<?>> type(String apiVersion, String kind) {
    return Optional.ofNullable(Types.BY_NAME.get(new Name(apiVersion, kind)));
  }

  /**
   * Finds the type of a Java class.
   *
   * @param javaType {@code HTTPRoute.class}
   * @param <T> the class
   * @return its type
   * @throws GatewayApiException if the class is not one of this library's kinds
   */
  @SuppressWarnings("unchecked") // the table has each type under its own class
  public static <T extends GatewayApiObject> ResourceType<T> type(Class<T> javaType) {
    ResourceType<?> type = Types.BY_CLASS.get(javaType);
    if (type == null) {
      throw new GatewayApiException(javaType + " is none of the kinds: expected one of " + types());
    }
    return (ResourceType<T>) type;
  }

  /**
   * The releases and channels that this library knows.
   *
   * @return oldest release first
   */
  public static List<Bundle> bundles() {
    return KindVersions.BUNDLES;
  }

  /**
   * The newest bundle of a channel.
   *
   * @param channel the channel
   * @return its newest known release
   */
  public static Bundle newest(Channel channel) {
    return bundles().stream()
        .filter(bundle -> bundle.channel() == channel)
        .max(Bundle::compareTo)
        .orElseThrow();
  }
}
