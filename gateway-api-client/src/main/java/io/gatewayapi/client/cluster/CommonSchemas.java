package io.gatewayapi.client.cluster;

import io.gatewayapi.model.KindVersion;
import io.gatewayapi.model.Kinds;
import io.gatewayapi.model.schema.Schemas;
import io.gatewayapi.model.schema.StructuralSchema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a kind that all known releases keep: an object with no others is safe in any of them,
 * without asking. Safe to use from any thread.
 */
final class CommonSchemas {
  private final Map<KindVersion, StructuralSchema> known = new ConcurrentHashMap<>();

  StructuralSchema of(KindVersion kind) {
    return known.computeIfAbsent(kind, CommonSchemas::make);
  }

  private static StructuralSchema make(KindVersion kind) {
    List<StructuralSchema> all = Kinds.bundles().stream()
        .map(bundle -> Schemas.of(kind, bundle))
        .flatMap(Optional::stream)
        .distinct()
        .toList();
    StructuralSchema common = all.get(0);
    for (StructuralSchema other : all.subList(1, all.size())) {
      common = common(common, other);
    }
    return common;
  }

  private static StructuralSchema common(StructuralSchema a, StructuralSchema b) {
    if (a.equals(b)) {
      return a;
    }
    Map<String, StructuralSchema> properties = new LinkedHashMap<>();
    a.properties().forEach((name, field) -> {
      StructuralSchema other = b.properties().get(name);
      if (other != null) {
        properties.put(name, common(field, other));
      }
    });
    return new StructuralSchema(
        a.type(),
        a.nullable(),
        null,
        properties,
        commonOrNull(a.items(), b.items()),
        commonOrNull(a.additionalProperties(), b.additionalProperties()),
        a.constraints(),
        a.extensions().preserveUnknownFields() ? b.extensions() : a.extensions(),
        List.of());
  }

  private static @Nullable StructuralSchema commonOrNull(
      @Nullable StructuralSchema a, @Nullable StructuralSchema b) {
    return a == null || b == null ? null : common(a, b);
  }
}
