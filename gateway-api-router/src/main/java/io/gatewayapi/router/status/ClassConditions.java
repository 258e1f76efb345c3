package io.gatewayapi.router.status;

import static io.gatewayapi.router.status.StatusCondition.ACCEPTED;
import static io.gatewayapi.router.status.StatusCondition.isFalse;
import static io.gatewayapi.router.status.StatusCondition.isTrue;

import io.gatewayapi.model.Kinds;
import io.gatewayapi.router.implementation.SupportedFeatures;
import io.gatewayapi.router.topology.InstalledCrds;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The conditions of GatewayClasses. */
final class ClassConditions {
  private static final String SUPPORTED_VERSION = "SupportedVersion";

  private ClassConditions() {}

  static ComputedStatus status(
      Optional<String> badParameters, SupportedFeatures features, InstalledCrds crds) {
    StatusCondition accepted = badParameters
        .map(why -> isFalse(ACCEPTED, "InvalidParameters", Sentences.of(why)))
        .orElseGet(() -> isTrue(ACCEPTED, ACCEPTED, "Gateways of this class are served."));
    return new ComputedStatus.OfGatewayClass(
        List.of(accepted, version(crds)), List.copyOf(features.names()));
  }

  /** CRDs of another release are served as well as it goes. */
  private static StatusCondition version(InstalledCrds crds) {
    Map<String, String> unknown = crds.unknown();
    if (!unknown.isEmpty()) {
      return isFalse(SUPPORTED_VERSION, "UnsupportedVersion", message(unknown));
    }
    String fine = crds.releases().isEmpty()
        ? "The release of the Gateway API is taken to be one that is supported."
        : "The Gateway API is installed in "
            + String.join(", ", new TreeSet<>(crds.releases().values())) + ".";
    return isTrue(SUPPORTED_VERSION, SUPPORTED_VERSION, fine);
  }

  private static String message(Map<String, String> unknown) {
    String found = unknown.entrySet().stream()
        .map(crd -> crd.getKey() + " is of "
            + (crd.getValue().isEmpty() ? "no named release" : crd.getValue()))
        .collect(Collectors.joining(", "));
    String known = Kinds.bundles().stream()
        .map(bundle -> bundle.release().toString())
        .distinct()
        .collect(Collectors.joining(", "));
    return Sentences.of(found + "; supported are " + known);
  }
}
