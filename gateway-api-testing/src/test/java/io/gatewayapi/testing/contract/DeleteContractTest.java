package io.gatewayapi.testing.contract;

import static io.gatewayapi.testing.contract.Objects.labelled;
import static io.gatewayapi.testing.contract.Objects.metadata;
import static io.gatewayapi.testing.contract.Objects.route;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.gatewayapi.testing.contract.Http.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Contract
class DeleteContractTest extends ContractTest {
  DeleteContractTest(ContractServer server) {
    super(server);
  }

  private Answer delete(String name, String options) {
    return http.call("DELETE", routes + "/" + name, options, Http.JSON);
  }

  private static JsonObject held(String name) {
    JsonObject route = route(name);
    metadata(route).add("finalizers", JsonParser.parseString("[\"example.com/hold\"]"));
    return route;
  }

  @Test
  void aDeletedObjectIsGoneAndTheAnswerNamesIt() {
    Answer created = http.post(routes, route("a"));
    Answer deleted = http.delete(routes + "/a");
    assertThat(deleted.code()).isEqualTo(200);
    assertThat(deleted.json().get("kind").getAsString()).isEqualTo("Status");
    assertThat(deleted.json().get("status").getAsString()).isEqualTo("Success");
    assertThat(deleted.details().get("name").getAsString()).isEqualTo("a");
    assertThat(deleted.details().get("kind").getAsString()).isEqualTo("httproutes");
    assertThat(deleted.details().get("uid")).isEqualTo(created.metadata().get("uid"));
    assertThat(http.get(routes + "/a").code()).isEqualTo(404);
  }

  @Test
  void whatIsNotThereCannotBeDeleted() {
    Answer refused = http.delete(routes + "/none");
    assertThat(refused.code()).isEqualTo(404);
    assertThat(refused.reason()).isEqualTo("NotFound");
    assertThat(refused.message())
        .isEqualTo("httproutes.gateway.networking.k8s.io \"none\" not found");
  }

  @Test
  void aNameIsFreeAgainAndTheNewObjectAnother() {
    Answer first = http.post(routes, route("a"));
    http.delete(routes + "/a");
    Answer second = http.post(routes, route("a"));
    assertThat(second.code()).isEqualTo(201);
    assertThat(second.metadata().get("uid")).isNotEqualTo(first.metadata().get("uid"));
  }

  @ParameterizedTest
  @CsvSource({"uid, nope", "resourceVersion, 1"})
  void preconditionsHold(String field, String value) {
    http.post(routes, route("a"));
    Answer refused = delete("a", "{\"preconditions\":{\"" + field + "\":\"" + value + "\"}}");
    assertThat(refused.code()).isEqualTo(409);
    assertThat(refused.reason()).isEqualTo("Conflict");
    assertThat(http.get(routes + "/a").code()).isEqualTo(200);
  }

  @Test
  void preconditionsThatHoldDoNotHinder() {
    Answer created = http.post(routes, route("a"));
    String uid = created.metadata().get("uid").getAsString();
    Answer deleted = delete(
        "a",
        "{\"kind\":\"DeleteOptions\",\"apiVersion\":\"v1\",\"preconditions\":{\"uid\":\"" + uid
            + "\",\"resourceVersion\":\"" + created.resourceVersion() + "\"}}");
    assertThat(deleted.code()).isEqualTo(200);
  }

  @Test
  void dryRunDeletesNothing() {
    http.post(routes, route("a"));
    assertThat(http.delete(routes + "/a?dryRun=All").code()).isEqualTo(200);
    assertThat(delete("a", "{\"dryRun\":[\"All\"]}").code()).isEqualTo(200);
    assertThat(http.get(routes + "/a").code()).isEqualTo(200);
  }

  @Test
  void finalizersHoldAnObject() {
    http.post(routes, held("a"));
    Answer deleted = http.delete(routes + "/a");
    assertThat(deleted.code()).isEqualTo(200);
    assertThat(deleted.json().get("kind").getAsString()).isEqualTo("HTTPRoute");
    assertThat(deleted.metadata().has("deletionTimestamp")).isTrue();
    assertThat(deleted.metadata().get("deletionGracePeriodSeconds").getAsInt()).isZero();
    assertThat(deleted.metadata().get("generation").getAsInt()).isEqualTo(2);
    assertThat(http.get(routes + "/a").json()).isEqualTo(deleted.json());
    Answer again = http.delete(routes + "/a");
    assertThat(again.resourceVersion()).isEqualTo(deleted.resourceVersion());
  }

  @Test
  void theLastFinalizersEndIsTheObjects() {
    http.post(routes, held("a"));
    JsonObject route = http.delete(routes + "/a").json();
    metadata(route).remove("finalizers");
    Answer released = http.put(routes + "/a", route);
    assertThat(released.code()).isEqualTo(200);
    assertThat(http.get(routes + "/a").code()).isEqualTo(404);
  }

  @Test
  void aDeletedObjectTakesNoNewFinalizers() {
    http.post(routes, held("a"));
    JsonObject route = http.delete(routes + "/a").json();
    metadata(route)
        .add("finalizers", JsonParser.parseString("[\"example.com/hold\",\"example.com/more\"]"));
    Answer refused = http.put(routes + "/a", route);
    assertThat(refused.code()).isEqualTo(422);
    assertThat(refused.causes()).contains("metadata.finalizers FieldValueForbidden");
  }

  @Test
  void aHeldNameIsTaken() {
    http.post(routes, held("a"));
    http.delete(routes + "/a");
    Answer refused = http.post(routes, route("a"));
    assertThat(refused.code()).isEqualTo(409);
    assertThat(refused.message()).startsWith("object is being deleted: ");
  }

  @ParameterizedTest
  @CsvSource({"Foreground, foregroundDeletion", "Orphan, orphan"})
  void somePoliciesWaitForTheGarbageCollector(String policy, String finalizer) {
    http.post(routes, route("a"));
    Answer deleted = http.delete(routes + "/a?propagationPolicy=" + policy);
    assertThat(deleted.metadata().getAsJsonArray("finalizers"))
        .isEqualTo(JsonParser.parseString("[\"" + finalizer + "\"]"));
  }

  @Test
  void unknownPoliciesAreRefused() {
    http.post(routes, route("a"));
    Answer refused = delete("a", "{\"propagationPolicy\":\"Sideways\"}");
    assertThat(refused.code()).isEqualTo(422);
    assertThat(refused.causes()).containsExactly("propagationPolicy FieldValueNotSupported");
  }

  @Test
  void optionsThatAreNoJsonAreABadRequest() {
    http.post(routes, route("a"));
    assertThat(delete("a", "{\"bad").code()).isEqualTo(400);
  }

  @Test
  void aCollectionIsDeletedAsSelected() {
    http.post(routes, labelled(route("a"), "go", "yes"));
    http.post(routes, labelled(route("b"), "go", "no"));
    http.post(routes, labelled(route("c"), "go", "yes"));
    Answer deleted = http.delete(routes + "?labelSelector=go%3Dyes");
    assertThat(deleted.code()).isEqualTo(200);
    assertThat(deleted.itemNames()).containsExactly("a", "c");
    assertThat(http.get(routes).itemNames()).containsExactly("b");
  }

  @Test
  void theVersionOfADeletionIsANewOne() {
    Answer created = http.post(routes, route("a"));
    http.delete(routes + "/a");
    assertThat(Long.parseLong(http.get(routes).resourceVersion()))
        .isGreaterThan(Long.parseLong(created.resourceVersion()));
  }

  @Test
  void aPolicyTakesThePlaceOfTheOneBefore() {
    JsonObject route = route("a");
    Objects.metadata(route)
        .add("finalizers", Objects.json("{'x': ['example.com/f']}").get("x"));
    http.post(routes, route);
    assertThat(finalizersAfter("Orphan")).isEqualTo("[\"example.com/f\",\"orphan\"]");
    assertThat(finalizersAfter("Foreground"))
        .isEqualTo("[\"example.com/f\",\"foregroundDeletion\"]");
    assertThat(finalizersAfter("")).isEqualTo("[\"example.com/f\",\"foregroundDeletion\"]");
    assertThat(finalizersAfter("Background")).isEqualTo("[\"example.com/f\"]");
  }

  private String finalizersAfter(String policy) {
    return http.delete(routes + "/a" + (policy.isEmpty() ? "" : "?propagationPolicy=" + policy))
        .metadata()
        .get("finalizers")
        .toString();
  }

  @Test
  void whereThereAreOptionsInTheBodyParametersDoNotCount() {
    http.post(routes, route("a"));
    Answer deleted =
        http.call("DELETE", routes + "/a?propagationPolicy=Orphan&dryRun=All", "{}", Http.JSON);
    assertThat(deleted.json().get("status").getAsString()).isEqualTo("Success");
    assertThat(http.get(routes + "/a").code()).isEqualTo(404);
  }
}
