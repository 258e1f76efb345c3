package io.gatewayapi.builders.intent.gateway;

import io.gatewayapi.builders.v1.ListenerEntryBuilder;
import io.gatewayapi.model.v1.AllowedRoutes;
import io.gatewayapi.model.v1.ListenerEntry;
import io.gatewayapi.model.v1.ListenerTLSConfig;
import io.gatewayapi.model.v1.ProtocolType;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A listener of a ListenerSet. */
public final class SetListener extends ListenerIntent<SetListener> {
  private final ListenerEntry listener;

  SetListener(ListenerEntry listener) {
    this.listener = listener;
  }

  static ListenerEntry of(String name, int port, ProtocolType protocol) {
    ListenerEntry listener = new ListenerEntry();
    listener.setName(name);
    listener.setPort(port);
    listener.setProtocol(protocol);
    return listener;
  }

  @Override
  SetListener self() {
    return this;
  }

  @Override
  public SetListener hostname(String hostname) {
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
  public SetListener with(Consumer<ListenerEntryBuilder> change) {
    change.accept(ListenerEntryBuilder.editing(listener));
    return this;
  }
}
