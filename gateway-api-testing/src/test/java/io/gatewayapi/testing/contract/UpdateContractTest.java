package io.gatewayapi.testing.contract;

import static io.gatewayapi.testing.contract.Objects.json;
import static io.gatewayapi.testing.contract.Objects.labelled;
import static io.gatewayapi.testing.contract.Objects.metadata;
import static io.gatewayapi.testing.contract.Objects.route;
import static io.gatewayapi.testing.contract.Objects.routeStatus;
import static io.gatewayapi.testing.contract.Objects.spec;
import static io.gatewayapi.testing.contract.Objects.withHostname;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import io.gatewayapi.testing.contract.Http.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Contract
class UpdateContractTest extends ContractTest {
  private Answer created;

  UpdateContractTest(ContractServer server) {
    super(server);
  }

  @BeforeEach
  void create() {
    created = http.post(routes, route("a"));
  }

  private Answer put(JsonObject object) {
    return http.put(routes + "/a", object);
  }

  private Answer current() {
    return http.get(routes + "/a");
  }

  @Test
  void aChangeOfTheSpecCountsAsAGeneration() {
    Answer updated = put(withHostname(created.json(), "b.example.com"));
    assertThat(updated.code()).isEqualTo(200);
    assertThat(updated.metadata().get("generation").getAsInt()).isEqualTo(2);
    assertThat(updated.metadata().get("uid")).isEqualTo(created.metadata().get("uid"));
    assertThat(Long.parseLong(updated.resourceVersion()))
        .isGreaterThan(Long.parseLong(created.resourceVersion()));
    assertThat(current().json()).isEqualTo(updated.json());
  }

  @Test
  void aChangeOfMetadataIsAVersionButNoGeneration() {
    Answer updated = put(labelled(created.json(), "a", "b"));
    assertThat(updated.code()).isEqualTo(200);
    assertThat(updated.metadata().get("generation").getAsInt()).isEqualTo(1);
    assertThat(updated.resourceVersion()).isNotEqualTo(created.resourceVersion());
    assertThat(updated.metadata().getAsJsonObject("labels")).isEqualTo(json("{'a': 'b'}"));
  }

  @Test
  void aWriteThatChangesNothingIsNoVersion() {
    Answer updated = put(created.json());
    assertThat(updated.code()).isEqualTo(200);
    assertThat(updated.resourceVersion()).isEqualTo(created.resourceVersion());
  }

  @Test
  void whatIsLeftOutGoesAndDefaultsComeBack() {
    JsonObject route = created.json();
    spec(route).remove("hostnames");
    spec(route).remove("rules");
    JsonObject spec = spec(put(route).json());
    assertThat(spec.has("hostnames")).isFalse();
    assertThat(spec.getAsJsonArray("rules")).hasSize(1);
  }

  @Test
  void anOldVersionConflicts() {
    put(withHostname(created.json(), "b.example.com"));
    Answer stale = put(withHostname(created.json(), "c.example.com"));
    assertThat(stale.code()).isEqualTo(409);
    assertThat(stale.reason()).isEqualTo("Conflict");
    assertThat(stale.message())
        .isEqualTo(
            "Operation cannot be fulfilled on httproutes.gateway.networking.k8s.io \"a\": the object"
                + " has been modified; please apply your changes to the latest version and try again");
    assertThat(stale.details())
        .isEqualTo(
            json("{'name': 'a', 'group': 'gateway.networking.k8s.io', 'kind': 'httproutes'}"));
    assertThat(spec(current().json()).getAsJsonArray("hostnames").get(0).getAsString())
        .isEqualTo("b.example.com");
  }

  @Test
  void updatesOfCustomResourcesNameAVersion() {
    JsonObject route = created.json();
    metadata(route).remove("resourceVersion");
    Answer refused = put(route);
    assertThat(refused.code()).isEqualTo(422);
    assertThat(refused.causes()).containsExactly("metadata.resourceVersion FieldValueInvalid");
  }

  @Test
  void aVersionThatIsNoNumberIsRefused() {
    JsonObject route = created.json();
    metadata(route).addProperty("resourceVersion", "abc");
    assertThat(put(route).code()).isEqualTo(500);
  }

  @Test
  void anotherUidConflicts() {
    JsonObject route = created.json();
    metadata(route).addProperty("uid", "other");
    Answer refused = put(route);
    assertThat(refused.code()).isEqualTo(409);
    assertThat(refused.reason()).isEqualTo("Conflict");
  }

  @Test
  void theServersMetadataStays() {
    JsonObject route = withHostname(created.json(), "b.example.com");
    metadata(route).remove("uid");
    metadata(route).add("creationTimestamp", JsonNull.INSTANCE);
    metadata(route).addProperty("generation", 99);
    JsonObject metadata = put(route).metadata();
    assertThat(metadata.get("uid")).isEqualTo(created.metadata().get("uid"));
    assertThat(metadata.get("creationTimestamp"))
        .isEqualTo(created.metadata().get("creationTimestamp"));
    assertThat(metadata.get("generation").getAsInt()).isEqualTo(2);
  }

  @Test
  void deletionTimestampIsNotTheCallersToSet() {
    JsonObject route = created.json();
    metadata(route).addProperty("deletionTimestamp", "2001-01-01T00:00:00Z");
    Answer refused = put(route);
    assertThat(refused.code()).isEqualTo(422);
    assertThat(refused.causes()).contains("metadata.deletionTimestamp FieldValueInvalid");
  }

  @Test
  void nameAndNamespaceAreTheUrls() {
    JsonObject other = created.json();
    metadata(other).addProperty("name", "b");
    assertThat(put(other).code()).isEqualTo(400);
    JsonObject nameless = created.json();
    metadata(nameless).remove("name");
    assertThat(put(nameless).code()).isEqualTo(400);
    JsonObject elsewhere = created.json();
    metadata(elsewhere).addProperty("namespace", "elsewhere");
    assertThat(put(elsewhere).code()).isEqualTo(400);
  }

  @Test
  void whatIsNotThereCannotBeReplaced() {
    JsonObject route = route("none");
    metadata(route).addProperty("resourceVersion", "1");
    Answer refused = http.put(routes + "/none", route);
    assertThat(refused.code()).isEqualTo(404);
    assertThat(refused.reason()).isEqualTo("NotFound");
  }

  @Test
  void anotherKindIsInvalid() {
    JsonObject route = created.json();
    route.addProperty("kind", "Gateway");
    Answer refused = put(route);
    assertThat(refused.code()).isEqualTo(422);
    assertThat(refused.causes()).contains("kind FieldValueInvalid");
  }

  @Test
  void dryRunAnswersAndChangesNothing() {
    JsonObject route = withHostname(created.json(), "b.example.com");
    Answer dry = http.put(routes + "/a?dryRun=All", route);
    assertThat(dry.code()).isEqualTo(200);
    assertThat(dry.metadata().get("generation").getAsInt()).isEqualTo(2);
    assertThat(dry.resourceVersion()).isEqualTo(created.resourceVersion());
    assertThat(current().json()).isEqualTo(created.json());
  }

  @Test
  void unknownFieldsGoWithAWarning() {
    JsonObject route = created.json();
    spec(route).addProperty("colour", "red");
    Answer updated = put(route);
    assertThat(updated.resourceVersion()).isEqualTo(created.resourceVersion());
    assertThat(updated.headers().values("Warning"))
        .containsExactly("299 - \"unknown field \\\"spec.colour\\\"\"");
    assertThat(http.put(routes + "/a?fieldValidation=Strict", route).code()).isEqualTo(400);
  }

  @Test
  void theMainResourceLeavesStatusAlone() {
    JsonObject route = created.json();
    route.add("status", routeStatus());
    assertThat(put(withHostname(route, "b.example.com")).json().has("status")).isFalse();
  }

  @Test
  void theStatusSubresourceWritesStatusOnly() {
    JsonObject route = labelled(withHostname(created.json(), "b.example.com"), "a", "b");
    route.add("status", routeStatus());
    Answer updated = http.put(routes + "/a/status", route);
    assertThat(updated.code()).isEqualTo(200);
    assertThat(updated.json().get("status")).isEqualTo(routeStatus());
    assertThat(updated.json().get("spec")).isEqualTo(created.json().get("spec"));
    assertThat(updated.metadata().has("labels")).isFalse();
    assertThat(updated.metadata().get("generation").getAsInt()).isEqualTo(1);
    assertThat(updated.resourceVersion()).isNotEqualTo(created.resourceVersion());
    assertThat(http.get(routes + "/a/status").json()).isEqualTo(updated.json());
  }

  @Test
  void aStatusSurvivesUpdatesAndGoesWhenLeftOut() {
    JsonObject route = created.json();
    route.add("status", routeStatus());
    Answer withStatus = http.put(routes + "/a/status", route);
    JsonObject next = withHostname(withStatus.json(), "b.example.com");
    next.remove("status");
    Answer updated = put(next);
    assertThat(updated.json().get("status")).isEqualTo(routeStatus());
    JsonObject cleared = updated.json();
    cleared.remove("status");
    assertThat(http.put(routes + "/a/status", cleared).json().has("status")).isFalse();
  }

  @Test
  void statusWritesConflictToo() {
    put(withHostname(created.json(), "b.example.com"));
    JsonObject route = created.json();
    route.add("status", routeStatus());
    assertThat(http.put(routes + "/a/status", route).code()).isEqualTo(409);
  }

  @Test
  void statusHasNoOtherVerbs() {
    assertThat(http.delete(routes + "/a/status").code()).isEqualTo(405);
    assertThat(http.post(routes + "/a/status", created.json()).code()).isEqualTo(405);
  }

  @ParameterizedTest
  @ValueSource(strings = {"scale", "finalize", "log"})
  void otherSubresourcesAreNotThere(String subresource) {
    assertThat(http.get(routes + "/a/" + subresource).code()).isEqualTo(404);
  }

  @Test
  void otherVersionsShowTheSameObject() {
    String beta = routes.replace("/v1/", "/v1beta1/") + "/a";
    JsonObject shown = http.get(beta).json();
    assertThat(shown.get("apiVersion").getAsString())
        .isEqualTo("gateway.networking.k8s.io/v1beta1");
    assertThat(shown.get("spec")).isEqualTo(created.json().get("spec"));
    Answer updated = http.put(beta, withHostname(shown, "b.example.com"));
    assertThat(updated.code()).isEqualTo(200);
    assertThat(updated.json().get("apiVersion").getAsString())
        .isEqualTo("gateway.networking.k8s.io/v1beta1");
    assertThat(current().resourceVersion()).isEqualTo(updated.resourceVersion());
    assertThat(current().json().get("apiVersion").getAsString())
        .isEqualTo("gateway.networking.k8s.io/v1");
  }
}
