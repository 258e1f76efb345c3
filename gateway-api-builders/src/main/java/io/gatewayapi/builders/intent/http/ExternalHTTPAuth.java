package io.gatewayapi.builders.intent.http;

import io.gatewayapi.builders.internal.Open;
import io.gatewayapi.model.v1.HTTPAuthConfig;
import io.gatewayapi.model.v1.HTTPRouteExternalAuthProtocol;
import java.util.List;

/** An authorization server that is asked over HTTP; status 200 means yes. */
public final class ExternalHTTPAuth extends ExternalAuth<ExternalHTTPAuth> {
  private final HTTPAuthConfig config = new HTTPAuthConfig();

  ExternalHTTPAuth(String name, int port) {
    super(HTTPRouteExternalAuthProtocol.HTTP, name, port);
    body().setHttp(config);
  }

  @Override
  ExternalHTTPAuth self() {
    return this;
  }

  @Override
  public ExternalHTTPAuth headers(String... names) {
    Open.list(config.getAllowedHeaders(), config::setAllowedHeaders).addAll(List.of(names));
    return this;
  }

  /**
   * What stands before the request's path when the server is asked.
   *
   * <pre>{@code
   * http:                       # path("/check")
   *   path: /check
   * }</pre>
   *
   * @param path begins with a slash
   * @return this builder
   */
  public ExternalHTTPAuth path(String path) {
    config.setPath(path);
    return this;
  }

  /**
   * Headers of the server's answer that the backend gets.
   *
   * <pre>{@code
   * http:                       # responseHeaders("x-user")
   *   allowedResponseHeaders:
   *   - x-user
   * }</pre>
   *
   * @param names their names
   * @return this builder
   */
  public ExternalHTTPAuth responseHeaders(String... names) {
    Open.list(config.getAllowedResponseHeaders(), config::setAllowedResponseHeaders)
        .addAll(List.of(names));
    return this;
  }
}
