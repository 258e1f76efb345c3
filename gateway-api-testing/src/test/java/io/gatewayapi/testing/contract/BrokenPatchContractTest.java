package io.gatewayapi.testing.contract;

import static io.gatewayapi.testing.contract.Objects.route;
import static io.gatewayapi.testing.contract.Objects.spec;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatewayapi.testing.contract.Http.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Patches that are no patches, and such that leave no object. */
@Contract
class BrokenPatchContractTest extends ContractTest {
  private static final String REJECTED =
      "the server rejected our request due to an error in our request";
  private static final String STRUCT = "couldn't get version/kind; json parse error: json: cannot"
      + " unmarshal array into Go value of type struct { APIVersion string";

  private Answer created;
  private String a;

  BrokenPatchContractTest(ContractServer server) {
    super(server);
  }

  @BeforeEach
  void create() {
    created = http.post(routes, route("a"));
    a = routes + "/a";
  }

  @ParameterizedTest
  @CsvSource(delimiter = '#', quoteCharacter = '`', textBlock = """
      [null]                       # invalid operation null: unsupported operation
      [{'op': null}]               # invalid operation {'op':null}: unsupported operation
      [{'op': 1}]                  # error decoding patch: json: cannot unmarshal number into Go struct field jsonPatchOp.op of type string
      [{'op': 'add', 'path': []}]  # error decoding patch: json: cannot unmarshal array into Go struct field jsonPatchOp.path of type string
      [{'op': 'x', 'from': true}]  # error decoding patch: json: cannot unmarshal bool into Go struct field jsonPatchOp.from of type string
      [{'op': 'x'}, 2]             # error decoding patch: json: cannot unmarshal number into Go value of type handlers.jsonPatchOp
      [null, {'op': 3}]            # error decoding patch: json: cannot unmarshal number into Go struct field jsonPatchOp.op of type string
      """)
  void anOperationOfTheWrongTypeIsRefused(String patch, String message) {
    Answer refused = http.jsonPatch(a, patch);
    assertThat(refused.code()).isEqualTo(400);
    assertThat(refused.message()).isEqualTo(message.replace('\'', '"'));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "true", "null", "'text'"})
  void aScalarCannotTakeThePlaceOfTheDocument(String scalar) {
    Answer patched = http.jsonPatch(a, "[{'op': 'replace', 'path': '', 'value': " + scalar + "}]");
    assertThat(patched.code()).isEqualTo(200);
    assertThat(patched.json()).isEqualTo(created.json());
    Answer more = http.jsonPatch(
        a,
        "[{'op': 'replace', 'path': '', 'value': " + scalar + "},"
            + "{'op': 'add', 'path': '/spec/hostnames', 'value': ['b.example.com']}]");
    assertThat(spec(more.json()).getAsJsonArray("hostnames").get(0).getAsString())
        .isEqualTo("b.example.com");
  }

  @Test
  void aListCanAndIsNoObjectThen() {
    Answer refused = http.jsonPatch(a, "[{'op': 'replace', 'path': '', 'value': []}]");
    assertThat(refused.code()).isEqualTo(422);
    assertThat(refused.message())
        .startsWith(" \"\" is invalid: patch: Invalid value: \"[]\": " + STRUCT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'op': 'copy', 'from': '', 'path': '/spec'}",
        "{'op': 'copy', 'from': '', 'path': ''}",
        "{'op': 'move', 'from': '', 'path': '/spec'}",
        "{'op': 'add', 'path': '', 'value': {}}",
        "{'op': 'remove', 'path': ''}"
      })
  void theWholeDocumentIsNoPlaceForOtherOperations(String operation) {
    Answer refused = http.jsonPatch(a, "[" + operation + "]");
    assertThat(refused.code()).isEqualTo(422);
    assertThat(refused.message()).isEqualTo(REJECTED);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      {'op': 'remove', 'path': '/apiVersion'} | 500 | Internal error occurred: Object 'apiVersion' is missing in
      {'op': 'move', 'from': '/apiVersion', 'path': '/spec'} | 500 | Internal error occurred: Object 'apiVersion' is missing in
      {'op': 'move', 'from': '/apiVersion', 'path': '/metadata/name'} | 400 | the name of the object (gateway.networking.k8s.io/v1) does not match
      {'op': 'move', 'from': '/apiVersion', 'path': '/metadata/namespace'} | 400 | the namespace of the provided object does not match
      {'op': 'copy', 'from': '/kind', 'path': '/apiVersion'} | 422 | HTTPRoute "a" is invalid: apiVersion: Invalid value: "HTTPRoute"
      """)
  void theVersionIsMissedAfterTheName(String operation, int code, String message) {
    Answer refused = http.jsonPatch(a, "[" + operation + "]");
    assertThat(refused.code()).isEqualTo(code);
    assertThat(refused.message()).startsWith(message);
  }

  /** The texts have {@code ~} for a double quote, and a line's end where {@code ;} stands. */
  @ParameterizedTest
  @CsvSource(delimiter = '#', quoteCharacter = '`', textBlock = """
      {              # line 1: did not find expected node content
      {;             # line 1: did not find expected node content
      [1,;2          # line 2: did not find expected ',' or ']'
      {~a~           # line 1: did not find expected ',' or '}'
      {~a~: 1,       # line 1: did not find expected node content
      {~a~: [1}      # did not find expected ',' or ']'
      a: b: c        # mapping values are not allowed in this context
      x: 1;a: b: c   # line 2: mapping values are not allowed in this context
      a:; - b;- c    # line 2: did not find expected key
      - a;b: c       # line 1: did not find expected '-' indicator
      a: - b         # block sequence entries are not allowed in this context
      a: ~x          # found unexpected end of stream
      a: @           # found character that cannot start any token
      a: *x          # unknown anchor 'x' referenced
      a: ~\\q~       # found unknown escape character
      """)
  void brokenYamlIsRefusedInTheParsersWords(String body, String mistake) {
    String sent = body.replace('~', '"').replace(';', '\n');
    Answer applied = http.apply(a + "?fieldManager=one", sent);
    assertThat(applied.code()).isEqualTo(400);
    assertThat(applied.message())
        .isEqualTo("error decoding YAML: error converting YAML to JSON: yaml: " + mistake);
    Answer posted = http.call("POST", routes, sent, "application/yaml");
    assertThat(posted.code()).isEqualTo(400);
    assertThat(posted.message())
        .startsWith("the object provided is unrecognized (must be of type HTTPRoute): yaml: "
            + mistake + " (");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '#', textBlock = """
      - a     # array into Go value of type struct { APIVersion string
      3       # number into Go value of type struct { APIVersion string
      kind: 3 # number into Go struct field .kind of type string (
      """)
  void yamlThatIsNoObjectIsRefusedAsJsonIs(String body, String mismatch) {
    assertThat(http.call("POST", routes, body, "application/yaml").message())
        .startsWith("the object provided is unrecognized (must be of type HTTPRoute): couldn't get"
            + " version/kind; json parse error: json: cannot unmarshal " + mismatch);
  }

  /** The texts have {@code ~} for a double quote. */
  @ParameterizedTest
  @CsvSource(delimiter = '#', quoteCharacter = '`', textBlock = """
      {            # unexpected end of JSON input
      {~a~:1}}     # invalid character '}' after top-level value
      {}           # json: cannot unmarshal object into Go value of type jsonpatch.Patch
      ~a~          # json: cannot unmarshal string into Go value of type jsonpatch.Patch
      [1]          # json: cannot unmarshal number into Go value of type jsonpatch.Operation
      [{~op~:1}]   # invalid operation {~op~:1}: unsupported operation
      [{~op~:~add~,~path~:1,~value~:1}] # invalid operation {~op~:~add~,~path~:1,~value~:1}: failed to decode 'path': json: cannot unmarshal number into Go value of type string
      """)
  void whereFieldsAreIgnoredAJsonPatchIsReadByAnother(String patch, String message) {
    Answer refused =
        http.call("PATCH", a + "?fieldValidation=Ignore", patch.replace('~', '"'), Http.JSON_PATCH);
    assertThat(refused.code()).isEqualTo(400);
    assertThat(refused.message()).isEqualTo(message.replace('~', '"'));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{", "1", "true", "null", "'text'", "{} x"})
  void whereFieldsAreIgnoredAMergePatchIsInvalidWithoutAReason(String patch) {
    Answer refused = http.merge(a + "?fieldValidation=Ignore", patch);
    assertThat(refused.code()).isEqualTo(400);
    assertThat(refused.message()).isEqualTo("Invalid JSON Patch");
  }

  @Test
  void whereFieldsAreIgnoredAListTakesThePlaceOfTheObject() {
    Answer refused = http.merge(a + "?fieldValidation=Ignore", "[{'x': null}]");
    assertThat(refused.code()).isEqualTo(422);
    assertThat(refused.message())
        .startsWith(" \"\" is invalid: patch: Invalid value: \"[{}]\": " + STRUCT);
  }
}
