package io.gatewayapi.testing.contract;

import static io.gatewayapi.testing.contract.Objects.GROUP;
import static io.gatewayapi.testing.contract.Objects.json;
import static io.gatewayapi.testing.contract.Objects.metadata;
import static io.gatewayapi.testing.contract.Objects.route;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.gatewayapi.testing.contract.Http.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written is not always what is read; then the next write is one, whatever it says. */
@Contract
class StoredFormContractTest extends ContractTest {
  private static final String NOTHING = "{}";

  StoredFormContractTest(ContractServer server) {
    super(server);
  }

  private static JsonObject with(String field, String value) {
    JsonObject route = route("a");
    metadata(route).add(field, JsonParser.parseString(value));
    return route;
  }

  private String version(Answer answer) {
    assertThat(answer.code()).isBetween(200, 201);
    return answer.resourceVersion();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"labels={}", "annotations={}", "finalizers=[]", "ownerReferences=[]", "labels=null"
      })
  void whatIsAppliedEmptyIsWrittenAgain(String field) {
    String[] part = field.split("=", 2);
    JsonObject route = with(part[0], part[1]);
    String applied = version(http.apply(routes + "/a", "one", route));
    String again = version(http.apply(routes + "/a", "one", route));
    assertThat(again).isNotEqualTo(applied);
    String patched = version(http.merge(routes + "/a", NOTHING));
    assertThat(patched).isNotEqualTo(again);
    assertThat(version(http.merge(routes + "/a", NOTHING))).isEqualTo(patched);
  }

  @Test
  void anAppliedNullIsWrittenAgainAsAnEmptyText() {
    String applied =
        version(http.apply(routes + "/a", "one", with("annotations", "{\"a\": null}")));
    Answer patched = http.merge(routes + "/a", NOTHING);
    assertThat(version(patched)).isNotEqualTo(applied);
    assertThat(patched.metadata().getAsJsonObject("annotations")).isEqualTo(json("{'a': ''}"));
    assertThat(version(http.merge(routes + "/a", NOTHING))).isEqualTo(version(patched));
  }

  @ParameterizedTest
  @ValueSource(strings = {"uid", "resourceVersion", "selfLink"})
  void whatIsTheServersIsNotWrittenEmpty(String field) {
    String applied = version(http.apply(routes + "/a", "one", with(field, "\"\"")));
    assertThat(version(http.merge(routes + "/a", NOTHING))).isEqualTo(applied);
  }

  @Test
  void whatIsSentEmptyIsNotKept() {
    String created = version(http.post(routes, with("labels", "{}")));
    assertThat(version(http.merge(routes + "/a", NOTHING))).isEqualTo(created);
    String labelled = version(http.merge(routes + "/a", "{'metadata': {'labels': {'a': 'b'}}}"));
    String bare = version(http.merge(routes + "/a", "{'metadata': {'labels': {'a': null}}}"));
    assertThat(bare).isNotEqualTo(labelled);
    assertThat(version(http.merge(routes + "/a", NOTHING))).isEqualTo(bare);
  }

  @Test
  void onTheWayIntoTheStoredVersionEmptyFieldsAreLost() {
    String beta = routes.replace("/v1/", "/v1beta1/") + "/a";
    JsonObject route = with("labels", "{}");
    route.addProperty("apiVersion", "gateway.networking.k8s.io/v1beta1");
    String applied = version(http.apply(beta, "one", route));
    assertThat(version(http.merge(beta, NOTHING))).isEqualTo(applied);
  }

  @Test
  void aStatusThatIsADefaultIsWrittenWithTheNextWrite() {
    String gateways = routes.replace("httproutes", "gateways");
    Answer created = http.post(gateways, json("""
        {'apiVersion': 'gateway.networking.k8s.io/v1', 'kind': 'Gateway', 'metadata': {'name': 'g'},
         'spec': {'gatewayClassName': 'c',
                  'listeners': [{'name': 'a', 'port': 80, 'protocol': 'HTTP'}]}}
        """));
    assertThat(created.json().has("status")).isTrue();
    Answer patched = http.merge(gateways + "/g", NOTHING);
    assertThat(version(patched)).isNotEqualTo(version(created));
    assertThat(version(http.merge(gateways + "/g", NOTHING))).isEqualTo(version(patched));
  }

  @Test
  void aLinkToItselfIsNotKept() {
    Answer created = http.post(routes, with("selfLink", "\"/x\""));
    assertThat(created.metadata().has("selfLink")).isFalse();
    Answer patched = http.merge(routes + "/a", "{'metadata': {'selfLink': '/y'}}");
    assertThat(version(patched)).isEqualTo(version(created));
  }

  @Test
  void aNewObjectIsNotBeingDeleted() {
    Answer created = http.post(routes, with("deletionTimestamp", "\"2020-01-01T00:00:00Z\""));
    assertThat(created.metadata().has("deletionTimestamp")).isFalse();
    assertThat(created.owners().toString()).doesNotContain("deletion");
  }

  @Test
  void anAppliedObjectMayBeDeletedAlready() {
    Answer applied =
        http.apply(routes + "/a", "one", with("deletionTimestamp", "\"2020-01-01T00:00:00Z\""));
    assertThat(applied.metadata().get("deletionTimestamp").getAsString())
        .isEqualTo("2020-01-01T00:00:00Z");
    http.merge(routes + "/a", "{'metadata': {'labels': {'a': 'b'}}}");
    assertThat(http.get(routes + "/a").code()).isEqualTo(404);
  }

  @Test
  void whatIsDeletedAlreadyGoesWithAWriteThatChangesNothing() {
    http.apply(routes + "/a", "one", with("deletionTimestamp", "\"2020-01-01T00:00:00Z\""));
    assertThat(http.merge(routes + "/a", NOTHING).code()).isEqualTo(200);
    assertThat(http.get(routes + "/a").code()).isEqualTo(404);
  }

  @Test
  void theTimeOfADeletionStaysAsItIs() {
    http.post(routes, with("finalizers", "['example.com/hold']".replace('\'', '"')));
    Answer deleted = http.delete(routes + "/a");
    Answer patched =
        http.merge(routes + "/a", "{'metadata': {'deletionTimestamp': '2020-01-01T00:00:00Z'}}");
    assertThat(patched.metadata().get("deletionTimestamp"))
        .isEqualTo(deleted.metadata().get("deletionTimestamp"));
    http.merge(routes + "/a", "{'metadata': {'finalizers': null}}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"deletionTimestamp:'2020-01-01T00:00:00Z'", "deletionGracePeriodSeconds:7"})
  void aPatchDeletesNothing(String field) {
    http.post(routes, route("a"));
    String[] part = field.split(":", 2);
    Answer refused =
        http.merge(routes + "/a", "{'metadata': {'" + part[0] + "': " + part[1] + "}}");
    assertThat(refused.code()).isEqualTo(422);
    assertThat(refused.causes())
        .containsExactly(
            "metadata." + part[0] + " FieldValueInvalid",
            "metadata." + part[0] + " FieldValueInvalid");
  }

  @Test
  void thePlaceOfAnObjectInStorageIsTold() {
    Answer created = http.post(routes, route("a"));
    JsonObject other = created.json();
    metadata(other).addProperty("uid", "00000000-0000-0000-0000-000000000001");
    String place = GROUP.replace("/apis/", "/").replace("/v1", "") + "/httproutes/";
    assertThat(http.put(routes + "/a", other).message())
        .contains("StorageError: invalid object, Code: 4, Key: /registry/", place)
        .contains("/a, ResourceVersion: 0, AdditionalErrorMsg: Precondition failed: UID in");
    assertThat(http.put(routes + "/a?dryRun=All", other).message()).contains("Key: " + place);
  }
}
