package io.gatewayapi.router;

import io.gatewayapi.router.http.Authority;
import io.gatewayapi.router.http.HeaderFields;
import io.gatewayapi.router.http.RequestTarget;
import io.gatewayapi.router.id.ObjectName;
import io.gatewayapi.router.match.RequestMatch;
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
 */
public record RouteRequest(
    ObjectName gateway,
    int port,
    Protocol protocol,
    String method,
    RequestTarget target,
    @Nullable String host,
    HeaderFields headers,
    @Nullable String sni) {

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
   * The name that routes are chosen by, in the form that hostnames are compared in: the host, or
   * for TLS that is not ended first the server name.
   *
   * @return the name in lower case without port, empty if the client sends none
   */
  public String hostname() {
    return protocol == Protocol.TLS ? serverName() : hostOf(host);
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

  /** {@code GET http://shop.example.com/cart}. */
  @Override
  public String toString() {
    String place = host == null ? "(no host)" : host;
    return method + " " + protocol.scheme() + "://" + place + target;
  }
}
