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
import org.junit.jupiter.params.provider.ValueSource;

/** Lists, and what is deleted by lists and by old options. */
@Contract
class CollectionDetailsContractTest extends ContractTest {
  CollectionDetailsContractTest(ContractServer server) {
    super(server);
  }

  private void three() {
    for (String name : new String[] {"a", "b", "c"}) {
      http.post(routes, labelled(route(name), "name", name));
    }
  }

  private Answer delete(String options) {
    return http.call("DELETE", routes + "/a", options, Http.JSON);
  }

  @Test
  void aPageOfACollectionIsDeleted() {
    three();
    String version = http.get(routes).resourceVersion();
    Answer deleted = http.delete(routes + "?limit=2");
    assertThat(deleted.itemNames()).containsExactly("a", "b");
    assertThat(deleted.resourceVersion()).isEqualTo(version);
    assertThat(deleted.metadata().get("continue").getAsString()).isNotEmpty();
    assertThat(http.get(routes).itemNames()).containsExactly("c");
    assertThat(http.delete(routes).metadata().get("continue").getAsString()).isEmpty();
  }

  @Test
  void thereIsMoreWhereObjectsFollowThatAreNotAskedFor() {
    three();
    Answer page = http.get(routes + "?limit=1&labelSelector=name%3Da");
    assertThat(page.itemNames()).containsExactly("a");
    assertThat(page.metadata().get("continue").getAsString()).isNotEmpty();
    assertThat(page.metadata().has("remainingItemCount")).isFalse();
    Answer last = http.get(routes + "?limit=1&labelSelector=name%3Dc");
    assertThat(last.metadata().get("continue").getAsString()).isEmpty();
  }

  @Test
  void whoAsksForOneNameGetsOnePage() {
    three();
    Answer page = http.get(routes + "?limit=1&fieldSelector=metadata.name%3Da");
    assertThat(page.itemNames()).containsExactly("a");
    assertThat(page.metadata().get("continue").getAsString()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"PartialObjectMetadataList", "Table"})
  void otherFormsDoNotSayThatThereIsNoMore(String form) {
    Answer list = http.get(routes, "application/json;as=" + form + ";g=meta.k8s.io;v=v1");
    assertThat(list.metadata().has("continue")).isFalse();
    assertThat(list.metadata().has("resourceVersion")).isTrue();
  }

  @Test
  void noMetadataIsNull() {
    Answer list =
        http.get(routes, "application/json;as=PartialObjectMetadataList;g=meta.k8s.io;v=v1");
    assertThat(list.json().get("items").isJsonNull()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "limit=x&labelSelector=a+b | strconv.ParseInt: parsing",
        "labelSelector=a+b&resourceVersionMatch=Exact | unable to parse requirement",
      })
  void whatIsWrongWithAListIsToldInThisOrder(String query, String message) {
    assertThat(http.get(routes + "?" + query).message()).startsWith(message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"uid", "resourceVersion"})
  void anEmptyPreconditionIsOne(String field) {
    http.post(routes, route("a"));
    Answer refused = delete("{\"preconditions\": {\"" + field + "\": \"\"}}");
    assertThat(refused.code()).isEqualTo(409);
    assertThat(refused.message()).contains("in the precondition () does not match");
  }

  @Test
  void dependentsMayBeOrphanedInTheOldWay() {
    http.post(routes, route("a"));
    Answer deleted = delete("{\"orphanDependents\": true}");
    assertThat(deleted.metadata().getAsJsonArray("finalizers").toString())
        .isEqualTo("[\"orphan\"]");
    Answer gone = delete("{\"orphanDependents\": false}");
    assertThat(gone.json().get("kind").getAsString()).isEqualTo("Status");
  }

  @Test
  void whatIsHeldThoughItsDependentsShallGoIsAccepted() {
    JsonObject route = route("a");
    metadata(route).add("finalizers", JsonParser.parseString("[\"a.b/c\"]"));
    http.post(routes, route);
    assertThat(delete("{\"orphanDependents\": false}").code()).isEqualTo(202);
    assertThat(delete("{\"propagationPolicy\": \"Background\"}").code()).isEqualTo(200);
    http.merge(routes + "/a", "{'metadata': {'finalizers': null}}");
  }

  @Test
  void theOldWayAndTheNewOneExcludeEachOther() {
    http.post(routes, route("a"));
    Answer refused = delete("{\"orphanDependents\": true, \"propagationPolicy\": \"Orphan\"}");
    assertThat(refused.code()).isEqualTo(422);
    assertThat(refused.message())
        .endsWith("propagationPolicy: Invalid value: \"Orphan\": orphanDependents and"
            + " deletionPropagation cannot be both set");
  }

  @Test
  void finalizersThatAreAddedTooLateAreNamedOnce() {
    JsonObject route = route("a");
    metadata(route).add("finalizers", JsonParser.parseString("[\"a.b/c\"]"));
    http.post(routes, route);
    http.delete(routes + "/a");
    Answer refused = http.merge(
        routes + "/a", "{'metadata': {'finalizers': ['x.y/z', 'a.b/c', 'x.y/z', 'd.e/f']}}");
    assertThat(refused.message()).contains("[]string{\"d.e/f\", \"x.y/z\"}");
    http.merge(routes + "/a", "{'metadata': {'finalizers': null}}");
  }
}
