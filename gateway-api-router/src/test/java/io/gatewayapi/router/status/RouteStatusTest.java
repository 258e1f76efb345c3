package io.gatewayapi.router.status;

import static io.gatewayapi.router.given.Given.gateway;
import static io.gatewayapi.router.given.Given.grant;
import static io.gatewayapi.router.given.Given.http;
import static io.gatewayapi.router.given.Given.object;
import static io.gatewayapi.router.given.Given.route;
import static io.gatewayapi.router.given.Given.service;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import io.gatewayapi.router.Protocol;
import io.gatewayapi.router.RouteRequest;
import io.gatewayapi.router.given.Given;
import io.gatewayapi.router.given.Judged;
import io.gatewayapi.router.given.Outcomes;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The status of routes. */
class RouteStatusTest {
  private static final String GATEWAY = "Gateway infra/web";
  private static final String ALL = "allowedRoutes: {namespaces: {from: All}}";
  private static final String HTTP = "{name: http, port: 80, protocol: HTTP, " + ALL + "}";
  private static final String PARENT = "parentRefs: [{name: web, namespace: infra}]";

  private static String listener(String name, String protocol, int port, String more) {
    return "{name: " + name + ", protocol: " + protocol + ", port: " + port + ", " + ALL
        + (more.isEmpty() ? "" : ", " + more) + "}";
  }

  private static Given rules(String name, String... rules) {
    return route("HTTPRoute", name, PARENT, "rules: [" + String.join(", ", rules) + "]");
  }

  private static String to(String backend) {
    return "{backendRefs: [{" + backend + "}]}";
  }

  @Test
  void acceptedRouteIsCountedOnceOnEachListenerThatTookIt() {
    Given twice = route(
        "HTTPRoute",
        "infra/r",
        "parentRefs: [{name: web}, {name: web, sectionName: a}]",
        "rules: [{}]");
    Judged judged =
        Judged.of(gateway(listener("a", "HTTP", 80, ""), listener("b", "HTTP", 81, "")), twice);
    assertThat(judged.parents("HTTPRoute infra/r", "Accepted"))
        .isEqualTo("True Accepted; True Accepted");
    assertThat(judged.attachedRoutes(GATEWAY, "a")).isEqualTo(1);
    assertThat(judged.attachedRoutes(GATEWAY, "b")).isEqualTo(1);
  }

  @Test
  void refusedRouteIsNotCountedAndItsReferencesAreJudgedAllTheSame() {
    Given refused = route(
        "HTTPRoute",
        "infra/r",
        "parentRefs: [{name: web, sectionName: none}]",
        "rules: [" + to("name: none, port: 80") + "]");
    Judged judged = Judged.of(gateway(HTTP), refused, service("infra/s", 80));
    assertThat(judged.parents("HTTPRoute infra/r", "Accepted")).isEqualTo("False NoMatchingParent");
    assertThat(judged.parents("HTTPRoute infra/r", "ResolvedRefs"))
        .isEqualTo("False BackendNotFound");
    assertThat(judged.attachedRoutes(GATEWAY, "http")).isZero();
  }

  @Test
  void parentEntryCopiesTheReferenceAsTheSpecHasIt() {
    Given given = route(
        "HTTPRoute",
        "infra/r",
        "parentRefs: [{name: web, sectionName: http, port: 80}, {name: web, namespace: infra}]",
        "rules: [{}]");
    assertThat(Judged.list(Judged.of(gateway(HTTP), given).status("HTTPRoute infra/r"), "parents"))
        .extracting(p -> p.getAsJsonObject("parentRef").toString())
        .containsExactly(
            "{\"group\":\"gateway.networking.k8s.io\",\"kind\":\"Gateway\",\"name\":\"web\","
                + "\"sectionName\":\"http\",\"port\":80}",
            "{\"group\":\"gateway.networking.k8s.io\",\"kind\":\"Gateway\","
                + "\"namespace\":\"infra\",\"name\":\"web\"}");
  }

  static List<Arguments> kindsThatDoNotFit() {
    return List.of(
        Arguments.of("TLSRoute", "HTTP"),
        Arguments.of("TLSRoute", "HTTPS"),
        Arguments.of("TCPRoute", "TLS"),
        Arguments.of("TCPRoute", "UDP"),
        Arguments.of("UDPRoute", "TCP"),
        Arguments.of("HTTPRoute", "TLS"),
        Arguments.of("HTTPRoute", "TCP"),
        Arguments.of("GRPCRoute", "TCP"));
  }

  @ParameterizedTest
  @MethodSource("kindsThatDoNotFit")
  void kindThatDoesNotFitTheProtocolIsNotAllowed(String kind, String protocol) {
    Given given = kind.equals("TLSRoute")
        ? route(kind, "infra/r", PARENT, "hostnames: [a.test]", "rules: [{}]")
        : route(kind, "infra/r", PARENT, "rules: [{}]");
    assertThat(Judged.of(gateway(listener("l", protocol, 443, "")), given)
            .parents(kind + " infra/r", "Accepted"))
        .isEqualTo("False NotAllowedByListeners");
  }

  @Test
  void kindThatTheListenerDoesNotListIsNotAllowed() {
    String only =
        "{name: l, port: 80, protocol: HTTP, allowedRoutes: {kinds: [{kind: GRPCRoute}]}}";
    assertThat(Judged.of(gateway(only), http("infra/r")).parents("HTTPRoute infra/r", "Accepted"))
        .isEqualTo("False NotAllowedByListeners");
  }

  @Test
  void selectionGoesBeforeKindAndNamespaceAndThoseBeforeHostname() {
    String own = "{name: own, port: 80, protocol: HTTP, hostname: a.test}";
    Given far = route("HTTPRoute", "far/r", PARENT, "hostnames: [b.test]", "rules: [{}]");
    Given near = route("HTTPRoute", "infra/r", PARENT, "hostnames: [b.test]", "rules: [{}]");
    Judged judged = Judged.of(gateway(own), far, near);
    assertThat(judged.parents("HTTPRoute far/r", "Accepted"))
        .isEqualTo("False NotAllowedByListeners");
    assertThat(judged.parents("HTTPRoute infra/r", "Accepted"))
        .isEqualTo("False NoMatchingListenerHostname");
  }

  @Test
  void oneListenerThatAdmitsSuffices() {
    Given given = route("HTTPRoute", "infra/r", PARENT, "hostnames: [b.test]", "rules: [{}]");
    Judged judged = Judged.of(
        gateway(
            listener("a", "HTTP", 80, "hostname: a.test"),
            listener("b", "HTTP", 80, "hostname: b.test")),
        given);
    assertThat(judged.parents("HTTPRoute infra/r", "Accepted")).isEqualTo("True Accepted");
    assertThat(judged.attachedRoutes(GATEWAY, "a")).isZero();
    assertThat(judged.attachedRoutes(GATEWAY, "b")).isEqualTo(1);
  }

  @Test
  void parentsThatLeadToNoGatewayOfOursGetNoEntry() {
    Given given = route(
        "HTTPRoute",
        "infra/r",
        "parentRefs: [{name: missing}, {group: '', kind: Service, name: s}, {name: web}]",
        "rules: [{}]");
    assertThat(Judged.list(Judged.of(gateway(HTTP), given).status("HTTPRoute infra/r"), "parents"))
        .extracting(p -> p.getAsJsonObject("parentRef").get("name").getAsString())
        .containsExactly("web");
  }

  @Test
  void attachedRoutesDoNotDependOnTheListenersOwnState() {
    Judged judged = Judged.of(
        gateway(
            listener("a", "HTTP", 80, "hostname: x.test"),
            listener("b", "HTTP", 80, "hostname: x.test")),
        http("infra/r"));
    assertThat(judged.listener(GATEWAY, "a", "Accepted")).startsWith("False");
    assertThat(judged.attachedRoutes(GATEWAY, "a")).isEqualTo(1);
  }

  static List<Arguments> references() {
    return List.of(
        Arguments.of("name: s, port: 80", "True ResolvedRefs"),
        Arguments.of("name: none, port: 80", "False BackendNotFound"),
        Arguments.of("name: s, port: 81", "False BackendNotFound"),
        Arguments.of("group: odd.test, kind: Odd, name: s", "False InvalidKind"),
        Arguments.of("name: s, port: 80, namespace: far", "False RefNotPermitted"),
        Arguments.of("name: none, port: 80, namespace: far", "False RefNotPermitted"));
  }

  @ParameterizedTest
  @MethodSource("references")
  void badBackendLeavesTheRouteAcceptedAndUnresolved(String backend, String resolved) {
    Judged judged = Judged.of(
        gateway(HTTP), rules("infra/r", to(backend)), service("infra/s", 80), service("far/s", 80));
    assertThat(judged.parents("HTTPRoute infra/r", "Accepted")).isEqualTo("True Accepted");
    assertThat(judged.parents("HTTPRoute infra/r", "ResolvedRefs")).isEqualTo(resolved);
    assertThat(judged.parents("HTTPRoute infra/r", "PartiallyInvalid")).isEmpty();
  }

  @Test
  void grantOfTheTargetsNamespaceResolvesTheReference() {
    Given given = rules("infra/r", to("name: s, port: 80, namespace: far"));
    Given service = service("far/s", 80);
    assertThat(Judged.of(
                gateway(HTTP), given, service, grant("far/g", "HTTPRoute", "infra", "Service"))
            .parents("HTTPRoute infra/r", "ResolvedRefs"))
        .isEqualTo("True ResolvedRefs");
    assertThat(Judged.of(
                gateway(HTTP), given, service, grant("far/g", "GRPCRoute", "infra", "Service"))
            .parents("HTTPRoute infra/r", "ResolvedRefs"))
        .isEqualTo("False RefNotPermitted");
  }

  @Test
  void ruleWithoutBackendsResolves() {
    assertThat(Judged.of(gateway(HTTP), http("infra/r"), service("infra/s", 80))
            .parents("HTTPRoute infra/r", "ResolvedRefs"))
        .isEqualTo("True ResolvedRefs");
  }

  @Test
  void mirrorsAndExtensionsAreReferencesToo() {
    Given mirror = rules(
        "infra/m",
        "{filters: [{type: RequestMirror, requestMirror: "
            + "{backendRef: {name: none, port: 80}}}]}");
    Given extension = rules(
        "infra/e",
        "{filters: [{type: ExtensionRef, extensionRef: "
            + "{group: odd.test, kind: Odd, name: x}}]}");
    Judged judged = Judged.of(gateway(HTTP), mirror, extension, service("infra/s", 80));
    assertThat(judged.parents("HTTPRoute infra/m", "ResolvedRefs"))
        .isEqualTo("False BackendNotFound");
    assertThat(judged.parents("HTTPRoute infra/e", "ResolvedRefs")).isEqualTo("False InvalidKind");
    assertThat(judged.parents("HTTPRoute infra/e", "Accepted")).isEqualTo("True Accepted");
  }

  private static final String BOTH =
      "{filters: [{type: URLRewrite, urlRewrite: {hostname: b.test}}, "
          + "{type: RequestRedirect, requestRedirect: {hostname: a.test}}]}";
  private static final String BAD_PATTERN =
      "{matches: [{path: {type: RegularExpression, value: '(['}}]}";

  @Test
  void someInvalidRulesMakeTheRoutePartiallyInvalid() {
    Judged judged = Judged.of(gateway(HTTP), rules("infra/r", "{}", BAD_PATTERN));
    assertThat(judged.parents("HTTPRoute infra/r", "Accepted")).isEqualTo("True Accepted");
    assertThat(judged.parents("HTTPRoute infra/r", "PartiallyInvalid"))
        .isEqualTo("True UnsupportedValue");
    assertThat(judged.status("HTTPRoute infra/r").toString()).contains("\"Dropped Rule 1: ");
    assertThat(judged.attachedRoutes(GATEWAY, "http")).isEqualTo(1);
  }

  @Test
  void routeWithoutAnyValidRuleIsNotAccepted() {
    Judged judged =
        Judged.of(gateway(HTTP), rules("infra/pattern", BAD_PATTERN), rules("infra/filters", BOTH));
    assertThat(judged.parents("HTTPRoute infra/pattern", "Accepted"))
        .isEqualTo("False UnsupportedValue");
    assertThat(judged.parents("HTTPRoute infra/filters", "Accepted"))
        .isEqualTo("False IncompatibleFilters");
    assertThat(judged.parents("HTTPRoute infra/filters", "PartiallyInvalid")).isEmpty();
    assertThat(judged.attachedRoutes(GATEWAY, "http")).isZero();
  }

  private static Given grpc(String name, String... more) {
    return route("GRPCRoute", name, PARENT, "rules: [{}]").spec(more);
  }

  @Test
  void olderOfHttpRouteAndGrpcRouteOnTheSameHostsStays() {
    Judged judged =
        Judged.of(gateway(HTTP), http("infra/h").created("02"), grpc("infra/g").created("01"));
    assertThat(judged.parents("GRPCRoute infra/g", "Accepted")).isEqualTo("True Accepted");
    assertThat(judged.parents("HTTPRoute infra/h", "Accepted")).startsWith("False ");
    assertThat(judged.attachedRoutes(GATEWAY, "http")).isEqualTo(1);
    Judged byName = Judged.of(gateway(HTTP), http("infra/a"), grpc("infra/b"));
    assertThat(byName.parents("HTTPRoute infra/a", "Accepted")).isEqualTo("True Accepted");
    assertThat(byName.parents("GRPCRoute infra/b", "Accepted")).startsWith("False ");
  }

  @Test
  void httpRouteAndGrpcRouteOnDifferentHostsBothStay() {
    Judged judged = Judged.of(
        gateway(HTTP),
        route("HTTPRoute", "infra/h", PARENT, "hostnames: [h.test]", "rules: [{}]"),
        grpc("infra/g", "hostnames: [g.test]"));
    assertThat(judged.parents("GRPCRoute infra/g", "Accepted")).isEqualTo("True Accepted");
    assertThat(judged.parents("HTTPRoute infra/h", "Accepted")).isEqualTo("True Accepted");
  }

  @Test
  void displacedRouteStaysWhereAnotherListenerTakesIt() {
    Judged judged = Judged.of(
        gateway(listener("a", "HTTP", 80, ""), listener("b", "HTTP", 81, "")),
        route("GRPCRoute", "infra/g", "parentRefs: [{name: web, sectionName: a}]", "rules: [{}]")
            .created("01"),
        http("infra/h").created("02"));
    assertThat(judged.parents("HTTPRoute infra/h", "Accepted")).isEqualTo("True Accepted");
    assertThat(judged.attachedRoutes(GATEWAY, "a")).isEqualTo(1);
    assertThat(judged.attachedRoutes(GATEWAY, "b")).isEqualTo(1);
  }

  @Test
  void displacedRouteDisplacesNoOther() {
    Judged judged = Judged.of(
        gateway(HTTP),
        route("HTTPRoute", "infra/first", PARENT, "hostnames: [a.test]", "rules: [{}]")
            .created("01"),
        grpc("infra/second", "hostnames: [a.test, b.test]").created("02"),
        route("HTTPRoute", "infra/third", PARENT, "hostnames: [b.test]", "rules: [{}]")
            .created("03"));
    assertThat(judged.parents("GRPCRoute infra/second", "Accepted")).startsWith("False ");
    assertThat(judged.parents("HTTPRoute infra/third", "Accepted")).isEqualTo("True Accepted");
  }

  @Test
  void severalTcpRoutesOnAListenerAreAllAcceptedAndCounted() {
    Judged judged = Judged.of(
        gateway(listener("t", "TCP", 9000, "")),
        route("TCPRoute", "infra/old", PARENT, "rules: [" + to("name: old, port: 1") + "]")
            .created("01"),
        route("TCPRoute", "infra/a-young", PARENT, "rules: [" + to("name: young, port: 1") + "]")
            .created("02"));
    assertThat(judged.parents("TCPRoute infra/old", "Accepted")).isEqualTo("True Accepted");
    assertThat(judged.parents("TCPRoute infra/a-young", "Accepted")).isEqualTo("True Accepted");
    assertThat(judged.attachedRoutes(GATEWAY, "t")).isEqualTo(2);
    assertThat(Outcomes.of(
            judged.route(RouteRequest.to("infra/web").protocol(Protocol.TCP).port(9000))))
        .isEqualTo("old:1");
  }

  @Test
  void tcpRouteWithMissingBackendsOnlyIsAccepted() {
    Judged judged = Judged.of(
        gateway(listener("t", "TCP", 9000, "")),
        route("TCPRoute", "infra/r", PARENT, "rules: [" + to("name: none, port: 1") + "]"),
        service("infra/s", 80));
    assertThat(judged.parents("TCPRoute infra/r", "Accepted")).isEqualTo("True Accepted");
    assertThat(judged.parents("TCPRoute infra/r", "ResolvedRefs"))
        .isEqualTo("False BackendNotFound");
  }

  private static Given claiming(String listener) {
    return gateway(listener).spec("defaultScope: All");
  }

  private static Given claimable(String name) {
    return route("HTTPRoute", name, "useDefaultGateways: All", "rules: [{}]");
  }

  @Test
  void defaultGatewayClaimsRoutesThatUseOne() {
    Judged judged = Judged.of(claiming(HTTP), claimable("shop/r"));
    JsonObject status = judged.status("HTTPRoute shop/r");
    assertThat(Judged.list(status, "parents"))
        .extracting(p -> p.getAsJsonObject("parentRef").toString())
        .containsExactly("{\"group\":\"gateway.networking.k8s.io\",\"kind\":\"Gateway\","
            + "\"namespace\":\"infra\",\"name\":\"web\"}");
    assertThat(judged.parents("HTTPRoute shop/r", "Accepted")).isEqualTo("True Accepted");
    assertThat(judged.attachedRoutes(GATEWAY, "http")).isEqualTo(1);
    assertThat(judged.condition(GATEWAY, "DefaultGateway")).isEqualTo("True DefaultGateway");
    assertThat(judged.object("HTTPRoute shop/r").getAsJsonObject("spec").has("parentRefs"))
        .isFalse();
  }

  @Test
  void defaultGatewayClaimsUnderItsOwnRulesOnly() {
    String own = "{name: http, port: 80, protocol: HTTP}";
    assertThat(Judged.of(claiming(own), claimable("shop/r"))
            .object("HTTPRoute shop/r")
            .has("status"))
        .isFalse();
    assertThat(
            Judged.of(claiming(own), claimable("infra/r")).parents("HTTPRoute infra/r", "Accepted"))
        .isEqualTo("True Accepted");
  }

  @Test
  void nothingIsClaimedWhereEitherSideDoesNotAsk() {
    Judged judged = Judged.of(
        gateway(HTTP), claimable("shop/r"), route("HTTPRoute", "shop/none", "rules: [{}]"));
    assertThat(judged.object("HTTPRoute shop/r").has("status")).isFalse();
    assertThat(judged.condition(GATEWAY, "DefaultGateway")).isEmpty();
    assertThat(Judged.of(claiming(HTTP), route("HTTPRoute", "shop/none", "rules: [{}]"))
            .object("HTTPRoute shop/none")
            .has("status"))
        .isFalse();
  }

  @Test
  void routeMayNameParentsBesideDefaultGateways() {
    Given both = route(
        "HTTPRoute",
        "infra/r",
        "useDefaultGateways: All",
        "parentRefs: [{name: web}]",
        "rules: [{}]");
    assertThat(Judged.list(Judged.of(claiming(HTTP), both).status("HTTPRoute infra/r"), "parents"))
        .hasSize(1);
    Given other =
        object("Gateway", "infra/other").spec("gatewayClassName: ours").listeners(HTTP);
    Given elsewhere = route(
        "HTTPRoute",
        "infra/r",
        "useDefaultGateways: All",
        "parentRefs: [{name: other}]",
        "rules: [{}]");
    assertThat(Judged.list(
            Judged.of(claiming(HTTP), other, elsewhere).status("HTTPRoute infra/r"), "parents"))
        .hasSize(2);
  }

  @Test
  void eachParentRefIsJudgedAlone() {
    Given given = route(
        "HTTPRoute",
        "infra/r",
        "parentRefs: [{name: web, sectionName: none}, {name: web}]",
        "rules: [{}]");
    assertThat(Judged.of(gateway(HTTP), given).parents("HTTPRoute infra/r", "Accepted"))
        .isEqualTo("False NoMatchingParent; True Accepted");
  }

  @Test
  void severalDefaultGatewaysAllClaim() {
    Given other = object("Gateway", "blog/other")
        .spec("gatewayClassName: ours", "defaultScope: All")
        .listeners(HTTP);
    Judged judged = Judged.of(claiming(HTTP), other, claimable("shop/r"));
    assertThat(judged.parents("HTTPRoute shop/r", "Accepted"))
        .isEqualTo("True Accepted; True Accepted");
  }

  static List<Arguments> leftOutFeatures() {
    return List.of(
        Arguments.of("HTTPRouteMethodMatching", "matches: [{method: GET}]"),
        Arguments.of(
            "HTTPRouteQueryParamMatching", "matches: [{queryParams: [{name: a, value: b}]}]"),
        Arguments.of("HTTPRouteRequestTimeout", "timeouts: {request: 1s}"),
        Arguments.of("HTTPRouteBackendTimeout", "timeouts: {backendRequest: 1s}"),
        Arguments.of("HTTPRouteRetry", "retry: {attempts: 2}"),
        Arguments.of(
            "HTTPRouteResponseHeaderModification",
            "filters: [{type: ResponseHeaderModifier, responseHeaderModifier: {remove: [a]}}]"),
        Arguments.of(
            "HTTPRoute308RedirectStatusCode",
            "filters: [{type: RequestRedirect, requestRedirect: {statusCode: 308}}]"),
        Arguments.of(
            "HTTPRoutePortRedirect",
            "filters: [{type: RequestRedirect, requestRedirect: {port: 8443}}]"),
        Arguments.of(
            "HTTPRouteSchemeRedirect",
            "filters: [{type: RequestRedirect, requestRedirect: {scheme: https}}]"),
        Arguments.of(
            "HTTPRouteHostRewrite",
            "filters: [{type: URLRewrite, urlRewrite: {hostname: x.test}}]"),
        Arguments.of(
            "HTTPRoutePathRewrite",
            "filters: [{type: URLRewrite, urlRewrite: {path: "
                + "{type: ReplaceFullPath, replaceFullPath: /x}}}]"),
        Arguments.of(
            "HTTPRouteRequestMirror",
            "filters: [{type: RequestMirror, requestMirror: {backendRef: {name: s, port: 80}}}]"),
        Arguments.of(
            "HTTPRouteRequestPercentageMirror",
            "filters: [{type: RequestMirror, requestMirror: "
                + "{percent: 5, backendRef: {name: s, port: 80}}}]"),
        Arguments.of("HTTPRouteCORS", "filters: [{type: CORS, cors: {allowOrigins: ['*']}}]"));
  }

  @ParameterizedTest
  @MethodSource("leftOutFeatures")
  void ruleThatNeedsAFeatureThatIsLeftOutIsNotServed(String feature, String rule) {
    Given[] given = {gateway(HTTP), rules("infra/r", "{" + rule + "}"), service("infra/s", 80)};
    assertThat(Judged.of(given).parents("HTTPRoute infra/r", "Accepted"))
        .isEqualTo("True Accepted");
    Judged lacking = Judged.without(feature, given);
    assertThat(lacking.parents("HTTPRoute infra/r", "Accepted"))
        .isEqualTo("False UnsupportedValue");
    assertThat(Outcomes.of(lacking.route(RouteRequest.to("infra/web").url("http://a.test/?a=b"))))
        .isEqualTo("404");
  }

  @Test
  void protocolOfABackendMustBeSupported() {
    Given h2c = object("v1", "Service", "infra/s")
        .spec("ports: [{port: 80, appProtocol: kubernetes.io/h2c}]");
    Given[] given = {gateway(HTTP), rules("infra/r", to("name: s, port: 80")), h2c};
    assertThat(Judged.of(given).parents("HTTPRoute infra/r", "ResolvedRefs"))
        .isEqualTo("True ResolvedRefs");
    assertThat(Judged.without("HTTPRouteBackendProtocolH2C", given)
            .parents("HTTPRoute infra/r", "ResolvedRefs"))
        .isEqualTo("False UnsupportedProtocol");
  }

  @Test
  void routesOfAKindThatIsNotSupportedAreLeftAlone() {
    Judged judged = Judged.without(
        "TCPRoute",
        gateway(listener("t", "TCP", 9000, ""), HTTP),
        route("TCPRoute", "infra/r", PARENT, "rules: [{}]"));
    assertThat(judged.object("TCPRoute infra/r").has("status")).isFalse();
    assertThat(judged.listener(GATEWAY, "t", "Accepted")).isEqualTo("False UnsupportedProtocol");
  }
}
