package io.gatewayapi.router.rules;

import static io.gatewayapi.router.given.Routed.grpc;
import static io.gatewayapi.router.given.Routed.http;
import static io.gatewayapi.router.given.Routed.object;
import static io.gatewayapi.router.given.Routed.route;
import static io.gatewayapi.router.given.Routed.service;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatewayapi.router.Protocol;
import io.gatewayapi.router.RouteRequest;
import io.gatewayapi.router.RouteRequestBuilder;
import io.gatewayapi.router.decision.MirrorCopy;
import io.gatewayapi.router.given.Outcomes;
import io.gatewayapi.router.given.Routed;
import org.junit.jupiter.api.Test;

/** ReferenceGrants for backends, mirrors and authorization services. */
class GrantRulesTest {
  private static final String URL = "http://shop.test/";
  private static final String FAR = "{backendRefs: [{name: api, namespace: pay, port: 80}]}";
  private static final String API = service("pay/api", "{port: 80}");

  private static String grant(String name, String kind, String namespace, String to) {
    return object(
        "gateway.networking.k8s.io/v1",
        "ReferenceGrant",
        name,
        "from: [{group: gateway.networking.k8s.io, kind: " + kind + ", namespace: " + namespace
            + "}], to: [" + to + "]");
  }

  private static final String SERVICES = "{group: '', kind: Service}";

  @Test
  void grantForAllServicesOfItsNamespacePermits() {
    assertThat(Routed.of(http("shop/r", FAR), API, grant("pay/g", "HTTPRoute", "shop", SERVICES))
            .outcome(URL))
        .isEqualTo("api:80");
  }

  @Test
  void grantForOneServicePermitsThatOneOnly() {
    String one = grant("pay/g", "HTTPRoute", "shop", "{group: '', kind: Service, name: api}");
    String other = grant("pay/g", "HTTPRoute", "shop", "{group: '', kind: Service, name: x}");
    assertThat(Routed.of(http("shop/r", FAR), API, one).outcome(URL)).isEqualTo("api:80");
    assertThat(Routed.of(http("shop/r", FAR), API, other).outcome(URL)).isEqualTo("500");
  }

  @Test
  void grantMustLiveInTheNamespaceOfTheTarget() {
    Routed routed =
        Routed.of(http("shop/r", FAR), API, grant("shop/g", "HTTPRoute", "shop", SERVICES));
    assertThat(routed.outcome(URL)).isEqualTo("500");
  }

  @Test
  void grantForAnotherKindOfRouteDoesNotHelp() {
    String forHttp = grant("pay/g", "HTTPRoute", "shop", SERVICES);
    String forGrpc = grant("pay/h", "GRPCRoute", "shop", SERVICES);
    assertThat(Outcomes.of(Routed.of(grpc("shop/r", FAR), API, forHttp).call("s.S", "M")))
        .isEqualTo("503");
    assertThat(Outcomes.of(Routed.of(grpc("shop/r", FAR), API, forHttp, forGrpc).call("s.S", "M")))
        .isEqualTo("api:80");
  }

  @Test
  void grantForAnotherNamespaceDoesNotHelpAndGrantsAddUp() {
    String wrong = grant("pay/a", "HTTPRoute", "blog", SERVICES);
    String right = grant("pay/b", "HTTPRoute", "shop", SERVICES);
    assertThat(Routed.of(http("shop/r", FAR), API, wrong).outcome(URL)).isEqualTo("500");
    assertThat(Routed.of(http("shop/r", FAR), API, wrong, right).outcome(URL)).isEqualTo("api:80");
  }

  @Test
  void connectionsNeedGrantsToo() {
    String tcp = route("TCPRoute", "shop/r", "", FAR);
    RouteRequestBuilder request =
        RouteRequest.to("infra/web").protocol(Protocol.TCP).port(9000);
    assertThat(Routed.of(tcp, API).outcome(request)).isEqualTo("closed");
    assertThat(Routed.of(tcp, API, grant("pay/g", "TCPRoute", "shop", SERVICES)).outcome(request))
        .isEqualTo("api:80");
  }

  @Test
  void mirrorsNeedGrantsAndMainTrafficIsNotAffected() {
    String rule = "{filters: [{type: RequestMirror, requestMirror: {backendRef: {name: api,"
        + " namespace: pay, port: 80}}}], backendRefs: [{name: web, port: 80}]}";
    String web = service("shop/web", "{port: 80}");
    Routed without = Routed.of(http("shop/r", rule), API, web);
    assertThat(without.outcome(URL)).isEqualTo("web:80");
    assertThat(Outcomes.forward(without.get(URL)).mirrors())
        .hasOnlyElementsOfType(MirrorCopy.Dropped.class);
    Routed with =
        Routed.of(http("shop/r", rule), API, web, grant("pay/g", "HTTPRoute", "shop", SERVICES));
    assertThat(Outcomes.forward(with.get(URL)).mirrors())
        .hasOnlyElementsOfType(MirrorCopy.Sent.class);
  }

  @Test
  void oldVersionOfGrantsCountsAsWell() {
    String old = object(
        "gateway.networking.k8s.io/v1beta1",
        "ReferenceGrant",
        "pay/g",
        "from: [{group: gateway.networking.k8s.io, kind: HTTPRoute, namespace: shop}], to: ["
            + SERVICES + "]");
    assertThat(Routed.of(http("shop/r", FAR), API, old).outcome(URL)).isEqualTo("api:80");
  }
}
