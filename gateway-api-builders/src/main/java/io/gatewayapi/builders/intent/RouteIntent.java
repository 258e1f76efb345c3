package io.gatewayapi.builders.intent;

import io.gatewayapi.model.GatewayApiObject;
import io.gatewayapi.model.v1.GatewayDefaultScope;
import io.gatewayapi.model.v1.ParentReference;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * What the builders of all routes share: the parents.
 *
 * @param <T> the kind
 * @param <B> the kind's generated builder
 * @param <S> the builder itself
 */
public abstract class RouteIntent<T extends GatewayApiObject, B, S extends RouteIntent<T, B, S>>
    extends KindIntent<T, B, S> {
  /**
   * For the kinds' builders.
   *
   * @param object what is changed in place
   * @param generated the generated builder that changes an object in place
   * @param again makes a builder like this around another object
   */
  protected RouteIntent(T object, Function<T, B> generated, Function<T, S> again) {
    super(object, generated, again);
  }

  /**
   * The list of parents.
   *
   * @return the object's own list, which can grow
   */
  protected abstract List<ParentReference> parents();

  /**
   * Says which default Gateways may take the route.
   *
   * @param scope the scope, set in the object itself
   */
  protected abstract void defaultGateways(GatewayDefaultScope scope);

  /**
   * Attaches the route to whichever Gateways are default ones.
   *
   * <pre>{@code
   * useDefaultGateways: All
   * }</pre>
   *
   * @return this builder
   */
  public S useDefaultGateways() {
    defaultGateways(GatewayDefaultScope.ALL);
    return self();
  }

  /**
   * Attaches the route to a Gateway of its own namespace.
   *
   * <pre>{@code
   * parentRefs:
   * - name: prod-web
   * }</pre>
   *
   * @param gateway the Gateway's name
   * @return this builder
   */
  public S parent(String gateway) {
    ParentReference reference = new ParentReference();
    reference.setName(gateway);
    parents().add(reference);
    return self();
  }

  /**
   * Attaches the route to a Gateway, or to what the parent is said to be.
   *
   * <pre>{@code
   * parentRefs:                 # parent("prod-web", p -> p.namespace("infra").section("https"))
   * - name: prod-web
   *   namespace: infra
   *   sectionName: https
   * }</pre>
   *
   * @param name the Gateway's name
   * @param parent says more of it
   * @return this builder
   */
  public S parent(String name, Consumer<Parent> parent) {
    ParentReference reference = new ParentReference();
    reference.setName(name);
    parent.accept(Parent.editing(reference));
    parents().add(reference);
    return self();
  }
}
