package io.gatewayapi.router;

import io.gatewayapi.router.http.Authority;
import io.gatewayapi.router.http.HeaderFields;
import io.gatewayapi.router.http.RequestTarget;
import io.gatewayapi.router.id.ObjectName;
import io.gatewayapi.router.match.RequestMatch;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A request as a client sends it to a Gateway.
 *
 * @param gateway the Gateway it is sent to
 * @param port the port it is sent to
 * @param protocol what the client speaks
 * @param method the HTTP method
 * @param target path and query
 * @param host the Host header or {@code :authority}, null if the client sends none
 * @param headers all other headers
 * @param sni the server name of the TLS handshake; null means that it is the host
 * @param clientCertificate what the client shows in the TLS handshake, in PEM; null if nothing
 * @param time when the request is sent; null if it is not to be judged whether certificates are too
 *     young or too old
 */
public record RouteRequest(
    ObjectName gateway,
    int port,
    Protocol protocol,
    String method,
    RequestTarget target,
    @Nullable String host,
    HeaderFields headers,
    @Nullable String sni,
    @Nullable String clientCertificate,
    @Nullable Instant time) {

  /**
   * Begins a GET for {@code /} over HTTP, without Host.
   *
   * @param gateway namespace and name of the Gateway, {@code infra/prod-web}
   * @return a builder
   */
  public static RouteRequestBuilder to(String gateway) {
    return new RouteRequestBuilder(ObjectName.parse(gateway));
  }

  /**
   * The host in the form that hostnames are compared in.
   *
   * @return the host in lower case without port, empty if the client sends none
   */
  public String hostname() {
    return hostOf(host);
  }

  private static String hostOf(@Nullable String authority) {
    return authority == null ? "" : Authority.parse(authority).hostname();
  }

  /**
   * The server name that chooses a TLS listener.
   *
   * @return the server name in lower case, that of the host if none is given
   */
  public String serverName() {
    return hostOf(sni == null ? host : sni);
  }

  /**
   * Whether the request is a gRPC call.
   *
   * @return true if its protocol or its content says so
   */
  public boolean isGrpc() {
    return protocol == Protocol.GRPC || RequestMatch.isGrpc(method, headers);
  }

  /**
   * The name that routes are chosen by.
   *
   * @return the server name for TLS, nothing for TCP and UDP, else the host
   */
  public String routedName() {
    return switch (protocol) {
      case TLS -> serverName();
      case TCP, UDP -> "";
      default -> hostname();
    };
  }

  /** The connection below this request. */
  RouteRequest asTlsConnection() {
    return new RouteRequest(
        gateway, port, Protocol.TLS, method, target, host, headers, sni, clientCertificate, time);
  }

  /** {@code GET http://shop.example.com/cart}, or {@code TLS connection for shop.example.com}. */
  @Override
  public String toString() {
    if (protocol == Protocol.TLS) {
      String name = serverName();
      return "TLS connection " + (name.isEmpty() ? "without server name" : "for " + name);
    }
    if (protocol == Protocol.TCP || protocol == Protocol.UDP) {
      return protocol == Protocol.TCP ? "TCP connection" : "UDP packet";
    }
    String place = host == null ? "(no host)" : host;
    return method + " " + protocol.scheme() + "://" + place + target;
  }
}
