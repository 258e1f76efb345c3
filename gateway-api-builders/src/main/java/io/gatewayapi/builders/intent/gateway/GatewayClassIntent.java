package io.gatewayapi.builders.intent.gateway;

import io.gatewayapi.builders.internal.Open;
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
    extends ControlledIntent<GatewayClass, GatewayClassBuilder, GatewayClassIntent> {
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

  @Override
  void controllerName(String name) {
    spec().setControllerName(name);
  }

  @Override
  void descriptionText(String description) {
    spec().setDescription(description);
  }

  @Override
  void parametersRef(ParametersReference reference) {
    spec().setParametersRef(reference);
  }

  private GatewayClassSpec spec() {
    return Open.object(object().getSpec(), GatewayClassSpec::new, object()::setSpec);
  }
}
