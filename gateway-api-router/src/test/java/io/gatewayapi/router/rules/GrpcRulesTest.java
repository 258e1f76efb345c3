package io.gatewayapi.router.rules;

import static io.gatewayapi.router.given.Routed.grpc;
import static io.gatewayapi.router.given.Routed.http;
import static io.gatewayapi.router.given.Routed.route;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatewayapi.router.RouteRequest;
import io.gatewayapi.router.RouteRequestBuilder;
import io.gatewayapi.router.decision.GrpcStatus;
import io.gatewayapi.router.decision.RoutingDecision;
import io.gatewayapi.router.given.Given;
import io.gatewayapi.router.given.Judged;
import io.gatewayapi.router.given.Outcomes;
import io.gatewayapi.router.given.Routed;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** GRPCRoutes: what they match, which goes first, and how calls fail. */
class GrpcRulesTest {
  private static String rule(String method, String backend) {
    return "{matches: [{method: {" + method + "}}], backendRefs: [{name: " + backend
        + ", port: 80}]}";
  }

  private static String rule(String method, String header, String backend) {
    return "{matches: [{method: {" + method + "}, headers: [{name: " + header
        + ", value: '1'}]}], backendRefs: [{name: " + backend + ", port: 80}]}";
  }

  private static Optional<GrpcStatus> status(RoutingDecision decision) {
    return decision.fold(new RoutingDecision.Cases<>(
        forward -> Optional.empty(),
        redirect -> Optional.empty(),
        respond -> Optional.empty(),
        reject -> reject.refusal().grpcStatus()));
  }

  private static String outcome(Routed routed, String service, String method) {
    return Outcomes.of(routed.call(service, method));
  }

  @Test
  void ruleWithoutMatchesMatchesEveryCall() {
    Routed routed = Routed.of(grpc("shop/r", "{backendRefs: [{name: a, port: 80}]}"));
    assertThat(outcome(routed, "any.Service", "Call")).isEqualTo("a:80");
  }

  @Test
  void serviceAndMethodMustBothFit() {
    Routed routed = Routed.of(grpc("shop/r", rule("service: shop.Carts, method: Get", "a")));
    assertThat(outcome(routed, "shop.Carts", "Get")).isEqualTo("a:80");
    assertThat(outcome(routed, "shop.Carts", "Put")).isEqualTo("404");
    assertThat(outcome(routed, "shop.Carts2", "Get")).isEqualTo("404");
    assertThat(outcome(routed, "Shop.Carts", "Get")).isEqualTo("404");
  }

  @Test
  void serviceAloneTakesAllMethodsAndMethodAloneAllServices() {
    Routed routed = Routed.of(
        grpc("shop/r", rule("service: shop.Carts", "service"), rule("method: Get", "method")));
    assertThat(outcome(routed, "shop.Carts", "Put")).isEqualTo("service:80");
    assertThat(outcome(routed, "shop.Orders", "Get")).isEqualTo("method:80");
  }

  @Test
  void regularExpressionsFitTheWholeName() {
    Routed routed = Routed.of(grpc(
        "shop/r",
        rule("type: RegularExpression, service: 'shop\\.[A-Z]\\w*', method: 'G.*'", "a")));
    assertThat(outcome(routed, "shop.Carts", "Get")).isEqualTo("a:80");
    assertThat(outcome(routed, "myshop.Carts", "Get")).isEqualTo("404");
    assertThat(outcome(routed, "shop.Carts", "Put")).isEqualTo("404");
  }

  @Test
  void headerNamesAreComparedWithoutRegardToCaseAndTheFirstOfEquivalentOnesCounts() {
    Routed routed = Routed.of(grpc(
        "shop/r",
        "{matches: [{headers: [{name: X-Env, value: a},"
            + " {name: x-env, value: b}]}], backendRefs: [{name: a, port: 80}]}"));
    RouteRequestBuilder call = RouteRequest.to("infra/web").grpc("s.S", "M").header("x-eNV", "a");
    assertThat(routed.outcome(call)).isEqualTo("a:80");
  }

  @Test
  void longerServiceGoesFirstThenLongerMethodThenMoreHeaders() {
    Routed routed = Routed.of(grpc(
        "shop/r",
        rule("method: GetAll", "method"),
        rule("service: s.S", "service"),
        rule("service: s.S, method: Get", "both"),
        rule("service: s.S, method: Get", "h", "header")));
    assertThat(outcome(routed, "s.S", "GetAll")).isEqualTo("service:80");
    assertThat(outcome(routed, "s.T", "GetAll")).isEqualTo("method:80");
    assertThat(outcome(routed, "s.S", "Get")).isEqualTo("both:80");
    assertThat(routed.outcome(RouteRequest.to("infra/web").grpc("s.S", "Get").header("h", "1")))
        .isEqualTo("header:80");
  }

  @Test
  void hostnameGoesBeforeService() {
    Routed routed = Routed.of(
        route("GRPCRoute", "shop/a", "hostnames: ['*.test'], ", rule("service: s.S", "wild")),
        route(
            "GRPCRoute",
            "shop/b",
            "hostnames: [api.test], ",
            "{backendRefs: [{name: exact, port: 80}]}"));
    assertThat(outcome(routed, "s.S", "M")).isEqualTo("exact:80");
  }

  @Test
  void olderRouteGoesFirstThenTheOneWhoseNameComesFirst() {
    Routed aged = Routed.of(
        grpc("shop/a@2026-02-02T00:00:00Z", rule("service: s.S", "young")),
        grpc("shop/b@2026-01-01T00:00:00Z", rule("service: s.S", "old")));
    assertThat(outcome(aged, "s.S", "M")).isEqualTo("old:80");
    Routed ageless = Routed.of(
        grpc("shop/b", rule("service: s.S", "b")), grpc("shop/a", rule("service: s.S", "a")));
    assertThat(outcome(ageless, "s.S", "M")).isEqualTo("a:80");
  }

  @Test
  void earlierRuleOfTheSameRouteGoesFirst() {
    Routed routed =
        Routed.of(grpc("shop/r", rule("service: s.S", "one"), rule("service: s.S", "two")));
    assertThat(outcome(routed, "s.S", "M")).isEqualTo("one:80");
  }

  @Test
  void callThatNobodyServesIsUnimplemented() {
    Routed routed = Routed.of(grpc("shop/r", rule("service: s.S", "a")));
    assertThat(status(routed.call("s.T", "M"))).contains(GrpcStatus.UNIMPLEMENTED);
    assertThat(status(Routed.of().call("s.T", "M"))).contains(GrpcStatus.UNIMPLEMENTED);
  }

  @Test
  void callToAHostThatNoListenerCoversIsUnimplemented() {
    RouteRequestBuilder call = RouteRequest.to("infra/web").host("other.test").grpc("s.S", "M");
    Judged judged =
        Judged.of(Given.gateway("{name: http, port: 80, protocol: HTTP, hostname: api.test}"));
    assertThat(status(judged.route(call))).contains(GrpcStatus.UNIMPLEMENTED);
  }

  @Test
  void invalidBackendMakesItsShareUnavailable() {
    Routed routed = Routed.of(
        Routed.service("shop/here", "{port: 80}"),
        grpc(
            "shop/r",
            rule("service: s.S", "gone"),
            "{backendRefs: [{name: here, port: 80}, {name: gone, port: 80}]}"));
    assertThat(status(routed.call("s.S", "M"))).contains(GrpcStatus.UNAVAILABLE);
    assertThat(outcome(routed, "s.T", "M")).isEqualTo("here:80=0.5 gone:80!BackendNotFound=0.5");
  }

  @Test
  void ruleWithoutBackendsIsUnavailable() {
    Routed routed = Routed.of(grpc("shop/r", "{}"));
    assertThat(status(routed.call("s.S", "M"))).contains(GrpcStatus.UNAVAILABLE);
  }

  @Test
  void requestThatIsNoCallDoesNotMatch() {
    Routed routed = Routed.of(grpc("shop/r", "{backendRefs: [{name: a, port: 80}]}"));
    assertThat(routed.outcome("http://api.test/s.S/M")).isEqualTo("404");
    assertThat(routed.get("http://api.test/s.S/M").reason()).contains("is no gRPC call");
  }

  @Test
  void callByPlainHttpMatches() {
    Routed routed = Routed.of(grpc("shop/r", rule("service: s.S, method: M", "a")));
    RouteRequestBuilder call = RouteRequest.to("infra/web")
        .url("http://api.test/s.S/M")
        .method("POST")
        .header("Content-Type", "application/grpc+proto");
    assertThat(routed.outcome(call)).isEqualTo("a:80");
  }

  @Test
  void httpRouteTakesCallsByTheirPath() {
    Routed routed = Routed.of(
        http("shop/r", "{matches: [{path: {value: /s.S}}], backendRefs: [{name: a, port: 80}]}"));
    assertThat(outcome(routed, "s.S", "M")).isEqualTo("a:80");
    assertThat(status(routed.call("s.T", "M"))).contains(GrpcStatus.UNIMPLEMENTED);
  }

  @Test
  void filtersChangeMetadata() {
    Routed routed = Routed.of(grpc(
        "shop/r",
        "{filters: [{type: RequestHeaderModifier,"
            + " requestHeaderModifier: {set: [{name: x-a, value: '1'}]}}],"
            + " backendRefs: [{name: a, port: 80}]}"));
    assertThat(Routed.first(routed.call("s.S", "M")).request().headers().joined("x-a"))
        .contains("1");
  }

  @Test
  void backendsAreSpokenToInHttp2() {
    Routed routed = Routed.of(grpc("shop/r", "{backendRefs: [{name: a, port: 80}]}"));
    assertThat(Routed.first(routed.call("s.S", "M")).connection().protocol()).hasToString("HTTP/2");
  }

  @Test
  void httpRouteFailsCallsInHttp() {
    Routed routed = Routed.of(
        Routed.service("shop/here", "{port: 80}"),
        http("shop/r", "{backendRefs: [{name: gone, port: 80}]}"));
    assertThat(outcome(routed, "s.S", "M")).isEqualTo("500");
    assertThat(status(routed.call("s.S", "M"))).isEmpty();
  }
}
