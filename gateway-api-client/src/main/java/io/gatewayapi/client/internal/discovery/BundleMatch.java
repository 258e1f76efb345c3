package io.gatewayapi.client.internal.discovery;

import io.gatewayapi.model.Bundle;
import io.gatewayapi.model.KindVersion;
import io.gatewayapi.model.Kinds;
import io.gatewayapi.model.schema.Schemas;
import io.gatewayapi.model.schema.StructuralSchema;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which release and channel published schemas belong to: those whose schemas of all kinds are the
 * same, bounds, defaults and rules included.
 */
final class BundleMatch {
  private BundleMatch() {}

  /**
   * Compares schemas with all known bundles.
   *
   * @param published the server's schemas
   * @return the newest bundle that has them all; empty if none has
   */
  static Optional<Bundle> of(Map<KindVersion, StructuralSchema> published) {
    Set<Bundle> left = new LinkedHashSet<>(Kinds.bundles());
    published.forEach((kind, schema) -> left.removeIf(bundle -> !has(bundle, kind, schema)));
    // What a bundle has and the server does not tells channels apart whose common kinds are equal.
    List<Bundle> complete = left.stream()
        .filter(bundle -> servedBy(bundle).equals(published.keySet()))
        .toList();
    return (complete.isEmpty() ? left.stream() : complete.stream()).max(Bundle::compareTo);
  }

  private static boolean has(Bundle bundle, KindVersion kind, StructuralSchema schema) {
    return Schemas.of(kind, bundle).filter(known -> same(known, schema)).isPresent();
  }

  private static boolean same(StructuralSchema known, StructuralSchema published) {
    return published.properties().entrySet().stream()
            .allMatch(field -> field.getValue().equals(known.properties().get(field.getKey())))
        && List.of("spec", "status").stream()
            .allMatch(field ->
                known.properties().containsKey(field) == published.properties().containsKey(field));
  }

  private static Set<KindVersion> servedBy(Bundle bundle) {
    Set<KindVersion> served = new LinkedHashSet<>();
    for (KindVersion kind : Kinds.all()) {
      if (kind.in(bundle).filter(KindVersion.Availability::served).isPresent()) {
        served.add(kind);
      }
    }
    return served;
  }
}
