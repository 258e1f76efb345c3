package io.gatewayapi.model.decode;

import static io.gatewayapi.model.oracle.TestTrees.json;
import static io.gatewayapi.model.oracle.TestTrees.schema;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import io.gatewayapi.model.Bundle;
import io.gatewayapi.model.Channel;
import io.gatewayapi.model.GatewayApiException;
import io.gatewayapi.model.json.Json;
import io.gatewayapi.model.schema.Schemas;
import io.gatewayapi.model.schema.StructuralSchema;
import io.gatewayapi.model.v1.HTTPRoute;
import io.gatewayapi.model.v1.TCPRoute;
import org.junit.jupiter.api.Test;

class DefaultsTest {
  private static final StructuralSchema SCHEMA = schema("""
      {'type': 'object', 'properties': {
        'a': {'type': 'string', 'default': 'x'},
        'nullable': {'type': 'string', 'nullable': true, 'default': 'x'},
        'below': {'type': 'object', 'properties': {'a': {'type': 'integer', 'default': 1}}},
        'whole': {'type': 'object', 'default': {'b': 2}, 'properties': {
          'a': {'type': 'integer', 'default': 1}, 'b': {'type': 'integer'}}},
        'list': {'type': 'array', 'items': {'type': 'object', 'default': {'b': 1}, 'properties': {
          'a': {'type': 'integer', 'default': 1}, 'b': {'type': 'integer'}}}},
        'map': {'type': 'object', 'additionalProperties': {'type': 'object', 'default': {}, 'properties': {
          'a': {'type': 'integer', 'default': 1}}}}}}""");

  private static void assertDefaulted(String object, String expected) {
    assertThat(Defaults.apply(json(object), SCHEMA)).isEqualTo(json(expected));
  }

  @Test
  void absentFieldsGetTheirDefaultAndDefaultsAreDefaultedThemselves() {
    assertDefaulted("{}", "{'a': 'x', 'nullable': 'x', 'whole': {'a': 1, 'b': 2}}");
  }

  @Test
  void presentValuesStayEvenEmptyOnesAndWrongOnes() {
    assertDefaulted(
        "{'a': '', 'nullable': 3, 'whole': []}", "{'a': '', 'nullable': 3, 'whole': []}");
  }

  @Test
  void nullCountsAsAbsentUnlessItIsAValue() {
    assertDefaulted(
        "{'a': null, 'nullable': null, 'whole': null}",
        "{'a': 'x', 'nullable': null, 'whole': {'a': 1, 'b': 2}}");
  }

  @Test
  void onlyParentsThatExistAreFilled() {
    assertDefaulted(
        "{'a': 'b', 'nullable': null, 'whole': {}, 'below': {}}",
        "{'a': 'b', 'nullable': null, 'whole': {'a': 1}, 'below': {'a': 1}}");
  }

  @Test
  void listItemsAndMapValuesAreFilled() {
    assertDefaulted(
        "{'a': 'b', 'nullable': null, 'whole': {}, 'list': [{}, null, 3], 'map': {'k': {}, 'n': null}}",
        "{'a': 'b', 'nullable': null, 'whole': {'a': 1}, 'list': [{'a': 1}, {'a': 1, 'b': 1}, 3],"
            + " 'map': {'k': {'a': 1}, 'n': {'a': 1}}}");
  }

  @Test
  void unknownFieldsAndOtherNullsStay() {
    assertDefaulted(
        "{'a': 'b', 'nullable': null, 'whole': {}, 'z': {'a': null}, 'below': null}",
        "{'a': 'b', 'nullable': null, 'whole': {'a': 1}, 'z': {'a': null}, 'below': null}");
  }

  @Test
  void neitherArgumentNorSchemaChange() {
    JsonObject object = json("{'list': [{}]}");
    JsonObject first = Defaults.apply(object, SCHEMA);
    first.getAsJsonObject("whole").addProperty("b", 99);
    assertThat(object).isEqualTo(json("{'list': [{}]}"));
    assertThat(Defaults.apply(object, SCHEMA).getAsJsonObject("whole"))
        .isEqualTo(json("{'a': 1, 'b': 2}"));
  }

  @Test
  void anEmptyHttpRouteMatchesEveryPath() {
    StructuralSchema route = Schemas.of(
            "gateway.networking.k8s.io/v1", "HTTPRoute", Bundle.of("v1.6.1", Channel.STANDARD))
        .orElseThrow();
    assertThat(Defaults.apply(json("{'spec': {}}"), route)).isEqualTo(json("""
        {'spec': {'rules': [{'matches': [{'path': {'type': 'PathPrefix', 'value': '/'}}]}]}}"""));
  }

  @Test
  void typedObjectsGetTheDefaultsOfTheBundle() {
    HTTPRoute route = Json.fromTree(json("""
        {'apiVersion': 'gateway.networking.k8s.io/v1', 'kind': 'HTTPRoute',
         'spec': {'parentRefs': [{'name': 'g'}]}}"""), HTTPRoute.TYPE);
    HTTPRoute filled = Defaults.apply(route, Bundle.of("v1.6.1", Channel.EXPERIMENTAL));
    assertThat(filled.getSpec().getParentRefs().get(0).getKind()).isEqualTo("Gateway");
    assertThat(filled.getSpec().getRules()).hasSize(1);
    assertThat(route.getSpec().getRules()).isNull();
  }

  @Test
  void aKindThatTheBundleLacksIsRefused() {
    assertThatThrownBy(() -> Defaults.apply(new TCPRoute(), Bundle.of("v1.0.0", Channel.STANDARD)))
        .isInstanceOf(GatewayApiException.class)
        .hasMessage("TCPRoute gateway.networking.k8s.io/v1 is not in v1.0.0 standard");
  }
}
