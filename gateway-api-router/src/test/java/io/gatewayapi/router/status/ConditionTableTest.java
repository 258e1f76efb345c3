package io.gatewayapi.router.status;

import static io.gatewayapi.router.given.Given.authority;
import static io.gatewayapi.router.given.Given.certificate;
import static io.gatewayapi.router.given.Given.gateway;
import static io.gatewayapi.router.given.Given.http;
import static io.gatewayapi.router.given.Given.listenerSet;
import static io.gatewayapi.router.given.Given.object;
import static io.gatewayapi.router.given.Given.route;
import static io.gatewayapi.router.given.Given.service;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatewayapi.router.given.Given;
import io.gatewayapi.router.given.Judged;
import io.gatewayapi.router.implementation.Implementation;
import io.gatewayapi.router.implementation.SupportedFeatures;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each condition, status and reason that a controller writes is written where it is asked for. */
class ConditionTableTest {
  private static final String ALL = "allowedRoutes: {namespaces: {from: All}}";
  private static final String HTTP = "{name: l, port: 80, protocol: HTTP, " + ALL + "}";
  private static final String PARENT = "parentRefs: [{name: web, namespace: infra}]";
  private static final String CA = "{group: '', kind: ConfigMap, name: ca}";
  private static final String NO_CA = "{group: '', kind: ConfigMap, name: none}";

  private static Judged judged(Object... given) {
    return without("", given);
  }

  private static Judged without(String feature, Object... given) {
    List<Given> all = new ArrayList<>();
    for (Object each : given) {
      all.add((Given) each);
    }
    SupportedFeatures features = SupportedFeatures.all().without(feature);
    return Judged.by(Implementation.complete().with(features), all.toArray(Given[]::new));
  }

  private static Arguments row(String ref, String type, String expected, Judged judged) {
    return Arguments.of(Named.of(ref + " " + type + "=" + expected, ref), type, expected, judged);
  }

  private static Given ourClass(String... more) {
    return object("GatewayClass", "/ours")
        .spec("controllerName: example.com/ours")
        .spec(more);
  }

  private static Given crd(String release) {
    return object(
            "apiextensions.k8s.io/v1",
            "CustomResourceDefinition",
            "/gateways.gateway.networking.k8s.io")
        .spec("group: gateway.networking.k8s.io")
        .annotated("gateway.networking.k8s.io/bundle-version", release);
  }

  static List<Arguments> classes() {
    String ref = "GatewayClass ours";
    String bad = "parametersRef: {group: odd.test, kind: Odd, name: x}";
    return List.of(
        row(ref, "Accepted", "True Accepted", judged(ourClass())),
        row(ref, "Accepted", "False InvalidParameters", judged(ourClass(bad))),
        row(ref, "SupportedVersion", "True SupportedVersion", judged(ourClass())),
        row(ref, "SupportedVersion", "True SupportedVersion", judged(ourClass(), crd("v1.6.1"))),
        row(ref, "SupportedVersion", "True SupportedVersion", judged(ourClass(), crd("v1.4.0"))),
        row(ref, "SupportedVersion", "False UnsupportedVersion", judged(ourClass(), crd("v7.0.0"))),
        row(ref, "SupportedVersion", "False UnsupportedVersion", judged(ourClass(), crd("main"))),
        row(ref, "SupportedVersion", "False UnsupportedVersion", judged(ourClass(), crd(""))),
        row(ref, "Accepted", "True Accepted", judged(ourClass(), crd("v7.0.0"))));
  }

  private static Given backendTls(String ref) {
    return gateway(HTTP).spec("tls: {backend: {clientCertificateRef: " + ref + "}}");
  }

  private static final String CONFLICT = "{name: x, port: 80, protocol: TCP}";
  private static final String FINE = "{name: fine, port: 81, protocol: HTTP}";
  private static final String NO_CERT =
      "{name: l, port: 443, protocol: HTTPS, tls: {certificateRefs: [{name: none}]}}";

  static List<Arguments> gateways() {
    String ref = "Gateway infra/web";
    String bad = "parametersRef: {group: odd.test, kind: Odd, name: x}";
    return List.of(
        row(ref, "Accepted", "True Accepted", judged(gateway(HTTP))),
        row(ref, "Accepted", "Unknown Pending", judged(ourClass(bad), gateway(HTTP))),
        row(ref, "Programmed", "Unknown Pending", judged(ourClass(bad), gateway(HTTP))),
        row(ref, "Accepted", "True ListenersNotValid", judged(gateway(HTTP, CONFLICT, FINE))),
        row(ref, "Programmed", "True Programmed", judged(gateway(HTTP, CONFLICT, FINE))),
        row(ref, "Accepted", "False ListenersNotValid", judged(gateway(HTTP, CONFLICT))),
        row(ref, "Programmed", "False Invalid", judged(gateway(HTTP, CONFLICT))),
        row(
            ref,
            "Accepted",
            "False InvalidParameters",
            judged(gateway(HTTP).spec("infrastructure: {" + bad + "}"))),
        row(
            ref,
            "Accepted",
            "False UnsupportedAddress",
            judged(gateway(HTTP).spec("addresses: [{type: odd.test/x, value: here}]"))),
        row(
            ref,
            "Programmed",
            "False AddressNotUsable",
            judged(gateway(HTTP).spec("addresses: [{value: nowhere}]"))),
        row(
            ref,
            "Programmed",
            "False AddressNotAssigned",
            without("GatewayAddressEmpty", gateway(HTTP).spec("addresses: [{type: IPAddress}]"))),
        row(ref, "ResolvedRefs", "True ResolvedRefs", judged(gateway(HTTP))),
        row(
            ref,
            "ResolvedRefs",
            "False InvalidClientCertificateRef",
            judged(backendTls("{name: none}"), certificate("infra/c"))),
        row(
            ref,
            "ResolvedRefs",
            "False RefNotPermitted",
            judged(backendTls("{name: c, namespace: far}"), certificate("far/c"))),
        row(
            ref,
            "ResolvedRefs",
            "False ListenersNotResolved",
            judged(gateway(NO_CERT, FINE), certificate("infra/c"))),
        row(
            ref,
            "InsecureFrontendValidationMode",
            "True ConfigurationChanged",
            judged(gateway(HTTP)
                .spec("tls: {frontend: {default: {validation: {mode: AllowInsecureFallback,"
                    + " caCertificateRefs: [" + CA + "]}}}}"))),
        row(ref, "InsecureFrontendValidationMode", "", judged(gateway(HTTP))),
        row(
            ref,
            "DefaultGateway",
            "True DefaultGateway",
            judged(gateway(HTTP).spec("defaultScope: All"))),
        row(ref, "Ready", "", judged(gateway(HTTP))),
        row(ref, "Scheduled", "", judged(gateway(HTTP))));
  }

  private static Judged validating(String... refs) {
    return judged(
        gateway("{name: l, port: 443, protocol: HTTPS, tls: {certificateRefs: [{name: c}]}}", FINE)
            .spec("tls: {frontend: {default: {validation: {caCertificateRefs: ["
                + String.join(", ", refs) + "]}}}}"),
        certificate("infra/c"),
        authority("infra/ca"));
  }

  private static String tls(String name, String mode, String more) {
    return "{name: " + name + ", port: 443, protocol: TLS, tls: {mode: " + mode
        + ", certificateRefs: [{name: c}]}" + more + "}";
  }

  private static String https(String hostname) {
    return "{name: " + (hostname.startsWith("*") ? "l" : "m") + ", port: 443, protocol: HTTPS,"
        + " hostname: '" + hostname + "', tls: {certificateRefs: [{name: c}]}}";
  }

  private static final String ODD_KIND =
      "{name: l, port: 80, protocol: HTTP, allowedRoutes: {kinds: [{kind: Odd}]}}";
  private static final String FAR_CERT =
      "{name: l, port: 443, protocol: HTTPS, tls: {certificateRefs: [{name: c, namespace: far}]}}";

  static List<Arguments> listeners() {
    Judged twins = judged(gateway(HTTP, "{name: x, port: 80, protocol: HTTP}", FINE));
    Judged clash = judged(gateway(HTTP, CONFLICT, FINE));
    Judged odd = judged(gateway("{name: l, port: 80, protocol: odd.test/x}", FINE));
    Judged noCert = judged(gateway(NO_CERT, FINE), certificate("infra/c"));
    Judged farCert = judged(gateway(FAR_CERT, FINE), certificate("far/c"));
    Judged mixed = without(
        "TLSRouteModeMixed",
        gateway(
            tls("l", "Terminate", ", hostname: a.test"),
            tls("x", "Passthrough", ", hostname: b.test"),
            FINE),
        certificate("infra/c"));
    Judged terminate = without(
        "TLSRouteModeTerminate", gateway(tls("l", "Terminate", ""), FINE), certificate("infra/c"));
    Judged noCa = validating(NO_CA);
    Judged closed = judged(gateway(HTTP).spec("addresses: [{value: nowhere}]"));
    return List.of(
        row("l", "Accepted", "True Accepted", judged(gateway(HTTP))),
        row("l", "Programmed", "True Programmed", judged(gateway(HTTP))),
        row("l", "ResolvedRefs", "True ResolvedRefs", judged(gateway(HTTP))),
        row("l", "Conflicted", "", judged(gateway(HTTP))),
        row("l", "Accepted", "False PortUnavailable", without("GatewayPort8080", port8080())),
        row("l", "Programmed", "False Invalid", without("GatewayPort8080", port8080())),
        row("l", "Accepted", "False UnsupportedProtocol", odd),
        row("l", "Programmed", "False Invalid", odd),
        row("l", "Accepted", "False UnsupportedValue", terminate),
        row("l", "Programmed", "False Invalid", terminate),
        row("l", "Accepted", "False ProtocolConflict", mixed),
        row("l", "Conflicted", "True ProtocolConflict", mixed),
        row("l", "Accepted", "False ProtocolConflict", clash),
        row("l", "Conflicted", "True ProtocolConflict", clash),
        row("l", "Programmed", "False ProtocolConflict", clash),
        row("l", "Accepted", "False HostnameConflict", twins),
        row("l", "Conflicted", "True HostnameConflict", twins),
        row("l", "Programmed", "False HostnameConflict", twins),
        row("l", "Accepted", "False NoValidCACertificate", noCa),
        row("l", "ResolvedRefs", "False InvalidCACertificateRef", noCa),
        row("l", "Programmed", "False Invalid", noCa),
        row("fine", "Programmed", "True Programmed", noCa),
        row(
            "l",
            "ResolvedRefs",
            "False InvalidCACertificateKind",
            validating("{group: odd.test, kind: Odd, name: x}")),
        row(
            "l",
            "ResolvedRefs",
            "False RefNotPermitted",
            validating("{group: '', kind: ConfigMap, name: ca, namespace: far}")),
        row("l", "Accepted", "True Accepted", validating(NO_CA, CA)),
        row("l", "ResolvedRefs", "False InvalidCACertificateRef", validating(NO_CA, CA)),
        row("l", "ResolvedRefs", "False InvalidCertificateRef", noCert),
        row("l", "Programmed", "False Invalid", noCert),
        row("l", "ResolvedRefs", "False RefNotPermitted", farCert),
        row("l", "Programmed", "False Invalid", farCert),
        row("l", "ResolvedRefs", "False InvalidRouteKinds", judged(gateway(ODD_KIND))),
        row("l", "Programmed", "False Pending", closed),
        row(
            "l",
            "OverlappingTLSConfig",
            "True OverlappingHostnames",
            judged(gateway(https("*.a.test"), https("b.a.test")), certificate("infra/c"))),
        row("l", "Ready", "", judged(gateway(HTTP))),
        row("l", "Detached", "", judged(gateway(HTTP))));
  }

  private static Given port8080() {
    return gateway("{name: l, port: 8080, protocol: HTTP}", FINE);
  }

  private static Given open(String... listeners) {
    return gateway(listeners).spec("allowedListeners: {namespaces: {from: All}}");
  }

  static List<Arguments> sets() {
    String ref = "ListenerSet infra/set";
    String entry = "{name: l, port: 90, protocol: HTTP}";
    Given set = listenerSet("infra/set", entry);
    String taken = "{name: t, port: 81, protocol: HTTP}";
    Judged some = judged(open(FINE), listenerSet("infra/set", entry, taken));
    Judged none = judged(open(FINE), listenerSet("infra/set", taken));
    Judged notAllowed = judged(gateway(FINE), set);
    Judged notAccepted = judged(open(HTTP, CONFLICT), set);
    Judged circle = judged(
        open(FINE), set, listenerSet("infra/two", entry).parent("{kind: ListenerSet, name: set}"));
    Judged closed = judged(open(FINE).spec("addresses: [{value: nowhere}]"), set);
    return List.of(
        row(ref, "Accepted", "True Accepted", judged(open(FINE), set)),
        row(ref, "Programmed", "True Programmed", judged(open(FINE), set)),
        row(ref, "Accepted", "True ListenersNotValid", some),
        row(ref, "Programmed", "True Programmed", some),
        row(ref, "Accepted", "False ListenersNotValid", none),
        row(ref, "Programmed", "False ListenersNotValid", none),
        row(ref, "Accepted", "False NotAllowed", notAllowed),
        row(ref, "Programmed", "False NotAllowed", notAllowed),
        row(ref, "Accepted", "False ParentNotAccepted", notAccepted),
        row(ref, "Programmed", "False ParentNotProgrammed", notAccepted),
        row(ref, "Programmed", "False ParentNotProgrammed", closed),
        row("ListenerSet infra/two", "Accepted", "False Invalid", circle),
        row("ListenerSet infra/two", "Programmed", "False Invalid", circle));
  }

  private static Judged entry(String feature, String... entries) {
    return without(
        feature,
        open(FINE),
        listenerSet("infra/set", entries).listeners("{name: good, port: 90, protocol: HTTP}"),
        certificate("infra/c"),
        certificate("far/c"));
  }

  static List<Arguments> entries() {
    Judged twin = entry("", "{name: l, port: 81, protocol: HTTP}");
    Judged clash = entry("", "{name: l, port: 81, protocol: TCP}");
    Judged port = entry("GatewayPort8080", "{name: l, port: 8080, protocol: HTTP}");
    Judged noCert = entry("", NO_CERT);
    Judged waiting = judged(gateway(FINE), listenerSet("infra/set", HTTP));
    return List.of(
        row("l", "Accepted", "True Accepted", entry("", HTTP)),
        row("l", "Programmed", "True Programmed", entry("", HTTP)),
        row("l", "ResolvedRefs", "True ResolvedRefs", entry("", HTTP)),
        row("l", "Accepted", "Unknown Pending", waiting),
        row("l", "Programmed", "Unknown Pending", waiting),
        row("l", "Accepted", "False PortUnavailable", port),
        row("l", "Programmed", "False PortUnavailable", port),
        row(
            "l",
            "Accepted",
            "False UnsupportedProtocol",
            entry("", "{name: l, port: 80, protocol: odd.test/x}")),
        row("l", "Accepted", "False HostnameConflict", twin),
        row("l", "Conflicted", "True HostnameConflict", twin),
        row("l", "Programmed", "False HostnameConflict", twin),
        row("l", "Accepted", "False ProtocolConflict", clash),
        row("l", "Conflicted", "True ProtocolConflict", clash),
        row("l", "Programmed", "False ProtocolConflict", clash),
        row("l", "ResolvedRefs", "False InvalidCertificateRef", noCert),
        row("l", "Programmed", "False Invalid", noCert),
        row("l", "ResolvedRefs", "False RefNotPermitted", entry("", FAR_CERT)),
        row("l", "ResolvedRefs", "False InvalidRouteKinds", entry("", ODD_KIND)),
        row(
            "l",
            "OverlappingTLSConfig",
            "True OverlappingHostnames",
            entry("", https("*.a.test"), https("b.a.test"))));
  }

  private static Given rules(String... rules) {
    return route("HTTPRoute", "infra/r", PARENT, "rules: [" + String.join(", ", rules) + "]");
  }

  private static Judged to(String backend) {
    return judged(
        gateway(HTTP),
        rules("{backendRefs: [{" + backend + "}]}"),
        object("v1", "Service", "infra/s")
            .spec("ports: [{port: 80}, {name: odd, port: 81, appProtocol: kubernetes.io/odd}]"),
        service("far/s", 80));
  }

  static List<Arguments> routes() {
    String ref = "HTTPRoute infra/r";
    String both = "{filters: [{type: URLRewrite, urlRewrite: {hostname: b.test}},"
        + " {type: RequestRedirect, requestRedirect: {hostname: a.test}}]}";
    String unknown = "{filters: [{type: Odd}]}";
    Given section = route(
        "HTTPRoute", "infra/r", "parentRefs: [{name: web, sectionName: none}]", "rules: [{}]");
    Given named = gateway("{name: l, port: 80, protocol: HTTP, hostname: a.test}");
    return List.of(
        row(ref, "Accepted", "True Accepted", judged(gateway(HTTP), http("infra/r"))),
        row(
            ref,
            "Accepted",
            "False NotAllowedByListeners",
            judged(gateway("{name: l, port: 80, protocol: TCP}"), http("infra/r"))),
        row(
            ref,
            "Accepted",
            "False NoMatchingListenerHostname",
            judged(named, http("infra/r").spec("hostnames: [b.test]"))),
        row(ref, "Accepted", "False NoMatchingParent", judged(gateway(HTTP), section)),
        row(ref, "Accepted", "False UnsupportedValue", judged(gateway(HTTP), rules(unknown))),
        row(ref, "Accepted", "False IncompatibleFilters", judged(gateway(HTTP), rules(both))),
        row(
            ref,
            "PartiallyInvalid",
            "True UnsupportedValue",
            judged(gateway(HTTP), rules("{}", unknown))),
        row(ref, "Accepted", "True Accepted", judged(gateway(HTTP), rules("{}", unknown))),
        row(ref, "PartiallyInvalid", "", judged(gateway(HTTP), rules(unknown))),
        row(ref, "PartiallyInvalid", "", judged(gateway(HTTP), rules("{}"))),
        row(ref, "PartiallyInvalid", "", to("name: none, port: 80")),
        row(ref, "ResolvedRefs", "True ResolvedRefs", to("name: s, port: 80")),
        row(ref, "ResolvedRefs", "False RefNotPermitted", to("name: s, port: 80, namespace: far")),
        row(ref, "ResolvedRefs", "False InvalidKind", to("group: odd.test, kind: Odd, name: s")),
        row(ref, "ResolvedRefs", "False BackendNotFound", to("name: none, port: 80")),
        row(ref, "ResolvedRefs", "False BackendNotFound", to("name: s, port: 82")),
        row(ref, "ResolvedRefs", "False UnsupportedProtocol", to("name: s, port: 81")));
  }

  private static Judged policies(Given... policies) {
    List<Object> all = new ArrayList<>(List.of(
        gateway(HTTP),
        rules("{backendRefs: [{name: s, port: 80}]}"),
        authority("infra/ca"),
        object("v1", "Service", "infra/s")
            .spec("ports: [{name: p, port: 80}, {name: u, port: 53, protocol: UDP}]")));
    all.addAll(List.of(policies));
    return judged(all.toArray());
  }

  private static Given policy(String name, String target, String validation) {
    return object("BackendTLSPolicy", "infra/" + name)
        .spec(
            "targetRefs: [{group: '', kind: Service, name: s" + target + "}]",
            "validation: {hostname: s.test, " + validation + "}");
  }

  static List<Arguments> policyRows() {
    String ref = "BackendTLSPolicy infra/p";
    String good = "caCertificateRefs: [" + CA + "]";
    Judged noCa = policies(policy("p", "", "caCertificateRefs: [" + NO_CA + "]"));
    return List.of(
        row(ref, "Accepted", "True Accepted", policies(policy("p", "", good))),
        row(ref, "ResolvedRefs", "True ResolvedRefs", policies(policy("p", "", good))),
        row(
            ref,
            "Accepted",
            "False Conflicted",
            policies(policy("p", "", good), policy("a", "", good))),
        row(
            ref,
            "Accepted",
            "False Invalid",
            policies(policy("p", "", "wellKnownCACertificates: odd.test/x"))),
        row(ref, "Accepted", "False Invalid", policies(policy("p", ", sectionName: u", good))),
        row(
            ref,
            "Accepted",
            "False TargetNotFound",
            policies(policy("p", ", sectionName: none", good))),
        row(ref, "Accepted", "False NoValidCACertificate", noCa),
        row(ref, "ResolvedRefs", "False InvalidCACertificateRef", noCa),
        row(
            ref,
            "ResolvedRefs",
            "False InvalidKind",
            policies(policy("p", "", "caCertificateRefs: [{group: '', kind: Secret, name: x}]"))));
  }

  private static String listener(String ref, String name, String type, Judged judged) {
    return judged.listener(ref, name, type);
  }

  @ParameterizedTest
  @MethodSource({"classes", "gateways", "sets"})
  void conditionOfTheObject(String ref, String type, String expected, Judged judged) {
    assertThat(judged.condition(ref, type)).isEqualTo(expected);
  }

  @ParameterizedTest
  @MethodSource("listeners")
  void conditionOfAGatewaysListener(String name, String type, String expected, Judged judged) {
    assertThat(listener("Gateway infra/web", name, type, judged)).isEqualTo(expected);
  }

  @ParameterizedTest
  @MethodSource("entries")
  void conditionOfAListenerSetsEntry(String name, String type, String expected, Judged judged) {
    assertThat(listener("ListenerSet infra/set", name, type, judged)).isEqualTo(expected);
  }

  @ParameterizedTest
  @MethodSource({"routes", "policyRows"})
  void conditionOfAParentOrAncestor(String ref, String type, String expected, Judged judged) {
    assertThat(judged.parents(ref, type)).isEqualTo(expected);
  }
}
