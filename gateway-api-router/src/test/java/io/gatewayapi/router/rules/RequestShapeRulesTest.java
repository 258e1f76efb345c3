package io.gatewayapi.router.rules;

import static io.gatewayapi.router.given.Routed.http;
import static io.gatewayapi.router.given.Routed.route;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatewayapi.router.Protocol;
import io.gatewayapi.router.RouteRequest;
import io.gatewayapi.router.RouteRequestBuilder;
import io.gatewayapi.router.given.Routed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What requests look like, and what of it counts. */
class RequestShapeRulesTest {
  private static final String TO_A = "backendRefs: [{name: a, port: 80}]";

  private static Routed hosts(String hosts) {
    return Routed.of(
        route("HTTPRoute", "shop/r", "hostnames: [" + hosts + "], ", "{" + TO_A + "}"));
  }

  private static Routed match(String match) {
    return Routed.of(http("shop/r", "{matches: [{" + match + "}], " + TO_A + "}"));
  }

  private static RouteRequestBuilder to(String path) {
    return RouteRequest.to("infra/web").host("shop.test").path(path);
  }

  @ParameterizedTest(name = "host {0} fits {1}: {2}")
  @CsvSource({
    "shop.test,        shop.test,   a:80",
    "SHOP.Test,        shop.test,   a:80",
    "shop.test:8080,   shop.test,   a:80",
    "x.shop.test,      shop.test,   404",
    "x.shop.test,      '*.shop.test', a:80",
    "y.x.shop.test:1,  '*.shop.test', a:80",
    "shop.test,        '*.shop.test', 404",
    "myshop.test,      '*.shop.test', 404",
    "'[2001:db8::1]:80', '*.test',  404",
    "192.0.2.1,        '*.test',    404",
  })
  void portAndCaseOfTheHostDoNotCount(String host, String hostname, String expected) {
    assertThat(hosts("'" + hostname + "'").outcome(RouteRequest.to("infra/web").host(host)))
        .isEqualTo(expected);
  }

  @Test
  void hostReachesTheBackendAsItWasSent() {
    RouteRequestBuilder request = RouteRequest.to("infra/web").host("Shop.Test:8080");
    assertThat(Routed.first(hosts("shop.test").route(request)).request().host())
        .isEqualTo("Shop.Test:8080");
  }

  @Test
  void requestWithoutHostIsForRoutesWithoutHostnames() {
    assertThat(hosts("shop.test").outcome(RouteRequest.to("infra/web"))).isEqualTo("404");
    assertThat(hosts("'*.test'").outcome(RouteRequest.to("infra/web"))).isEqualTo("404");
    assertThat(Routed.of(http("shop/r", "{" + TO_A + "}")).outcome(RouteRequest.to("infra/web")))
        .isEqualTo("a:80");
  }

  @Test
  void addressAsHostIsForRoutesWithoutHostnames() {
    Routed routed = Routed.of(http("shop/r", "{" + TO_A + "}"));
    assertThat(routed.outcome("http://[2001:db8::1]:80/")).isEqualTo("a:80");
    assertThat(routed.outcome("http://192.0.2.1/")).isEqualTo("a:80");
  }

  @ParameterizedTest(name = "{0} {1} takes {2}: {3}")
  @CsvSource({
    "PathPrefix, /a,   /a,     a:80",
    "PathPrefix, /a,   /a/,    a:80",
    "PathPrefix, /a,   /a/b,   a:80",
    "PathPrefix, /a,   /ab,    404",
    "PathPrefix, /a/,  /a,     a:80",
    "PathPrefix, /a/,  /a/b,   a:80",
    "PathPrefix, /a/,  /ab,    404",
    "PathPrefix, /,    /any,   a:80",
    "PathPrefix, /a,   /A,     404",
    "Exact,      /a,   /a,     a:80",
    "Exact,      /a,   /a/,    404",
    "Exact,      /a/,  /a,     404",
    "Exact,      /a,   /a?b=c, a:80",
    "RegularExpression, '/a[0-9]+', /a12,   a:80",
    "RegularExpression, '/a[0-9]+', /a12/b, 404",
  })
  void pathsAreMatchedBySegmentsWholeOrByPattern(
      String type, String value, String path, String expected) {
    assertThat(match("path: {type: " + type + ", value: '" + value + "'}").outcome(to(path)))
        .isEqualTo(expected);
  }

  @Test
  void headerNamesAreComparedWithoutRegardToCaseAndValuesWithIt() {
    Routed routed = match("headers: [{name: X-Env, value: Canary}]");
    assertThat(routed.outcome(to("/").header("x-eNV", "Canary"))).isEqualTo("a:80");
    assertThat(routed.outcome(to("/").header("x-env", "canary"))).isEqualTo("404");
    assertThat(routed.outcome(to("/"))).isEqualTo("404");
  }

  @Test
  void firstOfEquivalentHeaderMatchesCounts() {
    Routed routed = match("headers: [{name: x, value: one}, {name: X, value: two}]");
    assertThat(routed.outcome(to("/").header("x", "one"))).isEqualTo("a:80");
  }

  @Test
  void linesOfARepeatedHeaderAreJoinedByCommas() {
    Routed routed = match("headers: [{name: x, value: 'one,two'}]");
    assertThat(routed.outcome(to("/").header("x", "one").header("X", "two"))).isEqualTo("a:80");
  }

  @Test
  void firstOfRepeatedQueryParamsCounts() {
    Routed routed = match("queryParams: [{name: q, value: '1'}]");
    assertThat(routed.outcome(to("/?q=1&q=2"))).isEqualTo("a:80");
    assertThat(routed.outcome(to("/?q=2&q=1"))).isEqualTo("404");
    assertThat(routed.outcome(to("/?Q=1"))).isEqualTo("404");
  }

  @Test
  void firstOfEquivalentQueryParamMatchesCounts() {
    Routed routed = match("queryParams: [{name: q, value: '1'}, {name: q, value: '2'}]");
    assertThat(routed.outcome(to("/?q=1"))).isEqualTo("a:80");
  }

  @Test
  void allDemandsOfAMatchMustBeMetAndAnyMatchOfARuleSuffices() {
    Routed routed = Routed.of(http(
        "shop/r",
        "{matches: [{path: {value: /a}, method: POST, headers:"
            + " [{name: h, value: '1'}]}, {path: {value: /b}}], " + TO_A + "}"));
    assertThat(routed.outcome(to("/a").method("POST").header("h", "1"))).isEqualTo("a:80");
    assertThat(routed.outcome(to("/a").header("h", "1"))).isEqualTo("404");
    assertThat(routed.outcome(to("/b"))).isEqualTo("a:80");
  }

  @Test
  void methodIsComparedWithRegardToCase() {
    assertThat(match("method: GET").outcome(to("/").method("get"))).isEqualTo("404");
  }

  @Test
  void builderOfACallDoesNotKeepWhatTheCallBroughtAlong() {
    RouteRequestBuilder request = RouteRequest.to("infra/web").grpc("shop.Carts", "Add");
    assertThat(request.build().isGrpc()).isTrue();
    assertThat(request.protocol(Protocol.HTTP).build().headers().fields()).isEmpty();
  }
}
