package io.gatewayapi.router.attach;

import io.gatewayapi.router.id.GroupKind;
import io.gatewayapi.router.implementation.Implementation;
import io.gatewayapi.router.references.MaterialReferences;
import io.gatewayapi.router.tls.FrontendValidation;
import io.gatewayapi.router.tls.TrustBundle;
import io.gatewayapi.router.tls.Usage;
import io.gatewayapi.router.topology.GatewayNode;
import io.gatewayapi.router.topology.Inventory;
import io.gatewayapi.router.topology.ListenerNode;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Checks the certificate that a client shows to a listener.
 *
 * @param inventory the objects
 * @param implementation whose view is taken
 */
public record ClientCheck(Inventory inventory, Implementation implementation) {
  /**
   * Why a listener refuses a client.
   *
   * @param gateway the listener's Gateway
   * @param listener the listener
   * @param certificate what the client shows, in PEM; null if nothing
   * @param time the time, null if it is not to be judged whether certificates are too young or old
   * @return empty if the client gets in
   */
  public Optional<String> refusal(
      GatewayNode gateway,
      ListenerNode listener,
      @Nullable String certificate,
      @Nullable Instant time) {
    return ListenerJudge.validation(gateway, listener)
        .filter(validation -> !validation.isInsecure())
        .flatMap(validation -> certificate == null
            ? Optional.of("the client shows no certificate")
            : trust(gateway, validation)
                .flatMap(bundle -> bundle.mistrust(certificate, Usage.CLIENT, time))
                .map(why -> "the client's certificate " + why));
  }

  private Optional<TrustBundle> trust(GatewayNode gateway, FrontendValidation validation) {
    return new MaterialReferences(inventory, implementation)
        .trust(
            MaterialReferences.from(GroupKind.GATEWAY.kind(), gateway.name().namespace()),
            validation.authorities());
  }
}
