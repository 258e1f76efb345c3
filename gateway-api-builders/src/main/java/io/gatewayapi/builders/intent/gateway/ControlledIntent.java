package io.gatewayapi.builders.intent.gateway;

import io.gatewayapi.builders.intent.KindIntent;
import io.gatewayapi.model.GatewayApiObject;
import io.gatewayapi.model.v1.ParametersReference;
import java.util.function.Function;

/**
 * What a controller has claimed for itself: a GatewayClass or an XMesh.
 *
 * @param <T> the kind
 * @param <B> the kind's generated builder
 * @param <S> the builder itself
 */
public abstract class ControlledIntent<
        T extends GatewayApiObject, B, S extends ControlledIntent<T, B, S>>
    extends KindIntent<T, B, S> {
  /** For the kinds' builders. */
  ControlledIntent(T object, Function<T, B> generated, Function<T, S> again) {
    super(object, generated, again);
  }

  abstract void controllerName(String name);

  abstract void descriptionText(String description);

  abstract void parametersRef(ParametersReference reference);

  /**
   * The controller that runs what the object stands for: {@code controllerName: example.com/gateways}.
   *
   * @param name a domain and a path
   * @return this builder
   */
  public S controller(String name) {
    controllerName(name);
    return self();
  }

  /**
   * What it is for: {@code description: for the internet}.
   *
   * @param description at most 64 characters
   * @return this builder
   */
  public S description(String description) {
    descriptionText(description);
    return self();
  }

  /**
   * An object without a namespace that configures it.
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
  public S parameters(String group, String kind, String name) {
    parametersRef(reference(group, kind, name));
    return self();
  }

  /**
   * An object of a namespace that configures it.
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
  public S parameters(String group, String kind, String namespace, String name) {
    ParametersReference reference = reference(group, kind, name);
    reference.setNamespace(namespace);
    parametersRef(reference);
    return self();
  }

  private static ParametersReference reference(String group, String kind, String name) {
    ParametersReference reference = new ParametersReference();
    reference.setGroup(group);
    reference.setKind(kind);
    reference.setName(name);
    return reference;
  }
}
