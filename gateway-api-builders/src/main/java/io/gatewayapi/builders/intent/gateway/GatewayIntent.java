package io.gatewayapi.builders.intent.gateway;

import io.gatewayapi.builders.internal.Edits;
import io.gatewayapi.builders.internal.Lists;
import io.gatewayapi.builders.v1.GatewayBuilder;
import io.gatewayapi.builders.v1.SecretObjectReferenceBuilder;
import io.gatewayapi.model.meta.LabelSelector;
import io.gatewayapi.model.v1.AllowedListeners;
import io.gatewayapi.model.v1.FromNamespaces;
import io.gatewayapi.model.v1.FrontendTLSConfig;
import io.gatewayapi.model.v1.FrontendTLSValidation;
import io.gatewayapi.model.v1.Gateway;
import io.gatewayapi.model.v1.GatewayBackendTLS;
import io.gatewayapi.model.v1.GatewayInfrastructure;
import io.gatewayapi.model.v1.GatewaySpec;
import io.gatewayapi.model.v1.GatewaySpecAddress;
import io.gatewayapi.model.v1.GatewayTLSConfig;
import io.gatewayapi.model.v1.Listener;
import io.gatewayapi.model.v1.ListenerNamespaces;
import io.gatewayapi.model.v1.ObjectReference;
import io.gatewayapi.model.v1.ProtocolType;
import io.gatewayapi.model.v1.SecretObjectReference;
import io.gatewayapi.model.v1.TLSConfig;
import io.gatewayapi.model.v1.TLSPortConfig;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Builds Gateways.
 *
 * <p>See <a href="https://gateway-api.sigs.k8s.io/api-types/gateway/">Gateway</a>.
 */
public final class GatewayIntent
    extends Listening<Gateway, GatewayBuilder, GatewayListener, GatewayIntent> {
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
  GatewayListener add(String name, int port, ProtocolType protocol) {
    GatewaySpec spec = spec();
    Listener listener = GatewayListener.of(name, port, protocol);
    Lists.open(spec.getListeners(), spec::setListeners).add(listener);
    return new GatewayListener(listener);
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
  public GatewayIntent address(io.gatewayapi.model.v1.@Nullable AddressType type, String value) {
    GatewaySpecAddress address = new GatewaySpecAddress();
    address.setType(type);
    address.setValue(value);
    GatewaySpec spec = spec();
    Lists.open(spec.getAddresses(), spec::setAddresses).add(address);
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
   * Clients must show a certificate that an authority of this ConfigMap has signed.
   *
   * <pre>{@code
   * tls:                        # clientCertificatesFrom("clients-ca")
   *   frontend:
   *     default:
   *       validation:
   *         caCertificateRefs:
   *         - group: ""
   *           kind: ConfigMap
   *           name: clients-ca
   * }</pre>
   *
   * @param configMap the ConfigMap's name
   * @return this builder
   */
  public GatewayIntent clientCertificatesFrom(String configMap) {
    FrontendTLSConfig frontend = frontend();
    TLSConfig present = frontend.getDefault();
    TLSConfig config = present == null ? new TLSConfig() : present;
    frontend.setDefault(config);
    addAuthority(config, configMap);
    return this;
  }

  /**
   * Clients of one port must show a certificate that an authority of this ConfigMap has signed.
   *
   * <pre>{@code
   * tls:                        # clientCertificatesFrom(8443, "partners-ca")
   *   frontend:
   *     perPort:
   *     - port: 8443
   *       tls:
   *         validation:
   *           caCertificateRefs:
   *           - group: ""
   *             kind: ConfigMap
   *             name: partners-ca
   * }</pre>
   *
   * @param port the port
   * @param configMap the ConfigMap's name
   * @return this builder
   */
  public GatewayIntent clientCertificatesFrom(int port, String configMap) {
    FrontendTLSConfig frontend = frontend();
    List<TLSPortConfig> ports = Lists.open(frontend.getPerPort(), frontend::setPerPort);
    TLSPortConfig entry = new TLSPortConfig();
    entry.setPort(port);
    TLSConfig config = new TLSConfig();
    entry.setTls(config);
    addAuthority(config, configMap);
    ports.add(entry);
    return this;
  }

  private static void addAuthority(TLSConfig config, String configMap) {
    FrontendTLSValidation present = config.getValidation();
    FrontendTLSValidation validation = present == null ? new FrontendTLSValidation() : present;
    config.setValidation(validation);
    ObjectReference reference = new ObjectReference();
    reference.setGroup("");
    reference.setKind("ConfigMap");
    reference.setName(configMap);
    Lists.open(validation.getCaCertificateRefs(), validation::setCaCertificateRefs)
        .add(reference);
  }

  /**
   * The certificate that the Gateway shows to backends.
   *
   * <pre>{@code
   * tls:                        # backendClientCertificate("gateway-cert", c -> {})
   *   backend:
   *     clientCertificateRef:
   *       name: gateway-cert
   * }</pre>
   *
   * @param secret the Secret's name
   * @param more says more of the reference
   * @return this builder
   */
  public GatewayIntent backendClientCertificate(
      String secret, Consumer<SecretObjectReferenceBuilder> more) {
    SecretObjectReference reference = new SecretObjectReference();
    reference.setName(secret);
    more.accept(SecretObjectReferenceBuilder.editing(reference));
    GatewayTLSConfig tls = tls();
    GatewayBackendTLS present = tls.getBackend();
    GatewayBackendTLS backend = present == null ? new GatewayBackendTLS() : present;
    backend.setClientCertificateRef(reference);
    tls.setBackend(backend);
    return this;
  }

  /**
   * A label for what the implementation makes for the Gateway.
   *
   * <pre>{@code
   * infrastructure:             # infrastructureLabel("team", "web")
   *   labels:
   *     team: web
   * }</pre>
   *
   * @param key its key
   * @param value its value
   * @return this builder
   */
  public GatewayIntent infrastructureLabel(String key, String value) {
    GatewayInfrastructure infrastructure = infrastructure();
    infrastructure.setLabels(Edits.put(infrastructure.getLabels(), key, value));
    return this;
  }

  /**
   * An annotation for what the implementation makes for the Gateway.
   *
   * <pre>{@code
   * infrastructure:             # infrastructureAnnotation("example.com/size", "small")
   *   annotations:
   *     example.com/size: small
   * }</pre>
   *
   * @param key its key
   * @param value its value
   * @return this builder
   */
  public GatewayIntent infrastructureAnnotation(String key, String value) {
    GatewayInfrastructure infrastructure = infrastructure();
    infrastructure.setAnnotations(Edits.put(infrastructure.getAnnotations(), key, value));
    return this;
  }

  private GatewayInfrastructure infrastructure() {
    GatewayInfrastructure present = spec().getInfrastructure();
    GatewayInfrastructure infrastructure = present == null ? new GatewayInfrastructure() : present;
    spec().setInfrastructure(infrastructure);
    return infrastructure;
  }

  private FrontendTLSConfig frontend() {
    GatewayTLSConfig tls = tls();
    FrontendTLSConfig present = tls.getFrontend();
    FrontendTLSConfig frontend = present == null ? new FrontendTLSConfig() : present;
    tls.setFrontend(frontend);
    return frontend;
  }

  private GatewayTLSConfig tls() {
    GatewayTLSConfig present = spec().getTls();
    GatewayTLSConfig tls = present == null ? new GatewayTLSConfig() : present;
    spec().setTls(tls);
    return tls;
  }

  private GatewaySpec spec() {
    GatewaySpec spec = object().getSpec();
    if (spec == null) {
      spec = new GatewaySpec();
      object().setSpec(spec);
    }
    return spec;
  }
}
