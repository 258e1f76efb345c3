package io.gatewayapi.router.status;

import static io.gatewayapi.router.given.Given.certificate;
import static io.gatewayapi.router.given.Given.gateway;
import static io.gatewayapi.router.given.Given.grant;
import static io.gatewayapi.router.given.Given.listenerSet;
import static io.gatewayapi.router.given.Given.namespace;
import static io.gatewayapi.router.given.Given.object;
import static io.gatewayapi.router.given.Given.route;
import static io.gatewayapi.router.given.Given.service;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatewayapi.router.RouteRequest;
import io.gatewayapi.router.given.Given;
import io.gatewayapi.router.given.Judged;
import io.gatewayapi.router.given.Outcomes;
import org.junit.jupiter.api.Test;

/** Listeners that stand in ListenerSets. */
class ListenerSetStatusTest {
  private static final String GATEWAY = "Gateway infra/web";
  private static final String SET = "ListenerSet shop/set";
  private static final String HTTP = "{name: http, port: 80, protocol: HTTP}";
  private static final String SHOP = "{name: shop, port: 80, protocol: HTTP, hostname: shop.test}";

  private static Given open(String... listeners) {
    return gateway(listeners).spec("allowedListeners: {namespaces: {from: All}}");
  }

  private static String hosted(String name, String hostname) {
    return "{name: " + name + ", port: 80, protocol: HTTP, hostname: " + hostname + "}";
  }

  private static String facts(Judged judged, String ref, String name) {
    return String.join(
        " | ",
        judged.listener(ref, name, "Accepted"),
        judged.listener(ref, name, "Programmed"),
        judged.listener(ref, name, "Conflicted"));
  }

  private static int attachedSets(Judged judged) {
    return judged.status(GATEWAY).has("attachedListenerSets")
        ? judged.status(GATEWAY).get("attachedListenerSets").getAsInt()
        : 0;
  }

  @Test
  void gatewayTakesNoListenerSetsByDefault() {
    Judged judged = Judged.of(gateway(HTTP), listenerSet("infra/set", SHOP));
    assertThat(judged.condition("ListenerSet infra/set", "Accepted")).isEqualTo("False NotAllowed");
    assertThat(judged.condition("ListenerSet infra/set", "Programmed"))
        .isEqualTo("False NotAllowed");
    assertThat(attachedSets(judged)).isZero();
    assertThat(facts(judged, "ListenerSet infra/set", "shop"))
        .isEqualTo("Unknown Pending | Unknown Pending | ");
  }

  @Test
  void gatewayTakesListenerSetsOfTheNamespacesItAllows() {
    Given same = gateway(HTTP).spec("allowedListeners: {namespaces: {from: Same}}");
    Given none = gateway(HTTP).spec("allowedListeners: {namespaces: {from: None}}");
    Given selector = gateway(HTTP)
        .spec(
            "allowedListeners: {namespaces: {from: Selector, selector: {matchLabels: {team: shop}}}}");
    Given near = listenerSet("infra/set", SHOP);
    Given far = listenerSet("shop/set", SHOP);
    assertThat(Judged.of(same, near, far).condition("ListenerSet infra/set", "Accepted"))
        .isEqualTo("True Accepted");
    assertThat(Judged.of(same, near, far).condition(SET, "Accepted")).isEqualTo("False NotAllowed");
    assertThat(attachedSets(Judged.of(same, near, far))).isEqualTo(1);
    assertThat(Judged.of(none, near).condition("ListenerSet infra/set", "Accepted"))
        .isEqualTo("False NotAllowed");
    assertThat(
            Judged.of(selector, far, namespace("shop", "team", "shop")).condition(SET, "Accepted"))
        .isEqualTo("True Accepted");
    assertThat(
            Judged.of(selector, far, namespace("shop", "team", "blog")).condition(SET, "Accepted"))
        .isEqualTo("False NotAllowed");
  }

  @Test
  void acceptedSetIsProgrammedAndCountedOnceWhateverItsEntries() {
    Judged judged = Judged.of(open(HTTP), listenerSet("shop/set", SHOP, hosted("b", "b.test")));
    assertThat(judged.condition(SET, "Accepted")).isEqualTo("True Accepted");
    assertThat(judged.condition(SET, "Programmed")).isEqualTo("True Programmed");
    assertThat(facts(judged, SET, "shop")).isEqualTo("True Accepted | True Programmed | ");
    assertThat(attachedSets(judged)).isEqualTo(1);
  }

  @Test
  void gatewayGoesBeforeItsSetsAndStaysUntouched() {
    Judged judged = Judged.of(
        open(SHOP), listenerSet("shop/set", hosted("mine", "shop.test"), hosted("b", "b.test")));
    assertThat(facts(judged, GATEWAY, "shop")).isEqualTo("True Accepted | True Programmed | ");
    assertThat(judged.condition(GATEWAY, "Accepted")).isEqualTo("True Accepted");
    assertThat(facts(judged, SET, "mine"))
        .isEqualTo("False HostnameConflict | False HostnameConflict | True HostnameConflict");
    assertThat(judged.condition(SET, "Accepted")).isEqualTo("True ListenersNotValid");
    assertThat(judged.condition(SET, "Programmed")).isEqualTo("True Programmed");
  }

  @Test
  void otherProtocolOnATakenPortIsAProtocolConflict() {
    Judged judged =
        Judged.of(open(SHOP), listenerSet("shop/set", "{name: tcp, port: 80, protocol: TCP}"));
    assertThat(facts(judged, SET, "tcp"))
        .isEqualTo("False ProtocolConflict | False ProtocolConflict | True ProtocolConflict");
    assertThat(judged.condition(SET, "Accepted")).isEqualTo("False ListenersNotValid");
    assertThat(judged.condition(SET, "Programmed")).isEqualTo("False ListenersNotValid");
    assertThat(attachedSets(judged)).isZero();
  }

  @Test
  void olderSetGoesBeforeTheYoungerThenTheNameDecides() {
    Given older = listenerSet("shop/z", SHOP).created("01");
    Given younger = listenerSet("shop/a", SHOP).created("02");
    Judged byAge = Judged.of(open(HTTP), younger, older);
    assertThat(facts(byAge, "ListenerSet shop/z", "shop")).startsWith("True Accepted");
    assertThat(facts(byAge, "ListenerSet shop/a", "shop")).startsWith("False HostnameConflict");
    Judged byName = Judged.of(
        open(HTTP),
        listenerSet("shop/z", SHOP).created(""),
        listenerSet("shop/a", SHOP).created(""));
    assertThat(facts(byName, "ListenerSet shop/a", "shop")).startsWith("True Accepted");
    assertThat(facts(byName, "ListenerSet shop/z", "shop")).startsWith("False HostnameConflict");
  }

  @Test
  void entriesAreComparedWithWinnersOnly() {
    Given loser = listenerSet("shop/b", "{name: tcp, port: 80, protocol: TCP}").created("02");
    Given late = listenerSet("shop/c", hosted("c", "c.test")).created("03");
    Judged judged = Judged.of(open(HTTP), loser, late);
    assertThat(facts(judged, "ListenerSet shop/c", "c")).startsWith("True Accepted");
  }

  @Test
  void conflictsInsideOfASetRefuseAllOfIt() {
    Judged judged = Judged.of(
        open(HTTP), listenerSet("shop/set", hosted("a", "x.test"), hosted("b", "x.test")));
    assertThat(facts(judged, SET, "a")).startsWith("False HostnameConflict");
    assertThat(facts(judged, SET, "b")).startsWith("False HostnameConflict");
  }

  @Test
  void namesOfListenersMayRepeatAcrossObjects() {
    Judged judged = Judged.of(open(HTTP), listenerSet("shop/set", hosted("http", "shop.test")));
    assertThat(facts(judged, SET, "http")).isEqualTo("True Accepted | True Programmed | ");
  }

  @Test
  void conflictTellsNothingOfOtherObjects() {
    Judged judged = Judged.of(open(SHOP), listenerSet("blog/set", hosted("mine", "shop.test")));
    assertThat(judged.entry("ListenerSet blog/set", "mine").toString())
        .contains("a listener of another object")
        .doesNotContain("infra");
  }

  @Test
  void entryWithoutCertificateIsNotUsableNorIsASetOfSuch() {
    Given set = listenerSet(
        "shop/set",
        "{name: s, port: 443, protocol: HTTPS, tls: {certificateRefs: [{name: none}]}}");
    Judged judged = Judged.of(open(HTTP), set, certificate("shop/cert"));
    assertThat(judged.listener(SET, "s", "ResolvedRefs")).isEqualTo("False InvalidCertificateRef");
    assertThat(judged.condition(SET, "Accepted")).isEqualTo("False ListenersNotValid");
    assertThat(judged.condition(SET, "Programmed")).isEqualTo("False ListenersNotValid");
  }

  @Test
  void grantsOfTheGatewayDoNotServeItsListenerSets() {
    Given set = listenerSet(
        "shop/set",
        "{name: s, port: 443, protocol: HTTPS, "
            + "tls: {certificateRefs: [{name: cert, namespace: keys}]}}");
    Given key = certificate("keys/cert");
    assertThat(Judged.of(open(HTTP), set, key, grant("keys/g", "Gateway", "shop", "Secret"))
            .listener(SET, "s", "ResolvedRefs"))
        .isEqualTo("False RefNotPermitted");
    assertThat(Judged.of(open(HTTP), set, key, grant("keys/g", "ListenerSet", "shop", "Secret"))
            .listener(SET, "s", "ResolvedRefs"))
        .isEqualTo("True ResolvedRefs");
  }

  @Test
  void setOfAGatewayThatIsNotAcceptedIsNotAccepted() {
    Given bad = open("{name: odd, port: 80, protocol: example.com/odd}");
    Judged judged = Judged.of(bad, listenerSet("shop/set", SHOP));
    assertThat(judged.condition(SET, "Accepted")).isEqualTo("False ParentNotAccepted");
    assertThat(judged.condition(SET, "Programmed")).isEqualTo("False ParentNotProgrammed");
    assertThat(attachedSets(judged)).isZero();
  }

  @Test
  void validationOfClientsAppliesToHttpsEntriesByPort() {
    Given strict = open(HTTP)
        .spec("tls: {frontend: {default: {validation: "
            + "{caCertificateRefs: [{group: '', kind: ConfigMap, name: none}]}}}}");
    Given set = listenerSet(
        "shop/set",
        "{name: s, port: 443, protocol: HTTPS, tls: {certificateRefs: [{name: cert}]}}");
    Judged judged =
        Judged.of(strict, set, certificate("shop/cert"), Given.authority("infra/other"));
    assertThat(facts(judged, SET, "s")).isEqualTo("False NoValidCACertificate | False Invalid | ");
    assertThat(judged.listener(SET, "s", "ResolvedRefs"))
        .isEqualTo("False InvalidCACertificateRef");
  }

  @Test
  void overlapIsMarkedOnTheEntryNotOnTheGatewaysListener() {
    String tls = "tls: {certificateRefs: [{name: cert}]}";
    Judged judged = Judged.of(
        open("{name: any, port: 443, protocol: HTTPS, " + tls + "}"),
        listenerSet(
            "shop/set", "{name: s, port: 443, protocol: HTTPS, hostname: a.test, " + tls + "}"),
        certificate("shop/cert"),
        certificate("infra/cert"));
    assertThat(judged.listener(SET, "s", "OverlappingTLSConfig"))
        .isEqualTo("True OverlappingHostnames");
    assertThat(judged.listener(GATEWAY, "any", "OverlappingTLSConfig")).isEmpty();
  }

  @Test
  void setOfAMissingGatewayIsNotTouched() {
    Given lost =
        object("ListenerSet", "shop/set").spec("parentRef: {name: missing}").listeners(SHOP);
    assertThat(Judged.of(open(HTTP), lost).object(SET).has("status")).isFalse();
  }

  @Test
  void setCannotBeTheParentOfASet() {
    Given nested = object("ListenerSet", "shop/nested")
        .spec("parentRef: {kind: ListenerSet, name: set}")
        .listeners(hosted("deep", "deep.test"));
    Judged judged = Judged.of(open(HTTP), listenerSet("shop/set", SHOP), nested);
    assertThat(judged.condition("ListenerSet shop/nested", "Accepted")).isEqualTo("False Invalid");
    assertThat(judged.condition("ListenerSet shop/nested", "Programmed"))
        .isEqualTo("False Invalid");
    assertThat(attachedSets(judged)).isEqualTo(1);
  }

  @Test
  void setsInACircleAreLeftAlone() {
    Given a = object("ListenerSet", "shop/a").spec("parentRef: {kind: ListenerSet, name: b}");
    Given b = object("ListenerSet", "shop/b").spec("parentRef: {kind: ListenerSet, name: a}");
    Judged judged = Judged.of(open(HTTP), a.listeners(SHOP), b.listeners(SHOP));
    assertThat(judged.object("ListenerSet shop/a").has("status")).isFalse();
  }

  @Test
  void setsAreLeftAloneWhereTheFeatureIsLeftOut() {
    assertThat(Judged.without("ListenerSet", open(HTTP), listenerSet("shop/set", SHOP))
            .object(SET)
            .has("status"))
        .isFalse();
  }

  @Test
  void olderKindXListenerSetIsReadAlike() {
    Given old = object("gateway.networking.x-k8s.io/v1alpha1", "XListenerSet", "shop/old")
        .spec("parentRef: {name: web, namespace: infra}")
        .listeners("{name: x, protocol: HTTP, hostname: x.test}");
    Judged judged = Judged.of(open(HTTP), old);
    assertThat(judged.condition("XListenerSet shop/old", "Accepted")).isEqualTo("True Accepted");
  }

  private static Given to(String name, String parent) {
    return route(
        "HTTPRoute",
        name,
        "parentRefs: [" + parent + "]",
        "rules: [{backendRefs: [{name: s, port: 80}]}]");
  }

  private static final String TO_SET = "{kind: ListenerSet, name: set, namespace: shop}";

  @Test
  void routeOfASetReachesItsEntriesOnlyAndRouteOfAGatewayItsOwn() {
    Judged judged = Judged.of(
        open(HTTP),
        listenerSet("shop/set", SHOP),
        to("shop/set-route", TO_SET),
        to("infra/web-route", "{name: web}"),
        service("shop/s", 80),
        service("infra/s", 80));
    assertThat(judged.attachedRoutes(SET, "shop")).isEqualTo(1);
    assertThat(judged.attachedRoutes(GATEWAY, "http")).isEqualTo(1);
    assertThat(judged.parents("HTTPRoute shop/set-route", "Accepted")).isEqualTo("True Accepted");
    assertThat(Outcomes.of(judged.route(RouteRequest.to("infra/web").url("http://shop.test/"))))
        .isEqualTo("s:80");
    assertThat(judged
            .route(RouteRequest.to("infra/web").url("http://shop.test/"))
            .explanation()
            .reason())
        .contains("shop/set-route");
  }

  @Test
  void sectionNameOfASetsEntryIsItsName() {
    Judged judged = Judged.of(
        open(HTTP),
        listenerSet("shop/set", SHOP, hosted("b", "b.test")),
        to("shop/one", "{kind: ListenerSet, name: set, sectionName: b}"),
        to("shop/bad", "{kind: ListenerSet, name: set, sectionName: http}"));
    assertThat(judged.attachedRoutes(SET, "shop")).isZero();
    assertThat(judged.attachedRoutes(SET, "b")).isEqualTo(1);
    assertThat(judged.parents("HTTPRoute shop/bad", "Accepted"))
        .isEqualTo("False NoMatchingParent");
  }

  @Test
  void sameNamespaceOfAnEntryIsThatOfItsSet() {
    Judged judged = Judged.of(
        open(HTTP),
        listenerSet("shop/set", SHOP),
        to("shop/near", TO_SET),
        to("infra/far", TO_SET));
    assertThat(judged.parents("HTTPRoute shop/near", "Accepted")).isEqualTo("True Accepted");
    assertThat(judged.parents("HTTPRoute infra/far", "Accepted"))
        .isEqualTo("False NotAllowedByListeners");
  }

  @Test
  void routesOfASetThatIsNotAllowedCarryNoTraffic() {
    Judged judged = Judged.of(gateway(HTTP), listenerSet("shop/set", SHOP), to("shop/r", TO_SET));
    assertThat(judged.parents("HTTPRoute shop/r", "Accepted")).isEqualTo("False NoMatchingParent");
    assertThat(Outcomes.of(judged.route(RouteRequest.to("infra/web").url("http://shop.test/"))))
        .isEqualTo("404");
  }

  @Test
  void routeOfASetThatLeadsToNoGatewayOfOursGetsNoEntry() {
    Given lost =
        object("ListenerSet", "shop/set").spec("parentRef: {name: missing}").listeners(SHOP);
    assertThat(Judged.of(open(HTTP), lost, to("shop/r", TO_SET))
            .object("HTTPRoute shop/r")
            .has("status"))
        .isFalse();
  }

  @Test
  void parentRefToASetGetsItsOwnEntryAndNoneForTheGateway() {
    Judged judged = Judged.of(open(HTTP), listenerSet("shop/set", SHOP), to("shop/r", TO_SET));
    assertThat(Judged.list(judged.status("HTTPRoute shop/r"), "parents"))
        .extracting(p -> p.getAsJsonObject("parentRef").toString())
        .containsExactly("{\"group\":\"gateway.networking.k8s.io\",\"kind\":\"ListenerSet\","
            + "\"namespace\":\"shop\",\"name\":\"set\"}");
  }

  @Test
  void routeMayAttachToAConflictedEntryWithoutTraffic() {
    Judged judged = Judged.of(
        open(SHOP), listenerSet("shop/set", hosted("mine", "shop.test")), to("shop/r", TO_SET));
    assertThat(judged.parents("HTTPRoute shop/r", "Accepted")).isEqualTo("True Accepted");
    assertThat(judged.attachedRoutes(SET, "mine")).isEqualTo(1);
    assertThat(Outcomes.of(judged.route(RouteRequest.to("infra/web").url("http://shop.test/"))))
        .isEqualTo("404");
  }

  @Test
  void entryThatLosesToAnEarlierObjectRefusesNoOtherOfItsSet() {
    Judged judged = Judged.of(
        open(SHOP),
        listenerSet(
            "shop/set",
            "{name: tcp, port: 80, protocol: TCP}",
            hosted("taken", "shop.test"),
            hosted("free", "free.test")));
    assertThat(facts(judged, SET, "tcp")).startsWith("False ProtocolConflict");
    assertThat(facts(judged, SET, "taken")).startsWith("False HostnameConflict");
    assertThat(facts(judged, SET, "free")).isEqualTo("True Accepted | True Programmed | ");
  }

  @Test
  void sameProtocolOnAPortWithoutHostnamesIsAHostnameConflict() {
    String tcp = "{name: tcp, port: 9000, protocol: TCP}";
    Judged judged = Judged.of(open(tcp), listenerSet("shop/set", tcp));
    assertThat(facts(judged, SET, "tcp"))
        .isEqualTo("False HostnameConflict | False HostnameConflict | True HostnameConflict");
  }
}
