package io.gatewayapi.builders.intent.gateway;

import io.gatewayapi.builders.v1.ListenerBuilder;
import io.gatewayapi.model.v1.AllowedRoutes;
import io.gatewayapi.model.v1.Listener;
import io.gatewayapi.model.v1.ListenerTLSConfig;
import io.gatewayapi.model.v1.ProtocolType;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A listener of a Gateway. */
public final class GatewayListener extends ListenerIntent<GatewayListener> {
  private final Listener listener;

  GatewayListener(Listener listener) {
    this.listener = listener;
  }

  static Listener of(String name, int port, ProtocolType protocol) {
    Listener listener = new Listener();
    listener.setName(name);
    listener.setPort(port);
    listener.setProtocol(protocol);
    return listener;
  }

  @Override
  GatewayListener self() {
    return this;
  }

  @Override
  public GatewayListener hostname(String hostname) {
    listener.setHostname(hostname);
    return this;
  }

  @Override
  @Nullable
  AllowedRoutes allowedRoutes() {
    return listener.getAllowedRoutes();
  }

  @Override
  void allowedRoutes(AllowedRoutes allowed) {
    listener.setAllowedRoutes(allowed);
  }

  @Override
  @Nullable
  ListenerTLSConfig tls() {
    return listener.getTls();
  }

  @Override
  void tls(ListenerTLSConfig tls) {
    listener.setTls(tls);
  }

  /**
   * Anything that has no name of its own here.
   *
   * @param change changes the listener
   * @return this builder
   */
  public GatewayListener with(Consumer<ListenerBuilder> change) {
    change.accept(ListenerBuilder.editing(listener));
    return this;
  }
}
