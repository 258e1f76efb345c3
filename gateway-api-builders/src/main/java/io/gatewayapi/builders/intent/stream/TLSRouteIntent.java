package io.gatewayapi.builders.intent.stream;

import io.gatewayapi.builders.internal.Lists;
import io.gatewayapi.builders.v1.TLSRouteBuilder;
import io.gatewayapi.model.v1.BackendRef;
import io.gatewayapi.model.v1.ParentReference;
import io.gatewayapi.model.v1.TLSRoute;
import io.gatewayapi.model.v1.TLSRouteRule;
import io.gatewayapi.model.v1.TLSRouteSpec;
import java.util.List;

/**
 * Builds TLSRoutes.
 *
 * <p>See <a href="https://gateway-api.sigs.k8s.io/reference/spec/#tlsroute">TLSRoute</a>.
 */
public final class TLSRouteIntent
    extends StreamRouteIntent<TLSRoute, TLSRouteBuilder, TLSRouteIntent> {
  private TLSRouteIntent(TLSRoute route) {
    super(route, TLSRouteBuilder::editing, TLSRouteIntent::new);
  }

  /**
   * Starts a route.
   *
   * @param name its name
   * @return a new builder
   */
  public static TLSRouteIntent named(String name) {
    return new TLSRouteIntent(named(TLSRoute::new, name));
  }

  /**
   * Starts with a copy of a route, what this library does not know included.
   *
   * @param existing the route, which stays as it is
   * @return a new builder
   */
  public static TLSRouteIntent from(TLSRoute existing) {
    return new TLSRouteIntent(existing.deepCopy());
  }

  @Override
  protected TLSRouteIntent self() {
    return this;
  }

  @Override
  protected List<ParentReference> parents() {
    TLSRouteSpec spec = spec();
    return Lists.open(spec.getParentRefs(), spec::setParentRefs);
  }

  /**
   * The server names (SNI) that the route is for.
   *
   * <pre>{@code
   * hostnames:                  # hostnames("db.example.com")
   * - db.example.com
   * }</pre>
   *
   * @param hostnames names, added to those before
   * @return this builder
   */
  public TLSRouteIntent hostnames(String... hostnames) {
    TLSRouteSpec spec = spec();
    Lists.open(spec.getHostnames(), spec::setHostnames).addAll(List.of(hostnames));
    return this;
  }

  @Override
  List<BackendRef> backends() {
    TLSRouteSpec spec = spec();
    List<TLSRouteRule> rules = Lists.open(spec.getRules(), spec::setRules);
    if (rules.isEmpty()) {
      rules.add(new TLSRouteRule());
    }
    TLSRouteRule rule = rules.get(rules.size() - 1);
    return Lists.open(rule.getBackendRefs(), rule::setBackendRefs);
  }

  private TLSRouteSpec spec() {
    TLSRouteSpec spec = object().getSpec();
    if (spec == null) {
      spec = new TLSRouteSpec();
      object().setSpec(spec);
    }
    return spec;
  }
}
