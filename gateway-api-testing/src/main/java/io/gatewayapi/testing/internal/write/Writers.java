package io.gatewayapi.testing.internal.write;

import io.gatewayapi.testing.internal.api.Target;
import io.gatewayapi.testing.internal.kind.ServedKind;
import io.gatewayapi.testing.internal.merge.FieldSet;
import io.gatewayapi.testing.internal.merge.Shape;
import io.gatewayapi.testing.internal.owner.Writer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Puts together who writes what. */
final class Writers {
  private static final FieldSet SPEC = FieldSet.of("spec");
  private static final FieldSet PLAIN =
      SPEC.union(FieldSet.of("involvedObject")).union(FieldSet.of("source"));
  private static final FieldSet DEFINITION = SPEC.union(FieldSet.of("spec", "names"))
      .union(FieldSet.of("status"))
      .union(FieldSet.of("status", "acceptedNames"));

  private Writers() {}

  static Writer of(Target target, WriteOptions options, String now) {
    ServedKind kind = target.kind();
    Map<String, Shape> shapes = new HashMap<>();
    for (List<ServedKind.Version> versions : List.of(kind.versions(), kind.unserved())) {
      for (ServedKind.Version version : versions) {
        shapes.put(kind.apiVersion(version), version.rules().shape());
      }
    }
    return new Writer(
        options.manager(),
        target.apiVersion(),
        target.subresource(),
        target.version().statusSubresource(),
        now,
        shapes,
        structs(kind.origin()));
  }

  /** Of built-in kinds, fields that are never absent as a whole, so that nobody owns them as such. */
  private static FieldSet structs(ServedKind.Origin origin) {
    return switch (origin) {
      case CUSTOM -> FieldSet.EMPTY;
      case PLAIN -> PLAIN;
      case DEFINITION -> DEFINITION;
    };
  }
}
