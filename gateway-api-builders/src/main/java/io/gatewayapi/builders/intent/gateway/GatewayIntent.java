package io.gatewayapi.builders.intent.gateway;

import io.gatewayapi.builders.internal.Open;
import io.gatewayapi.builders.v1.GatewayBuilder;
import io.gatewayapi.builders.v1.ListenerBuilder;
import io.gatewayapi.model.meta.LabelSelector;
import io.gatewayapi.model.v1.AddressType;
import io.gatewayapi.model.v1.AllowedListeners;
import io.gatewayapi.model.v1.FromNamespaces;
import io.gatewayapi.model.v1.Gateway;
import io.gatewayapi.model.v1.GatewayDefaultScope;
import io.gatewayapi.model.v1.GatewayInfrastructure;
import io.gatewayapi.model.v1.GatewaySpec;
import io.gatewayapi.model.v1.GatewaySpecAddress;
import io.gatewayapi.model.v1.GatewayTLSConfig;
import io.gatewayapi.model.v1.Listener;
import io.gatewayapi.model.v1.ListenerNamespaces;
import io.gatewayapi.model.v1.ProtocolType;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Builds Gateways.
 *
 * <p>See <a href="https://gateway-api.sigs.k8s.io/api-types/gateway/">Gateway</a>.
 */
public final class GatewayIntent
    extends Listening<Gateway, GatewayBuilder, ListenerBuilder, GatewayIntent> {
  private GatewayIntent(Gateway gateway) {
    super(gateway, GatewayBuilder::editing, GatewayIntent::new);
  }

  /**
   * Starts a Gateway.
   *
   * @param name its name
   * @return a new builder
   */
  public static GatewayIntent named(String name) {
    return new GatewayIntent(named(Gateway::new, name));
  }

  /**
   * Starts with a copy of a Gateway, what this library does not know included.
   *
   * @param existing the Gateway, which stays as it is
   * @return a new builder
   */
  public static GatewayIntent from(Gateway existing) {
    return new GatewayIntent(existing.deepCopy());
  }

  @Override
  protected GatewayIntent self() {
    return this;
  }

  @Override
  ListenerIntent<ListenerBuilder> add(String name, int port, ProtocolType protocol) {
    Listener listener = new Listener();
    listener.setName(name);
    listener.setPort(port);
    listener.setProtocol(protocol);
    GatewaySpec spec = spec();
    Open.list(spec.getListeners(), spec::setListeners).add(listener);
    return ListenerIntent.of(listener);
  }

  /**
   * The class whose controller runs the Gateway: {@code gatewayClassName: example}.
   *
   * @param name the GatewayClass's name
   * @return this builder
   */
  public GatewayIntent gatewayClass(String name) {
    spec().setGatewayClassName(name);
    return this;
  }

  /**
   * An address that the Gateway should have; what it is is left to the default, an IP address.
   *
   * <pre>{@code
   * addresses:                  # address("192.0.2.1")
   * - value: 192.0.2.1
   * }</pre>
   *
   * @param value the address
   * @return this builder
   */
  public GatewayIntent address(String value) {
    return address(null, value);
  }

  /**
   * An address that the Gateway should have.
   *
   * <pre>{@code
   * addresses:                  # address(AddressType.HOSTNAME, "gw.example.com")
   * - type: Hostname
   *   value: gw.example.com
   * }</pre>
   *
   * @param type what it is, null if that is not said
   * @param value the address
   * @return this builder
   */
  public GatewayIntent address(@Nullable AddressType type, String value) {
    GatewaySpecAddress address = new GatewaySpecAddress();
    address.setType(type);
    address.setValue(value);
    GatewaySpec spec = spec();
    Open.list(spec.getAddresses(), spec::setAddresses).add(address);
    return this;
  }

  /**
   * ListenerSets of all namespaces may add listeners.
   *
   * <pre>{@code
   * allowedListeners:
   *   namespaces:
   *     from: All
   * }</pre>
   *
   * @return this builder
   */
  public GatewayIntent listenerSetsFromAllNamespaces() {
    return listenerSets(FromNamespaces.ALL, null);
  }

  /**
   * ListenerSets of the Gateway's own namespace may add listeners.
   *
   * <pre>{@code
   * allowedListeners:
   *   namespaces:
   *     from: Same
   * }</pre>
   *
   * @return this builder
   */
  public GatewayIntent listenerSetsFromSameNamespace() {
    return listenerSets(FromNamespaces.SAME, null);
  }

  /**
   * ListenerSets of these namespaces may add listeners.
   *
   * <pre>{@code
   * allowedListeners:           # listenerSetsFromNamespaces("shop")
   *   namespaces:
   *     from: Selector
   *     selector:
   *       matchLabels:
   *         kubernetes.io/metadata.name: shop
   * }</pre>
   *
   * @param names their names; of more than one, {@code matchExpressions} says it
   * @return this builder
   * @throws IllegalArgumentException if there are none
   */
  public GatewayIntent listenerSetsFromNamespaces(String... names) {
    return listenerSets(FromNamespaces.SELECTOR, AllowedNamespaces.named(names));
  }

  /**
   * ListenerSets of namespaces with a label may add listeners.
   *
   * <pre>{@code
   * allowedListeners:           # listenerSetsFromNamespacesLabelled("shared-gateway", "true")
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
  public GatewayIntent listenerSetsFromNamespacesLabelled(String key, String value) {
    return listenerSets(FromNamespaces.SELECTOR, AllowedNamespaces.labelled(key, value));
  }

  private GatewayIntent listenerSets(FromNamespaces from, @Nullable LabelSelector selector) {
    ListenerNamespaces namespaces = new ListenerNamespaces();
    namespaces.setFrom(from);
    namespaces.setSelector(selector);
    AllowedListeners allowed = new AllowedListeners();
    allowed.setNamespaces(namespaces);
    spec().setAllowedListeners(allowed);
    return this;
  }

  /**
   * Which certificates the Gateway asks of clients, and which it shows to backends.
   *
   * <pre>{@code
   * tls:                        # tls(t -> t.clientCertificatesFrom("clients-ca"))
   *   frontend:
   *     default:
   *       validation:
   *         caCertificateRefs:
   *         - group: ""
   *           kind: ConfigMap
   *           name: clients-ca
   * }</pre>
   *
   * @param tls says which; a second call goes on with the same settings
   * @return this builder
   */
  public GatewayIntent tls(Consumer<GatewayTLS> tls) {
    GatewaySpec spec = spec();
    tls.accept(new GatewayTLS(Open.object(spec.getTls(), GatewayTLSConfig::new, spec::setTls)));
    return this;
  }

  /**
   * Labels, annotations and parameters for what the implementation makes for the Gateway.
   *
   * <pre>{@code
   * infrastructure:             # infrastructure(i -> i.label("team", "web"))
   *   labels:
   *     team: web
   * }</pre>
   *
   * @param infrastructure says which; a second call goes on with the same settings
   * @return this builder
   */
  public GatewayIntent infrastructure(Consumer<Infrastructure> infrastructure) {
    GatewaySpec spec = spec();
    infrastructure.accept(new Infrastructure(Open.object(
        spec.getInfrastructure(), GatewayInfrastructure::new, spec::setInfrastructure)));
    return this;
  }

  /**
   * The Gateway is a default one, which takes routes that ask for default Gateways.
   *
   * <pre>{@code
   * defaultScope: All
   * }</pre>
   *
   * @return this builder
   */
  public GatewayIntent asDefault() {
    spec().setDefaultScope(GatewayDefaultScope.ALL);
    return this;
  }

  private GatewaySpec spec() {
    return Open.object(object().getSpec(), GatewaySpec::new, object()::setSpec);
  }
}
