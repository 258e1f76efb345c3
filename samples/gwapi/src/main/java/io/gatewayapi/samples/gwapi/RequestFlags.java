package io.gatewayapi.samples.gwapi;

import io.gatewayapi.model.GatewayApiException;
import io.gatewayapi.router.Protocol;
import io.gatewayapi.router.RouteRequest;
import io.gatewayapi.router.RouteRequestBuilder;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** A request, told by flags. */
final class RequestFlags {
  @Option(
      names = "--gateway",
      paramLabel = "NAMESPACE/NAME",
      description = "The Gateway that the request is sent to (default: the only one).")
  private @Nullable String gateway;

  @Option(
      names = "--url",
      paramLabel = "URL",
      description = "Protocol, host, port and path at once; other flags go on top.")
  private @Nullable String url;

  @Option(
      names = "--protocol",
      paramLabel = "PROTOCOL",
      description = "HTTP, HTTPS, GRPC, TLS, TCP or UDP (default: HTTP).")
  private @Nullable Protocol protocol;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      description = "The Gateway's port (default: the protocol's).")
  private @Nullable Integer port;

  @Option(
      names = "--method",
      paramLabel = "METHOD",
      description = "The HTTP method, or the method of a gRPC service (default: GET).")
  private @Nullable String method;

  @Option(names = "--host", paramLabel = "HOST", description = "The Host header, or :authority.")
  private @Nullable String host;

  @Option(names = "--path", paramLabel = "PATH", description = "Path and query (default: /).")
  private @Nullable String path;

  @Option(
      names = {"-H", "--header"},
      paramLabel = "NAME:VALUE",
      description = "A header; may be repeated.")
  private List<String> headers = List.of();

  @Option(
      names = "--sni",
      paramLabel = "NAME",
      description = "The server name of the TLS handshake (default: the host).")
  private @Nullable String sni;

  @Option(
      names = "--client-certificate",
      paramLabel = "FILE",
      description = "The client's certificate, in PEM.")
  private @Nullable Path clientCertificate;

  @Option(
      names = "--service",
      paramLabel = "NAME",
      description = "The gRPC service, with its package; --protocol GRPC goes without saying.")
  private @Nullable String service;

  /** The Gateway that was named. */
  @Nullable
  String gateway() {
    return gateway;
  }

  /** The request, sent to a Gateway. */
  RouteRequest request(String to) {
    RouteRequestBuilder request = RouteRequest.to(to);
    if (url != null) {
      request.url(url);
    }
    if (protocol != null) {
      request.protocol(protocol);
    }
    if (port != null) {
      request.port(port);
    }
    if (host != null) {
      request.host(host);
    }
    if (path != null) {
      request.path(path);
    }
    if (service != null) {
      request.grpc(service, required(method, "--service goes with --method"));
    } else if (method != null) {
      request.method(method);
    }
    headers.forEach(header -> add(header, request));
    if (clientCertificate != null) {
      request.clientCertificate(FlagFile.read("--client-certificate", clientCertificate));
    }
    return request.sni(sni).build();
  }

  private static String required(@Nullable String value, String message) {
    if (value == null) {
      throw new GatewayApiException(message);
    }
    return value;
  }

  private static void add(String header, RouteRequestBuilder request) {
    int colon = header.indexOf(':');
    if (colon < 1) {
      throw new GatewayApiException("--header: \"" + header + "\" is not of the form NAME:VALUE");
    }
    request.header(
        header.substring(0, colon).strip(), header.substring(colon + 1).strip());
  }
}
