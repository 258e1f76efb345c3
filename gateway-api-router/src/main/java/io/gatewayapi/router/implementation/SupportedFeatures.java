package io.gatewayapi.router.implementation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The features that an implementation has, by the names of a GatewayClass's {@code
 * status.supportedFeatures}.
 *
 * <p>Specification: <a
 * href="https://gateway-api.sigs.k8s.io/geps/gep-2162/">supportedFeatures</a>.
 *
 * @param names the names
 */
public record SupportedFeatures(SortedSet<String> names) {
  /** Routes of this kind are read. */
  public static final String HTTP_ROUTE = "HTTPRoute";

  /** Routes of this kind are read. */
  public static final String GRPC_ROUTE = "GRPCRoute";

  /** Routes of this kind are read. */
  public static final String TLS_ROUTE = "TLSRoute";

  /** Routes of this kind are read. */
  public static final String TCP_ROUTE = "TCPRoute";

  /** Routes of this kind are read. */
  public static final String UDP_ROUTE = "UDPRoute";

  /** Listeners may stand in objects of their own. */
  public static final String LISTENER_SET = "ListenerSet";

  /** References may cross namespaces. */
  public static final String REFERENCE_GRANT = "ReferenceGrant";

  /** TLS may end at a listener of protocol TLS. */
  public static final String TLS_TERMINATE = "TLSRouteModeTerminate";

  /** TLS may end for some hostnames of a port and be passed through for others. */
  public static final String TLS_MIXED = "TLSRouteModeMixed";

  /** Addresses may be asked for. */
  public static final String STATIC_ADDRESSES = "GatewayStaticAddresses";

  /** Addresses may be asked for without a value. */
  public static final String EMPTY_ADDRESS = "GatewayAddressEmpty";

  /** Port 8080 can be used. */
  public static final String PORT_8080 = "GatewayPort8080";

  /** The gateway shows a certificate to backends. */
  public static final String BACKEND_CLIENT_CERTIFICATE = "GatewayBackendClientCertificate";

  /** Certificates of clients are checked. */
  public static final String CLIENT_VALIDATION = "GatewayFrontendClientCertificateValidation";

  /** Certificates of clients may be checked without consequence. */
  public static final String INSECURE_FALLBACK =
      "GatewayFrontendClientCertificateValidationInsecureFallback";

  /** Backends may be spoken to in TLS. */
  public static final String BACKEND_TLS_POLICY = "BackendTLSPolicy";

  /** Certificates of backends may be checked by subject alternative names. */
  public static final String BACKEND_TLS_POLICY_SANS = "BackendTLSPolicySANValidation";

  private static final List<String> KNOWN = List.of(
      "BackendTLSPolicy",
      "BackendTLSPolicySANValidation",
      "GRPCRoute",
      "GRPCRouteNamedRouteRule",
      "Gateway",
      "GatewayAddressEmpty",
      "GatewayBackendClientCertificate",
      "GatewayFrontendClientCertificateValidation",
      "GatewayFrontendClientCertificateValidationInsecureFallback",
      "GatewayHTTPListenerIsolation",
      "GatewayHTTPSListenerDetectMisdirectedRequests",
      "GatewayInfrastructurePropagation",
      "GatewayPort8080",
      "GatewayStaticAddresses",
      "HTTPRoute",
      "HTTPRoute303RedirectStatusCode",
      "HTTPRoute307RedirectStatusCode",
      "HTTPRoute308RedirectStatusCode",
      "HTTPRouteBackendProtocolH2C",
      "HTTPRouteBackendProtocolWebSocket",
      "HTTPRouteBackendRequestHeaderModification",
      "HTTPRouteBackendTimeout",
      "HTTPRouteCORS",
      "HTTPRouteDestinationPortMatching",
      "HTTPRouteHostRewrite",
      "HTTPRouteMethodMatching",
      "HTTPRouteNamedRouteRule",
      "HTTPRouteParentRefPort",
      "HTTPRoutePathRedirect",
      "HTTPRoutePathRewrite",
      "HTTPRoutePortRedirect",
      "HTTPRouteQueryParamMatching",
      "HTTPRouteRequestMirror",
      "HTTPRouteRequestMultipleMirrors",
      "HTTPRouteRequestPercentageMirror",
      "HTTPRouteRequestTimeout",
      "HTTPRouteResponseHeaderModification",
      "HTTPRouteRetry",
      "HTTPRouteRetryBackendTimeout",
      "HTTPRouteRetryConnectionError",
      "HTTPRouteSchemeRedirect",
      "ListenerSet",
      "ReferenceGrant",
      "TCPRoute",
      "TLSRoute",
      "TLSRouteModeMixed",
      "TLSRouteModeTerminate",
      "UDPRoute");

  /** Names of extended features begin with the core feature that they need. */
  private static final List<String> CORE = List.of(
      "BackendTLSPolicy", "Gateway", "GRPCRoute", "HTTPRoute", "TCPRoute", "TLSRoute", "UDPRoute");

  private static final SupportedFeatures ALL = new SupportedFeatures(new TreeSet<>(KNOWN));

  /** Copies the set. */
  public SupportedFeatures {
    names = Collections.unmodifiableSortedSet(new TreeSet<>(names));
  }

  /**
   * Everything that the specification names, but for meshes.
   *
   * @return all features
   */
  public static SupportedFeatures all() {
    return ALL;
  }

  /**
   * The same without some. Without a core feature the extended ones that build on it go, too.
   *
   * @param left the names of those that are left out
   * @return fewer features
   */
  public SupportedFeatures without(String... left) {
    List<String> kept = new ArrayList<>(names);
    for (String name : left) {
      kept.removeIf(n -> n.equals(name) || buildsOn(n, name));
    }
    return new SupportedFeatures(new TreeSet<>(kept));
  }

  private static boolean buildsOn(String name, String core) {
    return CORE.contains(core) && name.startsWith(core);
  }

  /**
   * Whether a feature is there.
   *
   * @param name its name
   * @return true if so
   */
  public boolean has(String name) {
    return names.contains(name);
  }
}
