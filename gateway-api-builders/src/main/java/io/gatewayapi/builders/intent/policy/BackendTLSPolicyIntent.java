package io.gatewayapi.builders.intent.policy;

import io.gatewayapi.builders.intent.KindIntent;
import io.gatewayapi.builders.intent.ServerIdentity;
import io.gatewayapi.builders.internal.Edits;
import io.gatewayapi.builders.internal.Open;
import io.gatewayapi.builders.v1.BackendTLSPolicyBuilder;
import io.gatewayapi.builders.v1.BackendTLSPolicyValidationBuilder;
import io.gatewayapi.model.v1.BackendTLSPolicy;
import io.gatewayapi.model.v1.BackendTLSPolicySpec;
import io.gatewayapi.model.v1.BackendTLSPolicyValidation;
import io.gatewayapi.model.v1.LocalPolicyTargetReferenceWithSectionName;
import java.util.function.Consumer;

/**
 * Builds BackendTLSPolicies: how a Gateway speaks TLS to Services.
 *
 * <p>See <a href="https://gateway-api.sigs.k8s.io/api-types/backendtlspolicy/">BackendTLSPolicy</a>.
 */
public final class BackendTLSPolicyIntent
    extends KindIntent<BackendTLSPolicy, BackendTLSPolicyBuilder, BackendTLSPolicyIntent>
    implements ServerIdentity<BackendTLSPolicyIntent> {
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
    add("", "Service", name);
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
    add("", "Service", name).setSectionName(port);
    return this;
  }

  /**
   * Something of another kind that the policy is for.
   *
   * <pre>{@code
   * targetRefs:                 # target("example.com", "Bucket", "assets")
   * - group: example.com
   *   kind: Bucket
   *   name: assets
   * }</pre>
   *
   * @param group its group, empty for Kubernetes' core
   * @param kind its kind
   * @param name its name
   * @return this builder
   */
  public BackendTLSPolicyIntent target(String group, String kind, String name) {
    add(group, kind, name);
    return this;
  }

  private LocalPolicyTargetReferenceWithSectionName add(String group, String kind, String name) {
    LocalPolicyTargetReferenceWithSectionName target =
        new LocalPolicyTargetReferenceWithSectionName();
    target.setGroup(group);
    target.setKind(kind);
    target.setName(name);
    BackendTLSPolicySpec spec = spec();
    Open.list(spec.getTargetRefs(), spec::setTargetRefs).add(target);
    return target;
  }

  @Override
  public BackendTLSPolicyIntent validation(Consumer<BackendTLSPolicyValidationBuilder> change) {
    BackendTLSPolicySpec spec = spec();
    change.accept(BackendTLSPolicyValidationBuilder.editing(
        Open.object(spec.getValidation(), BackendTLSPolicyValidation::new, spec::setValidation)));
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

  private BackendTLSPolicySpec spec() {
    return Open.object(object().getSpec(), BackendTLSPolicySpec::new, object()::setSpec);
  }
}
