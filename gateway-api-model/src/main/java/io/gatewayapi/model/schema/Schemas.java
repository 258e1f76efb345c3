package io.gatewayapi.model.schema;

import io.gatewayapi.model.Bundle;
import io.gatewayapi.model.GatewayApiException;
import io.gatewayapi.model.KindVersion;
import io.gatewayapi.model.Kinds;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The schemas of all Gateway API kinds, in every version, release and channel that this library
 * knows.
 *
 * <p>A kind's schemas are read when first asked for, and kept.
 * Safe to use from any thread.
 */
public final class Schemas {
  private static final Map<String, SchemaTable> TABLES = new ConcurrentHashMap<>();

  private Schemas() {}

  /**
   * The schema that a bundle's CRD gives a version of a kind.
   *
   * @param kind the kind and version
   * @param bundle release and channel
   * @return empty if the bundle does not have this version
   */
  public static Optional<StructuralSchema> of(KindVersion kind, Bundle bundle) {
    return find(kind.group(), kind.version(), kind.kind(), bundle);
  }

  /**
   * The schema that a bundle's CRD gives a version of a kind.
   *
   * @param apiVersion group and version, as objects carry them
   * @param kind the kind
   * @param bundle release and channel
   * @return empty if the bundle has no such kind or version
   */
  public static Optional<StructuralSchema> of(String apiVersion, String kind, Bundle bundle) {
    int slash = apiVersion.indexOf('/');
    return slash < 0
        ? Optional.empty()
        : find(apiVersion.substring(0, slash), apiVersion.substring(slash + 1), kind, bundle);
  }

  /**
   * Whether a server with a bundle's CRDs answers for a version of a kind. A CRD may have a version,
   * and its schema, without serving it.
   *
   * @param apiVersion group and version, as objects carry them
   * @param kind the kind
   * @param bundle release and channel
   * @return false too if the bundle has no such kind or version
   */
  public static boolean served(String apiVersion, String kind, Bundle bundle) {
    int slash = apiVersion.indexOf('/');
    SchemaTable table = slash < 0 ? null : table(kind + "." + apiVersion.substring(0, slash));
    return table != null && table.served(apiVersion.substring(slash + 1), bundle);
  }

  /**
   * A bundle that has schemas.
   *
   * @param bundle release and channel
   * @return the bundle itself
   * @throws GatewayApiException if there is no such release, or not in this channel; the message lists
   *     those that there are
   */
  public static Bundle require(Bundle bundle) {
    if (!SchemaIndex.knows(bundle.toString())) {
      throw new GatewayApiException(
          "no CRDs of " + bundle + " are known, but of " + Kinds.bundles());
    }
    return bundle;
  }

  private static Optional<StructuralSchema> find(
      String group, String version, String kind, Bundle bundle) {
    SchemaTable table = table(kind + "." + group);
    return table == null ? Optional.empty() : Optional.ofNullable(table.root(version, bundle));
  }

  /** A kind's table, kept from its first use on. */
  private static @Nullable SchemaTable table(String name) {
    SchemaTable known = TABLES.get(name);
    SchemaNodes nodes = known == null ? SchemaIndex.find(name) : null;
    if (nodes == null) {
      return known;
    }
    SchemaTable made = new SchemaTable(nodes);
    SchemaTable other = TABLES.putIfAbsent(name, made);
    return other == null ? made : other;
  }
}
