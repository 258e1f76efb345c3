package io.gatewayapi.builders.intent.gateway;

import io.gatewayapi.builders.internal.Edits;
import io.gatewayapi.builders.v1.GatewayInfrastructureBuilder;
import io.gatewayapi.model.v1.GatewayInfrastructure;
import io.gatewayapi.model.v1.LocalParametersReference;
import java.util.function.Consumer;

/** What an implementation makes for a Gateway: proxies, load balancers. */
public final class Infrastructure {
  private final GatewayInfrastructure infrastructure;

  Infrastructure(GatewayInfrastructure infrastructure) {
    this.infrastructure = infrastructure;
  }

  /**
   * A label for all of it.
   *
   * <pre>{@code
   * labels:                     # label("team", "web")
   *   team: web
   * }</pre>
   *
   * @param key its key
   * @param value its value
   * @return this builder
   */
  public Infrastructure label(String key, String value) {
    infrastructure.setLabels(Edits.put(infrastructure.getLabels(), key, value));
    return this;
  }

  /**
   * An annotation for all of it.
   *
   * <pre>{@code
   * annotations:                # annotation("example.com/size", "small")
   *   example.com/size: small
   * }</pre>
   *
   * @param key its key
   * @param value its value
   * @return this builder
   */
  public Infrastructure annotation(String key, String value) {
    infrastructure.setAnnotations(Edits.put(infrastructure.getAnnotations(), key, value));
    return this;
  }

  /**
   * An object of the Gateway's namespace that configures it.
   *
   * <pre>{@code
   * parametersRef:              # parameters("example.com", "Proxy", "small")
   *   group: example.com
   *   kind: Proxy
   *   name: small
   * }</pre>
   *
   * @param group its group, empty for Kubernetes' core
   * @param kind its kind
   * @param name its name
   * @return this builder
   */
  public Infrastructure parameters(String group, String kind, String name) {
    LocalParametersReference reference = new LocalParametersReference();
    reference.setGroup(group);
    reference.setKind(kind);
    reference.setName(name);
    infrastructure.setParametersRef(reference);
    return this;
  }

  /**
   * Anything that has no name of its own here.
   *
   * @param change changes the settings
   * @return this builder
   */
  public Infrastructure with(Consumer<GatewayInfrastructureBuilder> change) {
    change.accept(GatewayInfrastructureBuilder.editing(infrastructure));
    return this;
  }
}
