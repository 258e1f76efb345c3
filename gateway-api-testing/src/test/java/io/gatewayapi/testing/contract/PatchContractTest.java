package io.gatewayapi.testing.contract;

import static io.gatewayapi.testing.contract.Objects.route;
import static io.gatewayapi.testing.contract.Objects.routeStatus;
import static io.gatewayapi.testing.contract.Objects.spec;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.gatewayapi.testing.contract.Http.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Contract
class PatchContractTest extends ContractTest {
  private static final String REJECTED =
      "the server rejected our request due to an error in our request";

  private Answer created;
  private String a;

  PatchContractTest(ContractServer server) {
    super(server);
  }

  @BeforeEach
  void create() {
    created = http.post(routes, route("a"));
    a = routes + "/a";
  }

  private String hostnames(Answer answer) {
    return String.valueOf(spec(answer.json()).get("hostnames")).replace("\"", "");
  }

  @Test
  void aMergePatchChangesWhatItNames() {
    Answer patched = http.merge(a, "{'spec': {'hostnames': ['b.example.com']}}");
    assertThat(patched.code()).isEqualTo(200);
    JsonObject expected = spec(created.json()).deepCopy();
    expected.add("hostnames", JsonParser.parseString("[\"b.example.com\"]"));
    assertThat(patched.json().get("spec")).isEqualTo(expected);
    assertThat(patched.metadata().get("generation").getAsInt()).isEqualTo(2);
    assertThat(http.get(a).json()).isEqualTo(patched.json());
  }

  @Test
  void aMergePatchRemovesWithNull() {
    http.merge(a, "{'metadata': {'labels': {'x': '1', 'y': '2'}}}");
    Answer patched =
        http.merge(a, "{'metadata': {'labels': {'x': null}}, 'spec': {'hostnames': null}}");
    assertThat(patched.metadata().getAsJsonObject("labels").keySet()).containsExactly("y");
    assertThat(spec(patched.json()).has("hostnames")).isFalse();
  }

  @Test
  void aPatchOfMetadataLeavesTheGeneration() {
    Answer patched = http.merge(a, "{'metadata': {'annotations': {'x': '1'}}}");
    assertThat(patched.metadata().get("generation").getAsInt()).isEqualTo(1);
    assertThat(patched.resourceVersion()).isNotEqualTo(created.resourceVersion());
  }

  @Test
  void aPatchThatChangesNothingWritesNothing() {
    assertThat(http.merge(a, "{}").resourceVersion()).isEqualTo(created.resourceVersion());
    assertThat(http.jsonPatch(a, "[]").resourceVersion()).isEqualTo(created.resourceVersion());
    assertThat(http.merge(a, "{'spec': {'hostnames': ['a.example.com']}}").resourceVersion())
        .isEqualTo(created.resourceVersion());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "add     | /spec/hostnames/0  | 'b.c' | [b.c,a.example.com]",
        "add     | /spec/hostnames/-  | 'b.c' | [a.example.com,b.c]",
        "add     | /spec/hostnames/1  | 'b.c' | [a.example.com,b.c]",
        "add     | /spec/hostnames/-1 | 'b.c' | [a.example.com,b.c]",
        "replace | /spec/hostnames/0  | 'b.c' | [b.c]",
        "replace | /spec/hostnames/-1 | 'b.c' | [b.c]",
        "replace | /spec/hostnames    | ['b.c'] | [b.c]",
        "add     | /spec/hostnames    | ['b.c'] | [b.c]",
        "test    | /spec/hostnames/0  | 'a.example.com' | [a.example.com]",
        "test    | /spec/nothing      | null  | [a.example.com]",
      })
  void aJsonPatchDoesItsOperation(String op, String path, String value, String expected) {
    Answer patched = http.jsonPatch(
        a, "[{'op': '%s', 'path': '%s', 'value': %s}]".formatted(op, path, quoted(value)));
    assertThat(patched.code()).isEqualTo(200);
    assertThat(hostnames(patched)).isEqualTo(expected);
  }

  private static String quoted(String value) {
    return value.equals("null") || value.startsWith("[") ? value : "'" + value + "'";
  }

  @Test
  void aJsonPatchRemovesMovesAndCopies() {
    assertThat(hostnames(http.jsonPatch(a, "[{'op': 'remove', 'path': '/spec/hostnames'}]")))
        .isEqualTo("null");
    http.merge(a, "{'spec': {'hostnames': ['a.b', 'c.d']}}");
    assertThat(hostnames(http.jsonPatch(
            a, "[{'op': 'move', 'from': '/spec/hostnames/0', 'path': '/spec/hostnames/1'}]")))
        .isEqualTo("[c.d,a.b]");
    assertThat(hostnames(http.jsonPatch(
            a, "[{'op': 'copy', 'from': '/spec/hostnames/1', 'path': '/spec/hostnames/-'}]")))
        .isEqualTo("[c.d,a.b,a.b]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[{'op': 'test', 'path': '/spec/hostnames/0', 'value': 'x'}]",
        "[{'op': 'test', 'path': '/spec/hostnames', 'value': null}]",
        "[{'op': 'remove', 'path': '/spec/nothing'}]",
        "[{'op': 'replace', 'path': '/spec/nothing', 'value': 1}]",
        "[{'op': 'add', 'path': '/spec/hostnames/5', 'value': 'a.b'}]",
        "[{'op': 'add', 'path': '/spec/none/below', 'value': 'a.b'}]",
        "[{'op': 'move', 'from': '/spec/hostnames/0', 'path': '/spec/hostnames/1'}]",
        "[{'op': 'copy', 'from': '/spec/none', 'path': '/spec/hostnames/-'}]",
        "[{'op': 'add', 'path': 'spec', 'value': 1}]",
        "[{'op': 'add', 'path': '/metadata/labels', 'value': {}}, {'op': 'remove', 'path': '/nix'}]",
      })
  void aJsonPatchThatDoesNotFitIsRefused(String patch) {
    Answer refused = http.jsonPatch(a, patch);
    assertThat(refused.code()).isEqualTo(422);
    assertThat(refused.reason()).isEqualTo("Invalid");
    assertThat(refused.message()).isEqualTo(REJECTED);
    assertThat(http.get(a).json()).isEqualTo(created.json());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "[{'op':'foo','path':'/spec'}] | invalid operation {'op':'foo','path':'/spec'}: unsupported"
            + " operation",
        "[{'op':'remove'}] | invalid operation {'op':'remove'}: failed to decode 'path': operation"
            + " missing path field: missing value",
        "{'op':'remove'} | error decoding patch: json: cannot unmarshal object into Go value of type"
            + " []handlers.jsonPatchOp",
        "['a'] | error decoding patch: json: cannot unmarshal string into Go value of type"
            + " handlers.jsonPatchOp",
        "[{ | error decoding patch: unexpected end of JSON input",
      })
  void aJsonPatchThatIsNoneIsABadRequest(String patch, String message) {
    Answer refused = http.jsonPatch(a, patch);
    assertThat(refused.code()).isEqualTo(400);
    assertThat(refused.reason()).isEqualTo("BadRequest");
    assertThat(refused.message().replace('"', '\'')).isEqualTo(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "[1] | error decoding patch: json: cannot unmarshal array into Go value of type"
            + " map[string]interface {}",
        "'a' | error decoding patch: json: cannot unmarshal string into Go value of type"
            + " map[string]interface {}",
        "{ | error decoding patch: unexpected end of JSON input",
        "null | Invalid JSON Patch",
      })
  void aMergePatchThatIsNoneIsABadRequest(String patch, String message) {
    Answer refused = http.merge(a, patch);
    assertThat(refused.code()).isEqualTo(400);
    assertThat(refused.message()).isEqualTo(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'metadata': {'name': 'q'}} | the name of the object (q) does not match the name on the URL"
            + " (a)",
        "{'metadata': {'name': null}} | the name of the object (a based on URL) was undeterminable:"
            + " name must be provided",
        "{'metadata': null} | the name of the object (a based on URL) was undeterminable: name must be"
            + " provided",
        "{'metadata': {'namespace': 'q'}} | the namespace of the provided object does not match the"
            + " namespace sent on the request",
      })
  void aPatchDoesNotRename(String patch, String message) {
    Answer refused = http.merge(a, patch);
    assertThat(refused.code()).isEqualTo(400);
    assertThat(refused.message()).isEqualTo(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'metadata': {'uid': 'q'}} | metadata.uid: Invalid value: 'q': field is immutable",
        "{'kind': 'Gateway'} | kind: Invalid value: 'Gateway': must be HTTPRoute",
        "{'apiVersion': 'gateway.networking.k8s.io/v1beta1'} | apiVersion: Invalid value:"
            + " 'gateway.networking.k8s.io/v1beta1': must be gateway.networking.k8s.io/v1",
        "{'metadata': {'deletionTimestamp': '2001-01-01T00:00:00Z'}} | metadata.deletionTimestamp:"
            + " Invalid value: '2001-01-01T00:00:00Z': field is immutable",
        "{'metadata': {'resourceVersion': null}} | metadata.resourceVersion: Invalid value: 0: must be"
            + " specified for an update",
      })
  void aPatchDoesNotChangeWhatIsFixed(String patch, String problem) {
    Answer refused = http.merge(a, patch);
    assertThat(refused.code()).isEqualTo(422);
    assertThat(refused.message().replace('"', '\'')).endsWith(" is invalid: " + problem);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'metadata': {'uid': null}}",
        "{'metadata': {'generation': 77}}",
        "{'metadata': {'creationTimestamp': null}}",
        "{'metadata': {'creationTimestamp': '2001-01-01T00:00:00Z'}}",
        "{'status': {'parents': []}}",
        "{'metadata': {'managedFields': null}}",
        "{'metadata': {'managedFields': []}}",
        "{'metadata': {'managedFields': [{'manager': 'x'}]}}",
      })
  void whatIsTheServersIsLeft(String patch) {
    Answer patched = http.merge(a, patch);
    assertThat(patched.code()).isEqualTo(200);
    assertThat(patched.json()).isEqualTo(created.json());
  }

  @Test
  void aVersionInAPatchIsAPrecondition() {
    Answer stale = http.merge(a, "{'metadata': {'resourceVersion': '1'}}");
    assertThat(stale.code()).isEqualTo(409);
    assertThat(stale.reason()).isEqualTo("Conflict");
    assertThat(stale.message())
        .isEqualTo("Operation cannot be fulfilled on httproutes.gateway.networking.k8s.io \"a\":"
            + " the object has been modified; please apply your changes to the latest version and"
            + " try again");
    String version = created.resourceVersion();
    assertThat(http.merge(a, "{'metadata': {'resourceVersion': '%s'}}".formatted(version))
            .code())
        .isEqualTo(200);
    assertThat(http.merge(a, "{'metadata': {'resourceVersion': 'x'}}").code()).isEqualTo(500);
  }

  @Test
  void whatAPatchMakesIsValidated() {
    Answer refused = http.merge(a, "{'spec': {'hostnames': 5}}");
    assertThat(refused.code()).isEqualTo(422);
    assertThat(refused.causes())
        .contains("spec.hostnames FieldValueTypeInvalid", "<nil> FieldValueInvalid");
    assertThat(http.merge(a, "{'spec': null}").causes()).contains("spec FieldValueRequired");
    assertThat(http.merge(a, "{'spec': {'hostnames': ['A_B']}}").causes())
        .containsExactly("spec.hostnames[0] FieldValueInvalid");
  }

  @Test
  void whatAPatchMakesIsDefaulted() {
    Answer patched = http.merge(a, "{'spec': {'parentRefs': [{'name': 'other'}]}}");
    assertThat(spec(patched.json()).get("parentRefs").toString()).contains("Gateway");
  }

  @Test
  void aPatchThatMakesNoObjectIsRefusedAsAWhole() {
    for (Answer refused : new Answer[] {
      http.merge(a, "{'metadata': {'labels': {'a': 1}}}"),
      http.merge(a, "{'kind': null}"),
      http.jsonPatch(a, "[{'op': 'replace', 'path': '', 'value': {}}]"),
    }) {
      assertThat(refused.code()).isEqualTo(422);
      assertThat(refused.message()).startsWith(" \"\" is invalid: patch: Invalid value: \"{");
      assertThat(refused.causes()).containsExactly("patch FieldValueInvalid");
    }
  }

  @Test
  void unknownFieldsOfAPatchWarn() {
    assertThat(http.merge(a, "{'spec': {'nope': 1}}").warnings())
        .containsExactly("299 - \"unknown field \\\"spec.nope\\\"\"");
    assertThat(
            http.merge(a + "?fieldValidation=Ignore", "{'spec': {'nope': 1}}").warnings())
        .isEmpty();
    assertThat(http.merge(a, "{'spec': {'hostnames': ['a.b'], 'hostnames': ['c.d']}}")
            .warnings())
        .containsExactly("299 - \"duplicate field \\\"spec.hostnames\\\"\"");
    assertThat(http.jsonPatch(a, "[{'op': 'test', 'path': '/kind', 'value': 'HTTPRoute', 'z': 1}]")
            .warnings())
        .containsExactly("299 - \"json patch unknown field \\\"[0].z\\\"\"");
  }

  @Test
  void unknownFieldsOfAPatchAreRefusedIfStrict() {
    Answer refused = http.merge(a + "?fieldValidation=Strict", "{'spec': {'nope': 1}}");
    assertThat(refused.code()).isEqualTo(422);
    assertThat(refused.causes()).containsExactly("patch FieldValueInvalid");
    assertThat(refused.message()).endsWith("strict decoding error: unknown field \"spec.nope\"");
  }

  @Test
  void dryRunShowsAndChangesNothing() {
    Answer dry = http.merge(a + "?dryRun=All", "{'spec': {'hostnames': ['b.c']}}");
    assertThat(hostnames(dry)).isEqualTo("[b.c]");
    assertThat(dry.metadata().get("generation").getAsInt()).isEqualTo(2);
    assertThat(http.get(a).json()).isEqualTo(created.json());
  }

  @Test
  void aPatchOfTheStatusChangesNothingElse() {
    JsonObject patch = new JsonObject();
    patch.add("status", routeStatus());
    patch.add("spec", JsonParser.parseString("{\"hostnames\": [\"b.c\"]}"));
    patch.add("metadata", JsonParser.parseString("{\"labels\": {\"x\": \"1\"}}"));
    Answer patched = http.call("PATCH", a + "/status", patch.toString(), Http.MERGE_PATCH);
    assertThat(patched.json().get("status")).isEqualTo(routeStatus());
    assertThat(patched.json().get("spec")).isEqualTo(created.json().get("spec"));
    assertThat(patched.metadata().has("labels")).isFalse();
    assertThat(patched.metadata().get("generation").getAsInt()).isEqualTo(1);
  }

  @Test
  void otherVersionsPatchTheSameObject() {
    Answer patched = http.merge(a.replace("/v1/", "/v1beta1/"), "{'spec': {'hostnames': ['b.c']}}");
    assertThat(patched.json().get("apiVersion").getAsString()).endsWith("/v1beta1");
    assertThat(hostnames(http.get(a))).isEqualTo("[b.c]");
  }

  @Test
  void whatIsNotThereIsNotPatched() {
    assertThat(http.merge(routes + "/none", "{}").code()).isEqualTo(404);
    assertThat(http.jsonPatch(routes + "/none", "[]").code()).isEqualTo(404);
    assertThat(http.merge(routes, "{}").message()).isEqualTo("name must be provided");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"application/json", "text/plain", "application/strategic-merge-patch+json"})
  void otherFormatsOfPatchesAreUnsupported(String type) {
    Answer refused = http.call("PATCH", a, "{}", type);
    assertThat(refused.code()).isEqualTo(415);
    assertThat(refused.message())
        .isEqualTo("the body of the request was in an unknown format - accepted media types"
            + " include: application/json-patch+json, application/merge-patch+json,"
            + " application/apply-patch+yaml");
  }

  @Test
  void optionsOfAPatchHaveValues() {
    Answer refused = http.merge(a + "?dryRun=x&fieldValidation=y&force=true", "{}");
    assertThat(refused.code()).isEqualTo(422);
    assertThat(refused.details().get("kind").getAsString()).isEqualTo("PatchOptions");
    assertThat(refused.causes())
        .containsExactly(
            "force FieldValueForbidden",
            "dryRun FieldValueNotSupported",
            "fieldValidation FieldValueNotSupported");
    assertThat(http.merge(a + "?fieldManager=" + "a".repeat(129), "{}").causes())
        .containsExactly("fieldManager FieldValueTooLong");
    assertThat(http.merge(a + "?fieldManager=%01", "{}").message())
        .endsWith("fieldManager: Invalid value: \"\\x01\": invalid character U+0001 (at position"
            + " 0)");
  }

  @Test
  void releasingTheLastFinalizerDeletes() {
    http.merge(a, "{'metadata': {'finalizers': ['example.com/x']}}");
    http.delete(a);
    Answer refused = http.merge(a, "{'metadata': {'finalizers': ['example.com/x', 'b.c/d']}}");
    assertThat(refused.causes()).containsOnly("metadata.finalizers FieldValueForbidden");
    assertThat(http.merge(a, "{'metadata': {'finalizers': null}}").code()).isEqualTo(200);
    assertThat(http.get(a).code()).isEqualTo(404);
  }
}
