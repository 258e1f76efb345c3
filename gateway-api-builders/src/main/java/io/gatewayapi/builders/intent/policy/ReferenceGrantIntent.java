package io.gatewayapi.builders.intent.policy;

import io.gatewayapi.builders.intent.KindIntent;
import io.gatewayapi.builders.internal.Open;
import io.gatewayapi.builders.v1.ReferenceGrantBuilder;
import io.gatewayapi.model.v1.ReferenceGrant;
import io.gatewayapi.model.v1.ReferenceGrantFrom;
import io.gatewayapi.model.v1.ReferenceGrantSpec;
import io.gatewayapi.model.v1.ReferenceGrantTo;
import java.util.List;

/**
 * Builds ReferenceGrants: in the namespace of what is referred to, who may refer to it.
 *
 * <p>See <a href="https://gateway-api.sigs.k8s.io/api-types/referencegrant/">ReferenceGrant</a>.
 */
public final class ReferenceGrantIntent
    extends KindIntent<ReferenceGrant, ReferenceGrantBuilder, ReferenceGrantIntent> {
  private static final String GROUP = "gateway.networking.k8s.io";
  private static final List<String> ROUTES =
      List.of("HTTPRoute", "GRPCRoute", "TLSRoute", "TCPRoute", "UDPRoute");

  private ReferenceGrantIntent(ReferenceGrant grant) {
    super(grant, ReferenceGrantBuilder::editing, ReferenceGrantIntent::new);
  }

  /**
   * Starts a ReferenceGrant.
   *
   * @param name its name
   * @return a new builder
   */
  public static ReferenceGrantIntent named(String name) {
    return new ReferenceGrantIntent(named(ReferenceGrant::new, name));
  }

  /**
   * Starts with a copy of a ReferenceGrant, what this library does not know included.
   *
   * @param existing the grant, which stays as it is
   * @return a new builder
   */
  public static ReferenceGrantIntent from(ReferenceGrant existing) {
    return new ReferenceGrantIntent(existing.deepCopy());
  }

  @Override
  protected ReferenceGrantIntent self() {
    return this;
  }

  /**
   * Routes of all kinds of a namespace may refer.
   *
   * <pre>{@code
   * from:                       # fromRoutes("shop")
   * - group: gateway.networking.k8s.io
   *   kind: HTTPRoute
   *   namespace: shop
   * - group: gateway.networking.k8s.io
   *   kind: GRPCRoute
   *   namespace: shop
   * ...
   * }</pre>
   *
   * @param namespace the routes' namespace
   * @return this builder
   */
  public ReferenceGrantIntent fromRoutes(String namespace) {
    ROUTES.forEach(kind -> from(kind, namespace));
    return this;
  }

  /**
   * Objects of a kind of the Gateway API may refer.
   *
   * <pre>{@code
   * from:                       # from("HTTPRoute", "shop")
   * - group: gateway.networking.k8s.io
   *   kind: HTTPRoute
   *   namespace: shop
   * }</pre>
   *
   * @param kind their kind
   * @param namespace their namespace
   * @return this builder
   */
  public ReferenceGrantIntent from(String kind, String namespace) {
    return from(GROUP, kind, namespace);
  }

  /**
   * Objects of a kind may refer.
   *
   * <pre>{@code
   * from:                       # from("example.com", "Proxy", "shop")
   * - group: example.com
   *   kind: Proxy
   *   namespace: shop
   * }</pre>
   *
   * @param group their group
   * @param kind their kind
   * @param namespace their namespace
   * @return this builder
   */
  public ReferenceGrantIntent from(String group, String kind, String namespace) {
    ReferenceGrantFrom entry = new ReferenceGrantFrom();
    entry.setGroup(group);
    entry.setKind(kind);
    entry.setNamespace(namespace);
    ReferenceGrantSpec spec = spec();
    Open.list(spec.getFrom(), spec::setFrom).add(entry);
    return this;
  }

  /**
   * They may refer to all Services of the grant's namespace.
   *
   * <pre>{@code
   * to:
   * - group: ""
   *   kind: Service
   * }</pre>
   *
   * @return this builder
   */
  public ReferenceGrantIntent toServices() {
    return to("", "Service");
  }

  /**
   * They may refer to one Service of the grant's namespace.
   *
   * <pre>{@code
   * to:                         # toService("payments")
   * - group: ""
   *   kind: Service
   *   name: payments
   * }</pre>
   *
   * @param name the Service's name
   * @return this builder
   */
  public ReferenceGrantIntent toService(String name) {
    return to("", "Service", name);
  }

  /**
   * They may refer to all Secrets of the grant's namespace.
   *
   * <pre>{@code
   * to:
   * - group: ""
   *   kind: Secret
   * }</pre>
   *
   * @return this builder
   */
  public ReferenceGrantIntent toSecrets() {
    return to("", "Secret");
  }

  /**
   * They may refer to one Secret of the grant's namespace.
   *
   * <pre>{@code
   * to:                         # toSecret("shop-cert")
   * - group: ""
   *   kind: Secret
   *   name: shop-cert
   * }</pre>
   *
   * @param name the Secret's name
   * @return this builder
   */
  public ReferenceGrantIntent toSecret(String name) {
    return to("", "Secret", name);
  }

  /**
   * They may refer to all objects of a kind in the grant's namespace.
   *
   * <pre>{@code
   * to:                         # to("example.com", "Bucket")
   * - group: example.com
   *   kind: Bucket
   * }</pre>
   *
   * @param group the group, empty for Kubernetes' core
   * @param kind the kind
   * @return this builder
   */
  public ReferenceGrantIntent to(String group, String kind) {
    add(group, kind);
    return this;
  }

  /**
   * They may refer to one object of the grant's namespace.
   *
   * <pre>{@code
   * to:                         # to("example.com", "Bucket", "assets")
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
  public ReferenceGrantIntent to(String group, String kind, String name) {
    add(group, kind).setName(name);
    return this;
  }

  private ReferenceGrantTo add(String group, String kind) {
    ReferenceGrantTo entry = new ReferenceGrantTo();
    entry.setGroup(group);
    entry.setKind(kind);
    ReferenceGrantSpec spec = spec();
    Open.list(spec.getTo(), spec::setTo).add(entry);
    return entry;
  }

  private ReferenceGrantSpec spec() {
    return Open.object(object().getSpec(), ReferenceGrantSpec::new, object()::setSpec);
  }
}
