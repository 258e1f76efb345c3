package io.gatewayapi.router.rules;

import static io.gatewayapi.router.given.Routed.first;
import static io.gatewayapi.router.given.Routed.grpc;
import static io.gatewayapi.router.given.Routed.http;
import static io.gatewayapi.router.given.Routed.object;
import static io.gatewayapi.router.given.Routed.service;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatewayapi.router.backend.BackendProtocol;
import io.gatewayapi.router.backend.StickySession;
import io.gatewayapi.router.decision.RoutingDecision;
import io.gatewayapi.router.given.Routed;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Backends: their kinds, endpoints, protocols, sessions and retry budgets. */
class BackendConnectionRulesTest {
  private static final String URL = "http://shop.test/";
  private static final String RULE = "{backendRefs: [{name: a, port: 80}]}";
  private static final String X = "gateway.networking.x-k8s.io/v1alpha1";

  private static String slice(String name, String service, String ports, String endpoints) {
    return "apiVersion: discovery.k8s.io/v1\nkind: EndpointSlice\nmetadata: {namespace: shop, name: "
        + name + ", labels: {kubernetes.io/service-name: " + service + "}}\naddressType: IPv4\n"
        + "ports: [" + ports + "]\nendpoints: [" + endpoints + "]\n";
  }

  private static String deployment(String name, String labels, int replicas) {
    return object(
        "apps/v1",
        "Deployment",
        name,
        "replicas: " + replicas + ", template: {metadata: {labels: {" + labels
            + "}}, spec: {containers: [{name: c}]}}");
  }

  private static String named(String name, String refs) {
    return http("shop/" + name, "{backendRefs: [" + refs + "]}");
  }

  @Test
  void serviceWithoutReadyEndpointsIs503() {
    Routed routed = Routed.of(
        http("shop/r", RULE),
        service("shop/a", "{name: web, port: 80}"),
        slice(
            "a-1",
            "a",
            "{name: web, port: 8080}",
            "{addresses: [10.0.0.1], conditions: {ready: false}}"));
    assertThat(routed.outcome(URL)).isEqualTo("503");
    assertThat(routed.get(URL).reason()).contains("NoReadyEndpoints");
  }

  @Test
  void serviceWithoutReadyEndpointsKeepsItsShare() {
    Routed routed = Routed.of(
        named("r", "{name: a, port: 80, weight: 3}, {name: b, port: 80}"),
        service("shop/a", "{port: 80}"),
        service("shop/b", "{port: 80}"),
        slice("b-1", "b", "{port: 8080}", ""));
    assertThat(routed.outcome(URL)).isEqualTo("a:80=0.75 b:80!NoReadyEndpoints=0.25");
  }

  @Test
  void endpointThatDoesNotSayIsReady() {
    Routed routed = Routed.of(
        http("shop/r", RULE),
        service("shop/a", "{port: 80}"),
        slice("a-1", "a", "{port: 8080}", "{addresses: [10.0.0.1]}"));
    assertThat(routed.outcome(URL)).isEqualTo("a:80");
  }

  @Test
  void endpointsOfAllSlicesCount() {
    Routed routed = Routed.of(
        http("shop/r", RULE),
        service("shop/a", "{port: 80}"),
        slice("a-1", "a", "{port: 8080}", ""),
        slice("a-2", "a", "{port: 8080}", "{addresses: [10.0.0.1]}"));
    assertThat(routed.outcome(URL)).isEqualTo("a:80");
  }

  @Test
  void servicePortIsMappedToEndpointsByName() {
    Routed routed = Routed.of(
        http("shop/r", RULE),
        service("shop/a", "{name: web, port: 80}"),
        slice("a-1", "a", "{name: admin, port: 8080}", "{addresses: [10.0.0.1]}"));
    assertThat(routed.outcome(URL)).isEqualTo("503");
  }

  @Test
  void headlessServiceIsABackendByItsEndpointSlices() {
    Routed routed = Routed.of(
        http("shop/r", RULE),
        service("shop/a", "{name: web, port: 80}", "clusterIP: None"),
        slice("a-1", "a", "{name: web, port: 3000}", "{addresses: [10.0.0.1]}"));
    assertThat(routed.outcome(URL)).isEqualTo("a:80");
  }

  @Test
  void endpointsAreTakenForGrantedWhereTheInputSaysNothingAboutThem() {
    Routed routed =
        Routed.of(http("shop/r", RULE), service("shop/a", "{port: 80}", "selector: {app: a}"));
    assertThat(routed.outcome(URL)).isEqualTo("a:80");
    assertThat(routed.get(URL).explanation().assumptions())
        .extracting(Object::toString)
        .contains("Service shop/a has ready endpoints");
  }

  @Test
  void workloadThatTheServiceSelectsGivesItEndpoints() {
    Routed routed = Routed.of(
        http("shop/r", RULE),
        service("shop/a", "{port: 80}", "selector: {app: a}"),
        deployment("shop/other", "app: b", 1),
        deployment("shop/a", "app: a, tier: web", 2));
    assertThat(routed.outcome(URL)).isEqualTo("a:80");
  }

  @Test
  void serviceThatSelectsNoneOfTheWorkloadsShownHasNoEndpoints() {
    Routed routed = Routed.of(
        http("shop/r", RULE),
        service("shop/a", "{port: 80}", "selector: {app: a}"),
        deployment("shop/other", "app: b", 1));
    assertThat(routed.outcome(URL)).isEqualTo("503");
  }

  @Test
  void workloadThatIsScaledToZeroHasNoEndpoints() {
    Routed routed = Routed.of(
        http("shop/r", RULE),
        service("shop/a", "{port: 80}", "selector: {app: a}"),
        deployment("shop/a", "app: a", 0));
    assertThat(routed.outcome(URL)).isEqualTo("503");
  }

  @Test
  void callToABackendWithoutEndpointsIsUnavailable() {
    Routed routed = Routed.of(
        grpc("shop/r", RULE), service("shop/a", "{port: 80}"), slice("a-1", "a", "{port: 1}", ""));
    assertThat(routed.call("s.S", "M").explanation().answer())
        .isEqualTo("It is answered with gRPC status Unavailable by the gateway.");
  }

  @Test
  void externalNameServiceIsRefused() {
    Routed routed = Routed.of(
        http("shop/r", RULE),
        service("shop/a", "{port: 80}", "type: ExternalName, externalName: a.example"));
    assertThat(routed.outcome(URL)).isEqualTo("500");
  }

  @Test
  void unknownKindIsInvalidKind() {
    Routed routed = Routed.of(named("r", "{group: example.com, kind: Bucket, name: a}"));
    assertThat(routed.get(URL).reason()).contains("InvalidKind");
    assertThat(routed.outcome(URL)).isEqualTo("500");
  }

  @Test
  void serviceReferenceWithoutPortIsInvalid() {
    Routed routed = Routed.of(named("r", "{name: a}"), service("shop/a", "{port: 80}"));
    assertThat(routed.get(URL).reason()).contains("must name a port");
  }

  @ParameterizedTest(name = "appProtocol {0}: {1}")
  @CsvSource({
    "kubernetes.io/h2c, HTTP2",
    "kubernetes.io/ws,  WEBSOCKET",
    "http,              HTTP",
    "HTTPS,             HTTP",
    "grpc,              HTTP2",
    "example.com/own,   HTTP",
  })
  void appProtocolTellsWhatIsSpoken(String appProtocol, BackendProtocol expected) {
    Routed routed = Routed.of(
        http("shop/r", RULE), service("shop/a", "{port: 80, appProtocol: " + appProtocol + "}"));
    assertThat(first(routed.get(URL)).connection().protocol()).isEqualTo(expected);
  }

  @Test
  void protocolThatTheRouteCannotSpeakIsUnsupportedProtocol() {
    String redis = service("shop/a", "{port: 80, appProtocol: redis}");
    String websocket = service("shop/a", "{port: 80, appProtocol: kubernetes.io/ws}");
    assertThat(Routed.of(http("shop/r", RULE), redis).get(URL).reason())
        .contains("UnsupportedProtocol");
    assertThat(Routed.of(grpc("shop/r", RULE), websocket).call("s.S", "M").reason())
        .contains("UnsupportedProtocol");
  }

  @Test
  void xBackendIsSpokenToAsItSays() {
    String ref = "{group: gateway.networking.x-k8s.io, kind: XBackend, name: out}";
    Routed routed = Routed.of(
        named("r", ref),
        object(
            X,
            "XBackend",
            "shop/out",
            "type: ExternalHostname, externalHostname: {hostname:"
                + " api.example}, port: {port: 443}, protocol: HTTP2, tls: {mode: ServerOnly,"
                + " validation: {hostname: api.example, wellKnownCACertificates: System}}"));
    RoutingDecision decision = routed.get(URL);
    assertThat(first(decision).connection().protocol()).isEqualTo(BackendProtocol.HTTP2);
    assertThat(first(decision).connection().tls())
        .satisfies(tls -> assertThat(tls.sni()).isEqualTo("api.example"));
  }

  @Test
  void missingXBackendIsNotFoundWhereTheInputShowsOthers() {
    String ref = "{group: gateway.networking.x-k8s.io, kind: XBackend, name: out}";
    assertThat(Routed.of(named("r", ref)).outcome(URL)).isEqualTo("out:null");
    Routed routed = Routed.of(
        named("r", ref),
        object(
            X,
            "XBackend",
            "shop/other",
            "type: ExternalHostname, externalHostname: {hostname:"
                + " api.example}, port: {port: 443}"));
    assertThat(routed.get(URL).reason()).contains("BackendNotFound");
  }

  @Test
  void serviceImportIsABackend() {
    String ref = "{group: multicluster.x-k8s.io, kind: ServiceImport, name: far, port: 80}";
    Routed routed = Routed.of(
        named("r", ref),
        object(
            "multicluster.x-k8s.io/v1alpha1", "ServiceImport", "shop/far", "ports: [{port: 80}]"));
    assertThat(routed.outcome(URL)).isEqualTo("far:80");
  }

  @Test
  void sessionOfTheRuleGoesBeforeThatOfThePolicy() {
    String policy = object(
        X,
        "XBackendTrafficPolicy",
        "shop/p",
        "targetRefs: [{group: '', kind: Service, name: a}], sessionPersistence: {sessionName: p,"
            + " type: Header}");
    assertThat(session(Routed.of(http("shop/r", RULE), policy)).settings().name())
        .isEqualTo("p");
    String rule = "{backendRefs: [{name: a, port: 80}], sessionPersistence: {sessionName: r,"
        + " absoluteTimeout: 1h, cookieConfig: {lifetimeType: Permanent}}}";
    StickySession session = session(Routed.of(http("shop/r", rule), policy));
    assertThat(session.settings().name()).isEqualTo("r");
    assertThat(session.settings().type()).isEqualTo("Cookie");
    assertThat(session.settings().permanent()).isTrue();
    assertThat(session.settings().absoluteTimeout()).isEqualTo(Duration.ofHours(1));
  }

  private static StickySession session(Routed routed) {
    return first(routed.get(URL + "a/b")).connection().session();
  }

  @ParameterizedTest(name = "cookie path of {0} {1} is {2}")
  @CsvSource({
    "PathPrefix,        /a,        /a",
    "PathPrefix,        /,         /",
    "Exact,             /a/b,      /a/b",
    "RegularExpression, '/a/b?',   /a/",
    "RegularExpression, '/a/.*',   /a/",
    "RegularExpression, '.*',      /",
  })
  void cookieIsForThePathThatWasMatched(String type, String path, String expected) {
    Routed routed = Routed.of(http(
        "shop/r",
        "{matches: [{path: {type: " + type + ", value: '" + path
            + "'}}], backendRefs: [{name: a, port: 80}], sessionPersistence: {}}"));
    assertThat(session(routed).cookiePath()).isEqualTo(expected);
  }

  @Test
  void retryBudgetIsThatOfTheOldestPolicy() {
    String old = object(
        X,
        "XBackendTrafficPolicy",
        "shop/z@2026-01-01T00:00:00Z",
        "targetRefs: [{group: '', kind: Service, name: a}], retryConstraint: {budget:"
            + " {percent: 30, interval: 20s}, minRetryRate: {count: 3, interval: 1s}}");
    String young = object(
        X,
        "XBackendTrafficPolicy",
        "shop/a@2026-02-02T00:00:00Z",
        "targetRefs: [{group: '', kind: Service, name: a}], retryConstraint: {}");
    assertThat(first(Routed.of(http("shop/r", RULE), young, old).get(URL))
            .connection()
            .budget())
        .hasToString("RetryBudget[percent=30, interval=PT20S, minRetries=3, minInterval=PT1S]");
    assertThat(
            first(Routed.of(http("shop/r", RULE), young).get(URL)).connection().budget())
        .hasToString("RetryBudget[percent=20, interval=PT10S, minRetries=10, minInterval=PT1S]");
  }
}
