package io.gatewayapi.testing.contract;

import static io.gatewayapi.testing.contract.Objects.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import io.gatewayapi.testing.contract.Http.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Fields that built-in kinds do not have, and values that do not fit into those that they have. */
@Contract
class CoreTypesContractTest extends ContractTest {
  CoreTypesContractTest(ContractServer server) {
    super(server);
  }

  private Answer post(String plural, String object, String validation) {
    return http.post(
        "/api/v1/namespaces/" + namespace + "/" + plural + "?fieldValidation=" + validation,
        json(object));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
      configmaps      | ConfigMap      | {'metadata': {'name': 'x'}, 'data': {'a': 1}}                                       | json: cannot unmarshal number into Go struct field ConfigMap.data of type string
      configmaps      | ConfigMap      | {'metadata': {'name': 'x'}, 'data': ['a']}                                          | json: cannot unmarshal array into Go struct field ConfigMap.data of type map[string]string
      configmaps      | ConfigMap      | {'metadata': {'name': 'x'}, 'immutable': 'x'}                                       | json: cannot unmarshal string into Go struct field ConfigMap.immutable of type bool
      configmaps      | ConfigMap      | {'metadata': {'name': 'x'}, 'binaryData': {'a': 'YQ'}}                              | illegal base64 data at input byte 0
      configmaps      | ConfigMap      | {'metadata': {'name': 5}}                                                           | json: cannot unmarshal number into Go struct field ObjectMeta.metadata.name of type string
      configmaps      | ConfigMap      | {'metadata': []}                                                                    | json: cannot unmarshal array into Go struct field ConfigMap.metadata of type v1.ObjectMeta
      configmaps      | ConfigMap      | {'metadata': {'name': 'x', 'ownerReferences': [{'name': 1}]}}                       | json: cannot unmarshal number into Go struct field OwnerReference.metadata.ownerReferences.name of type string
      secrets         | Secret         | {'metadata': {'name': 'x'}, 'data': {'a': 1}}                                       | json: cannot unmarshal number into Go struct field Secret.data of type []uint8
      secrets         | Secret         | {'metadata': {'name': 'x'}, 'data': {'a': 'YWJj!'}}                                 | illegal base64 data at input byte 4
      secrets         | Secret         | {'metadata': {'name': 'x'}, 'type': 5}                                              | json: cannot unmarshal number into Go struct field Secret.type of type v1.SecretType
      services        | Service        | {'metadata': {'name': 'x'}, 'spec': 'x'}                                            | json: cannot unmarshal string into Go struct field Service.spec of type v1.ServiceSpec
      services        | Service        | {'metadata': {'name': 'x'}, 'spec': {'ports': {}}}                                  | json: cannot unmarshal object into Go struct field ServiceSpec.spec.ports of type []v1.ServicePort
      services        | Service        | {'metadata': {'name': 'x'}, 'spec': {'ports': [{'port': '80'}]}}                    | json: cannot unmarshal string into Go struct field ServicePort.spec.ports.port of type int32
      services        | Service        | {'metadata': {'name': 'x'}, 'spec': {'ports': [{'port': 80.5}]}}                    | json: cannot unmarshal number 80.5 into Go struct field ServicePort.spec.ports.port of type int32
      services        | Service        | {'metadata': {'name': 'x'}, 'spec': {'selector': {'a': 1}}}                         | json: cannot unmarshal number into Go struct field ServiceSpec.spec.selector of type string
      serviceaccounts | ServiceAccount | {'metadata': {'name': 'x'}, 'secrets': [{'name': 1}]}                               | json: cannot unmarshal number into Go struct field ObjectReference.secrets.name of type string
      """)
  void valuesFitIntoTheirFields(String plural, String kind, String object, String problem) {
    Answer refused = post(plural, object, "Ignore");
    assertThat(refused.code()).isEqualTo(400);
    assertThat(refused.message())
        .isEqualTo(kind + " in version \"v1\" cannot be handled as a " + kind + ": " + problem);
  }

  private static final String ODD = "{'metadata': {'name': 'x', 'foo': 1},"
      + " 'spec': {'ports': [{'port': 80, 'foo': 1}], 'bar': {}}, 'zip': 1}";

  @Test
  void unknownFieldsAreRefusedIfAsked() {
    Answer refused = post("services", ODD, "Strict");
    assertThat(refused.code()).isEqualTo(400);
    assertThat(refused.message())
        .isEqualTo("Service in version \"v1\" cannot be handled as a Service: strict decoding"
            + " error: unknown field \"metadata.foo\", unknown field \"spec.ports[0].foo\","
            + " unknown field \"spec.bar\", unknown field \"zip\"");
  }

  @Test
  void unknownFieldsAreDroppedAndTold() {
    Answer created = post("services", ODD, "Warn");
    assertThat(created.code()).isEqualTo(201);
    assertThat(created.warnings())
        .containsExactly(
            "299 - \"unknown field \\\"metadata.foo\\\"\"",
            "299 - \"unknown field \\\"spec.ports[0].foo\\\"\"",
            "299 - \"unknown field \\\"spec.bar\\\"\"",
            "299 - \"unknown field \\\"zip\\\"\"");
    JsonObject spec = created.json().getAsJsonObject("spec");
    assertThat(created.json().has("zip")).isFalse();
    assertThat(spec.keySet()).containsExactly("ports");
    assertThat(spec.getAsJsonArray("ports").get(0).getAsJsonObject().has("foo")).isFalse();
  }

  @Test
  void theyAreAfterAPatchToo() {
    post("configmaps", "{'metadata': {'name': 'x'}, 'data': {'a': '1'}}", "Strict");
    String path = "/api/v1/namespaces/" + namespace + "/configmaps/x";
    assertThat(http.merge(path + "?fieldValidation=Strict", "{'foo': 1}").code())
        .isEqualTo(422);
    Answer patched = http.merge(path, "{'foo': 1, 'data': {'b': '2'}}");
    assertThat(patched.warnings()).containsExactly("299 - \"unknown field \\\"foo\\\"\"");
    assertThat(patched.json().has("foo")).isFalse();
    assertThat(http.merge(path, "{'data': {'a': 1}}").code()).isEqualTo(422);
  }

  @Test
  void nullsAreLeftOutAndNullTextsEmpty() {
    Answer created = post(
        "configmaps",
        "{'metadata': {'name': 'x'}, 'data': {'a': null, 'b': '1'}, 'immutable': null}",
        "Strict");
    assertThat(created.code()).isEqualTo(201);
    assertThat(created.json().get("data")).isEqualTo(json("{'a': '', 'b': '1'}"));
    assertThat(created.json().has("immutable")).isFalse();
  }
}
