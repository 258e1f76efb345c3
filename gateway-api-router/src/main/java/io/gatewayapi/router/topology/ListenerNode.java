package io.gatewayapi.router.topology;

import io.gatewayapi.router.id.GroupKind;
import io.gatewayapi.router.id.ListenerId;
import io.gatewayapi.router.match.Hostname;
import io.gatewayapi.router.rule.Unevaluated;
import io.gatewayapi.router.tls.ListenerTls;
import java.util.List;
import java.util.Set;

/**
 * A listener, as it matters to routing.
 *
 * @param id which listener
 * @param port the port
 * @param protocol the protocol as the object spells it
 * @param hostname the hosts it takes
 * @param namespaces from which namespaces it takes routes
 * @param kinds the kinds of routes it lists, empty if it lists none
 * @param unevaluated settings of the listener that are not evaluated yet
 * @param tls how it deals with TLS, if its protocol has any
 */
public record ListenerNode(
    ListenerId id,
    int port,
    String protocol,
    Hostname hostname,
    AdmittedNamespaces namespaces,
    List<GroupKind> kinds,
    List<Unevaluated> unevaluated,
    ListenerTls tls) {
  private static final Set<String> BY_HOSTNAME = Set.of("HTTP", "HTTPS", "TLS");

  /** Copies the list. */
  public ListenerNode {
    kinds = List.copyOf(kinds);
    unevaluated = List.copyOf(unevaluated);
  }

  /**
   * A listener with certificates that are none of the API's business.
   *
   * @param id which listener
   * @param port the port
   * @param protocol the protocol as the object spells it
   * @param hostname the hosts it takes
   * @param namespaces from which namespaces it takes routes
   * @param kinds the kinds of routes it lists, empty if it lists none
   * @param unevaluated settings of the listener that are not evaluated yet
   */
  public ListenerNode(
      ListenerId id,
      int port,
      String protocol,
      Hostname hostname,
      AdmittedNamespaces namespaces,
      List<GroupKind> kinds,
      List<Unevaluated> unevaluated) {
    this(id, port, protocol, hostname, namespaces, kinds, unevaluated, ListenerTls.elsewhere());
  }

  /**
   * Whether a TLS session ends at this listener.
   *
   * @return true for HTTPS, and for TLS unless it is passed through
   */
  public boolean terminatesTls() {
    return protocol.equals("HTTPS") || protocol.equals("TLS") && !tls.passes();
  }

  /**
   * Whether listeners of this protocol can share a port by hostname.
   *
   * @return true for HTTP, HTTPS and TLS
   */
  public boolean sharesPortByHostname() {
    return BY_HOSTNAME.contains(protocol);
  }
}
