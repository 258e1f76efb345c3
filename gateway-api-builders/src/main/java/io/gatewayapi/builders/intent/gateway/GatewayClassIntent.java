package io.gatewayapi.builders.intent.gateway;

import io.gatewayapi.builders.intent.KindIntent;
import io.gatewayapi.builders.v1.GatewayClassBuilder;
import io.gatewayapi.model.v1.GatewayClass;
import io.gatewayapi.model.v1.GatewayClassSpec;
import io.gatewayapi.model.v1.ParametersReference;

/**
 * Builds GatewayClasses.
 *
 * <p>See <a href="https://gateway-api.sigs.k8s.io/api-types/gatewayclass/">GatewayClass</a>.
 */
public final class GatewayClassIntent
    extends KindIntent<GatewayClass, GatewayClassBuilder, GatewayClassIntent> {
  private GatewayClassIntent(GatewayClass object) {
    super(object, GatewayClassBuilder::editing, GatewayClassIntent::new);
  }

  /**
   * Starts a GatewayClass.
   *
   * @param name its name
   * @return a new builder
   */
  public static GatewayClassIntent named(String name) {
    return new GatewayClassIntent(named(GatewayClass::new, name));
  }

  /**
   * Starts with a copy of a GatewayClass, what this library does not know included.
   *
   * @param existing the GatewayClass, which stays as it is
   * @return a new builder
   */
  public static GatewayClassIntent from(GatewayClass existing) {
    return new GatewayClassIntent(existing.deepCopy());
  }

  @Override
  protected GatewayClassIntent self() {
    return this;
  }

  /**
   * The controller that runs Gateways of the class: {@code controllerName: example.com/gateways}.
   *
   * @param name a domain and a path
   * @return this builder
   */
  public GatewayClassIntent controller(String name) {
    spec().setControllerName(name);
    return this;
  }

  /**
   * What the class is for: {@code description: for the internet}.
   *
   * @param description at most 64 characters
   * @return this builder
   */
  public GatewayClassIntent description(String description) {
    spec().setDescription(description);
    return this;
  }

  /**
   * An object without a namespace that configures the class.
   *
   * <pre>{@code
   * parametersRef:              # parameters("example.com", "Settings", "public")
   *   group: example.com
   *   kind: Settings
   *   name: public
   * }</pre>
   *
   * @param group its group
   * @param kind its kind
   * @param name its name
   * @return this builder
   */
  public GatewayClassIntent parameters(String group, String kind, String name) {
    ParametersReference reference = new ParametersReference();
    reference.setGroup(group);
    reference.setKind(kind);
    reference.setName(name);
    spec().setParametersRef(reference);
    return this;
  }

  /**
   * An object of a namespace that configures the class.
   *
   * <pre>{@code
   * parametersRef:              # parameters("example.com", "Settings", "infra", "public")
   *   group: example.com
   *   kind: Settings
   *   namespace: infra
   *   name: public
   * }</pre>
   *
   * @param group its group
   * @param kind its kind
   * @param namespace its namespace
   * @param name its name
   * @return this builder
   */
  public GatewayClassIntent parameters(String group, String kind, String namespace, String name) {
    parameters(group, kind, name);
    ParametersReference reference = spec().getParametersRef();
    if (reference != null) {
      reference.setNamespace(namespace);
    }
    return this;
  }

  private GatewayClassSpec spec() {
    GatewayClassSpec spec = object().getSpec();
    if (spec == null) {
      spec = new GatewayClassSpec();
      object().setSpec(spec);
    }
    return spec;
  }
}
