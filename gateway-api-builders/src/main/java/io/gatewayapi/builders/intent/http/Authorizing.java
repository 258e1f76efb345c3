package io.gatewayapi.builders.intent.http;

import io.gatewayapi.model.v1.HTTPRouteFilter;
import java.util.function.Consumer;

/**
 * What lets through only requests that a server allows: a rule, or a backend.
 *
 * @param <S> the builder itself
 */
public interface Authorizing<S> {
  /**
   * Any filter; {@link io.gatewayapi.builders.v1.HTTPRouteFilters} makes one of each type.
   *
   * @param filter the filter, copied
   * @return this builder
   */
  S filter(HTTPRouteFilter filter);

  /**
   * Lets through only what a server allows that is asked over HTTP.
   *
   * <pre>{@code
   * filters:                    # externalHttpAuth("auth", 9000, a -> a.path("/check"))
   * - type: ExternalAuth
   *   externalAuth:
   *     protocol: HTTP
   *     backendRef:
   *       name: auth
   *       port: 9000
   *     http:
   *       path: /check
   * }</pre>
   *
   * @param service the server's Service
   * @param port its port
   * @param auth says more of it
   * @return this builder
   */
  default S externalHttpAuth(String service, int port, Consumer<ExternalHTTPAuth> auth) {
    ExternalHTTPAuth made = new ExternalHTTPAuth(service, port);
    auth.accept(made);
    return filter(made.filter());
  }

  /**
   * Lets through only what a server allows that is asked over gRPC.
   *
   * <pre>{@code
   * filters:                    # externalGrpcAuth("auth", 9000, a -> a.headers("x-session"))
   * - type: ExternalAuth
   *   externalAuth:
   *     protocol: GRPC
   *     backendRef:
   *       name: auth
   *       port: 9000
   *     grpc:
   *       allowedHeaders:
   *       - x-session
   * }</pre>
   *
   * @param service the server's Service
   * @param port its port
   * @param auth says more of it
   * @return this builder
   */
  default S externalGrpcAuth(String service, int port, Consumer<ExternalGRPCAuth> auth) {
    ExternalGRPCAuth made = new ExternalGRPCAuth(service, port);
    auth.accept(made);
    return filter(made.filter());
  }
}
