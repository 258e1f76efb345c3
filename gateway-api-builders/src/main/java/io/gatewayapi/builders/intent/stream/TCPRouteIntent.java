package io.gatewayapi.builders.intent.stream;

import io.gatewayapi.builders.internal.Lists;
import io.gatewayapi.builders.v1.TCPRouteBuilder;
import io.gatewayapi.model.v1.BackendRef;
import io.gatewayapi.model.v1.ParentReference;
import io.gatewayapi.model.v1.TCPRoute;
import io.gatewayapi.model.v1.TCPRouteRule;
import io.gatewayapi.model.v1.TCPRouteSpec;
import java.util.List;

/**
 * Builds TCPRoutes.
 *
 * <p>See <a href="https://gateway-api.sigs.k8s.io/reference/spec/#tcproute">TCPRoute</a>.
 */
public final class TCPRouteIntent
    extends StreamRouteIntent<TCPRoute, TCPRouteBuilder, TCPRouteIntent> {
  private TCPRouteIntent(TCPRoute route) {
    super(route, TCPRouteBuilder::editing, TCPRouteIntent::new);
  }

  /**
   * Starts a route.
   *
   * @param name its name
   * @return a new builder
   */
  public static TCPRouteIntent named(String name) {
    return new TCPRouteIntent(named(TCPRoute::new, name));
  }

  /**
   * Starts with a copy of a route, what this library does not know included.
   *
   * @param existing the route, which stays as it is
   * @return a new builder
   */
  public static TCPRouteIntent from(TCPRoute existing) {
    return new TCPRouteIntent(existing.deepCopy());
  }

  @Override
  protected TCPRouteIntent self() {
    return this;
  }

  @Override
  protected List<ParentReference> parents() {
    TCPRouteSpec spec = spec();
    return Lists.open(spec.getParentRefs(), spec::setParentRefs);
  }

  @Override
  List<BackendRef> backends() {
    TCPRouteSpec spec = spec();
    List<TCPRouteRule> rules = Lists.open(spec.getRules(), spec::setRules);
    if (rules.isEmpty()) {
      rules.add(new TCPRouteRule());
    }
    TCPRouteRule rule = rules.get(rules.size() - 1);
    return Lists.open(rule.getBackendRefs(), rule::setBackendRefs);
  }

  private TCPRouteSpec spec() {
    TCPRouteSpec spec = object().getSpec();
    if (spec == null) {
      spec = new TCPRouteSpec();
      object().setSpec(spec);
    }
    return spec;
  }
}
