package io.gatewayapi.router.status;

import static io.gatewayapi.router.given.Given.authority;
import static io.gatewayapi.router.given.Given.configMap;
import static io.gatewayapi.router.given.Given.gateway;
import static io.gatewayapi.router.given.Given.listenerSet;
import static io.gatewayapi.router.given.Given.object;
import static io.gatewayapi.router.given.Given.route;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatewayapi.router.given.Given;
import io.gatewayapi.router.given.Judged;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The status of policies: one ancestor for each Gateway whose routes use the target. */
class PolicyStatusTest {
  private static final Given GATEWAY = gateway("{name: http, port: 80, protocol: HTTP}");
  private static final Given ROUTE = using("infra/r", "s");
  private static final Given CA = authority("infra/ca");
  private static final Given SERVICE = object("v1", "Service", "infra/s")
      .spec("ports: [{name: web, port: 80}, {name: dns, port: 53, protocol: UDP}]");

  private static Given using(String name, String service) {
    return route(
        "HTTPRoute",
        name,
        "parentRefs: [{name: web, namespace: infra}]",
        "rules: [{backendRefs: [{name: " + service + ", port: 80}]}]");
  }

  private static Given policy(String name, String target, String checks) {
    return object("BackendTLSPolicy", name)
        .spec(
            "targetRefs: [{group: '', kind: Service, " + target + "}]",
            "validation: {hostname: s.test, " + checks + "}");
  }

  private static String authorities(String... names) {
    List<String> refs = List.of(names).stream()
        .map(n -> "{group: '', kind: " + (n.equals("key") ? "Secret" : "ConfigMap") + ", name: " + n
            + "}")
        .toList();
    return "caCertificateRefs: " + refs;
  }

  private static Judged judged(Given... more) {
    List<Given> all = new ArrayList<>(List.of(GATEWAY, ROUTE, CA, SERVICE));
    all.addAll(List.of(more));
    return Judged.of(all.toArray(Given[]::new));
  }

  private static String accepted(Judged judged, String name) {
    return judged.parents("BackendTLSPolicy " + name, "Accepted");
  }

  private static String resolved(Judged judged, String name) {
    return judged.parents("BackendTLSPolicy " + name, "ResolvedRefs");
  }

  @Test
  void goodPolicyIsAcceptedForTheGatewayOfARouteThatUsesTheService() {
    Judged judged = judged(policy("infra/p", "name: s", authorities("ca")));
    assertThat(accepted(judged, "infra/p")).isEqualTo("True Accepted");
    assertThat(resolved(judged, "infra/p")).isEqualTo("True ResolvedRefs");
    assertThat(Judged.list(judged.status("BackendTLSPolicy infra/p"), "ancestors"))
        .extracting(a -> a.getAsJsonObject("ancestorRef").toString())
        .containsExactly("{\"group\":\"gateway.networking.k8s.io\",\"kind\":\"Gateway\","
            + "\"namespace\":\"infra\",\"name\":\"web\"}");
  }

  @Test
  void policyOfAServiceThatNoRouteUsesHasNoAncestor() {
    Judged judged = judged(
        policy("infra/p", "name: other", authorities("ca")), Given.service("infra/other", 80));
    assertThat(judged.object("BackendTLSPolicy infra/p").has("status")).isFalse();
  }

  @Test
  void ancestorOfARouteOnAListenerSetIsTheGateway() {
    Given open = gateway("{name: http, port: 80, protocol: HTTP}")
        .spec("allowedListeners: {namespaces: {from: Same}}");
    Given set = listenerSet("infra/set", "{name: x, port: 81, protocol: HTTP}");
    Given toSet = route(
        "HTTPRoute",
        "infra/r",
        "parentRefs: [{kind: ListenerSet, name: set}]",
        "rules: [{backendRefs: [{name: s, port: 80}]}]");
    Judged judged =
        Judged.of(open, set, toSet, CA, SERVICE, policy("infra/p", "name: s", authorities("ca")));
    assertThat(Judged.list(judged.status("BackendTLSPolicy infra/p"), "ancestors"))
        .extracting(a -> a.getAsJsonObject("ancestorRef").get("kind").getAsString())
        .containsExactly("Gateway");
  }

  static List<Arguments> badAuthorities() {
    return List.of(
        Arguments.of(Named.of("missing", "none"), "False InvalidCACertificateRef"),
        Arguments.of(Named.of("empty", "empty"), "False InvalidCACertificateRef"),
        Arguments.of(Named.of("malformed", "odd"), "False InvalidCACertificateRef"),
        Arguments.of(Named.of("other kind", "key"), "False InvalidKind"));
  }

  @ParameterizedTest
  @MethodSource("badAuthorities")
  void withoutAnyAuthorityThePolicyIsNotAccepted(String name, String reason) {
    Judged judged = judged(
        policy("infra/p", "name: s", authorities(name)),
        configMap("infra/empty", ""),
        configMap("infra/odd", "hello"));
    assertThat(accepted(judged, "infra/p")).isEqualTo("False NoValidCACertificate");
    assertThat(resolved(judged, "infra/p")).isEqualTo(reason);
  }

  @Test
  void oneGoodAuthorityOfSeveralKeepsThePolicyAccepted() {
    Judged judged = judged(policy("infra/p", "name: s", authorities("none", "ca")));
    assertThat(accepted(judged, "infra/p")).isEqualTo("True Accepted");
    assertThat(resolved(judged, "infra/p")).isEqualTo("False InvalidCACertificateRef");
  }

  @Test
  void systemAuthoritiesAreSupportedAndOthersAreNot() {
    assertThat(accepted(
            judged(policy("infra/p", "name: s", "wellKnownCACertificates: System")), "infra/p"))
        .isEqualTo("True Accepted");
    assertThat(accepted(
            judged(policy("infra/p", "name: s", "wellKnownCACertificates: odd.test/x")), "infra/p"))
        .isEqualTo("False Invalid");
  }

  @Test
  void olderPolicyForTheSameTargetWinsThenTheNameDecides() {
    Given old = policy("infra/z", "name: s", authorities("ca")).created("01");
    Given young = policy("infra/a", "name: s", authorities("ca")).created("02");
    Judged byAge = judged(old, young);
    assertThat(accepted(byAge, "infra/z")).isEqualTo("True Accepted");
    assertThat(accepted(byAge, "infra/a")).isEqualTo("False Conflicted");
    Judged byName = judged(old.created("03"), young.created("03"));
    assertThat(accepted(byName, "infra/a")).isEqualTo("True Accepted");
    assertThat(accepted(byName, "infra/z")).isEqualTo("False Conflicted");
  }

  @Test
  void policyForAPortAndOneForTheServiceAreNoConflict() {
    Judged judged = judged(
        policy("infra/a", "name: s", authorities("ca")),
        policy("infra/b", "name: s, sectionName: web", authorities("ca")));
    assertThat(accepted(judged, "infra/a")).isEqualTo("True Accepted");
    assertThat(accepted(judged, "infra/b")).isEqualTo("True Accepted");
  }

  @Test
  void udpPortsOnlyMakeThePolicyInvalidAndMixedOnesAreWarnedOf() {
    Judged only = judged(policy("infra/p", "name: s, sectionName: dns", authorities("ca")));
    assertThat(accepted(only, "infra/p")).isEqualTo("False Invalid");
    Judged mixed = judged(policy("infra/p", "name: s", authorities("ca")));
    assertThat(accepted(mixed, "infra/p")).isEqualTo("True Accepted");
    assertThat(mixed.status("BackendTLSPolicy infra/p").toString())
        .contains("UDP ports of Service infra/s are left alone");
  }

  @Test
  void portThatTheServiceLacksIsNoTarget() {
    assertThat(accepted(
            judged(policy("infra/p", "name: s, sectionName: none", authorities("ca"))), "infra/p"))
        .isEqualTo("False TargetNotFound");
  }

  @Test
  void subjectAltNamesAreInvalidWhereTheFeatureIsLeftOut() {
    Given names = policy(
        "infra/p",
        "name: s",
        authorities("ca") + ", subjectAltNames: [{type: Hostname, hostname: s.test}]");
    assertThat(accepted(
            Judged.without("BackendTLSPolicySANValidation", GATEWAY, ROUTE, CA, SERVICE, names),
            "infra/p"))
        .isEqualTo("False Invalid");
    assertThat(accepted(judged(names), "infra/p")).isEqualTo("True Accepted");
  }

  @Test
  void badPolicyLeavesRouteAndReferencesAlone() {
    Judged judged = judged(policy("infra/p", "name: s", authorities("none")));
    assertThat(judged.parents("HTTPRoute infra/r", "Accepted")).isEqualTo("True Accepted");
    assertThat(judged.parents("HTTPRoute infra/r", "ResolvedRefs")).isEqualTo("True ResolvedRefs");
  }

  @Test
  void fullListTakesNoNewAncestor() {
    StringBuilder others = new StringBuilder();
    for (int i = 0; i < 16; i++) {
      others
          .append(i == 0 ? "" : ", ")
          .append("{controllerName: odd.test/")
          .append(i)
          .append(", ancestorRef: {name: g}, conditions: []}");
    }
    Given full = policy("infra/p", "name: s", authorities("ca"))
        .field("status: {ancestors: [" + others + "]}");
    assertThat(Judged.list(judged(full).status("BackendTLSPolicy infra/p"), "ancestors"))
        .hasSize(16)
        .noneMatch(a -> a.toString().contains("infra"));
  }

  @Test
  void trafficPolicyIsAcceptedAndTheYoungerOneConflicts() {
    Given old = object("gateway.networking.x-k8s.io/v1alpha1", "XBackendTrafficPolicy", "infra/z")
        .spec("targetRefs: [{group: '', kind: Service, name: s}]")
        .created("01");
    Given young = object("gateway.networking.x-k8s.io/v1alpha1", "XBackendTrafficPolicy", "infra/a")
        .spec("targetRefs: [{group: '', kind: Service, name: s}]")
        .created("02");
    Judged judged = judged(old, young);
    assertThat(judged.parents("XBackendTrafficPolicy infra/z", "Accepted"))
        .isEqualTo("True Accepted");
    assertThat(judged.parents("XBackendTrafficPolicy infra/a", "Accepted"))
        .isEqualTo("False Conflicted");
  }

  @Test
  void xBackendOfARouteIsAccepted() {
    Given backend = object("gateway.networking.x-k8s.io/v1alpha1", "XBackend", "infra/b")
        .spec(
            "type: ExternalHostname",
            "externalHostname: {hostname: out.test}",
            "port: {number: 443}");
    Given route = route(
        "HTTPRoute",
        "infra/x",
        "parentRefs: [{name: web}]",
        "rules: [{backendRefs: [{group: gateway.networking.x-k8s.io, kind: XBackend, name: b}]}]");
    assertThat(judged(backend, route).parents("XBackend infra/b", "Accepted"))
        .isEqualTo("True Accepted");
  }
}
