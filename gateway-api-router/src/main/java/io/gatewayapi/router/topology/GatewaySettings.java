package io.gatewayapi.router.topology;

import io.gatewayapi.router.id.ObjectRef;
import io.gatewayapi.router.tls.FrontendTls;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a Gateway says beside its listeners.
 *
 * @param allowedListeners from which namespaces it takes ListenerSets
 * @param claimsRoutes whether it is a default Gateway
 * @param frontend how client certificates are checked
 * @param clientCertificate what it shows to backends, null if nothing
 * @param addresses the addresses it asks for
 * @param parameters what its infrastructure's parametersRef refers to, null if it has none
 */
public record GatewaySettings(
    AdmittedNamespaces allowedListeners,
    boolean claimsRoutes,
    FrontendTls frontend,
    @Nullable ObjectRef clientCertificate,
    List<RequestedAddress> addresses,
    @Nullable ObjectRef parameters) {
  private static final GatewaySettings NONE = new GatewaySettings(
      new AdmittedNamespaces.None(), false, FrontendTls.none(), null, List.of(), null);

  /** Copies the list. */
  public GatewaySettings {
    addresses = List.copyOf(addresses);
  }

  /**
   * The settings of a Gateway that says nothing.
   *
   * @return no ListenerSets, no client certificates, no addresses
   */
  public static GatewaySettings none() {
    return NONE;
  }
}
