package io.gatewayapi.router.status;

import static io.gatewayapi.router.given.Given.certificate;
import static io.gatewayapi.router.given.Given.gateway;
import static io.gatewayapi.router.given.Given.grant;
import static io.gatewayapi.router.given.Given.http;
import static io.gatewayapi.router.given.Given.object;
import static io.gatewayapi.router.given.Given.secret;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import io.gatewayapi.router.RouteRequest;
import io.gatewayapi.router.given.Given;
import io.gatewayapi.router.given.Judged;
import io.gatewayapi.router.given.Outcomes;
import io.gatewayapi.router.given.Pems;
import io.gatewayapi.router.id.GroupKind;
import io.gatewayapi.router.implementation.Implementation;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The status of GatewayClasses and Gateways. */
class GatewayStatusTest {
  private static final String GATEWAY = "Gateway infra/web";
  private static final String HTTP = "{name: http, port: 80, protocol: HTTP}";
  private static final String TCP80 = "{name: tcp, port: 80, protocol: TCP}";
  private static final String HTTP8080 = "{name: alt, port: 8080, protocol: HTTP}";

  private static Given ourClass(String... spec) {
    return object("GatewayClass", "/ours")
        .spec("controllerName: example.com/ours")
        .spec(spec);
  }

  @Test
  void validGatewayIsAcceptedAndProgrammedWithAnAddress() {
    Judged judged = Judged.of(gateway(HTTP));
    assertThat(judged.condition(GATEWAY, "Accepted")).isEqualTo("True Accepted");
    assertThat(judged.condition(GATEWAY, "Programmed")).isEqualTo("True Programmed");
    assertThat(judged.condition(GATEWAY, "ResolvedRefs")).isEqualTo("True ResolvedRefs");
    JsonObject address = Judged.list(judged.status(GATEWAY), "addresses").get(0);
    assertThat(address.get("type").getAsString()).isEqualTo("IPAddress");
    assertThat(address.get("value").getAsString()).startsWith("192.0.2.");
  }

  @Test
  void conditionsTellTheGenerationThatWasSeenOnObjectAndListeners() {
    JsonObject status = Judged.of(gateway(HTTP).generation(7)).status(GATEWAY);
    JsonObject listener = Judged.list(status, "listeners").get(0);
    assertThat(Judged.list(status, "conditions"))
        .allSatisfy(c -> assertThat(c.get("observedGeneration").getAsInt()).isEqualTo(7));
    assertThat(Judged.list(listener, "conditions"))
        .hasSize(3)
        .allSatisfy(c -> assertThat(c.get("observedGeneration").getAsInt()).isEqualTo(7));
  }

  @Test
  void withoutGenerationObservedGenerationIsLeftOut() {
    JsonObject status = Judged.of(gateway(HTTP).generation(0)).status(GATEWAY);
    assertThat(Judged.list(status, "conditions"))
        .allSatisfy(c -> assertThat(c.has("observedGeneration")).isFalse());
  }

  @Test
  void someRefusedListenersLeaveTheGatewayAcceptedAsListenersNotValid() {
    Judged judged = Judged.of(gateway(HTTP, TCP80, HTTP8080));
    assertThat(judged.condition(GATEWAY, "Accepted")).isEqualTo("True ListenersNotValid");
    assertThat(judged.condition(GATEWAY, "Programmed")).isEqualTo("True Programmed");
    assertThat(judged.listener(GATEWAY, "alt", "Programmed")).isEqualTo("True Programmed");
  }

  @Test
  void noAcceptableListenerLeavesTheGatewayUnaccepted() {
    Judged judged = Judged.of(gateway(HTTP, TCP80));
    assertThat(judged.condition(GATEWAY, "Accepted")).isEqualTo("False ListenersNotValid");
    assertThat(judged.condition(GATEWAY, "Programmed")).isEqualTo("False Invalid");
  }

  @Test
  void classIsAcceptedWithSortedFeaturesAndSupportedVersion() {
    Judged judged = Judged.of(ourClass());
    assertThat(judged.condition("GatewayClass ours", "Accepted")).isEqualTo("True Accepted");
    assertThat(judged.condition("GatewayClass ours", "SupportedVersion"))
        .isEqualTo("True SupportedVersion");
    assertThat(Judged.list(judged.status("GatewayClass ours"), "supportedFeatures"))
        .extracting(f -> f.get("name").getAsString())
        .isSorted()
        .doesNotHaveDuplicates()
        .contains("HTTPRoute", "TLSRouteModeMixed")
        .doesNotContain("Mesh");
  }

  @Test
  void classesAndGatewaysOfOtherControllersAreNotTouched() {
    Implementation other = Implementation.complete().named("example.com/other");
    Judged judged = Judged.by(other, ourClass(), gateway(HTTP), http("infra/r"));
    assertThat(judged.object("GatewayClass ours").has("status")).isFalse();
    assertThat(judged.object(GATEWAY).has("status")).isFalse();
    assertThat(judged.object("HTTPRoute infra/r").has("status")).isFalse();
    assertThat(Outcomes.of(judged.route(RouteRequest.to("infra/web")))).isEqualTo("closed");
  }

  @Test
  void gatewayOfAMissingClassIsNotTouchedWhereOtherClassesAreKnown() {
    Implementation ours = Implementation.complete().named("example.com/ours");
    Given orphan =
        object("Gateway", "infra/orphan").spec("gatewayClassName: missing").listeners(HTTP);
    Judged judged = Judged.by(ours, ourClass(), gateway(HTTP), orphan);
    assertThat(judged.object("Gateway infra/orphan").has("status")).isFalse();
    assertThat(judged.condition(GATEWAY, "Accepted")).isEqualTo("True Accepted");
  }

  @Test
  void gatewayOfAnAbsentClassIsAssumedToBeOursWhereNoClassIsKnown() {
    Implementation ours = Implementation.complete().named("example.com/ours");
    assertThat(Judged.by(ours, gateway(HTTP)).condition(GATEWAY, "Accepted"))
        .isEqualTo("True Accepted");
  }

  @Test
  void classWithBadParametersIsNotAcceptedAndItsGatewaysWait() {
    Judged judged = Judged.of(
        ourClass("parametersRef: {group: example.com, kind: Setup, name: s, namespace: infra}"),
        gateway(HTTP));
    assertThat(judged.condition("GatewayClass ours", "Accepted"))
        .isEqualTo("False InvalidParameters");
    assertThat(judged.condition(GATEWAY, "Accepted")).isEqualTo("Unknown Pending");
    assertThat(judged.condition(GATEWAY, "Programmed")).isEqualTo("Unknown Pending");
    assertThat(Outcomes.of(judged.route(RouteRequest.to("infra/web")))).isEqualTo("closed");
  }

  @Test
  void gatewayParametersMustBeOfAKnownKindAndExist() {
    Given given = gateway(HTTP)
        .spec("infrastructure: {parametersRef: {group: example.com, kind: Setup, name: s}}");
    Given setup = object("example.com/v1", "Setup", "infra/s");
    Implementation knows =
        Implementation.complete().withParameters(Set.of(new GroupKind("example.com", "Setup")));
    assertThat(Judged.of(given, setup).condition(GATEWAY, "Accepted"))
        .isEqualTo("False InvalidParameters");
    assertThat(Judged.by(knows, given).condition(GATEWAY, "Accepted"))
        .isEqualTo("False InvalidParameters");
    assertThat(Judged.by(knows, given).condition(GATEWAY, "Programmed")).isEqualTo("False Invalid");
    assertThat(Judged.by(knows, given, setup).condition(GATEWAY, "Accepted"))
        .isEqualTo("True Accepted");
  }

  @Test
  void addressOfAnUnsupportedTypeIsRefused() {
    Judged judged = Judged.of(gateway(HTTP)
        .spec("addresses: [{type: example.com/odd, value: x}, {type: IPAddress, value: nowhere}]"));
    assertThat(judged.condition(GATEWAY, "Accepted")).isEqualTo("False UnsupportedAddress");
    assertThat(judged.condition(GATEWAY, "Programmed")).isEqualTo("False Invalid");
  }

  @Test
  void unusableAddressIsAcceptedButNotProgrammedAndNotReported() {
    Judged judged = Judged.of(gateway(HTTP)
        .spec("addresses: [{value: 198.51.100.7}, {type: IPAddress, value: nowhere}]"));
    assertThat(judged.condition(GATEWAY, "Accepted")).isEqualTo("True Accepted");
    assertThat(judged.condition(GATEWAY, "Programmed")).isEqualTo("False AddressNotUsable");
    assertThat(Judged.list(judged.status(GATEWAY), "addresses"))
        .extracting(a -> a.get("type").getAsString() + " " + a.get("value").getAsString())
        .containsExactly("IPAddress 198.51.100.7");
  }

  @Test
  void addressWithoutValueIsAssignedWhereThatIsSupported() {
    Given given = gateway(HTTP).spec("addresses: [{type: Hostname}]");
    assertThat(Judged.of(given).condition(GATEWAY, "Programmed")).isEqualTo("True Programmed");
    assertThat(Judged.list(Judged.of(given).status(GATEWAY), "addresses"))
        .extracting(a -> a.get("value").getAsString())
        .containsExactly("web.infra.example");
    Judged lacking = Judged.without("GatewayAddressEmpty", given);
    assertThat(lacking.condition(GATEWAY, "Accepted")).isEqualTo("True Accepted");
    assertThat(lacking.condition(GATEWAY, "Programmed")).isEqualTo("False AddressNotAssigned");
  }

  @Test
  void addressesAreUnsupportedWhereTheFeatureIsLeftOut() {
    assertThat(Judged.without(
                "GatewayStaticAddresses", gateway(HTTP).spec("addresses: [{value: 198.51.100.7}]"))
            .condition(GATEWAY, "Accepted"))
        .isEqualTo("False UnsupportedAddress");
  }

  private static Given showing(String ref) {
    return gateway(HTTP).spec("tls: {backend: {clientCertificateRef: " + ref + "}}");
  }

  @Test
  void badClientCertificateForBackendsLeavesTheGatewayAccepted() {
    Judged judged = Judged.of(showing("{name: c}"), certificate("infra/other"));
    assertThat(judged.condition(GATEWAY, "ResolvedRefs"))
        .isEqualTo("False InvalidClientCertificateRef");
    assertThat(judged.condition(GATEWAY, "Accepted")).isEqualTo("True Accepted");
    assertThat(judged.condition(GATEWAY, "Programmed")).isEqualTo("True Programmed");
  }

  @Test
  void clientCertificateOfAnotherNamespaceNeedsAGrantEvenIfItIsMissing() {
    Given given = showing("{name: c, namespace: keys}");
    assertThat(Judged.of(given, certificate("infra/other")).condition(GATEWAY, "ResolvedRefs"))
        .isEqualTo("False RefNotPermitted");
    assertThat(
            Judged.of(given, certificate("keys/c"), grant("keys/g", "Gateway", "infra", "Secret"))
                .condition(GATEWAY, "ResolvedRefs"))
        .isEqualTo("True ResolvedRefs");
  }

  @Test
  void clientCertificateOfAnotherKindOrWithoutKeyIsInvalid() {
    assertThat(Judged.of(showing("{kind: ConfigMap, name: c}")).condition(GATEWAY, "ResolvedRefs"))
        .isEqualTo("False InvalidClientCertificateRef");
    assertThat(Judged.of(showing("{name: c}"), secret("infra/c", Pems.pem("server.crt"), ""))
            .condition(GATEWAY, "ResolvedRefs"))
        .isEqualTo("False InvalidClientCertificateRef");
  }

  @Test
  void unresolvedListenersAreSummedUpOnTheGateway() {
    Judged judged = Judged.of(gateway(
        HTTP, "{name: odd, port: 81, protocol: HTTP, allowedRoutes: {kinds: [{kind: Odd}]}}"));
    assertThat(judged.condition(GATEWAY, "ResolvedRefs")).isEqualTo("False ListenersNotResolved");
    assertThat(judged.condition(GATEWAY, "Accepted")).isEqualTo("True Accepted");
  }

  @Test
  void insecureFallbackIsMarkedFromTheStartAndOnlyThen() {
    String refs = "caCertificateRefs: [{group: '', kind: ConfigMap, name: ca}]";
    Given ca = Given.authority("infra/ca");
    Given fallback = gateway(HTTP)
        .spec("tls: {frontend: {default: {validation: {" + refs
            + "}}, perPort: [{port: 8443, tls: {validation: {mode: AllowInsecureFallback, " + refs
            + "}}}]}}");
    Given strict = gateway(HTTP).spec("tls: {frontend: {default: {validation: {" + refs + "}}}}");
    assertThat(Judged.of(fallback, ca).condition(GATEWAY, "InsecureFrontendValidationMode"))
        .isEqualTo("True ConfigurationChanged");
    assertThat(Judged.of(strict, ca).condition(GATEWAY, "InsecureFrontendValidationMode"))
        .isEmpty();
  }

  @Test
  void listenerStatusesAreThoseOfTheSpecAndNoOthers() {
    Given given = gateway(HTTP)
        .field(
            "status: {listeners: [{name: gone, attachedRoutes: 3, supportedKinds: [], conditions: []}]}");
    assertThat(Judged.list(Judged.of(given).status(GATEWAY), "listeners"))
        .extracting(l -> l.get("name").getAsString())
        .containsExactly("http");
  }
}
