package io.gatewayapi.testing.contract;

import static io.gatewayapi.testing.contract.Objects.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.gatewayapi.testing.contract.Http.Answer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The defaults in a CRD's schema, and what is written about its rules. */
@Contract
class CrdSchemaContractTest extends ContractTest {
  private static final String CRDS =
      "/apis/apiextensions.k8s.io/v1/customresourcedefinitions?dryRun=All";
  private static final String ROOT = "spec.validation.openAPIV3Schema.properties[spec]";

  CrdSchemaContractTest(ContractServer server) {
    super(server);
  }

  private Answer define(String spec) {
    return http.post(CRDS, json("""
        {'apiVersion': 'apiextensions.k8s.io/v1', 'kind': 'CustomResourceDefinition',
         'metadata': {'name': 'tops.x.example.com'},
         'spec': {'group': 'x.example.com', 'scope': 'Namespaced',
          'names': {'plural': 'tops', 'kind': 'Top'},
          'versions': [{'name': 'v1', 'served': true, 'storage': true,
           'schema': {'openAPIV3Schema': {'type': 'object', 'properties': {'spec': %s}}}}]}}
        """.formatted(spec)));
  }

  /** Place below the spec and message of each cause, with single quotes. */
  private static List<String> told(Answer answer) {
    assertThat(answer.code()).isEqualTo(422);
    List<String> told = new ArrayList<>();
    for (JsonElement cause : answer.details().getAsJsonArray("causes")) {
      JsonObject c = cause.getAsJsonObject();
      assertThat(c.get("field").getAsString()).startsWith(ROOT);
      told.add((c.get("field").getAsString().substring(ROOT.length()) + ": "
              + c.get("message").getAsString())
          .replace('"', '\''));
    }
    return told;
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
      'type': 'string', 'default': 3 | .default: Invalid value: 'integer':  in body must be of type string: 'integer'
      'type': 'integer', 'maximum': 3, 'default': 5 | .default: Invalid value: 5:  in body should be less than or equal to 3
      'type': 'string', 'enum': ['a'], 'default': 'b' | .default: Unsupported value: 'b': supported values: 'a'
      'type': 'string', 'pattern': '^a', 'default': 'b' | .default: Invalid value: 'b':  in body should match '^a'
      'type': 'string', 'format': 'date-time', 'default': 'b' | .default: Invalid value: 'b':  in body must be of type date-time: 'b'
      'type': 'object', 'default': {'x': 1} | .default: Invalid value: {'x':1}: must not have unknown fields
      'type': 'object', 'properties': {'x': {'type': 'string'}}, 'default': {'x': 1} | .default.x: Invalid value: 'integer': x in body must be of type string: 'integer'
      'type': 'object', 'required': ['x'], 'properties': {'x': {'type': 'string', 'default': 'q'}}, 'default': {} | .default.x: Required value
      'type': 'array', 'items': {'type': 'string'}, 'default': [1] | .default.[0]: Invalid value: 'integer': [0] in body must be of type string: 'integer'
      'type': 'array', 'maxItems': 1, 'items': {'type': 'string'}, 'default': ['a', 'b'] | .default: Too many: 2: must have at most 1 item
      'type': 'string', 'not': {'enum': ['x']}, 'default': 'x' | .default: Invalid value: '': '' must not validate the schema (not)
      """)
  void aDefaultIsWhatTheSchemaDescribes(String schema, String cause) {
    assertThat(told(define("{'type': 'object', 'properties': {'f': {" + schema + "}}}")))
        .containsExactly(".properties[f]" + cause);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'type': 'string', 'default': 'x'",
        "'type': 'string', 'nullable': true, 'default': null",
        "'type': 'array', 'items': {'type': 'string'}, 'default': ['a', 'a'],"
            + " 'x-kubernetes-list-type': 'set'",
        "'x-kubernetes-int-or-string': true, 'default': true",
        "'type': 'object', 'x-kubernetes-preserve-unknown-fields': true, 'default': {'y': 1}"
      })
  void aDefaultMayBeMoreThanObjectsMay(String schema) {
    assertThat(
            define("{'type': 'object', 'properties': {'f': {" + schema + "}}}").code())
        .isEqualTo(201);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
      {} | .rule: Required value: rule is not specified
      {'rule': ' '} | .rule: Required value: rule is not specified
      {'rule': 'true', 'message': ' '} | .message: Invalid value: ' ': must be non-empty if specified
      {'rule': 'true', 'message': 'a\\nb'} | .message: Invalid value: 'a\\nb': must not contain line breaks
      {'rule': 'true &&\\ntrue'} | .message: Required value: message must be specified if rule contains line breaks
      {'rule': 'true', 'messageExpression': ' '} | .messageExpression: Required value: messageExpression must be non-empty if specified
      {'rule': 'true', 'reason': 'Foo'} | .reason: Unsupported value: 'Foo': supported values: 'FieldValueDuplicate', 'FieldValueForbidden', 'FieldValueInvalid', 'FieldValueRequired'
      {'rule': 'true', 'fieldPath': '.g'} | .fieldPath: Invalid value: '.g': must be a valid path
      {'rule': 'true', 'fieldPath': 'f'} | .fieldPath: Invalid value: 'f': must be a valid path
      {'rule': 'true', 'optionalOldSelf': true} | .optionalOldSelf: Invalid value: true: may not be set if oldSelf is not used in rule
      """)
  void whatIsWrittenAboutARuleIsLookedAt(String rule, String cause) {
    assertThat(told(define("{'type': 'object', 'properties': {'f': {'type': 'string'}},"
            + " 'x-kubernetes-validations': [" + rule + "]}")))
        .containsExactly(".x-kubernetes-validations[0]" + cause);
  }
}
