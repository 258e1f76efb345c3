package io.gatewayapi.router.internal.compile;

import static io.gatewayapi.router.internal.compile.wire.Wire.orElse;
import static io.gatewayapi.router.internal.compile.wire.Wire.text;

import io.gatewayapi.model.v1.BackendTLSPolicyValidation;
import io.gatewayapi.model.v1.LocalObjectReference;
import io.gatewayapi.model.v1.SecretObjectReference;
import io.gatewayapi.model.x.v1alpha1.BackendPort;
import io.gatewayapi.model.x.v1alpha1.BackendSpec;
import io.gatewayapi.model.x.v1alpha1.BackendTLS;
import io.gatewayapi.model.x.v1alpha1.BudgetDetails;
import io.gatewayapi.model.x.v1alpha1.ExternalHostnameBackend;
import io.gatewayapi.model.x.v1alpha1.RequestRate;
import io.gatewayapi.model.x.v1alpha1.RetryConstraint;
import io.gatewayapi.model.x.v1alpha1.XBackend;
import io.gatewayapi.router.id.GroupKind;
import io.gatewayapi.router.id.ObjectName;
import io.gatewayapi.router.id.ObjectRef;
import io.gatewayapi.router.internal.compile.wire.GepDuration;
import io.gatewayapi.router.internal.compile.wire.Names;
import io.gatewayapi.router.internal.compile.wire.Wire;
import io.gatewayapi.router.rule.RetryBudget;
import io.gatewayapi.router.topology.backend.XBackendNode;
import io.gatewayapi.router.topology.policy.TlsValidation;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads XBackends, and what policies ask of connections to backends. */
final class BackendReader {
  private static final Duration DEFAULT_INTERVAL = Duration.ofSeconds(10);

  private BackendReader() {}

  private static TlsValidation validation(
      @Nullable BackendTLSPolicyValidation validation, String namespace) {
    return new TlsValidation(
        text(Wire.get(validation, BackendTLSPolicyValidation::getHostname)),
        Wire.stream(Wire.get(validation, BackendTLSPolicyValidation::getSubjectAltNames))
            .map(PolicyReader::alternative)
            .toList(),
        Wire.stream(Wire.get(validation, BackendTLSPolicyValidation::getCaCertificateRefs))
            .map(ref -> local(ref, namespace))
            .toList(),
        text(Wire.get(validation, BackendTLSPolicyValidation::getWellKnownCACertificates)));
  }

  private static ObjectRef local(LocalObjectReference ref, String namespace) {
    return new ObjectRef(
        new GroupKind(text(ref.getGroup()), text(ref.getKind())),
        new ObjectName(namespace, text(ref.getName())));
  }

  static XBackendNode read(XBackend backend) {
    ObjectName name = Names.of(backend);
    BackendSpec spec = backend.getSpec();
    BackendTLS tls = Wire.get(spec, BackendSpec::getTls);
    BackendTLSPolicyValidation validation = Wire.get(tls, BackendTLS::getValidation);
    SecretObjectReference certificate = Wire.get(tls, BackendTLS::getClientCertificateRef);
    String mode = text(Wire.get(tls, BackendTLS::getMode));
    return new XBackendNode(
        name,
        text(Wire.get(spec, BackendSpec::getType)),
        text(Wire.get(
            Wire.get(spec, BackendSpec::getExternalHostname),
            ExternalHostnameBackend::getHostname)),
        orElse(Wire.get(Wire.get(spec, BackendSpec::getPort), BackendPort::getPort), 0),
        text(Wire.get(spec, BackendSpec::getProtocol)),
        mode.isEmpty() ? "None" : mode,
        validation == null ? null : validation(validation, name.namespace()),
        certificate == null ? null : ListenerReader.secret(certificate, name.namespace()));
  }

  static @Nullable RetryBudget budget(@Nullable RetryConstraint constraint) {
    if (constraint == null) {
      return null;
    }
    BudgetDetails budget = constraint.getBudget();
    RequestRate rate = constraint.getMinRetryRate();
    return new RetryBudget(
        orElse(Wire.get(budget, BudgetDetails::getPercent), 20),
        duration(Wire.get(budget, BudgetDetails::getInterval)).orElse(DEFAULT_INTERVAL),
        Wire.get(rate, RequestRate::getCount),
        duration(Wire.get(rate, RequestRate::getInterval)).orElse(null));
  }

  private static Optional<Duration> duration(@Nullable String text) {
    return text == null ? Optional.empty() : GepDuration.parse(text);
  }
}
