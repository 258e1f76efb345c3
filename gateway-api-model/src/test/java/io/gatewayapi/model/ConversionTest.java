package io.gatewayapi.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatewayapi.model.json.Json;
import io.gatewayapi.model.v1.BackendTLSPolicy;
import io.gatewayapi.model.v1.GRPCRoute;
import io.gatewayapi.model.v1.Gateway;
import io.gatewayapi.model.v1.HTTPRoute;
import io.gatewayapi.model.v1.ListenerSet;
import io.gatewayapi.model.v1.ReferenceGrant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Objects convert between the versions of their kind. */
class ConversionTest {
  private static RawObject raw(String text) {
    return RawObject.of(Json.readTree(text).getAsJsonObject());
  }

  @Test
  void aVersionOfAKindConvertsIntoAnotherWithAllItsFields() {
    String text = """
        {"apiVersion":"gateway.networking.k8s.io/v1beta1","kind":"HTTPRoute",
         "metadata":{"name":"store","creationTimestamp":null,"x":1.0},
         "spec":{"hostnames":[],"rules":[{"backendRefs":[{"name":"a","weight":1.0,"future":{}}]}],"unknown":1.50},
         "status":{"parents":[]},"more":12345678901234567890}""";
    var old = Json.read(text, io.gatewayapi.model.v1beta1.HTTPRoute.TYPE);
    HTTPRoute route = Conversion.convert(old, HTTPRoute.TYPE);
    assertThat((Object) route.toJson()).isEqualTo(Json.readTree(text.replace("/v1beta1", "/v1")));
    assertThat((Object) Conversion.convert(route, io.gatewayapi.model.v1beta1.HTTPRoute.TYPE))
        .isEqualTo(old);
    assertThat(old.getApiVersion()).isEqualTo("gateway.networking.k8s.io/v1beta1");
  }

  @Test
  void theCopySharesNothing() {
    HTTPRoute route =
        Json.read("{\"metadata\":{\"labels\":{}},\"spec\":{\"hostnames\":[]}}", HTTPRoute.TYPE);
    HTTPRoute copy = Conversion.convert(route, HTTPRoute.TYPE);
    copy.getSpec().getHostnames().add("a.example");
    copy.getMetadata().getLabels().put("l", "1");
    assertThat(route.getSpec().getHostnames()).isEmpty();
    assertThat(route.getMetadata().getLabels()).isEmpty();
  }

  @Test
  void aRetiredVersionConvertsWhereItsShapeIsTheSame() {
    RawObject old = raw("""
            {"apiVersion":"gateway.networking.k8s.io/v1alpha2","kind":"GRPCRoute",
             "spec":{"rules":[{"matches":[{"method":{"service":"a.B"}}]}]}}""");
    GRPCRoute route = Conversion.convert(old, GRPCRoute.TYPE);
    assertThat(route.getApiVersion()).isEqualTo("gateway.networking.k8s.io/v1");
    assertThat(Json.write(route)).contains("\"service\":\"a.B\"");
    RawObject grant = raw(
        "{\"apiVersion\":\"gateway.networking.k8s.io/v1alpha2\",\"kind\":\"ReferenceGrant\",\"spec\":{\"from\":[]}}");
    assertThat(Conversion.convert(grant, ReferenceGrant.TYPE).getSpec().getFrom())
        .isEmpty();
    assertThat(Conversion.convert(route, KindVersions.GRPC_ROUTE_V1ALPHA2)).isEqualTo(old);
  }

  @Test
  void listenerSetsConvertFromTheirEarlierNameAndBack() {
    String spec =
        "\"spec\":{\"listeners\":[{\"name\":\"a\",\"port\":80},{\"name\":\"b\",\"port\":443}]}";
    RawObject old =
        raw("{\"apiVersion\":\"gateway.networking.x-k8s.io/v1alpha1\",\"kind\":\"XListenerSet\","
            + spec
            + ",\"status\":{\"listeners\":[{\"name\":\"b\",\"port\":443}]}}");
    ListenerSet set = Conversion.convert(old, ListenerSet.TYPE);
    assertThat(set.getKind()).isEqualTo("ListenerSet");
    assertThat(set.getApiVersion()).isEqualTo("gateway.networking.k8s.io/v1");
    assertThat(Conversion.convert(set, KindVersions.X_LISTENER_SET_V1ALPHA1)).isEqualTo(old);
  }

  @Test
  void theEarlierNameRequiresPortsInTheStatus() {
    ListenerSet set = Json.read("""
            {"spec":{"listeners":[{"name":"a","port":80},{"name":"b"}]},
             "status":{"listeners":[{"name":"a"},{"name":"b"},{"name":"c"},{"name":"a","port":1}]}}""", ListenerSet.TYPE);
    RawObject old = Conversion.convert(set, KindVersions.X_LISTENER_SET_V1ALPHA1);
    assertThat(String.valueOf(old.get("status")))
        .isEqualTo(
            "{\"listeners\":[{\"name\":\"a\",\"port\":80},{\"name\":\"b\"},{\"name\":\"c\"},{\"name\":\"a\",\"port\":1}]}");
  }

  @Test
  void whatIsNotTheSameKindIsRefused() {
    assertThatThrownBy(() -> Conversion.convert(new HTTPRoute(), Gateway.TYPE))
        .isInstanceOf(GatewayApiException.class)
        .hasMessageContaining("HTTPRoute gateway.networking.k8s.io/v1 does not convert to Gateway")
        .hasMessageEndingWith("they are not the same kind");
  }

  @Test
  void aVersionOfAnotherShapeIsRefused() {
    RawObject old = new RawObject("gateway.networking.k8s.io/v1alpha2", "BackendTLSPolicy");
    assertThatThrownBy(() -> Conversion.convert(old, BackendTLSPolicy.TYPE))
        .isInstanceOf(GatewayApiException.class)
        .hasMessageEndingWith("their fields differ");
  }

  @Test
  void aKindThatNoReleaseHasIsRefused() {
    assertThatThrownBy(() -> Conversion.convert(new RawObject("v1", "Service"), HTTPRoute.TYPE))
        .isInstanceOf(GatewayApiException.class)
        .hasMessageContaining("Service v1 does not convert");
  }

  @ParameterizedTest
  @CsvSource({
    "TLSRoute, v1alpha2, TLSRoute, v1, true",
    "TLSRoute, v1, TLSRoute, v1alpha3, true",
    "ReferenceGrant, v1alpha2, ReferenceGrant, v1beta1, true",
    "BackendTLSPolicy, v1alpha2, BackendTLSPolicy, v1alpha2, true",
    "BackendTLSPolicy, v1alpha3, BackendTLSPolicy, v1, true",
    "BackendTLSPolicy, v1, BackendTLSPolicy, v1alpha2, false",
    "TCPRoute, v1, UDPRoute, v1, false"
  })
  void itIsKnownWhatConverts(
      String kind, String version, String toKind, String toVersion, boolean possible) {
    KindVersion from = Kinds.find("gateway.networking.k8s.io/" + version, kind).orElseThrow();
    KindVersion to =
        Kinds.find("gateway.networking.k8s.io/" + toVersion, toKind).orElseThrow();
    assertThat(Conversion.isPossible(from, to)).isEqualTo(possible);
  }
}
