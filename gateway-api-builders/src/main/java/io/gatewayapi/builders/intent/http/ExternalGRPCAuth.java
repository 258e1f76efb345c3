package io.gatewayapi.builders.intent.http;

import io.gatewayapi.builders.internal.Open;
import io.gatewayapi.model.v1.GRPCAuthConfig;
import io.gatewayapi.model.v1.HTTPRouteExternalAuthProtocol;
import java.util.List;

/** An authorization server that is asked over gRPC, by Envoy's {@code ext_authz}. */
public final class ExternalGRPCAuth extends ExternalAuth<ExternalGRPCAuth> {
  private final GRPCAuthConfig config = new GRPCAuthConfig();

  ExternalGRPCAuth(String name, int port) {
    super(HTTPRouteExternalAuthProtocol.GRPC, name, port);
    body().setGrpc(config);
  }

  @Override
  ExternalGRPCAuth self() {
    return this;
  }

  @Override
  public ExternalGRPCAuth headers(String... names) {
    Open.list(config.getAllowedHeaders(), config::setAllowedHeaders).addAll(List.of(names));
    return this;
  }
}
