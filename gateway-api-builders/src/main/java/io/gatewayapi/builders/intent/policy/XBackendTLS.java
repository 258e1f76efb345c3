package io.gatewayapi.builders.intent.policy;

import io.gatewayapi.builders.intent.ServerIdentity;
import io.gatewayapi.builders.internal.Open;
import io.gatewayapi.builders.v1.BackendTLSPolicyValidationBuilder;
import io.gatewayapi.builders.x.v1alpha1.BackendTLSBuilder;
import io.gatewayapi.model.v1.BackendTLSPolicyValidation;
import io.gatewayapi.model.v1.SecretObjectReference;
import io.gatewayapi.model.x.v1alpha1.BackendTLS;
import io.gatewayapi.model.x.v1alpha1.BackendTLSMode;
import java.util.function.Consumer;

/** How TLS is spoken to an XBackend: only it proves who it is, unless a client certificate is said. */
public final class XBackendTLS implements ServerIdentity<XBackendTLS> {
  private final BackendTLS tls;

  XBackendTLS(BackendTLS tls) {
    this.tls = tls;
    if (tls.getMode() == null) {
      tls.setMode(BackendTLSMode.SERVER_ONLY);
    }
  }

  /**
   * The certificate that is shown to the backend.
   *
   * <pre>{@code
   * tls:                        # clientCertificate("shop-cert")
   *   mode: ClientAndServer
   *   clientCertificateRef:
   *     name: shop-cert
   * }</pre>
   *
   * @param secret the Secret's name
   * @return this builder
   */
  public XBackendTLS clientCertificate(String secret) {
    SecretObjectReference reference = new SecretObjectReference();
    reference.setName(secret);
    tls.setMode(BackendTLSMode.CLIENT_AND_SERVER);
    tls.setClientCertificateRef(reference);
    return this;
  }

  @Override
  public XBackendTLS validation(Consumer<BackendTLSPolicyValidationBuilder> change) {
    change.accept(BackendTLSPolicyValidationBuilder.editing(
        Open.object(tls.getValidation(), BackendTLSPolicyValidation::new, tls::setValidation)));
    return this;
  }

  /**
   * Anything that has no name of its own here.
   *
   * @param change changes the settings
   * @return this builder
   */
  public XBackendTLS with(Consumer<BackendTLSBuilder> change) {
    change.accept(BackendTLSBuilder.editing(tls));
    return this;
  }
}
