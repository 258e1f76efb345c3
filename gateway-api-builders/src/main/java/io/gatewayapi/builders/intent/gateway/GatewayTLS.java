package io.gatewayapi.builders.intent.gateway;

import io.gatewayapi.builders.internal.Open;
import io.gatewayapi.builders.v1.GatewayTLSConfigBuilder;
import io.gatewayapi.builders.v1.SecretObjectReferenceBuilder;
import io.gatewayapi.model.v1.FrontendTLSConfig;
import io.gatewayapi.model.v1.FrontendTLSValidation;
import io.gatewayapi.model.v1.FrontendValidationModeType;
import io.gatewayapi.model.v1.GatewayBackendTLS;
import io.gatewayapi.model.v1.GatewayTLSConfig;
import io.gatewayapi.model.v1.ObjectReference;
import io.gatewayapi.model.v1.SecretObjectReference;
import io.gatewayapi.model.v1.TLSConfig;
import io.gatewayapi.model.v1.TLSPortConfig;
import java.util.List;
import java.util.function.Consumer;

/** Which certificates a Gateway asks of clients, and which it shows to backends. */
public final class GatewayTLS {
  private final GatewayTLSConfig tls;

  GatewayTLS(GatewayTLSConfig tls) {
    this.tls = tls;
  }

  /**
   * Clients must show a certificate that an authority of this ConfigMap has signed.
   *
   * <pre>{@code
   * frontend:                   # clientCertificatesFrom("clients-ca")
   *   default:
   *     validation:
   *       caCertificateRefs:
   *       - group: ""
   *         kind: ConfigMap
   *         name: clients-ca
   * }</pre>
   *
   * @param configMap the ConfigMap's name; a second call adds a second one
   * @return this builder
   */
  public GatewayTLS clientCertificatesFrom(String configMap) {
    addAuthority(validation(everyPort()), configMap);
    return this;
  }

  /**
   * Clients of one port must show a certificate that an authority of this ConfigMap has signed.
   *
   * <pre>{@code
   * frontend:                   # clientCertificatesFrom(8443, "partners-ca")
   *   perPort:
   *   - port: 8443
   *     tls:
   *       validation:
   *         caCertificateRefs:
   *         - group: ""
   *           kind: ConfigMap
   *           name: partners-ca
   * }</pre>
   *
   * @param port the port
   * @param configMap the ConfigMap's name; a second call for the port adds a second one
   * @return this builder
   */
  public GatewayTLS clientCertificatesFrom(int port, String configMap) {
    addAuthority(validation(onlyPort(port)), configMap);
    return this;
  }

  /**
   * Clients without such a certificate get in all the same: the backend must decide.
   *
   * <pre>{@code
   * frontend:
   *   default:
   *     validation:
   *       mode: AllowInsecureFallback
   * }</pre>
   *
   * @return this builder
   */
  public GatewayTLS insecureFallback() {
    validation(everyPort()).setMode(FrontendValidationModeType.ALLOW_INSECURE_FALLBACK);
    return this;
  }

  /**
   * Clients of one port without such a certificate get in all the same: the backend must decide.
   *
   * <pre>{@code
   * frontend:                   # insecureFallback(8443)
   *   perPort:
   *   - port: 8443
   *     tls:
   *       validation:
   *         mode: AllowInsecureFallback
   * }</pre>
   *
   * @param port the port
   * @return this builder
   */
  public GatewayTLS insecureFallback(int port) {
    validation(onlyPort(port)).setMode(FrontendValidationModeType.ALLOW_INSECURE_FALLBACK);
    return this;
  }

  /**
   * The certificate that the Gateway shows to backends.
   *
   * <pre>{@code
   * backend:                    # certificateForBackends("gateway-cert")
   *   clientCertificateRef:
   *     name: gateway-cert
   * }</pre>
   *
   * @param secret the Secret's name
   * @return this builder
   */
  public GatewayTLS certificateForBackends(String secret) {
    return certificateForBackends(secret, more -> {});
  }

  /**
   * The certificate that the Gateway shows to backends.
   *
   * <pre>{@code
   * backend:                    # certificateForBackends("gateway-cert", c -> c.namespace("certs"))
   *   clientCertificateRef:
   *     name: gateway-cert
   *     namespace: certs
   * }</pre>
   *
   * @param secret the Secret's name
   * @param more says more of the reference
   * @return this builder
   */
  public GatewayTLS certificateForBackends(
      String secret, Consumer<SecretObjectReferenceBuilder> more) {
    SecretObjectReference reference = new SecretObjectReference();
    reference.setName(secret);
    more.accept(SecretObjectReferenceBuilder.editing(reference));
    Open.object(tls.getBackend(), GatewayBackendTLS::new, tls::setBackend)
        .setClientCertificateRef(reference);
    return this;
  }

  /**
   * Anything that has no name of its own here.
   *
   * @param change changes the settings
   * @return this builder
   */
  public GatewayTLS with(Consumer<GatewayTLSConfigBuilder> change) {
    change.accept(GatewayTLSConfigBuilder.editing(tls));
    return this;
  }

  private FrontendTLSConfig frontend() {
    return Open.object(tls.getFrontend(), FrontendTLSConfig::new, tls::setFrontend);
  }

  private TLSConfig everyPort() {
    FrontendTLSConfig frontend = frontend();
    return Open.object(frontend.getDefault(), TLSConfig::new, frontend::setDefault);
  }

  private TLSConfig onlyPort(int port) {
    FrontendTLSConfig frontend = frontend();
    List<TLSPortConfig> ports = Open.list(frontend.getPerPort(), frontend::setPerPort);
    TLSPortConfig entry = ports.stream()
        .filter(present -> Integer.valueOf(port).equals(present.getPort()))
        .findFirst()
        .orElse(null);
    if (entry == null) {
      entry = new TLSPortConfig();
      entry.setPort(port);
      ports.add(entry);
    }
    return Open.object(entry.getTls(), TLSConfig::new, entry::setTls);
  }

  private static FrontendTLSValidation validation(TLSConfig config) {
    return Open.object(config.getValidation(), FrontendTLSValidation::new, config::setValidation);
  }

  private static void addAuthority(FrontendTLSValidation validation, String configMap) {
    ObjectReference reference = new ObjectReference();
    reference.setGroup("");
    reference.setKind("ConfigMap");
    reference.setName(configMap);
    Open.list(validation.getCaCertificateRefs(), validation::setCaCertificateRefs)
        .add(reference);
  }
}
