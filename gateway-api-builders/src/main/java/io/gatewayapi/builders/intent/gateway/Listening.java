package io.gatewayapi.builders.intent.gateway;

import io.gatewayapi.builders.intent.KindIntent;
import io.gatewayapi.model.GatewayApiObject;
import io.gatewayapi.model.v1.ProtocolType;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * What has listeners: a Gateway or a ListenerSet.
 *
 * @param <T> the kind
 * @param <B> the kind's generated builder
 * @param <L> a listener's generated builder
 * @param <S> the builder itself
 */
public abstract class Listening<T extends GatewayApiObject, B, L, S extends Listening<T, B, L, S>>
    extends KindIntent<T, B, S> {
  /** For the kinds' builders. */
  Listening(T object, Function<T, B> generated, Function<T, S> again) {
    super(object, generated, again);
  }

  /** Adds a listener to the object. */
  abstract ListenerIntent<L> add(String name, int port, ProtocolType protocol);

  /**
   * A listener for HTTP without TLS.
   *
   * <pre>{@code
   * listeners:                  # http("web", 8000)
   * - name: web
   *   port: 8000
   *   protocol: HTTP
   * }</pre>
   *
   * @param name the listener's name
   * @param port its port
   * @return this builder
   */
  public S http(String name, int port) {
    add(name, port, ProtocolType.HTTP);
    return self();
  }

  /**
   * A listener for HTTP without TLS.
   *
   * <pre>{@code
   * listeners:                  # http("web", 8000, l -> l.fromAllNamespaces())
   * - name: web
   *   port: 8000
   *   protocol: HTTP
   *   allowedRoutes:
   *     namespaces:
   *       from: All
   * }</pre>
   *
   * @param name the listener's name
   * @param port its port
   * @param listener says more of it
   * @return this builder
   */
  public S http(String name, int port, Consumer<ListenerIntent<L>> listener) {
    listener.accept(add(name, port, ProtocolType.HTTP));
    return self();
  }

  /**
   * A listener for HTTP with TLS that ends here.
   *
   * <pre>{@code
   * listeners:                  # https("web", 443, l -> l.certificate("shop-cert"))
   * - name: web
   *   port: 443
   *   protocol: HTTPS
   *   tls:
   *     certificateRefs:
   *     - name: shop-cert
   * }</pre>
   *
   * @param name the listener's name
   * @param port its port
   * @param listener says the certificate and more
   * @return this builder
   */
  public S https(String name, int port, Consumer<ListenerIntent<L>> listener) {
    listener.accept(add(name, port, ProtocolType.HTTPS));
    return self();
  }

  /**
   * A listener for any TLS that ends here.
   *
   * <pre>{@code
   * listeners:                  # tlsTerminate("db", 5432, l -> l.certificate("db-cert"))
   * - name: db
   *   port: 5432
   *   protocol: TLS
   *   tls:
   *     mode: Terminate
   *     certificateRefs:
   *     - name: db-cert
   * }</pre>
   *
   * @param name the listener's name
   * @param port its port
   * @param listener says the certificate and more
   * @return this builder
   */
  public S tlsTerminate(String name, int port, Consumer<ListenerIntent<L>> listener) {
    listener.accept(add(name, port, ProtocolType.TLS).terminate());
    return self();
  }

  /**
   * A listener for TLS that goes on to the backend unopened.
   *
   * <pre>{@code
   * listeners:                  # tlsPassthrough("tls", 443)
   * - name: tls
   *   port: 443
   *   protocol: TLS
   *   tls:
   *     mode: Passthrough
   * }</pre>
   *
   * @param name the listener's name
   * @param port its port
   * @return this builder
   */
  public S tlsPassthrough(String name, int port) {
    return tlsPassthrough(name, port, more -> {});
  }

  /**
   * A listener for TLS that goes on to the backend unopened.
   *
   * <pre>{@code
   * listeners:                  # tlsPassthrough("tls", 443, l -> l.hostname("*.example.com"))
   * - name: tls
   *   port: 443
   *   protocol: TLS
   *   hostname: "*.example.com"
   *   tls:
   *     mode: Passthrough
   * }</pre>
   *
   * @param name the listener's name
   * @param port its port
   * @param listener says more of it
   * @return this builder
   */
  public S tlsPassthrough(String name, int port, Consumer<ListenerIntent<L>> listener) {
    listener.accept(add(name, port, ProtocolType.TLS).passthrough());
    return self();
  }

  /**
   * A listener for TCP.
   *
   * <pre>{@code
   * listeners:                  # tcp("web", 8000)
   * - name: web
   *   port: 8000
   *   protocol: TCP
   * }</pre>
   *
   * @param name the listener's name
   * @param port its port
   * @return this builder
   */
  public S tcp(String name, int port) {
    add(name, port, ProtocolType.TCP);
    return self();
  }

  /**
   * A listener for TCP.
   *
   * <pre>{@code
   * listeners:                  # tcp("web", 8000, l -> l.fromAllNamespaces())
   * - name: web
   *   port: 8000
   *   protocol: TCP
   *   allowedRoutes:
   *     namespaces:
   *       from: All
   * }</pre>
   *
   * @param name the listener's name
   * @param port its port
   * @param listener says more of it
   * @return this builder
   */
  public S tcp(String name, int port, Consumer<ListenerIntent<L>> listener) {
    listener.accept(add(name, port, ProtocolType.TCP));
    return self();
  }

  /**
   * A listener for UDP.
   *
   * <pre>{@code
   * listeners:                  # udp("web", 8000)
   * - name: web
   *   port: 8000
   *   protocol: UDP
   * }</pre>
   *
   * @param name the listener's name
   * @param port its port
   * @return this builder
   */
  public S udp(String name, int port) {
    add(name, port, ProtocolType.UDP);
    return self();
  }

  /**
   * A listener for UDP.
   *
   * <pre>{@code
   * listeners:                  # udp("web", 8000, l -> l.fromAllNamespaces())
   * - name: web
   *   port: 8000
   *   protocol: UDP
   *   allowedRoutes:
   *     namespaces:
   *       from: All
   * }</pre>
   *
   * @param name the listener's name
   * @param port its port
   * @param listener says more of it
   * @return this builder
   */
  public S udp(String name, int port, Consumer<ListenerIntent<L>> listener) {
    listener.accept(add(name, port, ProtocolType.UDP));
    return self();
  }

  /**
   * A listener for a protocol of the implementation's own.
   *
   * <pre>{@code
   * listeners:                  # listener("chat", 9000, ProtocolType.of("example.com/chat"), l -> {})
   * - name: chat
   *   port: 9000
   *   protocol: example.com/chat
   * }</pre>
   *
   * @param name the listener's name
   * @param port its port
   * @param protocol the protocol
   * @param listener says more of it
   * @return this builder
   */
  public S listener(
      String name, int port, ProtocolType protocol, Consumer<ListenerIntent<L>> listener) {
    listener.accept(add(name, port, protocol));
    return self();
  }
}
