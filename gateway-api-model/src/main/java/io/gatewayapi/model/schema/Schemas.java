package io.gatewayapi.model.schema;

import io.gatewayapi.model.Bundle;
import io.gatewayapi.model.GatewayApiException;
import io.gatewayapi.model.KindVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The schemas of all Gateway API kinds, in every version, release and channel that this library
 * knows.
 *
 * <p>A kind's schemas are read from the library's own resources when first asked for, and kept.
 * Safe to use from any thread.
 */
public final class Schemas {
  private static final Map<String, Lazy> TABLES = tables();

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
   * The schema of a version that the caller knows the bundle to have.
   *
   * @throws GatewayApiException if it does not
   */
  static StructuralSchema require(KindVersion kind, Bundle bundle) {
    return of(kind, bundle)
        .orElseThrow(() -> new GatewayApiException(kind + " is not in " + bundle));
  }

  private static Optional<StructuralSchema> find(
      String group, String version, String kind, Bundle bundle) {
    Lazy table = TABLES.get(kind + "." + group);
    return table == null
        ? Optional.empty()
        : Optional.ofNullable(table.get().root(version, bundle));
  }

  private static Map<String, Lazy> tables() {
    Map<String, Lazy> tables = new HashMap<>();
    for (String name : lines("index.txt")) {
      tables.put(name, new Lazy(name));
    }
    return Collections.unmodifiableMap(tables);
  }

  private static List<String> lines(String resource) {
    try (InputStream in = Schemas.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("resource " + resource + " is missing from the library");
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      List<String> lines = new ArrayList<>();
      for (int start = 0, end; (end = text.indexOf('\n', start)) >= 0; start = end + 1) {
        lines.add(text.substring(start, end));
      }
      return lines;
    } catch (IOException e) {
      throw new UncheckedIOException("resource " + resource, e);
    }
  }

  /** A kind's table, read at the first use. */
  private static final class Lazy {
    private final String name;
    private volatile @Nullable SchemaTable table;

    Lazy(String name) {
      this.name = name;
    }

    SchemaTable get() {
      SchemaTable known = table;
      return known != null ? known : load();
    }

    private synchronized SchemaTable load() {
      SchemaTable known = table;
      if (known == null) {
        known = new SchemaTable(lines(name + ".schemas"));
        table = known;
      }
      return known;
    }
  }
}
