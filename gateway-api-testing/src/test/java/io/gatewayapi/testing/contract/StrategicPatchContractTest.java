package io.gatewayapi.testing.contract;

import static io.gatewayapi.testing.contract.Objects.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.gatewayapi.testing.contract.Http.Answer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Strategic merge patches, which built-in kinds know. */
@Contract
class StrategicPatchContractTest extends ContractTest {
  private static final String TYPE = "application/strategic-merge-patch+json";

  StrategicPatchContractTest(ContractServer server) {
    super(server);
  }

  private String path(String plural) {
    return "/api/v1/namespaces/" + namespace + "/" + plural;
  }

  private Answer patch(String patch) {
    return http.call("PATCH", path("configmaps") + "/c", patch.replace('\'', '"'), TYPE);
  }

  private JsonObject patched(String patch) {
    Answer answer = patch(patch);
    assertThat(answer.code()).as(answer.text()).isEqualTo(200);
    return answer.json();
  }

  @BeforeEach
  void anObject() {
    http.post(path("configmaps"), json("""
        {'metadata': {'name': 'c', 'labels': {'l': '1'}, 'finalizers': ['z.z/z', 'a.b/c'],
          'ownerReferences': [{'apiVersion': 'v1', 'kind': 'A', 'name': 'a', 'uid': '1'}]},
         'data': {'a': '1', 'b': '2'}}
        """));
  }

  private static List<String> texts(JsonArray list) {
    List<String> texts = new ArrayList<>();
    list.forEach(item -> texts.add(item.getAsString()));
    return texts;
  }

  private static List<String> finalizers(JsonObject object) {
    return texts(object.getAsJsonObject("metadata").getAsJsonArray("finalizers"));
  }

  private static List<String> owners(JsonObject object) {
    List<String> names = new ArrayList<>();
    object
        .getAsJsonObject("metadata")
        .getAsJsonArray("ownerReferences")
        .forEach(owner -> names.add(owner.getAsJsonObject().get("name").getAsString()));
    return names;
  }

  @Test
  void finalizersOfThePatchJoinTheOthersInFront() {
    assertThat(finalizers(patched("{'metadata': {'finalizers': ['n.n/n', 'a.b/c']}}")))
        .containsExactly("n.n/n", "z.z/z", "a.b/c");
  }

  @Test
  void valuesAreDeletedFromLists() {
    assertThat(
            finalizers(patched("{'metadata': {'$deleteFromPrimitiveList/finalizers': ['z.z/z']}}")))
        .containsExactly("a.b/c");
  }

  @Test
  void thePatchMayGiveTheOrder() {
    assertThat(finalizers(patched("{'metadata': {'finalizers': ['x.x/x'],"
            + " '$setElementOrder/finalizers': ['x.x/x', 'a.b/c', 'z.z/z']}}")))
        .containsExactly("x.x/x", "a.b/c", "z.z/z");
  }

  @Test
  void ownersAreToldApartByTheirUid() {
    assertThat(owners(patched("{'metadata': {'ownerReferences': [{'apiVersion': 'v1', 'kind': 'B',"
            + " 'name': 'b', 'uid': '2'}]}}")))
        .containsExactly("b", "a");
    JsonObject renamed = patched("{'metadata': {'ownerReferences': [{'uid': '1', 'name': 'c'}]}}");
    assertThat(owners(renamed)).containsExactly("b", "c");
    assertThat(owners(
            patched("{'metadata': {'ownerReferences': [{'$patch': 'delete', 'uid': '2'}]}}")))
        .containsExactly("c");
    assertThat(owners(patched("{'metadata': {'ownerReferences': [{'$patch': 'replace'},"
            + " {'apiVersion': 'v1', 'kind': 'D', 'name': 'd', 'uid': '4'}]}}")))
        .containsExactly("d");
  }

  @Test
  void directivesReplaceAndDeleteObjects() {
    assertThat(patched("{'data': {'$patch': 'replace', 'z': '9'}}").get("data"))
        .isEqualTo(json("{'z': '9'}"));
    assertThat(patched("{'metadata': {'labels': {'$patch': 'delete'}}}")
            .getAsJsonObject("metadata")
            .has("labels"))
        .isFalse();
  }

  @Test
  void whatIsNotToBeRetainedGoes() {
    assertThat(patched("{'data': {'$retainKeys': ['a', 'c'], 'c': '3'}}").get("data"))
        .isEqualTo(json("{'a': '1', 'c': '3'}"));
  }

  @Test
  void whatGoesNeedNotBeRetained() {
    assertThat(patched("{'data': {'$retainKeys': ['c'], 'c': '3', 'a': null}}").get("data"))
        .isEqualTo(json("{'c': '3'}"));
  }

  @Test
  void whatIsNewHasNoNulls() {
    assertThat(patched("{'metadata': {'annotations': {'a': null, 'b': '1'}}}")
            .getAsJsonObject("metadata")
            .get("annotations"))
        .isEqualTo(json("{'b': '1'}"));
  }

  private List<String> ports(String patch) {
    Answer answer = http.call("PATCH", path("services") + "/s", patch.replace('\'', '"'), TYPE);
    List<String> ports = new ArrayList<>();
    answer.json().getAsJsonObject("spec").getAsJsonArray("ports").forEach(item -> {
      JsonObject port = item.getAsJsonObject();
      ports.add(port.get("port") + "=" + port.get("name").getAsString());
    });
    return ports;
  }

  @Test
  void portsOfServicesAreToldApartByTheirNumber() {
    http.post(path("services"), json("""
        {'metadata': {'name': 's'}, 'spec': {'ports': [
          {'name': 'a', 'port': 80, 'protocol': 'TCP', 'targetPort': 1},
          {'name': 'b', 'port': 81, 'protocol': 'TCP', 'targetPort': 2}]}}
        """));
    assertThat(ports("{'spec': {'ports': [{'port': 82, 'name': 'c', 'targetPort': 3}]}}"))
        .containsExactly("82=c", "80=a", "81=b");
    assertThat(ports("{'spec': {'$setElementOrder/ports': [{'port': 80}, {'port': 82}],"
            + " 'ports': [{'port': 80, 'name': 'x'}, {'$patch': 'delete', 'port': 81}]}}"))
        .containsExactly("80=x", "82=c");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
      {'metadata': {'ownerReferences': [{'name': 'a'}]}}                     | 500 | map: map[name:a] does not contain declared merge key: uid
      {'metadata': {'ownerReferences': [{'$patch': 'delete'}]}}              | 500 | map: map[$patch:delete] does not contain declared merge key: uid
      {'metadata': {'ownerReferences': [{'$patch': 'merge', 'uid': '1'}]}}   | 500 | merging lists cannot yet be specified in the patch
      {'data': {'$patch': 'merge'}}                                          | 500 | unknown patch type: merge in map: map[$patch:merge]
      {'data': {'$patch': 'foo'}}                                            | 500 | unknown patch type: foo in map: map[$patch:foo]
      {'data': {'$retainKeys': ['a'], 'b': '1'}}                             | 400 | invalid patch format of retainKeys
      {'data': {'$retainKeys': 'a'}}                                         | 400 | invalid patch format of retainKeys
      {'metadata': {'$setElementOrder/finalizers': 'x'}}                     | 500 | expected a []interface {}, but received a string
      {                                                                      | 400 | unexpected end of JSON input
      [1]                                                                    | 400 | json: cannot unmarshal array into Go value of type map[string]interface {}
      """)
  void brokenPatchesAreRefused(String patch, int code, String message) {
    Answer refused = patch(patch);
    assertThat(refused.code()).isEqualTo(code);
    assertThat(refused.message()).isEqualTo(message);
  }

  @Test
  void theOrderHasAllThatThePatchHas() {
    Answer refused = patch(
        "{'metadata': {'$setElementOrder/finalizers': ['a.b/c']," + " 'finalizers': ['q.q/q']}}");
    assertThat(refused.code()).isEqualTo(500);
    assertThat(refused.message())
        .isEqualTo("The order in patch list:\n[q.q/q]\n doesn't match $setElementOrder list:\n"
            + "[a.b/c]\n");
  }
}
