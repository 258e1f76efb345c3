package io.gatewayapi.testing.contract;

import static io.gatewayapi.testing.contract.Objects.json;
import static io.gatewayapi.testing.contract.Objects.route;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatewayapi.testing.contract.Http.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies that are no JSON, no object, or too long. */
@Contract
class BodyContractTest extends ContractTest {
  private static final String LONG = "y".repeat(3_200_000);

  BodyContractTest(ContractServer server) {
    super(server);
  }

  /** The texts have {@code ~} for a double quote, and a line's end where {@code |} stands. */
  @ParameterizedTest
  @CsvSource(delimiter = '#', quoteCharacter = '`', textBlock = """
      ``          # unexpected end of JSON input
      {           # unexpected end of JSON input
      {~a~:1,     # unexpected end of JSON input
      ~abc        # unexpected end of JSON input
      nul         # invalid character ' ' in literal null (expecting 'l')
      {~a~:falsy} # invalid character 'y' in literal false (expecting 'e')
      {~a~ 1}     # invalid character '1' after object key
      {a:1}       # invalid character 'a' looking for beginning of object key string
      {'a':1}     # invalid character '\\'' looking for beginning of object key string
      {~a~:1,}    # invalid character '}' looking for beginning of object key string
      {~a~:1 ~b~:2} # invalid character '~' after object key:value pair
      [1 2]       # invalid character '2' after array element
      [1,}        # invalid character '}' looking for beginning of value
      {~a~:1}}    # invalid character '}' after top-level value
      {~a~:01}    # invalid character '1' after object key:value pair
      {~a~:1.}    # invalid character '}' after decimal point in numeric literal
      {~a~:-}     # invalid character '}' in numeric literal
      {~a~:1e}    # invalid character '}' in exponent of numeric literal
      {~a~:~\\x~} # invalid character 'x' in string escape code
      {~a~:~\\u12~} # invalid character '~' in \\u hexadecimal character escape
      {~a~:~b|c~} # invalid character '\\n' in string literal
      hello       # invalid character 'h' looking for beginning of value
      """)
  void brokenJsonIsRefusedWithThePlaceOfTheFirstMistake(String body, String mistake) {
    http.post(routes, route("a"));
    String sent = body.replace('~', '"').replace('|', '\n');
    String said = mistake.replace('~', '"');
    if (!sent.isEmpty()) {
      assertThat(http.call("PATCH", routes + "/a", sent, Http.MERGE_PATCH).message())
          .isEqualTo("error decoding patch: " + said);
      assertThat(http.call("DELETE", routes + "/a", sent, Http.JSON).message())
          .isEqualTo("couldn't get version/kind; json parse error: " + said);
    }
    Answer created = http.call("POST", routes, sent, Http.JSON);
    assertThat(created.code()).isEqualTo(400);
    assertThat(created.message())
        .startsWith("the object provided is unrecognized (must be of type HTTPRoute): couldn't get"
            + " version/kind; json parse error: " + said + " (");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '#', quoteCharacter = '`', textBlock = """
      1                 # number into Go value of type struct { APIVersion string ~json:\\~apiVersion,omitempty\\~~; Kind string ~json:\\~kind,omitempty\\~~ } (31)
      []                # array into Go value of type struct { APIVersion string ~json:\\~apiVersion,omitempty\\~~; Kind string ~json:\\~kind,omitempty\\~~ } (5b5d)
      {~apiVersion~:1}  # number into Go struct field .apiVersion of type string ({~apiVersion~:1})
      {~kind~:[]}       # array into Go struct field .kind of type string ({~kind~:[]})
      """)
  void whatIsNoObjectIsRefused(String body, String mismatch) {
    Answer refused = http.call("POST", routes, body.replace('~', '"'), Http.JSON);
    assertThat(refused.code()).isEqualTo(400);
    assertThat(refused.message())
        .isEqualTo("the object provided is unrecognized (must be of type HTTPRoute): couldn't get"
            + " version/kind; json parse error: json: cannot unmarshal "
            + mismatch.replace('~', '"'));
  }

  @Test
  void anObjectWithoutAKindIsShownInTheAnswer() {
    assertThat(http.call("POST", routes, "{\"a\":1}", Http.JSON).message())
        .isEqualTo("the object provided is unrecognized (must be of type HTTPRoute): Object 'Kind'"
            + " is missing in '{\"a\":1}' ({\"a\":1})");
    assertThat(http.call("POST", routes, "null", Http.JSON).message())
        .endsWith("Object 'Kind' is missing in 'null' (6e756c6c)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE"})
  void aBodyOfMoreThanThreeMebibytesIsRefused(String method) {
    String path = method.equals("POST") ? routes : routes + "/a";
    String type = method.equals("PATCH") ? Http.MERGE_PATCH : Http.JSON;
    Answer refused = http.call(method, path, "{\"metadata\":{\"name\":\"" + LONG + "\"}}", type);
    assertThat(refused.code()).isEqualTo(413);
    assertThat(refused.reason()).isEqualTo("RequestEntityTooLarge");
    assertThat(refused.message()).isEqualTo("Request entity too large: limit is 3145728");
  }

  /** Neither is stored any more, so nothing takes out what is empty. */
  @ParameterizedTest
  @ValueSource(strings = {"", "&dryRun=All"})
  void anApplyThatLetsADeletedObjectGoShowsEmptyLabels(String more) {
    http.apply(routes + "/a", "one", json("""
        {'apiVersion': 'gateway.networking.k8s.io/v1', 'kind': 'HTTPRoute',
         'metadata': {'name': 'a', 'finalizers': ['example.com/hold']}, 'spec': {}}
        """));
    http.delete(routes + "/a");
    Answer applied = http.apply(routes + "/a?fieldManager=one" + more, """
        {"apiVersion": "gateway.networking.k8s.io/v1", "kind": "HTTPRoute",
         "metadata": {"name": "a", "labels": {}}, "spec": {}}
        """);
    assertThat(applied.code()).isEqualTo(200);
    assertThat(applied.metadata().get("labels")).isEqualTo(json("{}"));
    assertThat(http.get(routes + "/a").code()).isEqualTo(more.isEmpty() ? 404 : 200);
  }
}
