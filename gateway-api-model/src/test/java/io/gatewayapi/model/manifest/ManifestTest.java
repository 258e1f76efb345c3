package io.gatewayapi.model.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatewayapi.model.GatewayApiObject;
import io.gatewayapi.model.RawObject;
import io.gatewayapi.model.json.Json;
import io.gatewayapi.model.json.JsonProblem;
import io.gatewayapi.model.v1.Gateway;
import io.gatewayapi.model.v1.HTTPRoute;
import io.kubernetes.client.common.KubernetesObject;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a manifest knows of itself. */
class ManifestTest {
  private static final String ROUTE = """
      # The shop's route.
      apiVersion: gateway.networking.k8s.io/v1
      kind: HTTPRoute
      metadata:
        name: store
        namespace: shop
        labels: {example.com/team: red, plain: "yes"}
      spec:
        parentRefs: &parents
        - name: prod-web
        rules:
        - name: first
        - matches:
          - method: GET
          - path:
              type: Exact
              value: /api
          backendRefs:
          - name: api
            port: 8080
            weight: 9_0
        unknown: {x: 1.50}
      status:
        parents: []
      """;

  private static Manifest one(String text) {
    List<Manifest> read = Manifests.parse(text, "route.yaml");
    assertThat(read).hasSize(1);
    return read.get(0);
  }

  private static String toJson(String text) {
    return Json.writePrettyTree(one(text).tree());
  }

  @Test
  void knownKindIsAnObjectOfItsType() {
    Manifest manifest = one(ROUTE);
    HTTPRoute route = manifest.object(HTTPRoute.TYPE);
    assertThat(route.getMetadata().getName()).isEqualTo("store");
    assertThat(route.getMetadata().getLabels()).containsEntry("plain", "yes");
    assertThat(route.getSpec().getRules().get(1).getBackendRefs().get(0).getWeight())
        .isEqualTo(90);
    assertThat(route.getSpec().extraFields().get("unknown")).hasToString("{\"x\":1.50}");
    assertThat(manifest.object()).isEqualTo(route).isNotSameAs(manifest.object());
    assertThat(route.toJson()).isEqualTo(manifest.tree());
  }

  @Test
  void otherKindIsARawObject() {
    Manifest manifest = one("apiVersion: apps/v1\nkind: Deployment\nspec: {replicas: 2}\n");
    assertThat(manifest.object())
        .isInstanceOfSatisfying(
            RawObject.class, raw -> assertThat(raw.get("spec")).hasToString("{\"replicas\":2}"));
    assertThat(manifest.name()).isEmpty();
    assertThat(manifest.unknownFields()).isEmpty();
  }

  @Test
  void retiredVersionIsARawObject() {
    assertThat(one("apiVersion: gateway.networking.k8s.io/v1alpha2\nkind: GRPCRoute\n")
            .object())
        .isInstanceOf(RawObject.class);
  }

  @Test
  void objectOfAnotherKindIsNotGiven() {
    assertThatThrownBy(() -> one(ROUTE).object(Gateway.TYPE))
        .isInstanceOf(ManifestException.class)
        .hasMessage("route.yaml:3:1: found HTTPRoute gateway.networking.k8s.io/v1, "
            + "expected Gateway gateway.networking.k8s.io/v1");
  }

  @Test
  void fieldOfTheWrongTypeIsRefusedWithPathAndPlace() {
    String wrong = ROUTE.replace("port: 8080", "port: http");
    Manifest manifest = one(wrong);
    assertThat(manifest.tree().getAsJsonObject("spec").has("rules")).isTrue();
    assertThatThrownBy(manifest::object)
        .isInstanceOf(ManifestException.class)
        .hasMessage("route.yaml:20:13: spec.rules[1].backendRefs[0].port: "
            + "found a string \"http\", expected a number");
    assertThatThrownBy(() -> Manifests.parse(toJson(wrong), "route.json").get(0).object())
        .isInstanceOf(ManifestException.class)
        .hasMessageMatching(
            "route.json:\\d+:\\d+: spec.rules\\[1].backendRefs\\[0].port: found a string .*");
  }

  @Test
  void identityIsKnownWithoutReadingTheObject() {
    Manifest manifest = one(ROUTE);
    assertThat(manifest.apiVersion()).isEqualTo("gateway.networking.k8s.io/v1");
    assertThat(manifest.kind()).isEqualTo("HTTPRoute");
    assertThat(manifest.name()).contains("store");
    assertThat(manifest.namespace()).contains("shop");
    assertThat(manifest.source()).isEqualTo("route.yaml");
    assertThat(manifest).hasToString("HTTPRoute shop/store (route.yaml:2:1)");
    assertThat(one("apiVersion: v1\nkind: X\n")).hasToString("X without a name (route.yaml:1:1)");
  }

  @Test
  void placesOfFieldsAreThoseOfTheirNames() {
    Manifest manifest = one(ROUTE);
    assertThat(manifest.position("")).hasToString("route.yaml:2:1");
    assertThat(manifest.position("spec")).hasToString("route.yaml:8:1");
    assertThat(manifest.position("spec.rules[1].matches[1].path.value"))
        .hasToString("route.yaml:17:9");
    assertThat(manifest.position("spec.rules[1].matches[1]")).hasToString("route.yaml:15:7");
    assertThat(manifest.position("metadata.labels[example.com/team]"))
        .hasToString("route.yaml:7:12");
    assertThat(manifest.position("metadata.labels[\"example.com/team\"]"))
        .hasToString("route.yaml:7:12");
    assertThat(manifest.position("metadata.labels.plain")).hasToString("route.yaml:7:35");
  }

  @Test
  void placesOfFieldsWithDotsAndBracketsInTheirNames() {
    Manifest manifest = one("apiVersion: v1\nkind: X\nspec:\n  x.b[0].c: 1\n  a.b: {d.e: 2}\n"
        + "  'q\"': 3\n  'x]y': 4\n");
    assertThat(manifest.position("spec.x.b[0].c")).hasToString("route.yaml:4:3");
    assertThat(manifest.position("spec.a.b.d.e")).hasToString("route.yaml:5:9");
    assertThat(manifest.position("spec[\"x.b[0].c\"]")).hasToString("route.yaml:4:3");
    assertThat(manifest.position("spec.q\"")).hasToString("route.yaml:6:3");
    assertThat(manifest.position("spec[\"x]y\"]")).hasToString("route.yaml:7:3");
    assertThat(manifest.position("spec[\"x]y")).hasToString("route.yaml:3:1");
    assertThat(manifest.position("spec" + ".a".repeat(100_000))).hasToString("route.yaml:3:1");
  }

  @Test
  void missingFieldHasThePlaceOfTheNearestOneAbove() {
    Manifest manifest = one(ROUTE);
    assertThat(manifest.position("spec.rules[1].filters[0].type")).hasToString("route.yaml:13:5");
    assertThat(manifest.position("spec.rules[7].name")).hasToString("route.yaml:11:3");
    assertThat(manifest.position("spec.rules[x]")).hasToString("route.yaml:11:3");
    assertThat(manifest.position("spec.rules[99999999999]")).hasToString("route.yaml:11:3");
    assertThat(manifest.position("spec.rules[")).hasToString("route.yaml:11:3");
    assertThat(manifest.position("spec.rules.name")).hasToString("route.yaml:11:3");
    assertThat(manifest.position("nothing.here")).hasToString("route.yaml:2:1");
    assertThat(manifest.valuePosition("spec.rules[7]")).isEmpty();
    assertThat(manifest.valuePosition("metadata.name.first")).isEmpty();
  }

  @Test
  void valuesHavePlacesToo() {
    Manifest manifest = one(ROUTE);
    assertThat(manifest.valuePosition("spec.rules[1].matches[1].path.value").map(Object::toString))
        .contains("route.yaml:17:16");
    assertThat(manifest.valuePosition("metadata").map(SourcePosition::line)).contains(5);
  }

  @Test
  void placesInJsonAreThoseInItsText() {
    String json = toJson(ROUTE);
    Manifest manifest = Manifests.parse(json, "route.json").get(0);
    List<String> lines = json.lines().toList();
    SourcePosition value =
        manifest.valuePosition("spec.rules[1].matches[1].path.value").orElseThrow();
    assertThat(lines.get(value.line() - 1).substring(value.column() - 1)).isEqualTo("\"/api\"");
    SourcePosition name = manifest.position("spec.rules[1].matches[1].path.value");
    assertThat(lines.get(name.line() - 1).substring(name.column() - 1))
        .isEqualTo("\"value\": \"/api\"");
    assertThat(manifest.position("")).hasToString("route.json:1:1");
  }

  @Test
  void placesBehindAnAliasAreTheAnchors() {
    Manifest manifest =
        one("apiVersion: v1\nkind: X\na: &a\n  b: [1, 2]\nc:\n- *a\nd:\n  <<: *a\n  e: 1\n");
    assertThat(manifest.position("c[0]")).hasToString("route.yaml:6:3");
    assertThat(manifest.position("c[0].b[1]")).hasToString("route.yaml:4:10");
    assertThat(manifest.position("d.b[1]")).hasToString("route.yaml:4:10");
    assertThat(manifest.position("d.e")).hasToString("route.yaml:9:3");
  }

  @Test
  void unknownFieldsAreListedWithTheirPlaces() {
    String text = ROUTE.replace("method: GET", "methd: GET");
    List<JsonProblem> problems = one(text).unknownFields();
    assertThat(problems)
        .extracting(JsonProblem::message)
        .containsExactly(
            "unknown field \"spec.rules[1].matches[0].methd\" (line 14, column 7)",
            "unknown field \"spec.unknown\" (line 22, column 3)");
    assertThat(one(ROUTE.replace("  unknown: {x: 1.50}\n", "")).unknownFields()).isEmpty();
  }

  @Test
  void listGivesItsItems() {
    String text = "apiVersion: v1\nkind: List\nmetadata: {resourceVersion: ''}\nitems:\n"
        + "- {apiVersion: v1, kind: Service, metadata: {name: a}}\n"
        + "- apiVersion: v1\n  kind: List\n  items:\n"
        + "  - {apiVersion: v1, kind: Secret, metadata: {name: b}}\n---\n"
        + ROUTE;
    List<Manifest> read = Manifests.parse(text, "x");
    assertThat(read).extracting(Manifest::kind).containsExactly("Service", "Secret", "HTTPRoute");
    assertThat(read).extracting(Manifest::document).containsExactly(0, 0, 1);
    assertThat(read).extracting(Manifest::index).containsExactly(0, 1, 2);
    assertThat(read.get(1).position("metadata.name")).hasToString("x:9:47");
    assertThat(Manifests.parse("apiVersion: v1\nkind: List\n", "x")).isEmpty();
    assertThat(Manifests.parse("apiVersion: v1\nkind: List\nitems:\n", "x")).isEmpty();
    assertThat(Manifests.parse("apiVersion: v1\nkind: List\nitems: []\n", "x")).isEmpty();
  }

  @Test
  void itemsOfATypedListMayLeaveOutTheirKind() {
    String list =
        "apiVersion: gateway.networking.k8s.io/v1\nkind: HTTPRouteList\nmetadata: {}\nitems:\n"
            + "- {metadata: {name: a}, spec: {}}\n"
            + "- {kind: HTTPRoute, metadata: {name: b}}\n"
            + "- {apiVersion: gateway.networking.k8s.io/v1beta1, kind: HTTPRoute}\n";
    List<Manifest> read = Manifests.parse(list, "x");
    assertThat(read.get(0).object(HTTPRoute.TYPE).getApiVersion())
        .isEqualTo("gateway.networking.k8s.io/v1");
    assertThat(read.get(0).tree())
        .hasToString("{\"apiVersion\":\"gateway.networking.k8s.io/v1\",\"kind\":\"HTTPRoute\","
            + "\"metadata\":{\"name\":\"a\"},\"spec\":{}}");
    assertThat(read.get(1).object().toString()).contains("gateway.networking.k8s.io/v1\"");
    assertThat(read.get(2).object()).isInstanceOf(io.gatewayapi.model.v1beta1.HTTPRoute.class);
    assertThatThrownBy(
            () -> Manifests.parse("apiVersion: v1\nkind: List\nitems: [{kind: X}]\n", "x"))
        .hasMessage("x:3:9: no apiVersion, expected an object with apiVersion and kind");
  }

  @Test
  void listOfWrongItemsIsRefused() {
    assertThatThrownBy(() -> Manifests.parse("apiVersion: v1\nkind: List\nitems: a\n", "x"))
        .hasMessage("x:3:8: items is a string, expected a list");
    assertThatThrownBy(() -> Manifests.parse("apiVersion: v1\nkind: List\nitems: [1]\n", "x"))
        .hasMessage("x:3:9: a number, expected a mapping with apiVersion and kind");
  }

  @Test
  void kindThatOnlyEndsLikeAListIsAnObject() {
    for (String rest : List.of("spec: {items: []}", "items: [1]\nspec: {}", "")) {
      assertThat(Manifests.parse("apiVersion: x/v1\nkind: AllowList\n" + rest, "x"))
          .hasSize(1);
    }
  }

  @Test
  void changingAnObjectLeavesTheManifestAsItWas() {
    Manifest manifest = one(ROUTE);
    manifest.tree().remove("spec");
    KubernetesObject object = manifest.object();
    ((GatewayApiObject) object).setKind("Other");
    assertThat(manifest.tree().has("spec")).isTrue();
    assertThat(manifest.object().getKind()).isEqualTo("HTTPRoute");
    assertThat(Optional.of(manifest.kind())).contains("HTTPRoute");
  }
}
