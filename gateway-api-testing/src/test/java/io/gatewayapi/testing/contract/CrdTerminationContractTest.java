package io.gatewayapi.testing.contract;

import static io.gatewayapi.testing.contract.Objects.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.gatewayapi.testing.contract.Http.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A CRD goes after its objects, and says so. */
@Contract
class CrdTerminationContractTest extends ContractTest {
  private static final String CRDS = "/apis/apiextensions.k8s.io/v1/customresourcedefinitions";
  private static final String CLEANUP = "[\"customresourcecleanup.apiextensions.k8s.io\"]";

  private String group;
  private String crd;
  private String tops;

  CrdTerminationContractTest(ContractServer server) {
    super(server);
  }

  @BeforeEach
  void names() {
    group = "t" + UUID.randomUUID().toString().substring(0, 8) + ".example.com";
    crd = CRDS + "/tops." + group;
    tops = "/apis/" + group + "/v1/namespaces/" + namespace + "/tops";
  }

  private JsonObject definition() {
    return json("""
        {'apiVersion': 'apiextensions.k8s.io/v1', 'kind': 'CustomResourceDefinition',
         'metadata': {'name': 'tops.%s'},
         'spec': {'group': '%s', 'scope': 'Namespaced', 'names': {'plural': 'tops', 'kind': 'Top'},
          'versions': [{'name': 'v1', 'served': true, 'storage': true,
           'schema': {'openAPIV3Schema': {'type': 'object'}}}]}}
        """.formatted(group, group));
  }

  private JsonObject top(String name, String finalizers) {
    return json("{'apiVersion': '" + group + "/v1', 'kind': 'Top', 'metadata': {'name': '" + name
        + "', 'finalizers': " + finalizers + "}}");
  }

  /** Type, status and reason of each condition. */
  private static List<String> conditions(Answer answer) {
    List<String> conditions = new ArrayList<>();
    for (JsonElement condition :
        answer.json().getAsJsonObject("status").getAsJsonArray("conditions")) {
      JsonObject c = condition.getAsJsonObject();
      conditions.add(c.get("type").getAsString() + " " + c.get("status").getAsString() + " "
          + c.get("reason").getAsString());
    }
    return conditions;
  }

  @Test
  void aNewOneHasNotBeenLookedAt() {
    JsonObject status =
        http.post(CRDS + "?dryRun=All", definition()).json().getAsJsonObject("status");
    assertThat(status)
        .isEqualTo(json("{'conditions': null, 'acceptedNames': {'plural': '', 'kind': ''},"
            + " 'storedVersions': ['v1']}"));
  }

  @Test
  void aConversionHasAStrategy() {
    JsonObject none = definition();
    none.getAsJsonObject("spec").add("conversion", json("{}"));
    assertThat(http.post(CRDS + "?dryRun=All", none).causes())
        .containsExactly("spec.conversion.strategy FieldValueRequired");
    none.getAsJsonObject("spec").add("conversion", com.google.gson.JsonNull.INSTANCE);
    Answer completed = http.post(CRDS + "?dryRun=All", none);
    assertThat(Objects.spec(completed.json()).get("conversion"))
        .hasToString("{\"strategy\":\"None\"}");
  }

  @Test
  void itWaitsForObjectsThatAreHeld() {
    http.post(CRDS, definition());
    await(() -> http.post(tops + "?dryRun=All", top("probe", "[]")).code() == 201);
    http.post(tops, top("a", "['example.com/hold']"));
    http.post(tops, top("b", "[]"));

    Answer deleted = http.delete(crd);
    assertThat(deleted.code()).isEqualTo(200);
    assertThat(deleted.json().get("kind").getAsString()).isEqualTo("CustomResourceDefinition");
    assertThat(deleted.metadata().get("finalizers")).hasToString(CLEANUP);
    assertThat(deleted.metadata().has("deletionTimestamp")).isTrue();
    assertThat(deleted.metadata().has("deletionGracePeriodSeconds")).isFalse();
    assertThat(deleted.metadata().get("generation").getAsInt()).isEqualTo(1);
    assertThat(conditions(deleted))
        .containsExactly(
            "NamesAccepted True NoConflicts",
            "Established True InitialNamesAccepted",
            "Terminating True InstanceDeletionPending");

    await(() -> http.get(crd).text().contains("InstanceDeletionInProgress"));
    await(() -> http.get(tops + "/b").code() == 404);
    await(() -> http.get(tops + "/a").metadata().has("deletionTimestamp"));
    Answer refused = http.post(tops, top("c", "[]"));
    assertThat(refused.code()).isEqualTo(403);
    assertThat(refused.reason()).isEqualTo("Forbidden");
    assertThat(refused.message())
        .isEqualTo("tops." + group + " \"c\" is forbidden: create not allowed while custom resource"
            + " definition is terminating");
    Answer again = http.delete(crd);
    assertThat(again.metadata().get("deletionGracePeriodSeconds").getAsInt()).isZero();
    assertThat(http.post(CRDS, definition()).code()).isEqualTo(409);

    JsonObject held = http.get(tops + "/a").json();
    Objects.metadata(held).remove("finalizers");
    assertThat(http.put(tops + "/a", held).code()).isEqualTo(200);
    // A real server looks again after some seconds.
    await(() -> http.get(crd).code() == 404);
  }

  @Test
  void aDryRunLeavesIt() {
    http.post(CRDS, definition());
    await(() -> http.post(tops + "?dryRun=All", top("probe", "[]")).code() == 201);
    assertThat(conditions(http.delete(crd + "?dryRun=All")))
        .contains("Terminating True InstanceDeletionPending");
    assertThat(http.get(crd).metadata().has("deletionTimestamp")).isFalse();
    http.delete(crd);
    await(() -> http.get(crd).code() == 404);
  }
}
