package io.gatewayapi.client.internal.discovery;

import io.gatewayapi.client.cluster.Cluster;
import io.gatewayapi.client.cluster.ClusterOptions;
import io.gatewayapi.client.cluster.Installation;
import io.gatewayapi.client.cluster.InstalledKind;
import io.gatewayapi.client.cluster.Origin;
import io.gatewayapi.client.internal.Transport;
import io.gatewayapi.model.Bundle;
import io.gatewayapi.model.KindVersion;
import io.gatewayapi.model.Kinds;
import io.gatewayapi.model.schema.Schemas;
import io.gatewayapi.model.schema.StructuralSchema;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** What is installed in a cluster, asked for when it is needed and remembered for a while. */
public final class DiscoveredCluster implements Cluster {
  private final Transport transport;
  private final ClusterOptions options;
  private final LongSupplier nanoTime;
  private final OpenApiSchemas openApi;
  private @Nullable Installation known;
  private long knownSince;

  /**
   * Makes one that has not asked yet.
   *
   * @param transport asks the server
   * @param options how it is asked
   * @param nanoTime a clock that never jumps
   */
  public DiscoveredCluster(Transport transport, ClusterOptions options, LongSupplier nanoTime) {
    this.transport = transport;
    this.options = options;
    this.nanoTime = nanoTime;
    this.openApi = new OpenApiSchemas(transport);
  }

  @Override
  public synchronized Installation installation() {
    Installation current = known;
    return current == null || isOlderThan(options.refreshEvery()) ? refresh() : current;
  }

  @Override
  public synchronized Installation refresh() {
    openApi.expire();
    Installation fresh = new Installation(labelled(new GroupDiscovery(transport).kinds()));
    known = fresh;
    knownSince = nanoTime.getAsLong();
    return fresh;
  }

  @Override
  public synchronized Installation notOlderThan(Duration atMost) {
    Installation current = known;
    return current == null || isOlderThan(atMost) ? refresh() : current;
  }

  private boolean isOlderThan(Duration age) {
    return nanoTime.getAsLong() - knownSince > age.toNanos();
  }

  @Override
  public synchronized Optional<StructuralSchema> schema(KindVersion kind) {
    Installation current = installation();
    Optional<StructuralSchema> published = openApi.find(kind);
    return published.isPresent()
        ? published
        : current
            .find(kind.group(), kind.kind())
            .flatMap(InstalledKind::bundle)
            .flatMap(bundle -> Schemas.of(kind, bundle));
  }

  private List<InstalledKind> labelled(List<InstalledKind> kinds) {
    Map<String, CrdAnnotations.Label> labels =
        kinds.isEmpty() ? Map.of() : CrdAnnotations.read(transport).orElse(Map.of());
    boolean allLabelled = kinds.stream().allMatch(k -> labels.containsKey(crd(k)));
    Optional<Bundle> compared = allLabelled ? Optional.empty() : compared(kinds);
    return kinds.stream().map(kind -> labelled(kind, labels, compared)).toList();
  }

  private static String crd(InstalledKind kind) {
    return kind.plural() + "." + kind.group();
  }

  private InstalledKind labelled(
      InstalledKind kind, Map<String, CrdAnnotations.Label> labels, Optional<Bundle> compared) {
    CrdAnnotations.Label label = labels.get(crd(kind));
    if (label != null) {
      return known(kind, label.release(), label.channel(), label.bundle(), Origin.ANNOTATIONS);
    }
    if (compared.isPresent()) {
      return known(kind, "", "", compared, Origin.OPENAPI);
    }
    return options.assumed().isPresent()
        ? known(kind, "", "", options.assumed(), Origin.ASSUMED)
        : kind;
  }

  private static InstalledKind known(
      InstalledKind kind, String release, String channel, Optional<Bundle> bundle, Origin origin) {
    return new InstalledKind(
        kind.group(),
        kind.kind(),
        kind.plural(),
        kind.namespaced(),
        kind.servedVersions(),
        release,
        channel,
        bundle,
        origin);
  }

  private Optional<Bundle> compared(List<InstalledKind> kinds) {
    Map<KindVersion, StructuralSchema> published = new HashMap<>();
    for (InstalledKind kind : kinds) {
      for (String version : kind.servedVersions()) {
        Optional<KindVersion> name = Kinds.find(kind.group() + "/" + version, kind.kind());
        Optional<StructuralSchema> schema = name.flatMap(openApi::find);
        if (schema.isEmpty()) {
          return Optional.empty();
        }
        published.put(name.get(), schema.get());
      }
    }
    return BundleMatch.of(published);
  }
}
