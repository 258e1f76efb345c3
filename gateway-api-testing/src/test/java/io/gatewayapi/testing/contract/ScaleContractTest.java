package io.gatewayapi.testing.contract;

import static io.gatewayapi.testing.contract.Objects.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import io.gatewayapi.testing.contract.Http.Answer;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How the scale of a custom resource is read and written. */
@Contract
class ScaleContractTest extends ContractTest {
  private static final String CRDS = "/apis/apiextensions.k8s.io/v1/customresourcedefinitions";
  private static final String UNREADABLE = "no kind is registered for the type v1.Scale in scheme"
      + " \"pkg/apiserver/customresource_handler.go:781\"";

  /** A real server takes its time for a CRD, so that all tests of a server share one. */
  private static final Map<ContractServer, String> GROUPS = new ConcurrentHashMap<>();

  private String group;
  private String a;
  private String scale;

  ScaleContractTest(ContractServer server) {
    super(server);
  }

  @BeforeEach
  void create() {
    group = GROUPS.computeIfAbsent(server, s -> install());
    String tops = "/apis/" + group + "/v1/namespaces/" + namespace + "/tops";
    JsonObject top = json("{'apiVersion': '" + group + "/v1', 'kind': 'Top', 'metadata': {'name':"
        + " 'a'}, 'spec': {'color': 'red', 'replicas': 3}}");
    await(() -> http.post(tops + "?dryRun=All", top).code() == 201);
    assertThat(http.post(tops, top).code()).isEqualTo(201);
    a = tops + "/a";
    scale = a + "/scale";
  }

  private String install() {
    String name = "s" + UUID.randomUUID().toString().substring(0, 8) + ".example.com";
    JsonObject crd = json("""
        {'apiVersion': 'apiextensions.k8s.io/v1', 'kind': 'CustomResourceDefinition',
         'metadata': {'name': 'tops.%s'},
         'spec': {'group': '%s', 'scope': 'Namespaced', 'names': {'plural': 'tops', 'kind': 'Top'},
          'versions': [{'name': 'v1', 'served': true, 'storage': true,
           'subresources': {'status': {}, 'scale': {'specReplicasPath': '.spec.replicas',
             'statusReplicasPath': '.status.replicas'}},
           'schema': {'openAPIV3Schema': {'type': 'object', 'properties': {
            'spec': {'type': 'object', 'properties': {'color': {'type': 'string'},
              'replicas': {'type': 'integer', 'maximum': 9}}},
            'status': {'type': 'object', 'properties': {'replicas': {'type': 'integer'}}}}}}}]}}
        """.formatted(name, name));
    assertThat(http.post(CRDS, crd).code()).isEqualTo(201);
    await(() -> http.get("/apis/" + name + "/v1/tops").code() == 200);
    return name;
  }

  @AfterParameterizedClassInvocation
  static void delete(ContractServer server) {
    String group = GROUPS.remove(server);
    if (group != null) {
      new Http(server).delete(CRDS + "/tops." + group);
    }
  }

  private JsonObject scaled(String more) {
    JsonObject sent = json("{'kind': 'Scale', 'apiVersion': 'autoscaling/v1',"
        + " 'metadata': {'name': 'a'}, 'spec': {'replicas': 4}}");
    json(more).entrySet().forEach(e -> sent.add(e.getKey(), e.getValue()));
    return sent;
  }

  private int replicas() {
    return Objects.spec(http.get(a).json()).get("replicas").getAsInt();
  }

  @Test
  void whoScalesOwnsReplicasThatSomebodyOwned() {
    assertThat(http.get(a).owners()).containsExactly("okhttp Update v1 (spec(. color replicas))");
    http.merge(scale + "?fieldManager=one", "{'spec': {'replicas': 4}}");
    assertThat(http.get(a).owners())
        .containsExactly(
            "okhttp Update v1 (spec(. color))", "one Update/scale v1 (spec(replicas))");
    http.put(scale + "?fieldManager=two", scaled("{'spec': {'replicas': 5}}"));
    assertThat(http.get(a).owners())
        .containsExactly(
            "okhttp Update v1 (spec(. color))", "two Update/scale v1 (spec(replicas))");
  }

  @Test
  void aScaleThatChangesNothingSetsReplicasApart() {
    http.merge(scale + "?fieldManager=one", "{'spec': {'replicas': 3}}");
    assertThat(http.get(a).owners())
        .containsExactly("okhttp Update v1 (spec(. color))", "okhttp Update v1 (spec(replicas))");
  }

  @Test
  void noReplicasHaveNoOwnerAndGetNoneByScaling() {
    http.merge(scale, "{'spec': null}");
    assertThat(http.get(a).owners()).containsExactly("okhttp Update v1 (spec(. color))");
    http.merge(scale, "{'spec': {'replicas': 4}}");
    assertThat(http.get(a).owners()).containsExactly("okhttp Update v1 (spec(. color))");
    assertThat(replicas()).isEqualTo(4);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      {'spec': {'foo': 1}}     | unknown field "spec.foo"
      {'foo': 1}               | unknown field "foo"
      {'status': {'foo': 1}}   | unknown field "status.foo"
      {'metadata': {'foo': 1}} | unknown field "metadata.foo"
      {'spec': {'replicas': 4, 'replicas': 5}} | duplicate field "spec.replicas"
      {'spec': {}, 'spec': {}} | duplicate field "spec"
      """)
  void unknownAndDuplicateFieldsAreToldOrRefused(String patch, String problem) {
    Answer warned = http.merge(scale, patch);
    assertThat(warned.code()).isEqualTo(200);
    assertThat(warned.warnings())
        .containsExactly("299 - \"" + problem.replace("\"", "\\\"") + "\"");
    Answer refused = http.merge(scale + "?fieldValidation=Strict", patch);
    assertThat(refused.code()).isEqualTo(422);
    assertThat(refused.message()).endsWith(": strict decoding error: " + problem);
    Answer quiet = http.merge(scale + "?fieldValidation=Ignore", patch);
    assertThat(quiet.code()).isEqualTo(200);
    assertThat(quiet.warnings()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      {'spec': 3} | json: cannot unmarshal number into Go struct field Scale.spec of type v1.ScaleSpec
      {'metadata': 3} | json: cannot unmarshal number into Go struct field Scale.metadata of type v1.ObjectMeta
      {'metadata': {'labels': {'a': 1}}} | json: cannot unmarshal number into Go struct field ObjectMeta.metadata.labels of type string
      {'spec': {'replicas': 'x'}} | json: cannot unmarshal string into Go struct field ScaleSpec.spec.replicas of type int32
      {'spec': {'replicas': 1.5}} | json: cannot unmarshal number 1.5 into Go struct field ScaleSpec.spec.replicas of type int32
      {'status': {'replicas': 'x'}} | json: cannot unmarshal string into Go struct field ScaleStatus.status.replicas of type int32
      {'status': {'selector': 3}} | json: cannot unmarshal number into Go struct field ScaleStatus.status.selector of type string
      {'kind': 3} | couldn't get version/kind; json parse error: json: cannot unmarshal number into Go struct field .kind of type string
      {'apiVersion': 'a/b/c'} | unexpected GroupVersion string: a/b/c
      {'kind': 'X'} | no kind "X" is registered for version "autoscaling/v1" in scheme "k8s.io/client-go/scale/util.go:146"
      {'apiVersion': 'v1'} | no kind "Scale" is registered for version "v1" in scheme "k8s.io/client-go/scale/util.go:146"
      """)
  void aPatchThatLeavesNoScaleIsRefused(String patch, String problem) {
    Answer refused = http.merge(scale, patch.replace('\'', '"'));
    assertThat(refused.code()).isEqualTo(422);
    assertThat(refused.reason()).isEqualTo("Invalid");
    assertThat(refused.causes()).containsExactly("patch FieldValueInvalid");
    assertThat(refused.message()).startsWith(" \"\" is invalid: patch: ").endsWith(": " + problem);
    assertThat(replicas()).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'spec': 3}",
        "{'spec': {'replicas': 'x'}}",
        "{'status': {'replicas': 'x'}}",
        "{'metadata': 3}",
        "{'kind': 'X'}",
        "{'kind': 3}",
        "{'apiVersion': 'v1'}"
      })
  void anUpdateWithNoScaleIsRefusedWithoutAReason(String more) {
    Answer refused = http.put(scale, scaled(more));
    assertThat(refused.code()).isEqualTo(400);
    assertThat(refused.message()).isEqualTo(UNREADABLE);
    assertThat(http.call("PUT", scale, "{", Http.JSON).message()).isEqualTo(UNREADABLE);
    assertThat(http.put(scale + "?fieldValidation=Strict", scaled("{'foo': 1}")).message())
        .isEqualTo(UNREADABLE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{'kind': ''}", "{'apiVersion': ''}", "{}"})
  void itsTypeMayBeLeftOut(String more) {
    assertThat(http.put(scale, scaled(more)).code()).isEqualTo(200);
    assertThat(replicas()).isEqualTo(4);
    assertThat(http.merge(scale, more).code()).isEqualTo(200);
  }

  @Test
  void itsPlaceVersionAndUidAreCompared() {
    String other = "the namespace of the provided object does not match the namespace sent on the"
        + " request";
    assertThat(http.merge(scale, "{'metadata': {'namespace': 'x'}}").message()).isEqualTo(other);
    assertThat(http.put(scale, scaled("{'metadata': {'name': 'a', 'namespace': 'x'}}"))
            .message())
        .isEqualTo(other);
    Answer version = http.merge(scale, "{'metadata': {'resourceVersion': 'x'}}");
    assertThat(version.code()).isEqualTo(500);
    assertThat(version.message()).isEqualTo("strconv.ParseUint: parsing \"x\": invalid syntax");
    Answer uid = http.put(scale, scaled("{'metadata': {'name': 'a', 'uid': 'x'}}"));
    assertThat(uid.code()).isEqualTo(409);
    assertThat(uid.message()).contains("Precondition failed: UID in precondition: x");
  }

  @Test
  void aJsonPatchOfItSaysWhatIsOdd() {
    Answer patched =
        http.jsonPatch(scale, "[{'op': 'add', 'path': '/spec/replicas', 'value': 5, 'x': 1}]");
    assertThat(patched.warnings())
        .containsExactly("299 - \"json patch unknown field \\\"[0].x\\\"\"");
    assertThat(http.jsonPatch(scale, "[{'op': 'replace', 'path': '', 'value': []}]")
            .message())
        .contains("couldn't get version/kind; json parse error: json: cannot unmarshal array");
  }

  @Test
  void itCannotBeAppliedWhereNobodyOwnsReplicas() {
    http.merge(scale, "{'spec': null}");
    String me = scale + "?fieldManager=me";
    Answer failed = http.apply(me, scaled("{}").toString());
    assertThat(failed.code()).isEqualTo(500);
    assertThat(failed.message())
        .startsWith("failed to create manager for existing fields: failed to convert live object");
    assertThat(http.apply(me, "{\"kind\": \"X\"}").message())
        .isEqualTo("invalid object type: /, Kind=X");
    assertThat(http.apply(scale, scaled("{}").toString()).code()).isEqualTo(422);
  }
}
