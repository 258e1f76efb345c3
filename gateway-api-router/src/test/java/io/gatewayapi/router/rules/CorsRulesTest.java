package io.gatewayapi.router.rules;

import static io.gatewayapi.router.given.Routed.http;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatewayapi.router.RouteRequest;
import io.gatewayapi.router.RouteRequestBuilder;
import io.gatewayapi.router.decision.RoutingDecision;
import io.gatewayapi.router.given.Routed;
import io.gatewayapi.router.http.HeaderFields;
import io.gatewayapi.router.options.CorsOptions;
import io.gatewayapi.router.options.RouterOptions;
import io.gatewayapi.router.rule.CorsWildcards;
import io.gatewayapi.router.rule.OriginPattern;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cross-origin requests. */
class CorsRulesTest {
  private static Routed cors(String settings) {
    return Routed.of(http(
        "shop/r",
        "{filters: [{type: CORS, cors: {" + settings + "}}],"
            + " backendRefs: [{name: a, port: 80}]}"));
  }

  private static RouteRequestBuilder from(String method, String origin) {
    return RouteRequest.to("infra/web")
        .url("http://shop.test/x")
        .method(method)
        .header("Origin", origin);
  }

  private static RouteRequestBuilder preflight(String origin) {
    return from("OPTIONS", origin)
        .header("Access-Control-Request-Method", "PUT")
        .header("Access-Control-Request-Headers", "x-a, x-b");
  }

  private static RoutingDecision.Respond respond(RoutingDecision decision) {
    return decision.fold(new RoutingDecision.Cases<>(
        f -> fail(decision), r -> fail(decision), respond -> respond, r -> fail(decision)));
  }

  private static RoutingDecision.Respond fail(RoutingDecision decision) {
    throw new AssertionError(decision.explanation().render());
  }

  private static HeaderFields answer(Routed routed, String origin) {
    return respond(routed.route(preflight(origin))).headers();
  }

  private static HeaderFields response(Routed routed, String origin) {
    HeaderFields ofBackend = HeaderFields.of(Map.of("access-control-allow-origin", List.of("*")));
    return Routed.first(routed.route(from("GET", origin))).onResponse(ofBackend);
  }

  @Test
  void preflightOfAnAllowedOriginIsAnsweredByTheGateway() {
    Routed routed = cors("allowOrigins: ['https://a.test'], allowMethods: [GET, PUT],"
        + " allowHeaders: [x-a, x-c], exposeHeaders: [x-d], maxAge: 60");
    assertThat(answer(routed, "https://a.test")).hasToString("""
        Access-Control-Allow-Origin: https://a.test
        Access-Control-Allow-Methods: GET, PUT
        Access-Control-Allow-Headers: x-a, x-c
        Access-Control-Expose-Headers: x-d
        Access-Control-Max-Age: 60""");
    assertThat(routed.outcome(preflight("https://a.test"))).isEqualTo("respond 204");
  }

  @Test
  void preflightOfAnotherOriginIsAnsweredWithoutHeaders() {
    Routed routed = cors("allowOrigins: ['https://a.test']");
    assertThat(routed.outcome(preflight("https://b.test"))).isEqualTo("respond 403");
    assertThat(answer(routed, "https://b.test")).isEqualTo(HeaderFields.none());
  }

  @Test
  void statusOfPreflightsIsAnOption() {
    RouterOptions options =
        RouterOptions.defaults().with(new CorsOptions(200, 204, CorsWildcards.ECHO));
    Routed routed =
        cors("allowOrigins: ['https://a.test'], allowMethods: ['*']").with(options);
    assertThat(routed.outcome(preflight("https://a.test"))).isEqualTo("respond 200");
    assertThat(routed.outcome(preflight("https://b.test"))).isEqualTo("respond 204");
    assertThat(answer(routed, "https://a.test").joined("Access-Control-Allow-Methods"))
        .contains("PUT");
  }

  @Test
  void optionsRequestThatIsNoPreflightIsForwarded() {
    Routed routed = cors("allowOrigins: ['https://a.test']");
    assertThat(routed.outcome(from("OPTIONS", "https://a.test"))).isEqualTo("a:80");
    assertThat(routed.outcome(RouteRequest.to("infra/web")
            .url("http://shop.test/")
            .method("OPTIONS")
            .header("Access-Control-Request-Method", "PUT")))
        .isEqualTo("a:80");
  }

  @Test
  void responseToAnAllowedOriginNamesIt() {
    Routed routed = cors("allowOrigins: ['https://a.test'], exposeHeaders: [x-d, x-e]");
    assertThat(response(routed, "https://a.test")).hasToString("""
        Access-Control-Allow-Origin: https://a.test
        Access-Control-Expose-Headers: x-d, x-e""");
  }

  @Test
  void responseToAnotherOriginLacksCorsHeadersAndIsForwardedAllTheSame() {
    Routed routed = cors("allowOrigins: ['https://a.test']");
    assertThat(routed.outcome(from("GET", "https://b.test"))).isEqualTo("a:80");
    assertThat(response(routed, "https://b.test")).isEqualTo(HeaderFields.none());
  }

  @Test
  void requestWithoutOriginIsLeftAlone() {
    Routed routed = cors("allowOrigins: ['https://a.test']");
    assertThat(Routed.first(routed.get("http://shop.test/")).responseChanges()).isEmpty();
  }

  @Test
  void wildcardsAreAnsweredByWildcardsWithoutCredentials() {
    Routed routed = cors(
        "allowOrigins: ['*'], allowMethods: ['*'], allowHeaders: ['*']," + " exposeHeaders: ['*']");
    assertThat(answer(routed, "https://any.test")).hasToString("""
        Access-Control-Allow-Origin: *
        Access-Control-Allow-Methods: *
        Access-Control-Allow-Headers: *
        Access-Control-Expose-Headers: *
        Access-Control-Max-Age: 5""");
  }

  @Test
  void wildcardsAreAnsweredByWhatWasAskedForWithCredentials() {
    Routed routed = cors("allowOrigins: ['*'], allowMethods: ['*'], allowHeaders: ['*'],"
        + " exposeHeaders: ['*'], allowCredentials: true");
    assertThat(answer(routed, "https://any.test")).hasToString("""
        Access-Control-Allow-Origin: https://any.test
        Access-Control-Allow-Credentials: true
        Access-Control-Allow-Methods: PUT
        Access-Control-Allow-Headers: x-a, x-b
        Access-Control-Max-Age: 5""");
  }

  @Test
  void configuredHeadersAreReturnedEvenWhereNoneAreAskedFor() {
    assertThat(allowHeaders("allowHeaders: [x-a, x-b]")).contains("x-a, x-b");
    assertThat(allowHeaders("allowHeaders: [x-a, x-b], allowCredentials: true"))
        .contains("x-a, x-b");
  }

  @Test
  void wildcardOfHeadersIsLeftOutWithCredentialsWhereNoneAreAskedFor() {
    assertThat(allowHeaders("allowHeaders: ['*'], allowCredentials: true")).isEmpty();
    assertThat(allowHeaders("allowHeaders: ['*']")).contains("*");
  }

  /** The answer to a preflight that asks for a method and for no header. */
  private static Optional<String> allowHeaders(String settings) {
    RouteRequestBuilder request =
        from("OPTIONS", "https://a.test").header("Access-Control-Request-Method", "PUT");
    RoutingDecision decision = cors("allowOrigins: ['*'], " + settings).route(request);
    return respond(decision).headers().joined("Access-Control-Allow-Headers");
  }

  @ParameterizedTest(name = "{0} allows {1}: {2}")
  @CsvSource({
    "*,                     https://a.test,        true",
    "*,                     null,                  true",
    "https://a.test,        https://a.test,        true",
    "https://a.test,        HTTPS://A.Test,        true",
    "https://a.test,        https://a.test:443,    true",
    "https://a.test:443,    https://a.test,        true",
    "https://a.test,        https://a.test:8443,   false",
    "https://a.test,        http://a.test,         false",
    "http://a.test,         http://a.test:80,      true",
    "https://a.test,        https://b.a.test,      false",
    "https://*.a.test,      https://b.a.test,      true",
    "https://*.a.test,      https://c.b.a.test,    true",
    "https://*.a.test,      https://a.test,        false",
    "https://*.a.test,      https://b.a.test:8443, false",
    "https://*.a.test:8443, https://b.a.test:8443, true",
    "https://*.a.test,      https://ba.test,       false",
    "https://*,             https://a.test:8443,   true",
    "https://*,             http://a.test,         false",
    "http://*:8080,         http://a.test:8080,    true",
    "http://*:8080,         http://a.test,         false",
    "https://a.test,        null,                  false",
  })
  void originsAreComparedBySchemeHostAndPort(String pattern, String origin, boolean allowed) {
    assertThat(new OriginPattern(pattern).allows(origin)).isEqualTo(allowed);
  }
}
