package io.gatewayapi.router.status;

import static io.gatewayapi.router.status.StatusCondition.ACCEPTED;
import static io.gatewayapi.router.status.StatusCondition.isFalse;
import static io.gatewayapi.router.status.StatusCondition.isTrue;

import io.gatewayapi.router.implementation.SupportedFeatures;
import java.util.List;
import java.util.Optional;

/** The conditions of GatewayClasses. */
final class ClassConditions {
  private static final String SUPPORTED_VERSION = "SupportedVersion";

  private ClassConditions() {}

  static ComputedStatus status(Optional<String> badParameters, SupportedFeatures features) {
    StatusCondition accepted = badParameters
        .map(why -> isFalse(ACCEPTED, "InvalidParameters", Sentences.of(why)))
        .orElseGet(() -> isTrue(ACCEPTED, ACCEPTED, "Gateways of this class are served."));
    return new ComputedStatus.OfGatewayClass(
        List.of(
            accepted,
            isTrue(
                SUPPORTED_VERSION,
                SUPPORTED_VERSION,
                "The release of the Gateway API is taken to be one that is supported.")),
        List.copyOf(features.names()));
  }
}
