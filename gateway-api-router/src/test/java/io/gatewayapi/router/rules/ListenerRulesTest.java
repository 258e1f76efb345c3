package io.gatewayapi.router.rules;

import static io.gatewayapi.router.given.Listeners.http;
import static io.gatewayapi.router.given.Listeners.https;
import static io.gatewayapi.router.given.Routes.route;
import static io.gatewayapi.router.given.Rules.prefix;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatewayapi.router.LinearRouter;
import io.gatewayapi.router.RouteRequest;
import io.gatewayapi.router.RouteRequestBuilder;
import io.gatewayapi.router.given.Cluster;
import io.gatewayapi.router.given.Outcomes;
import io.gatewayapi.router.options.MisdirectedRequests;
import io.gatewayapi.router.options.RouterOptions;
import org.junit.jupiter.api.Test;

/** Which listener takes a request. */
class ListenerRulesTest {
  private static Cluster twoListeners() {
    return Cluster.with(http("any", 80), http("shop", 80).host("*.shop.test"))
        .route(route("a/any").section(Cluster.GATEWAY, "any").rule(prefix("/").to("any:80")))
        .route(
            route("a/shop").section(Cluster.GATEWAY, "shop").rule(prefix("/api").to("shop:80")));
  }

  @Test
  void mostSpecificListenerTakesTheRequest() {
    assertThat(twoListeners().outcome("http://a.shop.test/api")).isEqualTo("shop:80");
    assertThat(twoListeners().outcome("http://other.test/api")).isEqualTo("any:80");
  }

  @Test
  void broaderListenerIsNotAskedWhenTheBestHasNoMatch() {
    assertThat(twoListeners().outcome("http://a.shop.test/web")).isEqualTo("404");
  }

  @Test
  void wildcardListenerDoesNotCoverTheBareSuffix() {
    assertThat(twoListeners().outcome("http://shop.test/api")).isEqualTo("any:80");
  }

  @Test
  void hostIsComparedWithoutPortAndCase() {
    Cluster cluster = Cluster.with(http("shop", 80).host("shop.test"))
        .route(route("a/r").parent(Cluster.GATEWAY).rule(prefix("/").to("shop:80")));
    assertThat(cluster.outcome(RouteRequest.to(Cluster.GATEWAY).port(80).host("SHOP.test:8080")))
        .isEqualTo("shop:80");
  }

  @Test
  void requestWithoutHostReachesOnlyListenersForAnyHost() {
    assertThat(twoListeners().outcome(RouteRequest.to(Cluster.GATEWAY))).isEqualTo("any:80");
    Cluster named = Cluster.with(http("shop", 80).host("shop.test"))
        .route(route("a/r").parent(Cluster.GATEWAY).rule(prefix("/").to("shop:80")));
    assertThat(named.outcome(RouteRequest.to(Cluster.GATEWAY))).isEqualTo("404");
  }

  @Test
  void addressLiteralIsAHostLikeOthers() {
    assertThat(twoListeners().outcome("http://[2001:db8::1]:80/")).isEqualTo("any:80");
  }

  @Test
  void hostOfNoListenerIs404() {
    Cluster cluster = Cluster.with(http("shop", 80).host("shop.test"));
    assertThat(cluster.outcome("http://other.test/")).isEqualTo("404");
    assertThat(cluster.get("http://other.test/").reason())
        .isEqualTo("no listener on the port covers host \"other.test\"");
  }

  @Test
  void portWithoutListenerRefusesTheConnection() {
    assertThat(twoListeners().outcome("http://a.test:8080/")).isEqualTo("closed");
    assertThat(twoListeners().outcome("https://a.test/")).isEqualTo("closed");
  }

  @Test
  void unknownGatewayRefusesTheConnection() {
    assertThat(twoListeners().outcome(RouteRequest.to("infra/other"))).isEqualTo("closed");
    assertThat(twoListeners().route(RouteRequest.to("infra/other")).reason())
        .isEqualTo("Gateway infra/other is not in the input");
  }

  @Test
  void listenersWithTheSameHostnameAreBothRefused() {
    Cluster cluster = Cluster.with(http("a", 80).host("x.test"), http("b", 80).host("x.test"))
        .route(route("a/r").parent(Cluster.GATEWAY).rule(prefix("/").to("r:80")));
    assertThat(cluster.outcome("http://x.test/")).isEqualTo("closed");
    assertThat(cluster.get("http://x.test/").explanation().listeners().get(0).describe())
        .isEqualTo("is not served (HostnameConflict with \"b\")");
  }

  @Test
  void conflictLeavesOtherListenersAlone() {
    Cluster cluster = Cluster.with(
            http("a", 80).host("x.test"), http("b", 80).host("x.test"), http("c", 80))
        .route(route("a/r").parent(Cluster.GATEWAY).rule(prefix("/").to("r:80")));
    assertThat(cluster.outcome("http://x.test/")).isEqualTo("r:80");
  }

  @Test
  void tcpBesideHttpOnOnePortRefusesBoth() {
    Cluster cluster = Cluster.with(http("http", 80), http("tcp", 80).protocol("TCP"));
    assertThat(cluster.outcome("http://x.test/")).isEqualTo("closed");
    assertThat(cluster.get("http://x.test/").explanation().listeners().get(0).describe())
        .isEqualTo("is not served (ProtocolConflict with \"tcp\")");
  }

  @Test
  void udpSharesAPortWithHttp() {
    Cluster cluster = Cluster.with(http("http", 80), http("udp", 80).protocol("UDP"))
        .route(route("a/r").parent(Cluster.GATEWAY).rule(prefix("/").to("r:80")));
    assertThat(cluster.outcome("http://x.test/")).isEqualTo("r:80");
  }

  private static Cluster encrypted() {
    return Cluster.with(https("a").host("a.test"), https("b").host("b.test"))
        .route(route("a/r").parent(Cluster.GATEWAY).rule(prefix("/").to("r:80")));
  }

  @Test
  void serverNameOfNoListenerRefusesTheConnection() {
    assertThat(encrypted().outcome("https://other.test/")).isEqualTo("closed");
  }

  @Test
  void hostOfAnotherListenerThanTheServerNameIs421() {
    RouteRequestBuilder request =
        RouteRequest.to(Cluster.GATEWAY).url("https://b.test/").sni("a.test");
    assertThat(encrypted().outcome(request)).isEqualTo("421");
    RouterOptions routing = RouterOptions.defaults().with(MisdirectedRequests.ROUTE);
    assertThat(Outcomes.of(LinearRouter.of(encrypted().topology(), routing).route(request.build())))
        .isEqualTo("r:80");
  }

  @Test
  void hostOfNoListenerOnAGoodConnectionIs404() {
    assertThat(encrypted()
            .outcome(RouteRequest.to(Cluster.GATEWAY).url("https://other.test/").sni("a.test")))
        .isEqualTo("404");
  }

  @Test
  void hostAndServerNameMayDifferWithinOneListener() {
    Cluster cluster = Cluster.with(https("all").host("*.test"))
        .route(route("a/r").parent(Cluster.GATEWAY).rule(prefix("/").to("r:80")));
    assertThat(cluster.outcome(
            RouteRequest.to(Cluster.GATEWAY).url("https://b.test/").sni("a.test")))
        .isEqualTo("r:80");
  }

  @Test
  void catchAllListenerTurnsUnknownHostsOnSpecificConnectionsInto421() {
    Cluster cluster = Cluster.with(https("a").host("a.test"), https("any"));
    assertThat(cluster.outcome(
            RouteRequest.to(Cluster.GATEWAY).url("https://x.test/").sni("a.test")))
        .isEqualTo("421");
  }
}
