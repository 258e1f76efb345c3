package io.gatewayapi.builders.intent.policy;

import io.gatewayapi.builders.intent.KindIntent;
import io.gatewayapi.builders.internal.Open;
import io.gatewayapi.builders.x.v1alpha1.XBackendBuilder;
import io.gatewayapi.model.x.v1alpha1.BackendPort;
import io.gatewayapi.model.x.v1alpha1.BackendProtocol;
import io.gatewayapi.model.x.v1alpha1.BackendSpec;
import io.gatewayapi.model.x.v1alpha1.BackendTLS;
import io.gatewayapi.model.x.v1alpha1.BackendType;
import io.gatewayapi.model.x.v1alpha1.ExternalHostnameBackend;
import io.gatewayapi.model.x.v1alpha1.XBackend;
import java.util.function.Consumer;

/**
 * Builds XBackends: destinations outside the cluster.
 *
 * <p>See <a href="https://gateway-api.sigs.k8s.io/reference/specx/">the experimental kinds</a>.
 */
public final class XBackendIntent extends KindIntent<XBackend, XBackendBuilder, XBackendIntent> {
  private XBackendIntent(XBackend backend) {
    super(backend, XBackendBuilder::editing, XBackendIntent::new);
  }

  /**
   * Starts an XBackend.
   *
   * @param name its name
   * @return a new builder
   */
  public static XBackendIntent named(String name) {
    return new XBackendIntent(named(XBackend::new, name));
  }

  /**
   * Starts with a copy of an XBackend, what this library does not know included.
   *
   * @param existing the XBackend, which stays as it is
   * @return a new builder
   */
  public static XBackendIntent from(XBackend existing) {
    return new XBackendIntent(existing.deepCopy());
  }

  @Override
  protected XBackendIntent self() {
    return this;
  }

  /**
   * A host outside the cluster.
   *
   * <pre>{@code
   * type: ExternalHostname      # externalHostname("pay.example.com", 443)
   * externalHostname:
   *   hostname: pay.example.com
   * port:
   *   port: 443
   * }</pre>
   *
   * @param hostname its name
   * @param port its port
   * @return this builder
   */
  public XBackendIntent externalHostname(String hostname, int port) {
    BackendSpec spec = spec();
    spec.setType(BackendType.EXTERNAL_HOSTNAME);
    Open.object(spec.getExternalHostname(), ExternalHostnameBackend::new, spec::setExternalHostname)
        .setHostname(hostname);
    Open.object(spec.getPort(), BackendPort::new, spec::setPort).setPort(port);
    return this;
  }

  /**
   * What it speaks: {@code protocol: HTTP2}.
   *
   * @param protocol the protocol
   * @return this builder
   */
  public XBackendIntent protocol(BackendProtocol protocol) {
    spec().setProtocol(protocol);
    return this;
  }

  /**
   * It is spoken to by TLS.
   *
   * <pre>{@code
   * tls:                        # tls(t -> t.hostname("pay.example.com").systemAuthorities())
   *   mode: ServerOnly
   *   validation:
   *     hostname: pay.example.com
   *     wellKnownCACertificates: System
   * }</pre>
   *
   * @param tls says which certificate it must show, and which is shown to it
   * @return this builder
   */
  public XBackendIntent tls(Consumer<XBackendTLS> tls) {
    BackendSpec spec = spec();
    tls.accept(new XBackendTLS(Open.object(spec.getTls(), BackendTLS::new, spec::setTls)));
    return this;
  }

  private BackendSpec spec() {
    return Open.object(object().getSpec(), BackendSpec::new, object()::setSpec);
  }
}
