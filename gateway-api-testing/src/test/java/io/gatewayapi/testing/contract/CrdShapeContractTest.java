package io.gatewayapi.testing.contract;

import static io.gatewayapi.testing.contract.Objects.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import io.gatewayapi.testing.contract.Http.Answer;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** CRDs of others: what they must be, what must not change, and what they add to their objects. */
@Contract
class CrdShapeContractTest extends ContractTest {
  private static final String CRDS = "/apis/apiextensions.k8s.io/v1/customresourcedefinitions";
  private static final String SCHEMA = "spec.validation.openAPIV3Schema";

  private String group;
  private String toys;

  CrdShapeContractTest(ContractServer server) {
    super(server);
  }

  @BeforeEach
  void names() {
    group = "g" + UUID.randomUUID().toString().substring(0, 8) + ".example.com";
    toys = "/apis/" + group + "/v1/namespaces/" + namespace + "/toys";
  }

  @AfterEach
  void delete() {
    Optional.ofNullable(http).ifPresent(h -> {
      h.delete(CRDS + "/toys." + group);
      h.delete(CRDS + "/games." + group);
    });
  }

  private JsonObject crd(String plural, String kind, String fields) {
    return json("""
        {'apiVersion': 'apiextensions.k8s.io/v1', 'kind': 'CustomResourceDefinition',
         'metadata': {'name': '%s.%s'},
         'spec': {'group': '%s', 'scope': 'Namespaced', 'names': {'plural': '%s', 'kind': '%s'},
          'versions': [{'name': 'v1', 'served': true, 'storage': true,
           'schema': {'openAPIV3Schema': {'type': 'object', 'properties': {
            'spec': {'type': 'object', 'properties': {%s}},
            'status': {'type': 'object', 'x-kubernetes-preserve-unknown-fields': true}}}}}]}}
        """.formatted(plural, group, group, plural, kind, fields));
  }

  private static JsonObject version(JsonObject crd) {
    return crd.getAsJsonObject("spec").getAsJsonArray("versions").get(0).getAsJsonObject();
  }

  private JsonObject toys() {
    JsonObject crd = crd(
        "toys",
        "Toy",
        "'size': {'type': 'integer'}, 'color': {'type': 'string'},"
            + " 'replicas': {'type': 'integer'}");
    JsonObject version = version(crd);
    version.add(
        "subresources",
        json("{'status': {}, 'scale': {'specReplicasPath': '.spec.replicas',"
            + " 'statusReplicasPath': '.status.replicas'}}"));
    version.add(
        "selectableFields",
        json("{'x': [{'jsonPath': '.spec.color'}, {'jsonPath': '.spec.size'}]}").get("x"));
    return crd;
  }

  private void install() {
    assertThat(http.post(CRDS, toys()).code()).isEqualTo(201);
    await(() -> http.get(toys).code() == 200);
    await(() -> http.post(toys + "?dryRun=All", toy("probe", "{}")).code() == 201);
  }

  private JsonObject toy(String name, String spec) {
    return json("{'apiVersion': '" + group + "/v1', 'kind': 'Toy', 'metadata': {'name': '" + name
        + "'}, 'spec': " + spec + "}");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
          'a': {'description': 'x'}                                        | .type FieldValueRequired
          'a': {'type': 'foo'}                                             | .type FieldValueNotSupported
          'a': {'$ref': '#/x'}                                             | .$ref FieldValueForbidden
          'a': {'type': 'array'}                                           | .items FieldValueRequired
          'a': {'type': 'array', 'items': {}}                              | .items.type FieldValueRequired
          'a': {'type': 'object', 'additionalProperties': {}}              | .additionalProperties.type FieldValueRequired
          'a': {'type': 'object', 'x-kubernetes-map-type': 'foo'}          | .x-kubernetes-map-type FieldValueNotSupported
          'a': {'type': 'object', 'anyOf': [{'type': 'string'}]}           | .anyOf[0].type FieldValueForbidden
          'a': {'type': 'array', 'uniqueItems': true, 'items': {'type': 'string'}} | .uniqueItems FieldValueForbidden
          'a': {'type': 'object', 'properties': {'x': {'type': 'string'}}, 'additionalProperties': {'type': 'string'}} | .additionalProperties FieldValueForbidden
          'a': {'type': 'array', 'x-kubernetes-list-type': 'map', 'items': {'type': 'object', 'properties': {'n': {'type': 'string'}}}} | .x-kubernetes-list-map-keys FieldValueRequired
          """)
  void schemasAreStructural(String fields, String expected) {
    Answer refused = http.post(CRDS + "?dryRun=All", crd("toys", "Toy", fields));
    assertThat(refused.code()).isEqualTo(422);
    assertThat(refused.causes())
        .containsExactly(SCHEMA + ".properties[spec].properties[a]" + expected);
  }

  @Test
  void wholeObjectsAreObjects() {
    JsonObject crd = crd("toys", "Toy", "");
    version(crd).getAsJsonObject("schema").add("openAPIV3Schema", json("{'properties': {}}"));
    assertThat(http.post(CRDS + "?dryRun=All", crd).causes())
        .containsExactly(SCHEMA + ".type FieldValueRequired");
  }

  @Test
  void namesConversionAndPathsAreLookedAt() {
    JsonObject crd = crd("toys", "a toy", "");
    assertThat(http.post(CRDS + "?dryRun=All", crd).causes())
        .containsExactlyInAnyOrder(
            "spec.names.singular FieldValueInvalid",
            "spec.names.kind FieldValueInvalid",
            "spec.names.listKind FieldValueInvalid");
    JsonObject strange = toys();
    strange.getAsJsonObject("spec").add("conversion", json("{'strategy': 'Foo'}"));
    assertThat(http.post(CRDS + "?dryRun=All", strange).causes())
        .containsExactly("spec.conversion.strategy FieldValueNotSupported");
    JsonObject old = toys();
    old.getAsJsonObject("spec").addProperty("preserveUnknownFields", true);
    assertThat(http.post(CRDS + "?dryRun=All", old).causes())
        .containsExactly("spec.preserveUnknownFields FieldValueInvalid");
    JsonObject nowhere = toys();
    version(nowhere)
        .add("selectableFields", json("{'x': [{'jsonPath': '.spec.none'}]}").get("x"));
    version(nowhere).add("subresources", json("{'scale': {'specReplicasPath': 'spec.x'}}"));
    assertThat(http.post(CRDS + "?dryRun=All", nowhere).causes())
        .containsExactlyInAnyOrder(
            "spec.subresources.scale.specReplicasPath FieldValueInvalid",
            "spec.subresources.scale.statusReplicasPath FieldValueRequired",
            "spec.selectableFields[0].jsonPath FieldValueInvalid");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
          {"scope": "Cluster"}           | spec.scope
          {"group": "other.example.com"} | spec.group
          {"names": {"plural": "tops"}}  | spec.names.plural
          {"names": {"kind": "Top"}}     | spec.names.kind
          """)
  void whatIsServedKeepsItsNames(String spec, String field) {
    install();
    Answer refused = http.merge(CRDS + "/toys." + group, "{'spec': " + spec + "}");
    assertThat(refused.code()).isEqualTo(422);
    assertThat(refused.causes()).containsExactly(field + " FieldValueInvalid");
    assertThat(refused.message()).endsWith(": field is immutable");
  }

  @Test
  void aNameBelongsToWhoWasFirst() {
    install();
    http.post(CRDS, crd("games", "Toy", ""));
    String games = CRDS + "/games." + group;
    await(() -> http.get(games).text().contains("NotAccepted"));
    JsonObject status = http.get(games).json().getAsJsonObject("status");
    assertThat(status.get("conditions").toString())
        .contains("\"ListKindConflict\"", "already in use", "not all names are accepted");
    assertThat(http.get(toys.replace("toys", "games")).code()).isEqualTo(404);
  }

  @Test
  void objectsAreSelectedByTheFieldsThatItNames() {
    install();
    http.post(toys, toy("a", "{'color': 'red', 'size': 2}"));
    http.post(toys, toy("b", "{'color': 'blue'}"));
    assertThat(http.get(toys + "?fieldSelector=spec.color%3Dred").itemNames()).containsExactly("a");
    assertThat(http.get(toys + "?fieldSelector=spec.size%3D2").itemNames()).containsExactly("a");
    assertThat(http.get(toys + "?fieldSelector=spec.size!%3D2").itemNames()).containsExactly("b");
    assertThat(http.get(toys + "?fieldSelector=spec.replicas%3D2").code()).isEqualTo(400);
  }

  @Test
  void itsScaleIsReadAndWritten() {
    install();
    http.post(toys, toy("a", "{'size': 2}"));
    String scale = toys + "/a/scale";
    Answer none = http.get(scale);
    assertThat(none.code()).isEqualTo(500);
    assertThat(none.message())
        .endsWith("the spec replicas field \".spec.replicas\" does not exist");
    Answer scaled = http.merge(scale, "{'spec': {'replicas': 3}}");
    assertThat(scaled.json().getAsJsonObject("spec")).hasToString("{\"replicas\":3}");
    assertThat(scaled.json().get("kind").getAsString()).isEqualTo("Scale");
    Answer object = http.get(toys + "/a");
    assertThat(object.json().getAsJsonObject("spec").get("replicas").getAsInt()).isEqualTo(3);
    assertThat(object.metadata().get("generation").getAsInt()).isEqualTo(2);
    assertThat(object.owners()).containsExactly("okhttp Update v1 (spec(. size))");
    Answer put = http.put(
        scale,
        json("{'apiVersion': 'autoscaling/v1', 'kind': 'Scale', 'metadata': {'name': 'a',"
            + " 'namespace': '" + namespace + "', 'resourceVersion': '"
            + object.resourceVersion() + "'}, 'spec': {'replicas': 4}}"));
    assertThat(put.code()).isEqualTo(200);
    assertThat(http.get(scale).resourceVersion()).isEqualTo(put.resourceVersion());
    assertThat(http.merge(scale, "{'spec': {'replicas': -1}}").causes())
        .containsExactly(".spec.replicas FieldValueInvalid");
    assertThat(http.merge(scale, "{'metadata': {'resourceVersion': '1'}}").code())
        .isEqualTo(409);
    for (String unreadable :
        List.of("{'spec': []}", "{'spec': 'x'}", "{'spec': {'replicas': 'x'}}")) {
      assertThat(http.merge(scale, unreadable).code()).as(unreadable).isEqualTo(422);
    }
    assertThat(http.get(scale).json().getAsJsonObject("spec")).hasToString("{\"replicas\":4}");
    assertThat(http.merge(scale, "{'spec': {'replicas': 2000000000}}").code()).isEqualTo(200);
    Answer tooMany = http.merge(scale, "{'spec': {'replicas': 3000000000}}");
    assertThat(tooMany.code()).isEqualTo(422);
    assertThat(tooMany.message())
        .endsWith("json: cannot unmarshal number 3000000000 into Go struct field"
            + " ScaleSpec.spec.replicas of type int32");
    assertThat(http.delete(scale).code()).isEqualTo(405);
    assertThat(http.get("/apis/" + group + "/v1").text()).contains("\"toys/scale\"");
  }

  @Test
  void nobodyOwnsTheWholeOfItsSpec() {
    assertThat(http.post(CRDS + "?dryRun=All", toys()).owners())
        .containsExactly("okhttp Update v1 (spec(conversion(. strategy) group"
            + " names(kind listKind plural singular) scope versions))");
  }

  @Test
  void bodiesAreReadToADepth() {
    Answer refused = http.call("POST", routes, "[".repeat(20_000), Http.JSON);
    assertThat(refused.code()).isEqualTo(400);
    assertThat(refused.message())
        .endsWith("invalid character '[' exceeded max depth"
            + " (5b5b5b5b5b5b5b5b5b5b5b5b5b5b5b5b5b5b5b5b5b5b5b5b5b5b5b5b5b5b ...)");
  }
}
