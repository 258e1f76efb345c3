package io.gatewayapi.builders.intent.policy;

import io.gatewayapi.builders.intent.KindIntent;
import io.gatewayapi.builders.internal.Edits;
import io.gatewayapi.builders.internal.Lists;
import io.gatewayapi.builders.v1.BackendTLSPolicyBuilder;
import io.gatewayapi.model.v1.BackendTLSPolicy;
import io.gatewayapi.model.v1.BackendTLSPolicySpec;
import io.gatewayapi.model.v1.BackendTLSPolicyValidation;
import io.gatewayapi.model.v1.LocalObjectReference;
import io.gatewayapi.model.v1.LocalPolicyTargetReferenceWithSectionName;
import io.gatewayapi.model.v1.SubjectAltName;
import io.gatewayapi.model.v1.WellKnownCACertificatesType;

/**
 * Builds BackendTLSPolicies: how a Gateway speaks TLS to Services.
 *
 * <p>See <a href="https://gateway-api.sigs.k8s.io/api-types/backendtlspolicy/">BackendTLSPolicy</a>.
 */
public final class BackendTLSPolicyIntent
    extends KindIntent<BackendTLSPolicy, BackendTLSPolicyBuilder, BackendTLSPolicyIntent> {
  private BackendTLSPolicyIntent(BackendTLSPolicy policy) {
    super(policy, BackendTLSPolicyBuilder::editing, BackendTLSPolicyIntent::new);
  }

  /**
   * Starts a BackendTLSPolicy.
   *
   * @param name its name
   * @return a new builder
   */
  public static BackendTLSPolicyIntent named(String name) {
    return new BackendTLSPolicyIntent(named(BackendTLSPolicy::new, name));
  }

  /**
   * Starts with a copy of a BackendTLSPolicy, what this library does not know included.
   *
   * @param existing the policy, which stays as it is
   * @return a new builder
   */
  public static BackendTLSPolicyIntent from(BackendTLSPolicy existing) {
    return new BackendTLSPolicyIntent(existing.deepCopy());
  }

  @Override
  protected BackendTLSPolicyIntent self() {
    return this;
  }

  /**
   * A Service that the policy is for, with all its ports.
   *
   * <pre>{@code
   * targetRefs:                 # service("payments")
   * - group: ""
   *   kind: Service
   *   name: payments
   * }</pre>
   *
   * @param name the Service's name
   * @return this builder
   */
  public BackendTLSPolicyIntent service(String name) {
    target(name);
    return this;
  }

  /**
   * A port of a Service that the policy is for.
   *
   * <pre>{@code
   * targetRefs:                 # service("payments", "https")
   * - group: ""
   *   kind: Service
   *   name: payments
   *   sectionName: https
   * }</pre>
   *
   * @param name the Service's name
   * @param port the port's name
   * @return this builder
   */
  public BackendTLSPolicyIntent service(String name, String port) {
    target(name).setSectionName(port);
    return this;
  }

  private LocalPolicyTargetReferenceWithSectionName target(String name) {
    LocalPolicyTargetReferenceWithSectionName target =
        new LocalPolicyTargetReferenceWithSectionName();
    target.setGroup("");
    target.setKind("Service");
    target.setName(name);
    BackendTLSPolicySpec spec = spec();
    Lists.open(spec.getTargetRefs(), spec::setTargetRefs).add(target);
    return target;
  }

  /**
   * The name that is asked for (SNI) and that the certificate must be for.
   *
   * <pre>{@code
   * validation:                 # hostname("payments.internal")
   *   hostname: payments.internal
   * }</pre>
   *
   * @param hostname the name
   * @return this builder
   */
  public BackendTLSPolicyIntent hostname(String hostname) {
    validation().setHostname(hostname);
    return this;
  }

  /**
   * A ConfigMap with authorities whose signature is trusted.
   *
   * <pre>{@code
   * validation:                 # authoritiesFrom("internal-ca")
   *   caCertificateRefs:
   *   - group: ""
   *     kind: ConfigMap
   *     name: internal-ca
   * }</pre>
   *
   * @param configMap the ConfigMap's name
   * @return this builder
   */
  public BackendTLSPolicyIntent authoritiesFrom(String configMap) {
    LocalObjectReference reference = new LocalObjectReference();
    reference.setGroup("");
    reference.setKind("ConfigMap");
    reference.setName(configMap);
    BackendTLSPolicyValidation validation = validation();
    Lists.open(validation.getCaCertificateRefs(), validation::setCaCertificateRefs)
        .add(reference);
    return this;
  }

  /**
   * The authorities that the implementation's system trusts.
   *
   * <pre>{@code
   * validation:
   *   wellKnownCACertificates: System
   * }</pre>
   *
   * @return this builder
   */
  public BackendTLSPolicyIntent systemAuthorities() {
    validation().setWellKnownCACertificates(WellKnownCACertificatesType.of("System"));
    return this;
  }

  /**
   * A name that the certificate may be for in place of the host; {@link
   * io.gatewayapi.builders.v1.SubjectAltNames} makes one of each type.
   *
   * <pre>{@code
   * validation:                 # subject(SubjectAltNames.uri("spiffe://example.com/payments"))
   *   subjectAltNames:
   *   - type: URI
   *     uri: spiffe://example.com/payments
   * }</pre>
   *
   * @param name the name, copied
   * @return this builder
   */
  public BackendTLSPolicyIntent subject(SubjectAltName name) {
    BackendTLSPolicyValidation validation = validation();
    Lists.open(validation.getSubjectAltNames(), validation::setSubjectAltNames)
        .add(name.deepCopy());
    return this;
  }

  /**
   * An option of the implementation's own.
   *
   * <pre>{@code
   * options:                    # option("example.com/min-version", "1.3")
   *   example.com/min-version: "1.3"
   * }</pre>
   *
   * @param key its name
   * @param value its value
   * @return this builder
   */
  public BackendTLSPolicyIntent option(String key, String value) {
    BackendTLSPolicySpec spec = spec();
    spec.setOptions(Edits.put(spec.getOptions(), key, value));
    return this;
  }

  private BackendTLSPolicyValidation validation() {
    BackendTLSPolicyValidation present = spec().getValidation();
    BackendTLSPolicyValidation validation =
        present == null ? new BackendTLSPolicyValidation() : present;
    spec().setValidation(validation);
    return validation;
  }

  private BackendTLSPolicySpec spec() {
    BackendTLSPolicySpec spec = object().getSpec();
    if (spec == null) {
      spec = new BackendTLSPolicySpec();
      object().setSpec(spec);
    }
    return spec;
  }
}
