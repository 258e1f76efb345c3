package io.gatewayapi.router.attach;

import io.gatewayapi.router.id.GroupKind;
import io.gatewayapi.router.implementation.Implementation;
import io.gatewayapi.router.implementation.SupportedFeatures;
import io.gatewayapi.router.references.Finding;
import io.gatewayapi.router.references.MaterialReferences;
import io.gatewayapi.router.tls.FrontendValidation;
import io.gatewayapi.router.tls.ListenerTls;
import io.gatewayapi.router.topology.GatewayNode;
import io.gatewayapi.router.topology.Grant;
import io.gatewayapi.router.topology.Inventory;
import io.gatewayapi.router.topology.ListenerNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Judges a listener by itself: its values, its certificates, its kinds of routes. */
final class ListenerJudge {
  private static final Set<String> MODES = Set.of(ListenerTls.TERMINATE, ListenerTls.PASSTHROUGH);
  private static final Set<String> VALIDATION_MODES =
      Set.of(FrontendValidation.VALID_ONLY, FrontendValidation.INSECURE_FALLBACK);
  private static final int MAX_PORT = 65535;

  private final SupportedFeatures features;
  private final MaterialReferences references;
  private final SupportedKinds kinds;

  ListenerJudge(Inventory inventory, Implementation implementation) {
    this.features = implementation.features();
    this.references = new MaterialReferences(inventory, implementation);
    this.kinds = new SupportedKinds(features);
  }

  /** Why a listener cannot be served, whatever other listeners there are; empty if it can. */
  Optional<ListenerState> invalid(GatewayNode gateway, ListenerNode listener) {
    if (kinds.fitting(listener).isEmpty()) {
      return Optional.of(new ListenerState.UnsupportedProtocol(listener.id(), listener.protocol()));
    }
    return badPort(listener)
        .map(why -> unsupported(listener, "PortUnavailable", why))
        .or(() -> badTls(listener)
            .or(() -> badValidation(gateway, listener))
            .map(why -> unsupported(listener, "UnsupportedValue", why)));
  }

  private static ListenerState unsupported(ListenerNode listener, String reason, String why) {
    return new ListenerState.Unsupported(listener.id(), reason, why);
  }

  private Optional<String> badPort(ListenerNode listener) {
    boolean lacks8080 = listener.port() == 8080 && !features.has(SupportedFeatures.PORT_8080);
    boolean none = listener.port() < 1 || listener.port() > MAX_PORT;
    return none || lacks8080
        ? Optional.of("port " + listener.port() + " cannot be used")
        : Optional.empty();
  }

  private Optional<String> badTls(ListenerNode listener) {
    String mode = listener.tls().mode();
    boolean tls = listener.protocol().equals("TLS");
    if (!tls && !listener.protocol().equals("HTTPS")) {
      return Optional.empty();
    }
    if (!MODES.contains(mode) || !tls && listener.tls().passes()) {
      return Optional.of("tls.mode " + mode + " does not fit protocol " + listener.protocol());
    }
    return tls && !listener.tls().passes() && !features.has(SupportedFeatures.TLS_TERMINATE)
        ? Optional.of("tls.mode Terminate is not supported for protocol TLS")
        : Optional.empty();
  }

  private Optional<String> badValidation(GatewayNode gateway, ListenerNode listener) {
    return validation(gateway, listener).flatMap(validation -> {
      if (!features.has(SupportedFeatures.CLIENT_VALIDATION)) {
        return Optional.of("the validation of client certificates is not supported");
      }
      boolean known = VALIDATION_MODES.contains(validation.mode())
          && (!validation.isInsecure() || features.has(SupportedFeatures.INSECURE_FALLBACK));
      return known
          ? Optional.empty()
          : Optional.of("client certificates in mode " + validation.mode() + " are not supported");
    });
  }

  /** How a listener checks client certificates; empty unless it serves HTTPS and does so. */
  static Optional<FrontendValidation> validation(GatewayNode gateway, ListenerNode listener) {
    return listener.protocol().equals("HTTPS")
        ? gateway.settings().frontend().on(listener.port())
        : Optional.empty();
  }

  /** Everything about a listener; a refusal that is known already stands. */
  ListenerReport report(
      GatewayNode gateway,
      ListenerNode listener,
      Optional<ListenerState> refusal,
      boolean overlaps) {
    List<Finding> authorities = authorities(gateway, listener);
    List<Finding> certificates = certificates(listener);
    List<Finding> wrongKinds = wrongKinds(listener);
    ListenerState state = refusal
        .or(() -> noAuthority(gateway, listener, authorities))
        .or(() -> noCertificate(listener, certificates))
        .orElseGet(() -> new ListenerState.Served(listener.id()));
    return new ListenerReport(
        listener,
        state,
        Stream.of(certificates, authorities, wrongKinds).flatMap(List::stream).toList(),
        kinds.of(listener),
        overlaps);
  }

  /** The references stand in the Gateway, and so do the grants that they need. */
  private List<Finding> authorities(GatewayNode gateway, ListenerNode listener) {
    Grant.From from =
        MaterialReferences.from(GroupKind.GATEWAY.kind(), gateway.name().namespace());
    return validation(gateway, listener).stream()
        .flatMap(v -> v.authorities().stream())
        .flatMap(ref -> references.authorities(from, ref, "InvalidCACertificateKind").stream())
        .toList();
  }

  private static Optional<ListenerState> noAuthority(
      GatewayNode gateway, ListenerNode listener, List<Finding> problems) {
    return validation(gateway, listener)
        .filter(v -> v.authorities().size() == problems.size())
        .map(v -> new ListenerState.NoAuthority(listener.id(), messages(problems)));
  }

  private List<Finding> certificates(ListenerNode listener) {
    if (!listener.terminatesTls()) {
      return List.of();
    }
    boolean none = listener.tls().certificates().isEmpty() && !listener.tls().otherwise();
    if (none) {
      return List.of(new Finding("InvalidCertificateRef", "it names no certificate"));
    }
    Grant.From from = MaterialReferences.from(
        listener.id().parentKind(), listener.id().parent().namespace());
    return listener.tls().certificates().stream()
        .flatMap(ref -> references.keyPair(from, ref, "InvalidCertificateRef").stream())
        .toList();
  }

  private static Optional<ListenerState> noCertificate(
      ListenerNode listener, List<Finding> problems) {
    boolean some = listener.tls().certificates().size() > problems.size();
    return some || problems.isEmpty()
        ? Optional.empty()
        : Optional.of(new ListenerState.NoCertificate(listener.id(), messages(problems)));
  }

  private List<Finding> wrongKinds(ListenerNode listener) {
    return kinds.invalid(listener).stream()
        .map(kind -> new Finding(
            "InvalidRouteKinds",
            "routes of kind " + kind + " do not fit protocol " + listener.protocol()))
        .toList();
  }

  static String messages(List<Finding> problems) {
    return problems.stream().map(Finding::message).distinct().collect(Collectors.joining("; "));
  }
}
