package io.gatewayapi.router.topology;

import io.gatewayapi.router.id.GroupKind;
import io.gatewayapi.router.id.ListenerId;
import io.gatewayapi.router.match.Hostname;
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
 * @param tls how it deals with TLS, if its protocol has any
 */
public record ListenerNode(
    ListenerId id,
    int port,
    String protocol,
    Hostname hostname,
    AdmittedNamespaces namespaces,
    List<GroupKind> kinds,
    ListenerTls tls) {
  private static final Set<String> BY_HOSTNAME = Set.of("HTTP", "HTTPS", "TLS");

  /** Copies the list. */
  public ListenerNode {
    kinds = List.copyOf(kinds);
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
   */
  public ListenerNode(
      ListenerId id,
      int port,
      String protocol,
      Hostname hostname,
      AdmittedNamespaces namespaces,
      List<GroupKind> kinds) {
    this(id, port, protocol, hostname, namespaces, kinds, ListenerTls.elsewhere());
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
