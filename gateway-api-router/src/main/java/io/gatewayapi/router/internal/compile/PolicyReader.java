package io.gatewayapi.router.internal.compile;

import static io.gatewayapi.router.internal.compile.wire.Wire.text;

import io.gatewayapi.model.v1.BackendTLSPolicy;
import io.gatewayapi.model.v1.BackendTLSPolicySpec;
import io.gatewayapi.model.v1.BackendTLSPolicyValidation;
import io.gatewayapi.model.v1.SubjectAltName;
import io.gatewayapi.model.x.v1alpha1.BackendTrafficPolicySpec;
import io.gatewayapi.model.x.v1alpha1.XBackendTrafficPolicy;
import io.gatewayapi.router.id.GroupKind;
import io.gatewayapi.router.id.ObjectName;
import io.gatewayapi.router.id.ObjectRef;
import io.gatewayapi.router.internal.compile.route.Problems;
import io.gatewayapi.router.internal.compile.route.SessionReader;
import io.gatewayapi.router.internal.compile.wire.Names;
import io.gatewayapi.router.internal.compile.wire.Wire;
import io.gatewayapi.router.topology.policy.BackendTlsPolicy;
import io.gatewayapi.router.topology.policy.BackendTlsPolicy.AlternativeName;
import io.gatewayapi.router.topology.policy.PolicyTarget;
import io.gatewayapi.router.topology.policy.TrafficPolicy;
import org.jspecify.annotations.Nullable;

/** Reads policies that are attached to backends. */
final class PolicyReader {
  private PolicyReader() {}

  static BackendTlsPolicy read(BackendTLSPolicy policy) {
    ObjectName name = Names.of(policy);
    BackendTLSPolicySpec spec = policy.getSpec();
    BackendTLSPolicyValidation checks = Wire.get(spec, BackendTLSPolicySpec::getValidation);
    return new BackendTlsPolicy(
        name,
        Names.age(policy),
        Wire.stream(Wire.get(spec, BackendTLSPolicySpec::getTargetRefs))
            .map(t -> new PolicyTarget(
                object(t.getGroup(), t.getKind(), t.getName(), name), t.getSectionName()))
            .toList(),
        Wire.stream(Wire.get(checks, BackendTLSPolicyValidation::getCaCertificateRefs))
            .map(r -> object(r.getGroup(), r.getKind(), r.getName(), name))
            .toList(),
        text(Wire.get(checks, BackendTLSPolicyValidation::getWellKnownCACertificates)),
        text(Wire.get(checks, BackendTLSPolicyValidation::getHostname)),
        Wire.stream(Wire.get(checks, BackendTLSPolicyValidation::getSubjectAltNames))
            .map(PolicyReader::alternative)
            .toList());
  }

  static TrafficPolicy read(XBackendTrafficPolicy policy) {
    ObjectName name = Names.of(policy);
    return new TrafficPolicy(
        name,
        Names.age(policy),
        Wire.stream(Wire.get(policy.getSpec(), BackendTrafficPolicySpec::getTargetRefs))
            .map(t -> new PolicyTarget(object(t.getGroup(), t.getKind(), t.getName(), name), null))
            .toList(),
        BackendReader.budget(
            Wire.get(policy.getSpec(), BackendTrafficPolicySpec::getRetryConstraint)),
        SessionReader.read(
            Wire.get(policy.getSpec(), BackendTrafficPolicySpec::getSessionPersistence),
            "spec",
            new Problems()));
  }

  static AlternativeName alternative(SubjectAltName name) {
    String type = text(name.getType());
    return new AlternativeName(
        type, type.equals("URI") ? text(name.getUri()) : text(name.getHostname()));
  }

  private static ObjectRef object(
      @Nullable String group, @Nullable String kind, @Nullable String name, ObjectName policy) {
    return new ObjectRef(
        new GroupKind(text(group), text(kind)), new ObjectName(policy.namespace(), text(name)));
  }
}
