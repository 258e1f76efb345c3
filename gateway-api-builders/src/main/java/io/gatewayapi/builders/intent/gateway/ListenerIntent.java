package io.gatewayapi.builders.intent.gateway;

import io.gatewayapi.builders.internal.Lists;
import io.gatewayapi.builders.v1.SecretObjectReferenceBuilder;
import io.gatewayapi.model.meta.LabelSelector;
import io.gatewayapi.model.v1.AllowedRoutes;
import io.gatewayapi.model.v1.FromNamespaces;
import io.gatewayapi.model.v1.ListenerTLSConfig;
import io.gatewayapi.model.v1.RouteGroupKind;
import io.gatewayapi.model.v1.RouteNamespaces;
import io.gatewayapi.model.v1.SecretObjectReference;
import io.gatewayapi.model.v1.TLSModeType;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What is said of any listener beside its name, port and protocol.
 *
 * @param <S> the builder itself
 */
public abstract class ListenerIntent<S extends ListenerIntent<S>> {
  /** For the listeners of this package. */
  ListenerIntent() {}

  abstract S self();

  abstract @Nullable AllowedRoutes allowedRoutes();

  abstract void allowedRoutes(AllowedRoutes allowed);

  abstract @Nullable ListenerTLSConfig tls();

  abstract void tls(ListenerTLSConfig tls);

  /**
   * The host that the listener is for: {@code hostname: "*.example.com"}.
   *
   * @param hostname a name, or a wildcard
   * @return this builder
   */
  public abstract S hostname(String hostname);

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
  public S certificate(String secret) {
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
  public S certificate(String secret, Consumer<SecretObjectReferenceBuilder> more) {
    SecretObjectReference reference = new SecretObjectReference();
    reference.setName(secret);
    more.accept(SecretObjectReferenceBuilder.editing(reference));
    ListenerTLSConfig tls = openTls();
    Lists.open(tls.getCertificateRefs(), tls::setCertificateRefs).add(reference);
    return self();
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
  public S terminate() {
    openTls().setMode(TLSModeType.TERMINATE);
    return self();
  }

  final S passthrough() {
    openTls().setMode(TLSModeType.PASSTHROUGH);
    return self();
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
  public S tlsOption(String key, String value) {
    ListenerTLSConfig tls = openTls();
    tls.setOptions(io.gatewayapi.builders.internal.Edits.put(tls.getOptions(), key, value));
    return self();
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
  public S fromAllNamespaces() {
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
  public S fromSameNamespace() {
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
  public S fromNamespaces(String... names) {
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
  public S fromNamespacesLabelled(String key, String value) {
    return from(FromNamespaces.SELECTOR, AllowedNamespaces.labelled(key, value));
  }

  private S from(FromNamespaces from, @Nullable LabelSelector selector) {
    RouteNamespaces namespaces = new RouteNamespaces();
    namespaces.setFrom(from);
    namespaces.setSelector(selector);
    openRoutes().setNamespaces(namespaces);
    return self();
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
  public S onlyKinds(String... kinds) {
    AllowedRoutes allowed = openRoutes();
    List<RouteGroupKind> list = Lists.open(allowed.getKinds(), allowed::setKinds);
    for (String kind : kinds) {
      RouteGroupKind entry = new RouteGroupKind();
      entry.setKind(kind);
      list.add(entry);
    }
    return self();
  }

  private AllowedRoutes openRoutes() {
    AllowedRoutes present = allowedRoutes();
    AllowedRoutes allowed = present == null ? new AllowedRoutes() : present;
    allowedRoutes(allowed);
    return allowed;
  }

  private ListenerTLSConfig openTls() {
    ListenerTLSConfig present = tls();
    ListenerTLSConfig tls = present == null ? new ListenerTLSConfig() : present;
    tls(tls);
    return tls;
  }
}
