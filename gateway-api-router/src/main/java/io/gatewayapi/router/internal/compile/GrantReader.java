package io.gatewayapi.router.internal.compile;

import static io.gatewayapi.router.internal.compile.wire.Wire.text;

import io.gatewayapi.model.v1.ReferenceGrant;
import io.gatewayapi.model.v1.ReferenceGrantFrom;
import io.gatewayapi.model.v1.ReferenceGrantSpec;
import io.gatewayapi.model.v1.ReferenceGrantTo;
import io.gatewayapi.router.id.GroupKind;
import io.gatewayapi.router.internal.compile.wire.Names;
import io.gatewayapi.router.internal.compile.wire.Wire;
import io.gatewayapi.router.topology.Grant;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads ReferenceGrants. */
final class GrantReader {
  private GrantReader() {}

  static Grant read(ReferenceGrant grant) {
    ReferenceGrantSpec spec = grant.getSpec();
    return new Grant(
        Names.of(grant),
        Wire.stream(Wire.get(spec, ReferenceGrantSpec::getFrom))
            .map(GrantReader::from)
            .collect(Collectors.toSet()),
        Wire.stream(Wire.get(spec, ReferenceGrantSpec::getTo))
            .map(GrantReader::to)
            .toList());
  }

  private static Grant.From from(ReferenceGrantFrom from) {
    return new Grant.From(
        new GroupKind(text(from.getGroup()), text(from.getKind())), text(from.getNamespace()));
  }

  /** An empty name names all objects of the kind, as an absent one does. */
  private static Grant.To to(ReferenceGrantTo to) {
    @Nullable String name = text(to.getName()).isEmpty() ? null : to.getName();
    return new Grant.To(new GroupKind(text(to.getGroup()), text(to.getKind())), name);
  }
}
