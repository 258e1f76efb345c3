package io.gatewayapi.router.internal.compile;

import static io.gatewayapi.router.internal.compile.wire.Wire.orElse;
import static io.gatewayapi.router.internal.compile.wire.Wire.text;

import io.gatewayapi.model.v1.FrontendTLSConfig;
import io.gatewayapi.model.v1.FrontendTLSValidation;
import io.gatewayapi.model.v1.ObjectReference;
import io.gatewayapi.model.v1.TLSConfig;
import io.gatewayapi.model.v1.TLSPortConfig;
import io.gatewayapi.router.id.GroupKind;
import io.gatewayapi.router.id.ObjectName;
import io.gatewayapi.router.id.ObjectRef;
import io.gatewayapi.router.internal.compile.wire.Wire;
import io.gatewayapi.router.tls.FrontendTls;
import io.gatewayapi.router.tls.FrontendValidation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads how a Gateway checks client certificates. */
final class FrontendReader {
  private FrontendReader() {}

  static FrontendTls read(@Nullable FrontendTLSConfig frontend, String namespace) {
    List<TLSPortConfig> ports = Wire.list(Wire.get(frontend, FrontendTLSConfig::getPerPort));
    Map<Integer, Optional<FrontendValidation>> perPort = new LinkedHashMap<>();
    for (TLSPortConfig port : ports) {
      perPort.putIfAbsent(orElse(port.getPort(), 0), validation(port.getTls(), namespace));
    }
    return new FrontendTls(
        validation(Wire.get(frontend, FrontendTLSConfig::getDefault), namespace), perPort);
  }

  private static Optional<FrontendValidation> validation(
      @Nullable TLSConfig config, String namespace) {
    return Optional.ofNullable(Wire.get(config, TLSConfig::getValidation))
        .map(validation -> validation(validation, namespace));
  }

  private static FrontendValidation validation(FrontendTLSValidation from, String namespace) {
    String mode = text(from.getMode());
    return new FrontendValidation(
        Wire.stream(from.getCaCertificateRefs())
            .map(ref -> object(ref, namespace))
            .toList(),
        mode.isEmpty() ? FrontendValidation.VALID_ONLY : mode);
  }

  private static ObjectRef object(ObjectReference ref, String namespace) {
    return new ObjectRef(
        new GroupKind(text(ref.getGroup()), text(ref.getKind())),
        new ObjectName(orElse(ref.getNamespace(), namespace), text(ref.getName())));
  }
}
