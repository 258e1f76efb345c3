package io.gatewayapi.client.cluster;

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

/**
 * What is installed in a cluster, asked for when it is needed and remembered for a while.
 *
 * <p>Kinds and versions come from the server's discovery. Release and channel come from the CRDs'
 * annotations; where CRDs may not be read, from its OpenAPI documents, compared with the schemas of
 * all known releases; else from what the caller named. Safe to use from any thread; questions that
 * need the server block.
 *
 * @see <a href="https://gateway-api.sigs.k8s.io/concepts/versioning/">versioning</a>
 */
public final class Cluster {
  private final Transport transport;
  private final ClusterOptions options;
  private final LongSupplier nanoTime;
  private final OpenApiSchemas openApi;
  private @Nullable Installation known;
  private long knownSince;

  /**
   * For {@link io.gatewayapi.client.GatewayApi}, which has one.
   *
   * @param transport asks the server
   * @param options how it is asked
   * @param nanoTime a clock that never jumps
   */
  public Cluster(Transport transport, ClusterOptions options, LongSupplier nanoTime) {
    this.transport = transport;
    this.options = options;
    this.nanoTime = nanoTime;
    this.openApi = new OpenApiSchemas(transport);
  }

  /**
   * What is installed, as it was seen not longer ago than the options say.
   *
   * @return kinds, versions, release and channel
   * @throws io.gatewayapi.client.error.ApiServerException if the server does not tell
   */
  public synchronized Installation installation() {
    Installation current = known;
    return current == null || isOlderThan(options.refreshEvery()) ? refresh() : current;
  }

  /**
   * Asks the server again.
   *
   * @return kinds, versions, release and channel
   * @throws io.gatewayapi.client.error.ApiServerException if the server does not tell
   */
  public synchronized Installation refresh() {
    openApi.expire();
    Installation fresh = new Installation(labelled(new GroupDiscovery(transport).kinds()));
    known = fresh;
    knownSince = nanoTime.getAsLong();
    return fresh;
  }

  /**
   * Asks the server again, unless it was asked a moment ago: for reasons that come in bursts.
   *
   * @param atMost how old the answer may be
   * @return kinds, versions, release and channel
   */
  public synchronized Installation notOlderThan(Duration atMost) {
    Installation current = known;
    return current == null || isOlderThan(atMost) ? refresh() : current;
  }

  private boolean isOlderThan(Duration age) {
    return nanoTime.getAsLong() - knownSince > age.toNanos();
  }

  /**
   * The schema by which the server reads a kind: its own OpenAPI if it gives it, else that of the
   * release and channel which the CRD's annotations name, else that which the caller named.
   *
   * @param kind the kind and version
   * @return empty if it cannot be known
   */
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
      return kind.of(label.release(), label.channel(), label.bundle(), Origin.ANNOTATIONS);
    }
    if (compared.isPresent()) {
      return kind.of("", "", compared, Origin.OPENAPI);
    }
    return options.assumed().isPresent()
        ? kind.of("", "", options.assumed(), Origin.ASSUMED)
        : kind;
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
