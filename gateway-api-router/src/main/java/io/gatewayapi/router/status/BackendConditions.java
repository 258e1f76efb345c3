package io.gatewayapi.router.status;

import static io.gatewayapi.router.status.StatusCondition.ACCEPTED;
import static io.gatewayapi.router.status.StatusCondition.isTrue;

import io.gatewayapi.router.id.GroupKind;
import io.gatewayapi.router.references.Finding;
import io.gatewayapi.router.references.MaterialReferences;
import io.gatewayapi.router.topology.Grant;
import io.gatewayapi.router.topology.backend.XBackendNode;
import io.gatewayapi.router.topology.policy.TlsValidation;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The conditions of XBackends. Only Accepted is specified; what their TLS refers to is told beside,
 * as BackendTLSPolicies tell it.
 *
 * @param references where Secrets and ConfigMaps are looked up
 */
record BackendConditions(MaterialReferences references) {
  List<StatusCondition> of(XBackendNode backend) {
    return List.of(
        isTrue(ACCEPTED, ACCEPTED, "The backend is known."),
        ListenerConditions.resolved(
            problems(backend), "everything that the backend refers to is there"));
  }

  private List<Finding> problems(XBackendNode backend) {
    Grant.From from = new Grant.From(GroupKind.X_BACKEND, backend.name().namespace());
    Stream<Finding> authorities = Optional.ofNullable(backend.validation()).stream()
        .map(TlsValidation::authorities)
        .flatMap(List::stream)
        .flatMap(ref -> references.authorities(from, ref, "InvalidKind").stream());
    Stream<Finding> certificate = Optional.ofNullable(backend.clientCertificate()).stream()
        .flatMap(ref -> references.keyPair(from, ref, "InvalidClientCertificateRef").stream());
    return Stream.concat(authorities, certificate).toList();
  }
}
