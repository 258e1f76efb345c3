package io.gatewayapi.router;

import io.gatewayapi.model.GatewayApiException;
import io.gatewayapi.router.http.Authority;
import io.gatewayapi.router.http.HeaderFields;
import io.gatewayapi.router.http.RequestTarget;
import io.gatewayapi.router.id.ObjectName;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Builds a request. Not safe for use by several threads. */
public final class RouteRequestBuilder {
  private static final String CONTENT_TYPE = "content-type";

  private final ObjectName gateway;
  private int port;
  private Protocol protocol = Protocol.HTTP;
  private String method = "GET";
  private RequestTarget target = RequestTarget.parse("/");
  private @Nullable String host;
  private HeaderFields headers = HeaderFields.none();
  private @Nullable String sni;
  private @Nullable String clientCertificate;
  private @Nullable Instant time;

  RouteRequestBuilder(ObjectName gateway) {
    this.gateway = gateway;
  }

  /**
   * Sets protocol, host, port and target from a URL.
   *
   * @param url {@code https://shop.example.com:8443/cart?item=1}
   * @return this
   * @throws GatewayApiException if the URL does not begin with http:// or https://, or its port is
   *     beyond 65535
   */
  public RouteRequestBuilder url(String url) {
    Protocol scheme = Arrays.asList(Protocol.HTTP, Protocol.HTTPS).stream()
        .filter(p -> url.startsWith(p.scheme() + "://"))
        .findFirst()
        .orElseThrow(() ->
            new GatewayApiException("URL \"" + url + "\" does not begin with http:// or https://"));
    String rest = url.substring(scheme.scheme().length() + 3);
    int end = rest.length() - rest.replaceFirst("^[^/?#]*", "").length();
    String authority = rest.substring(0, end);
    String text = rest.substring(end);
    protocol(scheme).host(authority).path(text.startsWith("/") ? text : "/" + text);
    return portOf(authority).map(this::port).orElse(this);
  }

  private static Optional<Integer> portOf(String authority) {
    String text = Authority.parse(authority).port();
    return text.matches("\\d{1,5}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
  }

  /**
   * Sets the port. Without it, it is the protocol's well-known one.
   *
   * @param value the port, 1 to 65535
   * @return this
   * @throws GatewayApiException if it is another number
   */
  public RouteRequestBuilder port(int value) {
    if (value < 1 || value > 65535) {
      throw new GatewayApiException("port: " + value + " is not a number from 1 to 65535");
    }
    this.port = value;
    return this;
  }

  /**
   * Sets the protocol. Without it, it is HTTP.
   *
   * @param value the protocol
   * @return this
   */
  public RouteRequestBuilder protocol(Protocol value) {
    this.protocol = value;
    return this;
  }

  /**
   * Sets the method. Without it, it is GET.
   *
   * @param value the method
   * @return this
   */
  public RouteRequestBuilder method(String value) {
    this.method = value;
    return this;
  }

  /**
   * Sets the Host.
   *
   * @param value the host, with or without port; null if the client sends none
   * @return this
   */
  public RouteRequestBuilder host(@Nullable String value) {
    this.host = value;
    return this;
  }

  /**
   * Sets path and query.
   *
   * @param value {@code /cart?item=1}
   * @return this
   */
  public RouteRequestBuilder path(String value) {
    this.target = RequestTarget.parse(value);
    return this;
  }

  /**
   * Makes the request a gRPC call. Its content type is that of gRPC, unless another is given.
   *
   * @param service the full name of the service, {@code shop.v1.Carts}
   * @param call the method that is called
   * @return this
   */
  public RouteRequestBuilder grpc(String service, String call) {
    return protocol(Protocol.GRPC).method("POST").path("/" + service + "/" + call);
  }

  /**
   * Adds a header line. A line that is named Host sets the host.
   *
   * @param name the header's name
   * @param value its value
   * @return this
   */
  public RouteRequestBuilder header(String name, String value) {
    if (name.equalsIgnoreCase("host")) {
      return host(value);
    }
    this.headers = headers.plus(name, value);
    return this;
  }

  /**
   * Sets the server name of the TLS handshake. Without it, it is the host.
   *
   * @param value the server name, empty if the client sends none
   * @return this
   */
  public RouteRequestBuilder sni(@Nullable String value) {
    this.sni = value;
    return this;
  }

  /**
   * Sets the certificate that the client shows.
   *
   * @param pem the certificate, and those between it and an authority; null if it shows none
   * @return this
   */
  public RouteRequestBuilder clientCertificate(@Nullable String pem) {
    this.clientCertificate = pem;
    return this;
  }

  /**
   * Sets when the request is sent. Without it, no certificate is too young or too old.
   *
   * @param value the time
   * @return this
   */
  public RouteRequestBuilder time(@Nullable Instant value) {
    this.time = value;
    return this;
  }

  /**
   * Makes the request.
   *
   * @return the request
   */
  public RouteRequest build() {
    boolean typed = protocol != Protocol.GRPC || headers.joined(CONTENT_TYPE).isPresent();
    HeaderFields all = typed ? headers : headers.plus(CONTENT_TYPE, "application/grpc");
    int sentTo = port == 0 ? protocol.defaultPort() : port;
    return new RouteRequest(
        gateway, sentTo, protocol, method, target, host, all, sni, clientCertificate, time);
  }
}
