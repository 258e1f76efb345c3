package io.gatewayapi.router.internal.compile;

import static io.gatewayapi.router.internal.compile.wire.Wire.text;

import io.gatewayapi.model.v1.GatewayClass;
import io.gatewayapi.model.v1.GatewayClassSpec;
import io.gatewayapi.model.v1.ParametersReference;
import io.gatewayapi.router.id.GroupKind;
import io.gatewayapi.router.id.ObjectName;
import io.gatewayapi.router.id.ObjectRef;
import io.gatewayapi.router.internal.compile.wire.Names;
import io.gatewayapi.router.internal.compile.wire.Wire;
import io.gatewayapi.router.topology.GatewayClassNode;
import org.jspecify.annotations.Nullable;

/** Reads GatewayClasses. */
final class ClassReader {
  private ClassReader() {}

  static GatewayClassNode read(GatewayClass gatewayClass) {
    GatewayClassSpec spec = gatewayClass.getSpec();
    return new GatewayClassNode(
        Names.of(gatewayClass).name(),
        text(Wire.get(spec, GatewayClassSpec::getControllerName)),
        parameters(Wire.get(spec, GatewayClassSpec::getParametersRef)));
  }

  private static @Nullable ObjectRef parameters(@Nullable ParametersReference ref) {
    return ref == null
        ? null
        : new ObjectRef(
            new GroupKind(text(ref.getGroup()), text(ref.getKind())),
            new ObjectName(text(ref.getNamespace()), text(ref.getName())));
  }
}
