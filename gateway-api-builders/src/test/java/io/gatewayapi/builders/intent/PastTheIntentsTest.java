package io.gatewayapi.builders.intent;

import static io.gatewayapi.builders.ExperimentalIntents.xMesh;
import static io.gatewayapi.builders.Intents.backendTLSPolicy;
import static io.gatewayapi.builders.Intents.from;
import static io.gatewayapi.builders.Intents.gateway;
import static io.gatewayapi.builders.Intents.grpcRoute;
import static io.gatewayapi.builders.Intents.httpRoute;
import static io.gatewayapi.builders.Intents.listenerSet;
import static io.gatewayapi.builders.Intents.referenceGrant;
import static io.gatewayapi.builders.Intents.tcpRoute;
import static io.gatewayapi.builders.Intents.tlsRoute;
import static io.gatewayapi.model.Channel.EXPERIMENTAL;
import static io.gatewayapi.model.Channel.STANDARD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import com.google.gson.JsonNull;
import com.google.gson.JsonPrimitive;
import io.gatewayapi.builders.intent.http.HTTPForwarding;
import io.gatewayapi.builders.intent.http.HTTPOpenRule;
import io.gatewayapi.builders.intent.http.HTTPRouteIntent;
import io.gatewayapi.builders.v1.HTTPRouteRuleBuilder;
import io.gatewayapi.model.Bundle;
import io.gatewayapi.model.Channel;
import io.gatewayapi.model.json.Json;
import io.gatewayapi.model.v1.HTTPRoute;
import io.gatewayapi.validation.InvalidObjectException;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What goes past the intents, by the generated builders or from outside, {@code buildValid} finds. */
class PastTheIntentsTest {
  private static HTTPRouteIntent rule(Function<HTTPOpenRule, HTTPForwarding> rule) {
    return httpRoute("a").rule(r -> rule.apply(r.anyRequest()));
  }

  private static HTTPRouteIntent past(Consumer<HTTPRouteRuleBuilder> change) {
    return rule(r -> r.backend("b", 80).with(change));
  }

  private static Arguments mistake(
      String rule, KindIntent<?, ?, ?> builder, Channel channel, String path, String... words) {
    return Arguments.of(rule, builder, channel, path, words);
  }

  static Stream<Arguments> mistakes() {
    return Stream.concat(ofRoutes(), Stream.concat(ofOthers(), ofChannels()));
  }

  private static Stream<Arguments> ofRoutes() {
    return Stream.of(
        mistake(
            "a filter's type and body agree",
            past(r -> r.filters(f -> f.type("RequestMirror").cors(c -> c.allowOrigins("*")))),
            STANDARD,
            "spec.rules[0].filters[0]",
            "filter.cors must be nil if the filter.type is not CORS",
            "filter.requestMirror must be specified"),
        mistake(
            "a filter has a body",
            past(r -> r.filters(f -> f.type("URLRewrite"))),
            STANDARD,
            "spec.rules[0].filters[0]",
            "filter.urlRewrite must be specified"),
        mistake(
            "a gRPC filter's type and body agree",
            grpcRoute("a")
                .rule(r -> r.anyCall()
                    .backend("b", 80)
                    .with(w -> w.filters(f -> f.type("ExtensionRef")
                        .requestMirror(m -> m.backendRef(c -> c.name("c").port(80)))))),
            STANDARD,
            "spec.rules[0].filters[0]",
            "filter.extensionRef must be specified"),
        mistake(
            "a redirect has no backends",
            past(r ->
                r.filters(f -> f.type("RequestRedirect").requestRedirect(d -> d.scheme("https")))),
            STANDARD,
            "spec.rules[0]",
            "RequestRedirect filter must not be used together with backendRefs"),
        mistake(
            "a weight has bounds",
            rule(r -> r.backend("b", 80, 1_000_001)),
            STANDARD,
            "spec.rules[0].backendRefs[0].weight",
            "1000001",
            "less than or equal to 1000000"),
        mistake(
            "a weight is not negative",
            tcpRoute("a").backend("b", 80, -1),
            STANDARD,
            "spec.rules[0].backendRefs[0].weight",
            "-1",
            "greater than or equal to 0"),
        mistake(
            "a Service has a port",
            rule(r -> r.backend("b", b -> b.weight(1))),
            STANDARD,
            "spec.rules[0].backendRefs[0]",
            "Must have port for Service reference"),
        mistake(
            "a mirror has one share",
            rule(r -> r.backend("b", 80).mirror("c", 80, m -> m.percent(5).fraction(1, 9))),
            STANDARD,
            "spec.rules[0].filters[0].requestMirror",
            "Only one of percent or fraction"),
        mistake(
            "a try is not longer than the whole",
            rule(r -> r.backend("b", 80)
                .timeout(Duration.ofSeconds(1))
                .backendTimeout(Duration.ofSeconds(2))),
            STANDARD,
            "spec.rules[0].timeouts",
            "backendRequest timeout cannot be longer"),
        mistake(
            "only server errors are retried",
            rule(r -> r.backend("b", 80).retry(t -> t.codes(503, 200))),
            EXPERIMENTAL,
            "spec.rules[0].retry.codes[1]",
            "200",
            "greater than or equal to 400"),
        mistake(
            "a path begins with a slash",
            httpRoute("a").rule(r -> r.match(m -> m.pathPrefix("api")).backend("b", 80)),
            STANDARD,
            "spec.rules[0].matches[0].path",
            "value must be an absolute path"),
        mistake(
            "a header is matched once",
            httpRoute("a")
                .rule(r -> r.match(m -> m.header("x", "1").header("x", "2")).backend("b", 80)),
            STANDARD,
            "spec.rules[0].matches[0].headers[1]",
            "Duplicate value"),
        mistake(
            "a v1 TCPRoute has one rule",
            tcpRoute("a").rule(r -> r.backend("b", 80)).rule(r -> r.backend("c", 80)),
            STANDARD,
            "spec.rules",
            "Too many: 2: must have at most 1 item"),
        mistake(
            "a TLSRoute has hostnames",
            tlsRoute("a").backend("b", 80),
            STANDARD,
            "spec.hostnames",
            "Required value"),
        mistake(
            "a name is one that a cluster takes",
            httpRoute("A_b").rule(r -> r.anyRequest().backend("b", 80)),
            STANDARD,
            "metadata.name",
            "A_b",
            "lowercase RFC 1123 subdomain"));
  }

  private static Stream<Arguments> ofOthers() {
    return Stream.of(
        mistake(
            "a Gateway has a class",
            gateway("a").http("h", 80),
            STANDARD,
            "spec.gatewayClassName",
            "Required value"),
        mistake(
            "a listener's name is its own",
            gateway("a").gatewayClass("c").http("h", 80).http("h", 81),
            STANDARD,
            "spec.listeners[1]",
            "Duplicate value"),
        mistake(
            "HTTP has no certificate",
            gateway("a").gatewayClass("c").http("h", 80, l -> l.certificate("x")),
            STANDARD,
            "spec.listeners",
            "tls must not be specified for protocols ['HTTP', 'TCP', 'UDP']"),
        mistake(
            "HTTPS does not pass through",
            gateway("a")
                .gatewayClass("c")
                .https("h", 443, l -> l.with(w -> w.tls(t -> t.mode("Passthrough")))),
            STANDARD,
            "spec.listeners",
            "tls mode must be Terminate for protocol HTTPS"),
        mistake(
            "a ListenerSet has a parent",
            listenerSet("a").http("h", 80),
            STANDARD,
            "spec.parentRef",
            "Required value"),
        mistake(
            "a grant is for something",
            referenceGrant("a").fromRoutes("shop"),
            STANDARD,
            "spec.to",
            "Required value"),
        mistake(
            "authorities are chosen or well-known, not both",
            backendTLSPolicy("a")
                .service("b")
                .hostname("b.example")
                .authoritiesFrom("ca")
                .systemAuthorities(),
            STANDARD,
            "spec.validation",
            "must not contain both CACertificateRefs and WellKnownCACertificates"));
  }

  private static Stream<Arguments> ofChannels() {
    return Stream.of(
        mistake(
            "sessions are experimental",
            rule(r -> r.backend("b", 80).sessionPersistence(s -> s.cookie("sid"))),
            STANDARD,
            "spec.rules[0].sessionPersistence",
            "v1.6.1 standard would drop it: in the experimental channel since v1.1.1"),
        mistake(
            "external authorization is experimental",
            rule(r -> r.externalGrpcAuth("auth", 9000, a -> {}).backend("b", 80)),
            STANDARD,
            "spec.rules[0].filters[0].externalAuth",
            "in the experimental channel since v1.4.1"),
        mistake(
            "default Gateways are experimental",
            rule(r -> r.backend("b", 80)).useDefaultGateways(),
            STANDARD,
            "spec.useDefaultGateways",
            "in the experimental channel since v1.4.1"),
        mistake(
            "a default Gateway is experimental",
            gateway("a").gatewayClass("c").http("h", 80).asDefault(),
            STANDARD,
            "spec.defaultScope",
            "in the experimental channel since v1.4.1"),
        mistake(
            "a field of an old release is gone",
            rule(r -> r.backend("b", 80)
                .sessionPersistence(s -> s.cookie("sid").with(w -> w.idleTimeout("10m")))),
            EXPERIMENTAL,
            "spec.rules[0].sessionPersistence.idleTimeout",
            "in the experimental channel from v1.1.1 to v1.5.1"),
        mistake(
            "a field of no release",
            rule(r -> r.backend("b", 80).with(w -> w.extraField("colour", new JsonPrimitive(1)))),
            EXPERIMENTAL,
            "spec.rules[0].colour",
            "in no known release"),
        mistake(
            "a kind of the experimental channel",
            xMesh("a").controller("example.com/mesh"),
            STANDARD,
            "apiVersion",
            "gateway.networking.x-k8s.io/v1alpha1 XMesh in v1.6.1 standard is not there; known in",
            "v1.6.1 experimental"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("mistakes")
  void isFoundWithItsPlaceAndWhatIsExpected(
      String rule, KindIntent<?, ?, ?> builder, Channel channel, String path, String... words) {
    assertThatThrownBy(() -> builder.buildValid(channel))
        .hasMessageContaining(path)
        .hasMessageContainingAll(words)
        .asInstanceOf(type(InvalidObjectException.class))
        .satisfies(thrown -> assertThat(thrown.violations())
            .extracting(violation -> violation.path())
            .contains(path));
  }

  @Test
  void anOlderReleaseServesAnotherVersion() {
    Bundle old = Bundle.of("v1.4.1", EXPERIMENTAL);

    assertThatThrownBy(() -> tcpRoute("a").backend("b", 80).buildValid(old))
        .hasMessageContaining("gateway.networking.k8s.io/v1 TCPRoute in v1.4.1 experimental is not"
            + " there; known in [v1.6.1 standard, v1.6.1 experimental]; it serves v1alpha2");
    io.gatewayapi.model.v1alpha2.TCPRoute route = tcpRoute("a")
        .rule(r -> r.name("one").backend("b", 80))
        .rule(r -> r.name("two").backend("c", 80).canary("d", 80, 10))
        .buildValid(io.gatewayapi.model.v1alpha2.TCPRoute.TYPE, old);
    assertThat(route.toString())
        .contains("v1alpha2")
        .contains("{\"backendRefs\":[{\"name\":\"b\",\"port\":80}],\"name\":\"one\"}")
        .contains("\"weight\":90},{\"name\":\"d\",\"port\":80,\"weight\":10}");
  }

  @Test
  void whatAnObjectBringsFromElsewhereIsFound() {
    HTTPRoute read = Json.read("""
        {"apiVersion": "gateway.networking.k8s.io/v1", "kind": "HTTPRoute",
         "metadata": {"name": "a"}, "spec": {"rules": [{"backendRefs": [{"name": "b"}]}]}}
        """, HTTPRoute.TYPE);

    assertThatThrownBy(() -> from(read).hostnames("a.example").buildValid(STANDARD))
        .hasMessageContaining("spec.rules[0].backendRefs[0]");
  }

  @Test
  void anExplicitNullIsNothingThatIsDropped() {
    HTTPRouteIntent route = past(r -> r.extraField("timeouts", JsonNull.INSTANCE));

    assertThat(route.buildValid(STANDARD)).isEqualTo(route.build());
  }
}
