package io.gatewayapi.testing.contract;

import static io.gatewayapi.testing.contract.Objects.metadata;
import static io.gatewayapi.testing.contract.Objects.route;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.gatewayapi.testing.contract.Http.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a delete may say, of one object and of many. */
@Contract
class DeleteOptionsContractTest extends ContractTest {
  DeleteOptionsContractTest(ContractServer server) {
    super(server);
  }

  private Answer delete(String path, String options) {
    return http.call("DELETE", path, options.replace('\'', '"'), Http.JSON);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
          {'kind': 'Foo', 'apiVersion': 'v1'} | no kind "Foo" is registered for version "v1" in scheme "pkg/apis/meta/internalversion/scheme/register.go:27"
          {'gracePeriodSeconds': 'x'}         | json: cannot unmarshal string into Go struct field DeleteOptions.gracePeriodSeconds of type int64
          {'gracePeriodSeconds': 1.5}         | json: cannot unmarshal number 1.5 into Go struct field DeleteOptions.gracePeriodSeconds of type int64
          {'gracePeriodSeconds': 1e3}         | json: cannot unmarshal number 1e3 into Go struct field DeleteOptions.gracePeriodSeconds of type int64
          {'orphanDependents': 'x'}           | json: cannot unmarshal string into Go struct field DeleteOptions.orphanDependents of type bool
          {'propagationPolicy': 5}            | json: cannot unmarshal number into Go struct field DeleteOptions.propagationPolicy of type v1.DeletionPropagation
          {'preconditions': 'x'}              | json: cannot unmarshal string into Go struct field DeleteOptions.preconditions of type v1.Preconditions
          {'dryRun': 'All'}                   | json: cannot unmarshal string into Go struct field DeleteOptions.dryRun of type []string
          """)
  void optionsAreOfTheirType(String options, String message) {
    http.post(routes, route("a"));
    for (String path : new String[] {routes + "/a", routes}) {
      Answer refused = delete(path, options);
      assertThat(refused.code()).isEqualTo(400);
      assertThat(refused.message()).isEqualTo(message);
    }
    assertThat(http.get(routes).itemNames()).containsExactly("a");
  }

  @Test
  void aGracePeriodIsANumber() {
    Answer refused = http.delete(routes + "/a?gracePeriodSeconds=x");
    assertThat(refused.code()).isEqualTo(400);
    assertThat(refused.message()).isEqualTo("strconv.ParseInt: parsing \"x\": invalid syntax");
  }

  @Test
  void theOlderWayToKeepDependentsIsUnderstood() {
    http.post(routes, route("a"));
    assertThat(finalizers(http.delete(routes + "/a?orphanDependents=true")))
        .isEqualTo("[\"orphan\"]");
    http.delete(routes + "/a?orphanDependents=false");
    assertThat(http.get(routes + "/a").code()).isEqualTo(404);
    http.post(routes, route("b"));
    assertThat(finalizers(delete(routes + "/b", "{'orphanDependents': true}")))
        .isEqualTo("[\"orphan\"]");
  }

  private static String finalizers(Answer held) {
    return held.metadata().get("finalizers").toString();
  }

  @Test
  void dependentsAreSpokenOfInOneWay() {
    http.post(routes, route("a"));
    Answer refused =
        delete(routes + "/a", "{'orphanDependents': true, 'propagationPolicy': 'Orphan'}");
    assertThat(refused.code()).isEqualTo(422);
    assertThat(refused.message())
        .isEqualTo("DeleteOptions.meta.k8s.io \"\" is invalid: propagationPolicy: Invalid value:"
            + " \"Orphan\": orphanDependents and deletionPropagation cannot be both set");
  }

  @Test
  void preconditionsHoldForEachOfMany() {
    http.post(routes, route("a"));
    Answer refused = delete(routes, "{'preconditions': {'uid': 'x'}}");
    assertThat(refused.code()).isEqualTo(409);
    assertThat(refused.details().get("name").getAsString()).isEqualTo("a");
    assertThat(http.get(routes).itemNames()).containsExactly("a");
  }

  @Test
  void manyAreDeletedPageByPage() {
    for (String name : new String[] {"a", "b", "c"}) {
      http.post(routes, route(name));
    }
    Answer page = http.delete(routes + "?limit=2");
    assertThat(page.itemNames()).containsExactly("a", "b");
    assertThat(page.metadata().get("continue").getAsString()).isNotEmpty();
    assertThat(page.metadata().get("remainingItemCount").getAsInt()).isEqualTo(1);
    assertThat(http.get(routes).itemNames()).containsExactly("c");
    assertThat(http.delete(routes).metadata().get("continue").getAsString()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"resourceVersion=abc", "continue=abc", "limit=x", "labelSelector=%3D"})
  void whatCannotBeListedIsNotDeleted(String query) {
    http.post(routes, route("a"));
    assertThat(http.delete(routes + "?" + query).code()).isEqualTo(400);
    assertThat(http.get(routes).itemNames()).containsExactly("a");
  }

  @Test
  void aDryRunSaysWhichOne() {
    Answer refused = http.post(routes + "?dryRun=", route("a"));
    assertThat(refused.code()).isEqualTo(422);
    assertThat(refused.causes()).containsExactly("dryRun FieldValueNotSupported");
  }

  @Test
  void whatOnlyAServerSetsIsNobodysOnCreate() {
    JsonObject route = route("a");
    metadata(route).addProperty("deletionTimestamp", "2001-01-01T00:00:00Z");
    metadata(route).addProperty("deletionGracePeriodSeconds", 5);
    metadata(route).addProperty("selfLink", "/x");
    Answer created = http.post(routes, route);
    assertThat(created.code()).isEqualTo(201);
    assertThat(created.metadata().keySet())
        .doesNotContain("selfLink", "deletionTimestamp", "deletionGracePeriodSeconds");
    assertThat(created.metadata().get("managedFields").toString()).doesNotContain("f:metadata");
  }

  @Test
  void repeatedOwnersAreTold() {
    JsonObject route = route("a");
    metadata(route).add("ownerReferences", JsonParser.parseString("""
                [{"apiVersion": "v1", "kind": "Pod", "name": "p", "uid": "u"},
                 {"apiVersion": "v1", "kind": "Pod", "name": "p", "uid": "u"}]"""));
    Answer created = http.post(routes, route);
    assertThat(created.metadata().getAsJsonArray("ownerReferences")).hasSize(1);
    assertThat(created.warnings())
        .containsExactly("299 - \".metadata.ownerReferences contains duplicate entries; API server"
            + " dedups owner references in 1.20+, and may reject such requests as early as 1.24;"
            + " please fix your requests; duplicate UID(s) observed: u\"");
    Answer patched = http.jsonPatch(
        routes + "/a",
        "[{'op': 'copy', 'from': '/metadata/ownerReferences/0',"
            + " 'path': '/metadata/ownerReferences/-'}]");
    assertThat(patched.warnings().get(0)).contains("entries after mutating admission happens;");
  }
}
