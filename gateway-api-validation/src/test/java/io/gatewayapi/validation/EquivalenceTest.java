package io.gatewayapi.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.gatewayapi.model.Bundle;
import io.gatewayapi.model.Channel;
import io.gatewayapi.model.GatewayApiException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A write that a server would not notice is none. Expectations are a server's. */
class EquivalenceTest {
  private static final Equivalence STANDARD = Equivalence.of(Bundle.of("v1.6.1", Channel.STANDARD));

  private static JsonObject object(String kind, String metadata, String rest) {
    return JsonParser.parseString(("{'apiVersion': 'gateway.networking.k8s.io/v1', 'kind': '" + kind
                + "', 'metadata': " + metadata + ", " + rest + "}")
            .replace('\'', '"'))
        .getAsJsonObject();
  }

  private static JsonObject route(String rule) {
    return object("HTTPRoute", "{'name': 'a'}", "'spec': {'rules': [" + rule + "]}");
  }

  @Test
  void defaultsAndWhatIsPrunedMakeNoDifference() {
    JsonObject wanted = route("{'backendRefs': [{'name': 'b', 'port': 80}], 'colour': 1}");
    JsonObject there =
        route("{'backendRefs': [{'group': '', 'kind': 'Service', 'name': 'b', 'port':"
            + " 80, 'weight': 1}], 'matches': [{'path': {'type': 'PathPrefix', 'value': '/'}}]}");
    assertThat(STANDARD.differences(wanted, there)).isEmpty();
    assertThat(STANDARD.same(there, wanted)).isTrue();
  }

  @Test
  void whatTheServerMakesUpMakesNoDifference() {
    JsonObject wanted = object("HTTPRoute", "{'name': 'a', 'labels': {}}", "'spec': {}");
    JsonObject there = object(
        "HTTPRoute",
        "{'name': 'a', 'namespace': 'default', 'uid': 'u', 'resourceVersion': '3', 'generation': 2,"
            + " 'creationTimestamp': '2020-01-01T00:00:00Z', 'managedFields': [{'manager': 'm'}]}",
        "'spec': {}, 'status': {'parents': []}");
    assertThat(STANDARD.same(wanted, there)).isTrue();
  }

  @Test
  void aStatusThatIsOnlyTheDefaultIsNone() {
    JsonObject bare =
        object("GatewayClass", "{'name': 'a'}", "'spec': {'controllerName': 'a.b/c'}");
    JsonObject withDefault = bare.deepCopy();
    withDefault.add("status", JsonParser.parseString("""
        {"conditions": [{"lastTransitionTime": "1970-01-01T00:00:00Z", "message": "Waiting for controller",
         "reason": "Pending", "status": "Unknown", "type": "Accepted"}]}"""));
    JsonObject accepted = bare.deepCopy();
    accepted.add("status", JsonParser.parseString("{\"conditions\": []}"));
    JsonObject refused = bare.deepCopy();
    refused.add("status", JsonParser.parseString("""
        {"conditions": [{"lastTransitionTime": "1970-01-01T00:00:00Z", "message": "",
         "reason": "No", "status": "False", "type": "Accepted"}]}"""));
    assertThat(STANDARD.same(bare, withDefault)).isTrue();
    assertThat(STANDARD.same(withDefault, accepted)).isTrue();
    assertThat(STANDARD.differences(accepted, refused))
        .extracting(Difference::path)
        .containsExactly("status.conditions[0]");
  }

  @Test
  void differencesNameTheirPlaces() {
    JsonObject before = object(
        "HTTPRoute",
        "{'name': 'a', 'labels': {'example.com/team': 'x'}}",
        "'spec': {'hostnames': ['a.example', 'b.example'], 'rules': [{'backendRefs': [{'name': 'b'}]}]}");
    JsonObject after = object(
        "HTTPRoute",
        "{'name': 'a', 'labels': {'example.com/team': 'y'}}",
        "'spec': {'hostnames': ['a.example'], 'rules': [{'backendRefs': [{'name': 'b', 'port': 80}]}]}");
    assertThat(STANDARD.differences(before, after))
        .extracting(Difference::toString)
        .containsExactly(
            "metadata.labels[\"example.com/team\"]: \"x\" is now \"y\"",
            "spec.hostnames[1]: removed \"b.example\"",
            "spec.rules[0].backendRefs[0].port: added 80");
  }

  @Test
  void orderEmptyListsAndFloatingNumbersAreChangesToTheServer() {
    JsonObject route = route("{'backendRefs': [{'name': 'b', 'port': 80}]}");
    assertThat(STANDARD.same(route, route("{'backendRefs': [{'name': 'b', 'port': 80.0}]}")))
        .isFalse();
    assertThat(STANDARD.same(
            route, route("{'filters': [], 'backendRefs': [{'name': 'b', 'port': 80}]}")))
        .isFalse();
    JsonObject one = route(
        "{'matches': [{'headers': [{'name': 'a', 'value': '1'}, {'name': 'b', 'value': '1'}]}]}");
    JsonObject other = route(
        "{'matches': [{'headers': [{'name': 'b', 'value': '1'}, {'name': 'a', 'value': '1'}]}]}");
    assertThat(STANDARD.same(one, other)).isFalse();
  }

  @Test
  void aKindThatTheServerDoesNotHaveCannotBeCompared() {
    JsonObject mesh = object("XMesh", "{'name': 'a'}", "'spec': {}");
    assertThatThrownBy(() -> STANDARD.same(mesh, mesh))
        .isInstanceOf(GatewayApiException.class)
        .hasMessageContaining("XMesh");
  }

  @Test
  void anObjectThatNoServerCanReadIsNotCompared() {
    JsonObject readable = object("HTTPRoute", "{'name': 'a'}", "'spec': {}");
    JsonObject number = object("HTTPRoute", "{'name': 'a', 'labels': {'team': 1}}", "'spec': {}");
    JsonObject truth = object("HTTPRoute", "{'name': 'a', 'labels': {'team': true}}", "'spec': {}");
    for (Runnable comparison : List.<Runnable>of(
        () -> STANDARD.same(number, truth),
        () -> STANDARD.same(readable, number),
        () -> STANDARD.differences(number, readable))) {
      assertThatThrownBy(comparison::run)
          .isInstanceOf(InvalidObjectException.class)
          .hasMessage("HTTPRoute.gateway.networking.k8s.io \"a\" is unreadable to a server:"
              + " metadata.labels is {\"team\":1}: json: cannot unmarshal number into Go struct"
              + " field ObjectMeta.labels of type string");
    }
    assertThatThrownBy(() -> STANDARD.same(truth, truth))
        .isInstanceOf(InvalidObjectException.class)
        .hasMessageContaining("metadata.labels is {\"team\":true}");
  }

  @Test
  void theValueThatCannotBeReadIsNamedAlsoInsideOfLists() {
    JsonObject owned = object(
        "HTTPRoute",
        "{'name': 'a', 'ownerReferences': [{'name': 'x'}, {'name': ['y']}]}",
        "'spec': {}");
    assertThatThrownBy(() -> STANDARD.same(owned, owned))
        .isInstanceOfSatisfying(InvalidObjectException.class, e -> {
          assertThat(e).hasMessageContaining("metadata.ownerReferences[1].name is [\"y\"]: ");
          assertThat(e.violations()).singleElement().satisfies(violation -> {
            assertThat(violation.type()).isEqualTo(ViolationType.MALFORMED);
            assertThat(violation.value()).hasToString("[\"y\"]");
          });
        });
    JsonObject bare = object("HTTPRoute", "3", "'spec': {}");
    assertThatThrownBy(() -> STANDARD.same(bare, bare)).hasMessageContaining("metadata is 3: ");
  }
}
