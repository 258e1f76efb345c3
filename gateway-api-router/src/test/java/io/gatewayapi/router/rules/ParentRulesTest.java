package io.gatewayapi.router.rules;

import static io.gatewayapi.router.given.Given.authority;
import static io.gatewayapi.router.given.Given.certificate;
import static io.gatewayapi.router.given.Given.gateway;
import static io.gatewayapi.router.given.Given.grant;
import static io.gatewayapi.router.given.Given.http;
import static io.gatewayapi.router.given.Given.listenerSet;
import static io.gatewayapi.router.given.Given.object;
import static io.gatewayapi.router.given.Given.route;
import static io.gatewayapi.router.given.Given.service;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatewayapi.router.given.Given;
import io.gatewayapi.router.given.Judged;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Parents of routes and of ListenerSets: what they take, count and answer for. */
class ParentRulesTest {
  private static final String GATEWAY = "Gateway infra/web";
  private static final String ALL = "allowedRoutes: {namespaces: {from: All}}";
  private static final String HTTP = "{name: http, port: 80, protocol: HTTP, " + ALL + "}";
  private static final String PARENT = "parentRefs: [{name: web, namespace: infra}]";
  private static final String SET = "ListenerSet infra/set";

  private static Given open(String... listeners) {
    return gateway(listeners).spec("allowedListeners: {namespaces: {from: All}}");
  }

  @Test
  void routeThatListsGatewayAndSetReachesBoth() {
    Given both = route(
        "HTTPRoute",
        "infra/r",
        "parentRefs: [{name: web}, {kind: ListenerSet, name: set}]",
        "rules: [{}]");
    Judged judged = Judged.of(
        open(HTTP), listenerSet("infra/set", "{name: x, port: 81, protocol: HTTP}"), both);
    assertThat(judged.parents("HTTPRoute infra/r", "Accepted"))
        .isEqualTo("True Accepted; True Accepted");
    assertThat(judged.attachedRoutes(GATEWAY, "http")).isEqualTo(1);
    assertThat(judged.attachedRoutes(SET, "x")).isEqualTo(1);
  }

  @ParameterizedTest(name = "section {0} port {1}: {2}")
  @CsvSource({
    "http,  80, True Accepted",
    "http,  81, False NoMatchingParent",
    "http1, 80, False NoMatchingParent",
    "alt,   81, True Accepted",
    "alt,   80, False NoMatchingParent",
    "'',    81, True Accepted",
    "'',    82, False NoMatchingParent",
  })
  void sectionNameAndPortSelectOneListenerTogether(String section, int port, String expected) {
    String name = section.isEmpty() ? "" : ", sectionName: " + section;
    Given given = route(
        "HTTPRoute",
        "infra/r",
        "parentRefs: [{name: web, port: " + port + name + "}]",
        "rules: [{}]");
    Judged judged = Judged.of(gateway(HTTP, "{name: alt, port: 81, protocol: HTTP}"), given);
    assertThat(judged.parents("HTTPRoute infra/r", "Accepted")).isEqualTo(expected);
  }

  @Test
  void selectionIsJudgedBeforeTheNamespace() {
    Given far = route(
        "HTTPRoute",
        "far/r",
        "parentRefs: [{name: web, namespace: infra, sectionName: none}]",
        "rules: [{}]");
    assertThat(Judged.of(gateway("{name: http, port: 80, protocol: HTTP}"), far)
            .parents("HTTPRoute far/r", "Accepted"))
        .isEqualTo("False NoMatchingParent");
  }

  @Test
  void routeThatNoListenerTakesIsCountedNowhere() {
    Judged judged = Judged.of(
        gateway(
            "{name: a, port: 80, protocol: HTTP, hostname: a.test}",
            "{name: b, port: 81, protocol: HTTP, hostname: b.test}"),
        http("infra/r").spec("hostnames: [c.test]"),
        http("far/r"));
    assertThat(judged.attachedRoutes(GATEWAY, "a")).isZero();
    assertThat(judged.attachedRoutes(GATEWAY, "b")).isZero();
  }

  @Test
  void routeWithUnresolvedBackendsIsCounted() {
    Given given =
        route("HTTPRoute", "infra/r", PARENT, "rules: [{backendRefs: [{name: none, port: 80}]}]");
    Judged judged = Judged.of(gateway(HTTP), given, service("infra/s", 80));
    assertThat(judged.parents("HTTPRoute infra/r", "ResolvedRefs"))
        .isEqualTo("False BackendNotFound");
    assertThat(judged.attachedRoutes(GATEWAY, "http")).isEqualTo(1);
  }

  @Test
  void listenerWithBrokenCertificatesCountsItsRoutesAndTellsItsKinds() {
    Judged judged = Judged.of(
        gateway("{name: l, port: 443, protocol: HTTPS, tls: {certificateRefs: [{name: none}]}}"),
        certificate("infra/other"),
        http("infra/r"));
    assertThat(judged.attachedRoutes(GATEWAY, "l")).isEqualTo(1);
    assertThat(judged.supportedKinds(GATEWAY, "l")).isEqualTo("HTTPRoute GRPCRoute");
  }

  @Test
  void listenerWithInvalidKindsOnlyTakesAndCountsNothing() {
    Judged judged = Judged.of(
        gateway("{name: l, port: 80, protocol: HTTP, allowedRoutes: {kinds: [{kind: TCPRoute}]}}"),
        http("infra/r"));
    assertThat(judged.supportedKinds(GATEWAY, "l")).isEmpty();
    assertThat(judged.listener(GATEWAY, "l", "ResolvedRefs")).isEqualTo("False InvalidRouteKinds");
    assertThat(judged.listener(GATEWAY, "l", "Accepted")).isEqualTo("True Accepted");
    assertThat(judged.parents("HTTPRoute infra/r", "Accepted"))
        .isEqualTo("False NotAllowedByListeners");
    assertThat(judged.attachedRoutes(GATEWAY, "l")).isZero();
  }

  @Test
  void losingUdpRoutesAreAcceptedAndCounted() {
    String udp = "{name: u, port: 53, protocol: UDP}";
    String rule = "rules: [{backendRefs: [{name: s, port: 53}]}]";
    Judged judged = Judged.of(
        gateway(udp),
        route("UDPRoute", "infra/a", PARENT, rule),
        route("UDPRoute", "infra/b", PARENT, rule));
    assertThat(judged.attachedRoutes(GATEWAY, "u")).isEqualTo(2);
    assertThat(judged.parents("UDPRoute infra/b", "Accepted")).isEqualTo("True Accepted");
  }

  @Test
  void setNeedsTheGatewaysLeaveAndNoGrant() {
    Given set = listenerSet("shop/set", "{name: x, port: 81, protocol: HTTP}");
    Given grant = object("ReferenceGrant", "infra/g")
        .spec(
            "from: [{group: gateway.networking.k8s.io, kind: ListenerSet, namespace: shop}]",
            "to: [{group: gateway.networking.k8s.io, kind: Gateway}]");
    assertThat(Judged.of(gateway(HTTP), set, grant).condition("ListenerSet shop/set", "Accepted"))
        .isEqualTo("False NotAllowed");
    assertThat(Judged.of(open(HTTP), set).condition("ListenerSet shop/set", "Accepted"))
        .isEqualTo("True Accepted");
  }

  @Test
  void grantsOfASetDoNotServeItsGateway() {
    String listener = "{name: l, port: 443, protocol: HTTPS,"
        + " tls: {certificateRefs: [{name: c, namespace: keys}]}}";
    Judged judged = Judged.of(
        gateway(listener),
        certificate("keys/c"),
        grant("keys/g", "ListenerSet", "infra", "Secret"));
    assertThat(judged.listener(GATEWAY, "l", "ResolvedRefs")).isEqualTo("False RefNotPermitted");
  }

  @Test
  void settingsOfASetDoNotTouchTheGatewaysConditions() {
    Judged judged = Judged.of(
        open(HTTP),
        listenerSet(
            "infra/set",
            "{name: bad, port: 80, protocol: TCP}",
            "{name: odd, port: 82, protocol: odd.test/x}"));
    assertThat(judged.condition(SET, "Accepted")).isEqualTo("False ListenersNotValid");
    assertThat(judged.condition(GATEWAY, "Accepted")).isEqualTo("True Accepted");
    assertThat(judged.condition(GATEWAY, "Programmed")).isEqualTo("True Programmed");
    assertThat(judged.condition(GATEWAY, "ResolvedRefs")).isEqualTo("True ResolvedRefs");
    assertThat(judged.listener(GATEWAY, "http", "Conflicted")).isEmpty();
    assertThat(judged.status(GATEWAY).has("attachedListenerSets")).isFalse();
  }

  @Test
  void attachedListenerSetsAreThoseThatAreAcceptedWhateverTheirEntries() {
    Judged judged = Judged.of(
        open(HTTP),
        listenerSet(
            "a/set", "{name: x, port: 81, protocol: HTTP}", "{name: w, port: 82, protocol: HTTP}"),
        listenerSet("b/set", "{name: x, port: 81, protocol: HTTP}"),
        listenerSet(
            "c/set", "{name: x, port: 81, protocol: HTTP}", "{name: z, port: 83, protocol: HTTP}"));
    assertThat(judged.status(GATEWAY).get("attachedListenerSets").getAsInt()).isEqualTo(2);
    assertThat(judged.condition("ListenerSet b/set", "Accepted"))
        .isEqualTo("False ListenersNotValid");
    assertThat(judged.condition("ListenerSet c/set", "Accepted"))
        .isEqualTo("True ListenersNotValid");
  }

  @Test
  void gatewayThatIsNotAcceptedHasNoAddress() {
    Judged conflicting = Judged.of(gateway(HTTP, "{name: x, port: 80, protocol: TCP}"));
    assertThat(Judged.list(conflicting.status(GATEWAY), "addresses")).isEmpty();
    Judged unsupported = Judged.of(
        gateway(HTTP).spec("addresses: [{type: odd.test/x, value: a}, {value: 198.51.100.7}]"));
    assertThat(Judged.list(unsupported.status(GATEWAY), "addresses")).isEmpty();
  }

  @Test
  void addressesOfASupportedTypeAreEachReportedWithTheirType() {
    Judged judged = Judged.of(gateway(HTTP)
        .spec("addresses: [{type: Hostname, value: lb.test}, {value: '2001:db8::7'}]"));
    assertThat(Judged.list(judged.status(GATEWAY), "addresses"))
        .extracting(a -> a.get("type").getAsString() + " " + a.get("value").getAsString())
        .containsExactly("Hostname lb.test", "IPAddress 2001:db8::7");
    assertThat(judged.condition(GATEWAY, "Programmed")).isEqualTo("True Programmed");
  }

  @Test
  void overlappingHostnamesRefuseNothing() {
    String tls = ", tls: {certificateRefs: [{name: c}]}}";
    Judged judged = Judged.of(
        gateway(
            "{name: a, port: 443, protocol: HTTPS, hostname: '*.a.test'" + tls,
            "{name: b, port: 443, protocol: HTTPS, hostname: x.a.test" + tls,
            "{name: c, port: 443, protocol: HTTPS, hostname: b.test" + tls,
            "{name: d, port: 8443, protocol: HTTPS" + tls),
        certificate("infra/c"));
    assertThat(judged.listener(GATEWAY, "a", "Accepted")).isEqualTo("True Accepted");
    assertThat(judged.listener(GATEWAY, "b", "Programmed")).isEqualTo("True Programmed");
    assertThat(judged.listener(GATEWAY, "c", "OverlappingTLSConfig")).isEmpty();
    assertThat(judged.listener(GATEWAY, "d", "OverlappingTLSConfig")).isEmpty();
  }

  @Test
  void brokenValidationOfClientsLeavesHttpListenersAndTheGatewayAlone() {
    Judged judged = Judged.of(
        gateway(HTTP, "{name: s, port: 443, protocol: HTTPS, tls: {certificateRefs: [{name: c}]}}")
            .spec("tls: {frontend: {default: {validation: {caCertificateRefs:"
                + " [{group: '', kind: ConfigMap, name: none}]}}}}"),
        certificate("infra/c"),
        authority("infra/ca"));
    assertThat(judged.condition(GATEWAY, "Accepted")).isEqualTo("True ListenersNotValid");
    assertThat(judged.listener(GATEWAY, "http", "Programmed")).isEqualTo("True Programmed");
    assertThat(judged.listener(GATEWAY, "s", "Accepted")).isEqualTo("False NoValidCACertificate");
  }

  @Test
  void severalBadReferencesAreAllTold() {
    Given given = route(
        "HTTPRoute",
        "infra/r",
        PARENT,
        "rules: [{backendRefs: [{name: none, port: 80}, {name: s, port: 80, namespace: far},"
            + " {group: odd.test, kind: Odd, name: x}]}]");
    String status = Judged.of(gateway(HTTP), given, service("infra/s", 80), service("far/s", 80))
        .status("HTTPRoute infra/r")
        .toString();
    assertThat(status)
        .contains("Service infra/none does not exist")
        .contains("no ReferenceGrant in namespace far")
        .contains("Odd.odd.test");
  }
}
