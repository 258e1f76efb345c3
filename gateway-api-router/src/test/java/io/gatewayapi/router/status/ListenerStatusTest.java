package io.gatewayapi.router.status;

import static io.gatewayapi.router.given.Given.authority;
import static io.gatewayapi.router.given.Given.certificate;
import static io.gatewayapi.router.given.Given.configMap;
import static io.gatewayapi.router.given.Given.gateway;
import static io.gatewayapi.router.given.Given.grant;
import static io.gatewayapi.router.given.Given.http;
import static io.gatewayapi.router.given.Given.route;
import static io.gatewayapi.router.given.Given.secret;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatewayapi.router.RouteRequest;
import io.gatewayapi.router.given.Given;
import io.gatewayapi.router.given.Judged;
import io.gatewayapi.router.given.Outcomes;
import io.gatewayapi.router.given.Pems;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The status of Gateways' listeners. */
class ListenerStatusTest {
  private static final String GATEWAY = "Gateway infra/web";

  private static String listener(String name, String protocol, int port, String... more) {
    String rest = more.length == 0 ? "" : ", " + String.join(", ", more);
    return "{name: " + name + ", protocol: " + protocol + ", port: " + port + rest + "}";
  }

  private static String https(String name, String... more) {
    List<String> all = new ArrayList<>(List.of(more));
    if (all.stream().noneMatch(m -> m.startsWith("tls:"))) {
      all.add("tls: {certificateRefs: [{name: cert}]}");
    }
    return listener(name, "HTTPS", 443, all.toArray(String[]::new));
  }

  private static final Given CERT = certificate("infra/cert");

  private static String facts(Judged judged, String name) {
    return String.join(
        " | ",
        judged.listener(GATEWAY, name, "Accepted"),
        judged.listener(GATEWAY, name, "Programmed"),
        judged.listener(GATEWAY, name, "Conflicted"));
  }

  @Test
  void validListenerHasThePositiveConditionsAndNoOthers() {
    Judged judged = Judged.of(gateway(listener("http", "HTTP", 80)));
    assertThat(Judged.list(judged.entry(GATEWAY, "http"), "conditions"))
        .extracting(c -> c.get("type").getAsString() + " " + c.get("status").getAsString())
        .containsExactly("Accepted True", "Programmed True", "ResolvedRefs True");
  }

  @Test
  void sameHostnameOnAPortRefusesAllOfThemAndSparesOthers() {
    Judged judged = Judged.of(gateway(
        listener("a", "HTTP", 80, "hostname: x.test"),
        listener("b", "HTTP", 80, "hostname: X.test"),
        listener("c", "HTTP", 80)));
    String refused = "False HostnameConflict | False HostnameConflict | True HostnameConflict";
    assertThat(facts(judged, "a")).isEqualTo(refused);
    assertThat(facts(judged, "b")).isEqualTo(refused);
    assertThat(facts(judged, "c")).isEqualTo("True Accepted | True Programmed | ");
  }

  static List<Arguments> protocolsOnOnePort() {
    String conflict = "ProtocolConflict";
    return List.of(
        Arguments.of("TCP", "HTTP", conflict),
        Arguments.of("TCP", "HTTPS", conflict),
        Arguments.of("TCP", "TLS", conflict),
        Arguments.of("TCP", "TCP", "HostnameConflict"),
        Arguments.of("UDP", "UDP", "HostnameConflict"),
        Arguments.of("HTTP", "HTTPS", conflict),
        Arguments.of("HTTP", "TLS", conflict),
        Arguments.of("TCP", "UDP", ""),
        Arguments.of("HTTP", "UDP", ""),
        Arguments.of("HTTPS", "TLS", ""));
  }

  @ParameterizedTest
  @MethodSource("protocolsOnOnePort")
  void protocolsThatCannotBeToldApartOnAPortConflict(String one, String two, String reason) {
    String tls = "tls: {certificateRefs: [{name: cert}]}";
    Judged judged = Judged.of(
        gateway(
            listener("one", one, 443, "hostname: one.test", tls),
            listener("two", two, 443, "hostname: two.test", tls)),
        CERT);
    String expected = reason.isEmpty() ? "" : "True " + reason;
    assertThat(judged.listener(GATEWAY, "one", "Conflicted")).isEqualTo(expected);
    assertThat(judged.listener(GATEWAY, "two", "Conflicted")).isEqualTo(expected);
  }

  @Test
  void tlsSettingsNeverMakeListenersDistinct() {
    Judged judged = Judged.of(
        gateway(https("a"), https("b", "tls: {certificateRefs: [{name: other}]}")),
        CERT,
        certificate("infra/other"));
    assertThat(judged.listener(GATEWAY, "a", "Conflicted")).isEqualTo("True HostnameConflict");
  }

  @Test
  void unknownProtocolIsUnsupportedWithoutKindsAndRoutes() {
    Judged judged = Judged.of(
        gateway(listener("odd", "example.com/odd", 9000), listener("http", "HTTP", 80)),
        http("infra/r"));
    assertThat(facts(judged, "odd")).isEqualTo("False UnsupportedProtocol | False Invalid | ");
    assertThat(judged.supportedKinds(GATEWAY, "odd")).isEmpty();
    assertThat(judged.attachedRoutes(GATEWAY, "odd")).isZero();
    assertThat(judged.condition(GATEWAY, "Accepted")).isEqualTo("True ListenersNotValid");
  }

  @Test
  void protocolWhoseRoutesAreNotSupportedIsNotSupported() {
    Judged judged = Judged.without("UDPRoute", gateway(listener("dns", "UDP", 53)));
    assertThat(facts(judged, "dns")).isEqualTo("False UnsupportedProtocol | False Invalid | ");
  }

  @Test
  void portThatCannotBeUsedIsUnavailable() {
    Judged judged = Judged.without(
        "GatewayPort8080", gateway(listener("a", "HTTP", 8080), listener("b", "HTTP", 80)));
    assertThat(facts(judged, "a")).isEqualTo("False PortUnavailable | False Invalid | ");
    assertThat(facts(judged, "b")).isEqualTo("True Accepted | True Programmed | ");
  }

  static List<Arguments> kindsByProtocol() {
    return List.of(
        Arguments.of("HTTP", "HTTPRoute GRPCRoute"),
        Arguments.of("HTTPS", "HTTPRoute GRPCRoute"),
        Arguments.of("TLS", "TLSRoute"),
        Arguments.of("TCP", "TCPRoute"),
        Arguments.of("UDP", "UDPRoute"));
  }

  @ParameterizedTest
  @MethodSource("kindsByProtocol")
  void withoutKindsAListenerSupportsAllThatFitItsProtocol(String protocol, String kinds) {
    Judged judged = Judged.of(gateway(listener("l", protocol, 443)));
    assertThat(judged.supportedKinds(GATEWAY, "l")).isEqualTo(kinds);
  }

  @Test
  void groupOfSupportedKindsIsWritten() {
    Judged judged = Judged.of(gateway(listener("l", "TCP", 9000)));
    assertThat(judged.entry(GATEWAY, "l").getAsJsonArray("supportedKinds").toString())
        .isEqualTo("[{\"group\":\"gateway.networking.k8s.io\",\"kind\":\"TCPRoute\"}]");
  }

  @Test
  void invalidKindsAreLeftOutAndTold() {
    Judged judged = Judged.of(gateway(
        listener(
            "some", "HTTP", 80, "allowedRoutes: {kinds: [{kind: GRPCRoute}, {kind: TLSRoute}]}"),
        listener(
            "none", "HTTP", 81, "allowedRoutes: {kinds: [{group: odd.test, kind: HTTPRoute}]}")));
    assertThat(judged.supportedKinds(GATEWAY, "some")).isEqualTo("GRPCRoute");
    assertThat(judged.listener(GATEWAY, "some", "ResolvedRefs"))
        .isEqualTo("False InvalidRouteKinds");
    assertThat(judged.supportedKinds(GATEWAY, "none")).isEmpty();
    assertThat(judged.listener(GATEWAY, "none", "ResolvedRefs"))
        .isEqualTo("False InvalidRouteKinds");
    assertThat(facts(judged, "none")).isEqualTo("True Accepted | True Programmed | ");
  }

  static List<Arguments> badCertificates() {
    String server = Pems.pem("server.crt");
    String key = Pems.pem("server.key");
    return List.of(
        Arguments.of(Named.of("missing", "{name: none}"), CERT),
        Arguments.of(Named.of("other kind", "{kind: ConfigMap, name: cert}"), CERT),
        Arguments.of(Named.of("other group", "{group: odd.test, name: cert}"), CERT),
        Arguments.of(Named.of("no PEM", "{name: cert}"), secret("infra/cert", "hello", key)),
        Arguments.of(
            Named.of("PEM of nonsense", "{name: cert}"),
            secret(
                "infra/cert",
                "-----BEGIN CERTIFICATE-----\naGVsbG8=\n-----END CERTIFICATE-----\n",
                key)),
        Arguments.of(
            Named.of("cut off", "{name: cert}"),
            secret("infra/cert", server.substring(0, server.length() - 60), key)),
        Arguments.of(Named.of("no key", "{name: cert}"), secret("infra/cert", server, "")),
        Arguments.of(
            Named.of("no key in PEM", "{name: cert}"), secret("infra/cert", server, "hello")),
        Arguments.of(
            Named.of("key of another", "{name: cert}"),
            secret("infra/cert", server, Pems.pem("ec-pkcs8.key"))));
  }

  @ParameterizedTest
  @MethodSource("badCertificates")
  void certificateThatCannotBeUsedLeavesTheListenerUnprogrammed(String ref, Given secret) {
    Judged judged = Judged.of(
        gateway(https("l", "tls: {certificateRefs: [" + ref + "]}")), secret, http("infra/r"));
    assertThat(judged.listener(GATEWAY, "l", "ResolvedRefs"))
        .isEqualTo("False InvalidCertificateRef");
    assertThat(facts(judged, "l")).isEqualTo("True Accepted | False Invalid | ");
    assertThat(judged.supportedKinds(GATEWAY, "l")).isEqualTo("HTTPRoute GRPCRoute");
    assertThat(judged.attachedRoutes(GATEWAY, "l")).isEqualTo(1);
    assertThat(judged.condition(GATEWAY, "Accepted")).isEqualTo("True Accepted");
    assertThat(judged.condition(GATEWAY, "Programmed")).isEqualTo("False Invalid");
  }

  static List<Arguments> goodKeys() {
    return List.of(
        Arguments.of("server.crt", Pems.pem("server.key")),
        Arguments.of("server.crt", Pems.pem("server-pkcs1.key")),
        Arguments.of("ec.crt", Pems.pem("ec.key")),
        Arguments.of("ec.crt", Pems.pem("ec-pkcs8.key")),
        Arguments.of("ec.crt", "placeholder: kept elsewhere"),
        Arguments.of("ec.crt", "<REDACTED>"));
  }

  @ParameterizedTest
  @MethodSource("goodKeys")
  void certificateWithItsKeyIsUsable(String certificate, String key) {
    Judged judged =
        Judged.of(gateway(https("l")), secret("infra/cert", Pems.pem(certificate), key));
    assertThat(judged.listener(GATEWAY, "l", "ResolvedRefs")).isEqualTo("True ResolvedRefs");
    assertThat(judged.listener(GATEWAY, "l", "Programmed")).isEqualTo("True Programmed");
  }

  @Test
  void certificateIsAssumedWhereTheInputShowsNoSecretAtAll() {
    assertThat(Judged.of(gateway(https("l"))).listener(GATEWAY, "l", "Programmed"))
        .isEqualTo("True Programmed");
  }

  @Test
  void certificateOfAnotherNamespaceNeedsAGrantEvenIfItIsMissing() {
    Given given = gateway(https("l", "tls: {certificateRefs: [{name: cert, namespace: keys}]}"));
    assertThat(Judged.of(given, CERT).listener(GATEWAY, "l", "ResolvedRefs"))
        .isEqualTo("False RefNotPermitted");
    Given key = certificate("keys/cert");
    assertThat(Judged.of(given, key, grant("keys/g", "Gateway", "infra", "Secret"))
            .listener(GATEWAY, "l", "ResolvedRefs"))
        .isEqualTo("True ResolvedRefs");
    assertThat(Judged.of(given, key, grant("infra/g", "Gateway", "infra", "Secret"))
            .listener(GATEWAY, "l", "ResolvedRefs"))
        .isEqualTo("False RefNotPermitted");
    assertThat(Judged.of(given, key, grant("keys/g", "HTTPRoute", "infra", "Secret"))
            .listener(GATEWAY, "l", "ResolvedRefs"))
        .isEqualTo("False RefNotPermitted");
    assertThat(Judged.without(
                "ReferenceGrant", given, key, grant("keys/g", "Gateway", "infra", "Secret"))
            .listener(GATEWAY, "l", "ResolvedRefs"))
        .isEqualTo("False RefNotPermitted");
  }

  @Test
  void oneGoodCertificateOfSeveralKeepsTheListenerProgrammed() {
    Judged judged = Judged.of(
        gateway(https("l", "tls: {certificateRefs: [{name: none}, {name: cert}]}")), CERT);
    assertThat(judged.listener(GATEWAY, "l", "ResolvedRefs"))
        .isEqualTo("False InvalidCertificateRef");
    assertThat(judged.listener(GATEWAY, "l", "Programmed")).isEqualTo("True Programmed");
  }

  @Test
  void passthroughNeedsNoCertificate() {
    Judged judged = Judged.of(
        gateway(
            listener("l", "TLS", 443, "tls: {mode: Passthrough, certificateRefs: [{name: x}]}")),
        CERT);
    assertThat(judged.listener(GATEWAY, "l", "ResolvedRefs")).isEqualTo("True ResolvedRefs");
  }

  private static Given mixed() {
    return gateway(
        listener("end", "TLS", 443, "hostname: end.test", "tls: {certificateRefs: [{name: cert}]}"),
        listener("pass", "TLS", 443, "hostname: pass.test", "tls: {mode: Passthrough}"));
  }

  @Test
  void terminateAndPassthroughShareAPortByHostnameWhereThatIsSupported() {
    Judged judged = Judged.of(mixed(), CERT);
    assertThat(facts(judged, "end")).isEqualTo("True Accepted | True Programmed | ");
    assertThat(facts(judged, "pass")).isEqualTo("True Accepted | True Programmed | ");
  }

  @Test
  void terminateAndPassthroughConflictOnAPortWhereMixingIsNotSupported() {
    Judged judged = Judged.without("TLSRouteModeMixed", mixed(), CERT);
    String refused = "False ProtocolConflict | False ProtocolConflict | True ProtocolConflict";
    assertThat(facts(judged, "end")).isEqualTo(refused);
    assertThat(facts(judged, "pass")).isEqualTo(refused);
    assertThat(judged.condition(GATEWAY, "Accepted")).isEqualTo("False ListenersNotValid");
  }

  @Test
  void terminateIsAnUnsupportedValueWhereTheFeatureIsLeftOut() {
    Given tlsRoute = route(
        "TLSRoute",
        "infra/r",
        "parentRefs: [{name: web, sectionName: end}]",
        "hostnames: [end.test]",
        "rules: [{}]");
    Judged judged = Judged.without("TLSRouteModeTerminate", mixed(), CERT, tlsRoute);
    assertThat(facts(judged, "end")).isEqualTo("False UnsupportedValue | False Invalid | ");
    assertThat(judged.supportedKinds(GATEWAY, "end")).isEmpty();
    assertThat(judged.attachedRoutes(GATEWAY, "end")).isZero();
    assertThat(judged.parents("TLSRoute infra/r", "Accepted"))
        .isEqualTo("False NotAllowedByListeners");
    assertThat(facts(judged, "pass")).isEqualTo("True Accepted | True Programmed | ");
  }

  @Test
  void overlappingHostnamesAreMarkedOnEveryListenerThatEndsTlsThere() {
    Judged judged = Judged.of(
        gateway(
            https("wide", "hostname: \"*.shop.test\""),
            https("narrow", "hostname: a.shop.test"),
            https("other", "hostname: b.test"),
            listener("plain", "HTTP", 80, "hostname: a.shop.test")),
        CERT);
    String marked = "True OverlappingHostnames";
    assertThat(judged.listener(GATEWAY, "wide", "OverlappingTLSConfig")).isEqualTo(marked);
    assertThat(judged.listener(GATEWAY, "narrow", "OverlappingTLSConfig")).isEqualTo(marked);
    assertThat(judged.listener(GATEWAY, "other", "OverlappingTLSConfig")).isEmpty();
    assertThat(judged.listener(GATEWAY, "plain", "OverlappingTLSConfig")).isEmpty();
    assertThat(facts(judged, "wide")).isEqualTo("True Accepted | True Programmed | ");
  }

  @Test
  void listenerWithoutHostnameOverlapsAllOthersOfThePort() {
    Judged judged = Judged.of(
        gateway(https("any"), https("one", "hostname: a.test"), https("two", "hostname: b.test")),
        CERT);
    assertThat(judged.listener(GATEWAY, "any", "OverlappingTLSConfig")).startsWith("True");
    assertThat(judged.listener(GATEWAY, "one", "OverlappingTLSConfig")).startsWith("True");
    assertThat(judged.listener(GATEWAY, "two", "OverlappingTLSConfig")).startsWith("True");
  }

  private static String validation(String... refs) {
    return "tls: {frontend: {default: {validation: {caCertificateRefs: [" + String.join(", ", refs)
        + "]}}}}";
  }

  private static String ca(String name) {
    return "{group: '', kind: ConfigMap, name: " + name + "}";
  }

  static List<Arguments> badAuthorities() {
    return List.of(
        Arguments.of(Named.of("missing", ca("none")), "InvalidCACertificateRef"),
        Arguments.of(Named.of("empty", ca("empty")), "InvalidCACertificateRef"),
        Arguments.of(Named.of("malformed", ca("odd")), "InvalidCACertificateRef"),
        Arguments.of(
            Named.of("other kind", "{group: '', kind: Service, name: ca}"),
            "InvalidCACertificateKind"),
        Arguments.of(
            Named.of("not permitted", "{group: '', kind: ConfigMap, name: ca, namespace: keys}"),
            "RefNotPermitted"));
  }

  @ParameterizedTest
  @MethodSource("badAuthorities")
  void withoutAnyAuthorityHttpsIsRefusedAndHttpIsNot(String ref, String reason) {
    Judged judged = Judged.of(
        gateway(https("https"), listener("http", "HTTP", 80)).spec(validation(ref)),
        CERT,
        authority("infra/ca"),
        authority("keys/ca"),
        configMap("infra/empty", ""),
        configMap("infra/odd", "hello"));
    assertThat(judged.listener(GATEWAY, "https", "ResolvedRefs")).isEqualTo("False " + reason);
    assertThat(facts(judged, "https")).isEqualTo("False NoValidCACertificate | False Invalid | ");
    assertThat(judged.listener(GATEWAY, "http", "ResolvedRefs")).isEqualTo("True ResolvedRefs");
    assertThat(facts(judged, "http")).isEqualTo("True Accepted | True Programmed | ");
    assertThat(Outcomes.of(judged.route(RouteRequest.to("infra/web")
            .url("https://shop.example/")
            .clientCertificate(Pems.pem("client.crt")))))
        .isEqualTo("closed");
  }

  @Test
  void oneGoodAuthorityOfSeveralKeepsTheListenerAccepted() {
    Judged judged = Judged.of(
        gateway(https("https")).spec(validation(ca("none"), ca("ca"))),
        CERT,
        authority("infra/ca"));
    assertThat(judged.listener(GATEWAY, "https", "ResolvedRefs"))
        .isEqualTo("False InvalidCACertificateRef");
    assertThat(facts(judged, "https")).isEqualTo("True Accepted | True Programmed | ");
  }

  @Test
  void settingOfAPortReplacesTheDefaultWholly() {
    Given given = gateway(
            https("a"), listener("b", "HTTPS", 8443, "tls: {certificateRefs: [{name: cert}]}"))
        .spec("tls: {frontend: {default: {validation: {caCertificateRefs: [" + ca("none")
            + "]}}, perPort: [{port: 8443, tls: {}}]}}");
    Judged judged = Judged.of(given, CERT, authority("infra/ca"));
    assertThat(facts(judged, "a")).startsWith("False NoValidCACertificate");
    assertThat(facts(judged, "b")).startsWith("True Accepted");
  }

  @Test
  void validationOfClientsIsAnUnsupportedValueWhereTheFeatureIsLeftOut() {
    Judged judged = Judged.without(
        "GatewayFrontendClientCertificateValidation",
        gateway(https("https")).spec(validation(ca("ca"))),
        CERT,
        authority("infra/ca"));
    assertThat(facts(judged, "https")).isEqualTo("False UnsupportedValue | False Invalid | ");
  }
}
