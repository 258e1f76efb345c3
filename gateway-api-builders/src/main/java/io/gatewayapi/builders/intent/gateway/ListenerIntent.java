package io.gatewayapi.builders.intent.gateway;

import io.gatewayapi.builders.internal.Edits;
import io.gatewayapi.builders.internal.Open;
import io.gatewayapi.builders.v1.ListenerBuilder;
import io.gatewayapi.builders.v1.ListenerEntryBuilder;
import io.gatewayapi.builders.v1.SecretObjectReferenceBuilder;
import io.gatewayapi.model.meta.LabelSelector;
import io.gatewayapi.model.v1.AllowedRoutes;
import io.gatewayapi.model.v1.FromNamespaces;
import io.gatewayapi.model.v1.Listener;
import io.gatewayapi.model.v1.ListenerEntry;
import io.gatewayapi.model.v1.ListenerTLSConfig;
import io.gatewayapi.model.v1.RouteGroupKind;
import io.gatewayapi.model.v1.RouteNamespaces;
import io.gatewayapi.model.v1.SecretObjectReference;
import io.gatewayapi.model.v1.TLSModeType;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a listener of a Gateway or a ListenerSet beside its name, port and protocol.
 *
 * @param <B> the listener's generated builder
 */
public final class ListenerIntent<B> {
  private final B generated;
  private final Consumer<String> hostname;
  private final Supplier<AllowedRoutes> routes;
  private final Supplier<ListenerTLSConfig> tls;

  private ListenerIntent(
      B generated,
      Consumer<String> hostname,
      Supplier<AllowedRoutes> routes,
      Supplier<ListenerTLSConfig> tls) {
    this.generated = generated;
    this.hostname = hostname;
    this.routes = routes;
    this.tls = tls;
  }

  static ListenerIntent<ListenerBuilder> of(Listener listener) {
    return new ListenerIntent<>(
        ListenerBuilder.editing(listener),
        listener::setHostname,
        () -> Open.object(
            listener.getAllowedRoutes(), AllowedRoutes::new, listener::setAllowedRoutes),
        () -> Open.object(listener.getTls(), ListenerTLSConfig::new, listener::setTls));
  }

  static ListenerIntent<ListenerEntryBuilder> of(ListenerEntry listener) {
    return new ListenerIntent<>(
        ListenerEntryBuilder.editing(listener),
        listener::setHostname,
        () -> Open.object(
            listener.getAllowedRoutes(), AllowedRoutes::new, listener::setAllowedRoutes),
        () -> Open.object(listener.getTls(), ListenerTLSConfig::new, listener::setTls));
  }

  /**
   * The host that the listener is for: {@code hostname: "*.example.com"}.
   *
   * @param hostname a name, or a wildcard
   * @return this builder
   */
  public ListenerIntent<B> hostname(String hostname) {
    this.hostname.accept(hostname);
    return this;
  }

  /**
   * The Secret with the certificate, in the Gateway's namespace.
   *
   * <pre>{@code
   * tls:                        # certificate("shop-cert")
   *   certificateRefs:
   *   - name: shop-cert
   * }</pre>
   *
   * @param secret the Secret's name; a second call adds a second certificate
   * @return this builder
   */
  public ListenerIntent<B> certificate(String secret) {
    return certificate(secret, more -> {});
  }

  /**
   * The Secret with the certificate.
   *
   * <pre>{@code
   * tls:                        # certificate("shop-cert", c -> c.namespace("certificates"))
   *   certificateRefs:
   *   - name: shop-cert
   *     namespace: certificates
   * }</pre>
   *
   * @param secret the Secret's name
   * @param more says more of the reference
   * @return this builder
   */
  public ListenerIntent<B> certificate(String secret, Consumer<SecretObjectReferenceBuilder> more) {
    SecretObjectReference reference = new SecretObjectReference();
    reference.setName(secret);
    more.accept(SecretObjectReferenceBuilder.editing(reference));
    ListenerTLSConfig config = tls.get();
    Open.list(config.getCertificateRefs(), config::setCertificateRefs).add(reference);
    return this;
  }

  /**
   * TLS ends here, said so; it is the default.
   *
   * <pre>{@code
   * tls:
   *   mode: Terminate
   * }</pre>
   *
   * @return this builder
   */
  public ListenerIntent<B> terminate() {
    tls.get().setMode(TLSModeType.TERMINATE);
    return this;
  }

  ListenerIntent<B> passthrough() {
    tls.get().setMode(TLSModeType.PASSTHROUGH);
    return this;
  }

  /**
   * An option of the implementation's own.
   *
   * <pre>{@code
   * tls:                        # tlsOption("example.com/min-version", "1.3")
   *   options:
   *     example.com/min-version: "1.3"
   * }</pre>
   *
   * @param key its name
   * @param value its value
   * @return this builder
   */
  public ListenerIntent<B> tlsOption(String key, String value) {
    ListenerTLSConfig config = tls.get();
    config.setOptions(Edits.put(config.getOptions(), key, value));
    return this;
  }

  /**
   * Routes of all namespaces may attach.
   *
   * <pre>{@code
   * allowedRoutes:
   *   namespaces:
   *     from: All
   * }</pre>
   *
   * @return this builder
   */
  public ListenerIntent<B> fromAllNamespaces() {
    return from(FromNamespaces.ALL, null);
  }

  /**
   * Only routes of the listener's own namespace may attach, said so; it is the default.
   *
   * <pre>{@code
   * allowedRoutes:
   *   namespaces:
   *     from: Same
   * }</pre>
   *
   * @return this builder
   */
  public ListenerIntent<B> fromSameNamespace() {
    return from(FromNamespaces.SAME, null);
  }

  /**
   * Routes of these namespaces may attach.
   *
   * <pre>{@code
   * allowedRoutes:              # fromNamespaces("shop", "payments")
   *   namespaces:
   *     from: Selector
   *     selector:
   *       matchExpressions:
   *       - key: kubernetes.io/metadata.name
   *         operator: In
   *         values:
   *         - shop
   *         - payments
   * }</pre>
   *
   * @param names their names; of one only, {@code matchLabels} says it
   * @return this builder
   * @throws IllegalArgumentException if there are none
   */
  public ListenerIntent<B> fromNamespaces(String... names) {
    return from(FromNamespaces.SELECTOR, AllowedNamespaces.named(names));
  }

  /**
   * Routes of namespaces with a label may attach.
   *
   * <pre>{@code
   * allowedRoutes:              # fromNamespacesLabelled("shared-gateway", "true")
   *   namespaces:
   *     from: Selector
   *     selector:
   *       matchLabels:
   *         shared-gateway: "true"
   * }</pre>
   *
   * @param key the label
   * @param value its value
   * @return this builder
   */
  public ListenerIntent<B> fromNamespacesLabelled(String key, String value) {
    return from(FromNamespaces.SELECTOR, AllowedNamespaces.labelled(key, value));
  }

  private ListenerIntent<B> from(FromNamespaces from, @Nullable LabelSelector selector) {
    RouteNamespaces namespaces = new RouteNamespaces();
    namespaces.setFrom(from);
    namespaces.setSelector(selector);
    routes.get().setNamespaces(namespaces);
    return this;
  }

  /**
   * Only routes of these kinds may attach.
   *
   * <pre>{@code
   * allowedRoutes:              # onlyKinds("HTTPRoute")
   *   kinds:
   *   - kind: HTTPRoute
   * }</pre>
   *
   * @param kinds kinds of the Gateway API
   * @return this builder
   */
  public ListenerIntent<B> onlyKinds(String... kinds) {
    AllowedRoutes allowed = routes.get();
    List<RouteGroupKind> list = Open.list(allowed.getKinds(), allowed::setKinds);
    for (String kind : kinds) {
      RouteGroupKind entry = new RouteGroupKind();
      entry.setKind(kind);
      list.add(entry);
    }
    return this;
  }

  /**
   * Anything that has no name of its own here.
   *
   * @param change changes the listener
   * @return this builder
   */
  public ListenerIntent<B> with(Consumer<B> change) {
    change.accept(generated);
    return this;
  }
}
