package io.gatewayapi.router.backend;

import io.gatewayapi.router.id.GroupKind;
import io.gatewayapi.router.id.ObjectRef;
import io.gatewayapi.router.references.Finding;
import io.gatewayapi.router.references.MaterialReferences;
import io.gatewayapi.router.topology.Grant;
import io.gatewayapi.router.topology.backend.ServiceNode;
import io.gatewayapi.router.topology.backend.XBackendNode;
import io.gatewayapi.router.topology.policy.BackendTlsPolicy;
import io.gatewayapi.router.topology.policy.BackendTlsPolicy.AlternativeName;
import io.gatewayapi.router.topology.policy.TlsValidation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * TLS to backends, as policies and XBackends ask for it. What is asked for badly fails closed:
 * nothing is ever sent in the clear instead.
 *
 * @param references where Secrets and ConfigMaps are looked up
 * @param now the time at which certificates must hold, null if that is not to be checked
 */
record TlsSetup(MaterialReferences references, @Nullable Instant now) {
  private static final int BAD_POLICY = 500;
  private static final int BAD_HANDSHAKE = 502;

  BackendTls of(BackendTlsPolicy policy, @Nullable ObjectRef clientCertificate) {
    return tls(name(policy), TlsValidation.of(policy), referrer(policy), clientCertificate);
  }

  BackendTls of(XBackendNode backend) {
    TlsValidation validation = backend.validation();
    return tls(
        "XBackend " + backend.name(),
        validation == null
            ? new TlsValidation(backend.hostname(), List.of(), List.of(), "")
            : validation,
        referrer(backend),
        backend.clientCertificate());
  }

  private BackendTls tls(
      String source,
      TlsValidation validation,
      Grant.From referrer,
      @Nullable ObjectRef clientCertificate) {
    return new BackendTls(
        source,
        validation.hostname(),
        validation.subjectAltNames().stream().map(AlternativeName::value).toList(),
        Authorities.of(validation, referrer, references).text(),
        clientCertificate,
        false);
  }

  private static String name(BackendTlsPolicy policy) {
    return BackendTlsPolicy.KIND + " " + policy.name();
  }

  private static Grant.From referrer(BackendTlsPolicy policy) {
    return MaterialReferences.from(BackendTlsPolicy.KIND, policy.name().namespace());
  }

  private static Grant.From referrer(XBackendNode backend) {
    return new Grant.From(GroupKind.X_BACKEND, backend.name().namespace());
  }

  /** Why a policy's connections fail; empty if they do not. */
  Optional<Reach.Failing> problem(
      BackendTlsPolicy policy, @Nullable ServiceNode service, List<String> assumptions) {
    TlsValidation validation = TlsValidation.of(policy);
    Authorities authorities = Authorities.of(validation, referrer(policy), references);
    return unusable(name(policy), authorities, assumptions)
        .or(() -> handshake(validation, authorities, service, assumptions));
  }

  /** Why connections to an XBackend fail; empty if they do not. */
  Optional<Reach.Failing> problem(XBackendNode backend, List<String> assumptions) {
    String name = "XBackend " + backend.name();
    return Optional.ofNullable(backend.validation())
        .flatMap(validation ->
            unusable(name, Authorities.of(validation, referrer(backend), references), assumptions))
        .or(() -> badCertificate(backend)
            .map(bad -> new Reach.Failing(
                BAD_POLICY, bad.reason(), name + ": " + bad.message(), assumptions)));
  }

  private Optional<Finding> badCertificate(XBackendNode backend) {
    return Optional.ofNullable(backend.clientCertificate())
        .flatMap(ref -> references.keyPair(referrer(backend), ref, "InvalidClientCertificateRef"));
  }

  private static Optional<Reach.Failing> unusable(
      String who, Authorities authorities, List<String> assumptions) {
    return authorities
        .reason()
        .map(reason -> new Reach.Failing(
            BAD_POLICY,
            reason,
            who + " trusts "
                + (authorities.problems().isEmpty()
                    ? authorities.text()
                    : "nobody: " + String.join("; ", messages(authorities))),
            assumptions));
  }

  private static List<String> messages(Authorities authorities) {
    return authorities.problems().stream().map(Finding::message).toList();
  }

  private Optional<Reach.Failing> handshake(
      TlsValidation validation,
      Authorities authorities,
      @Nullable ServiceNode service,
      List<String> assumptions) {
    Optional<PresentedCertificates.Presented> presented =
        Optional.ofNullable(service).flatMap(new PresentedCertificates(references.inventory())::of);
    if (presented.isEmpty()) {
      assumptions.add("the backend presents a certificate that " + authorities.text()
          + " signed, for " + validation.hostname());
      return Optional.empty();
    }
    presented.map(PresentedCertificates.Presented::assumption).ifPresent(assumptions::add);
    return new HandshakeCheck(validation, authorities, now)
        .problem(presented.get().chain())
        .map(
            why -> new Reach.Failing(BAD_HANDSHAKE, "BackendTLSHandshakeFailed", why, assumptions));
  }
}
