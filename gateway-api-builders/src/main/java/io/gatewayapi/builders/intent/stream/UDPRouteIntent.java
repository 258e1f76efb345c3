package io.gatewayapi.builders.intent.stream;

import io.gatewayapi.builders.internal.Lists;
import io.gatewayapi.builders.v1.UDPRouteBuilder;
import io.gatewayapi.model.v1.BackendRef;
import io.gatewayapi.model.v1.ParentReference;
import io.gatewayapi.model.v1.UDPRoute;
import io.gatewayapi.model.v1.UDPRouteRule;
import io.gatewayapi.model.v1.UDPRouteSpec;
import java.util.List;

/**
 * Builds UDPRoutes.
 *
 * <p>See <a href="https://gateway-api.sigs.k8s.io/reference/spec/#udproute">UDPRoute</a>.
 */
public final class UDPRouteIntent
    extends StreamRouteIntent<UDPRoute, UDPRouteBuilder, UDPRouteIntent> {
  private UDPRouteIntent(UDPRoute route) {
    super(route, UDPRouteBuilder::editing, UDPRouteIntent::new);
  }

  /**
   * Starts a route.
   *
   * @param name its name
   * @return a new builder
   */
  public static UDPRouteIntent named(String name) {
    return new UDPRouteIntent(named(UDPRoute::new, name));
  }

  /**
   * Starts with a copy of a route, what this library does not know included.
   *
   * @param existing the route, which stays as it is
   * @return a new builder
   */
  public static UDPRouteIntent from(UDPRoute existing) {
    return new UDPRouteIntent(existing.deepCopy());
  }

  @Override
  protected UDPRouteIntent self() {
    return this;
  }

  @Override
  protected List<ParentReference> parents() {
    UDPRouteSpec spec = spec();
    return Lists.open(spec.getParentRefs(), spec::setParentRefs);
  }

  @Override
  List<BackendRef> backends() {
    UDPRouteSpec spec = spec();
    List<UDPRouteRule> rules = Lists.open(spec.getRules(), spec::setRules);
    if (rules.isEmpty()) {
      rules.add(new UDPRouteRule());
    }
    UDPRouteRule rule = rules.get(rules.size() - 1);
    return Lists.open(rule.getBackendRefs(), rule::setBackendRefs);
  }

  private UDPRouteSpec spec() {
    UDPRouteSpec spec = object().getSpec();
    if (spec == null) {
      spec = new UDPRouteSpec();
      object().setSpec(spec);
    }
    return spec;
  }
}
