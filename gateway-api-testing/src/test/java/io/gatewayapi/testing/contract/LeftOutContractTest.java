package io.gatewayapi.testing.contract;

import static io.gatewayapi.testing.contract.Objects.json;
import static io.gatewayapi.testing.contract.Objects.metadata;
import static io.gatewayapi.testing.contract.Objects.route;
import static io.gatewayapi.testing.contract.Objects.routeStatus;
import static io.gatewayapi.testing.contract.Objects.spec;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import io.gatewayapi.testing.contract.Http.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a write leaves out changes no owners, unless it cannot be read at all. */
@Contract
class LeftOutContractTest extends ContractTest {
  private static final String OWNED = "c Update v1 (spec(. hostnames parentRefs rules))";

  private String a;

  LeftOutContractTest(ContractServer server) {
    super(server);
  }

  @BeforeEach
  void create() {
    a = routes + "/a";
    http.post(routes + "?fieldManager=c", route("a"));
  }

  private String in(String version) {
    return a.replace("/v1/", "/" + version + "/");
  }

  @ParameterizedTest
  @ValueSource(strings = {"v1", "v1beta1"})
  void aPatchOfTheStatusTakesNothingElse(String version) {
    Answer patched = http.merge(
        in(version) + "/status?fieldManager=s",
        "{'metadata': {'finalizers': ['a.b/c']}, 'spec': {'hostnames': ['b.c'],"
            + " 'parentRefs': null}, 'status': " + routeStatus() + "}");
    assertThat(patched.code()).isEqualTo(200);
    assertThat(patched.owners())
        .containsExactly(OWNED, "s Update/status " + version + " (status(. parents))");
  }

  @ParameterizedTest
  @ValueSource(strings = {"v1", "v1beta1"})
  void anAppliedStatusConflictsWithNothingElse(String version) {
    JsonObject config = route("a");
    config.addProperty("apiVersion", "gateway.networking.k8s.io/" + version);
    spec(config).add("hostnames", json("{'l': ['b.c']}").get("l"));
    config.add("status", routeStatus());
    Answer applied = http.apply(in(version) + "/status", "s", config);
    assertThat(applied.code()).isEqualTo(200);
    assertThat(applied.owners())
        .containsExactly(OWNED, "s Apply/status " + version + " (status(parents))");
  }

  @Test
  void anObjectWrittenInAnotherVersionTakesItsStatus() {
    JsonObject config = json("{'apiVersion': 'gateway.networking.k8s.io/v1', 'kind': 'HTTPRoute',"
        + " 'metadata': {'name': 'a'}}");
    config.add("status", routeStatus());
    http.apply(a + "/status", "s", config);
    assertThat(http.merge(a + "?fieldManager=o", "{'status': {'parents': []}}").owners())
        .contains("s Apply/status v1 (status(parents))");
    assertThat(http.merge(in("v1beta1") + "?fieldManager=o", "{'status': {'parents': []}}")
            .owners())
        .containsExactly(OWNED);
  }

  @Test
  void whatHasNotItsTypeCostsAllOwners() {
    Answer patched = http.jsonPatch(
        a + "/status", "[{'op': 'replace', 'path': '/spec/hostnames/0', 'value': false}]");
    assertThat(patched.code()).isEqualTo(200);
    assertThat(patched.owners()).isEmpty();
  }

  @Test
  void aStatusThatHasNotItsTypeCostsAllOwners() {
    JsonObject route = route("b");
    route.add("status", json("{'parents': [{'controllerName': 7}]}"));
    Answer created = http.post(routes, route);
    assertThat(created.code()).isEqualTo(201);
    assertThat(created.owners()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"v1", "example.com/v1", "gateway.networking.k8s.io/v9"})
  void ownersInAVersionThatThereIsNotCostAllOwners(String version) {
    Answer patched = http.merge(
        a,
        "{'metadata': {'managedFields': [{'manager': 'm', 'operation': 'Update', 'apiVersion': '"
            + version + "', 'fieldsType': 'FieldsV1', 'fieldsV1': {'f:spec': {}}}]}}");
    assertThat(patched.code()).isEqualTo(200);
    assertThat(patched.owners()).isEmpty();
  }

  @Test
  void aDoubleFinalizerCostsAllOwnersOnlyBetweenVersions() {
    String twice = "[{'op': 'add', 'path': '/metadata/finalizers', 'value': ['a.b/c', 'a.b/c']}]";
    assertThat(http.jsonPatch(a + "?dryRun=All", twice).owners()).isNotEmpty();
    assertThat(http.jsonPatch(in("v1beta1") + "?dryRun=All", twice).owners()).isEmpty();
  }

  @Test
  void aDoubleFinalizerKeepsOtherVersionsFromApplying() {
    http.jsonPatch(
        a, "[{'op': 'add', 'path': '/metadata/finalizers', 'value': ['a.b/c', 'a.b/c']}]");
    JsonObject config = json("{'apiVersion': 'gateway.networking.k8s.io/v1beta1',"
        + " 'kind': 'HTTPRoute', 'metadata': {'name': 'a', 'labels': {'l': '1'}}}");
    Answer refused = http.apply(in("v1beta1"), "one", config);
    assertThat(refused.code()).isEqualTo(500);
    assertThat(refused.message())
        .isEqualTo(".metadata.finalizers: duplicate entries for key [=\"a.b/c\"]");
    http.merge(a, "{'metadata': {'finalizers': null}}");
  }

  @Test
  void theTypeIsLeftOutOfAStatus() {
    Answer patched = http.merge(a + "/status", "{'apiVersion': 'other'}");
    assertThat(patched.code()).isEqualTo(200);
    assertThat(patched.json().get("apiVersion").getAsString())
        .isEqualTo("gateway.networking.k8s.io/v1");
  }

  @Test
  void anOwnerWithoutAUidIsRefusedAsAnEmptyOne() {
    JsonObject config = route("b");
    metadata(config)
        .add(
            "ownerReferences",
            json("{'l': [{'apiVersion': 'v1', 'kind': 'Secret', 'name': 's'}]}").get("l"));
    Answer refused = http.apply(routes + "/b", "one", config);
    assertThat(refused.code()).isEqualTo(422);
    assertThat(refused.message()).contains("metadata.ownerReferences.uid: ", "must not be empty");
  }
}
