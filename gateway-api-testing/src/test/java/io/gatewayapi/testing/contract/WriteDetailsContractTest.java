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
import org.junit.jupiter.params.provider.ValueSource;

/** Parameters and fields that writers seldom use. */
@Contract
class WriteDetailsContractTest extends ContractTest {
  WriteDetailsContractTest(ContractServer server) {
    super(server);
  }

  private static JsonObject with(String field, String value) {
    JsonObject route = route("a");
    metadata(route).add(field, JsonParser.parseString(value.replace('\'', '"')));
    return route;
  }

  private static String warning(String finalizer) {
    return "299 - \"metadata.finalizers: \\\"" + finalizer + "\\\": prefer a domain-qualified"
        + " finalizer name to avoid accidental conflicts with other finalizer writers\"";
  }

  @Test
  void aDryRunIsNamed() {
    Answer refused = http.post(routes + "?dryRun=", route("a"));
    assertThat(refused.code()).isEqualTo(422);
    assertThat(refused.message())
        .endsWith("dryRun: Unsupported value: [\"\"]: supported values: \"All\"");
  }

  @Test
  void aNewObjectHasNoVersion() {
    assertThat(http.post(routes, with("resourceVersion", "'5'")).code()).isEqualTo(500);
    assertThat(http.post(routes + "?dryRun=All", with("resourceVersion", "'5'")).resourceVersion())
        .isEqualTo("5");
    assertThat(http.post(routes, with("resourceVersion", "'x'")).code()).isEqualTo(201);
    assertThat(http.post(routes, with("resourceVersion", "'x'")).code()).isEqualTo(409);
    assertThat(http.post(routes, with("resourceVersion", "'5'")).code()).isEqualTo(500);
  }

  @Test
  void anAppliedObjectThatIsNotThereMayNameAVersion() {
    assertThat(http.apply(routes + "/a", "one", with("resourceVersion", "'x'")).code())
        .isEqualTo(500);
    assertThat(http.apply(routes + "/a", "one", with("resourceVersion", "'5'")).code())
        .isEqualTo(201);
  }

  @Test
  void aTakenNameBesideAGeneratedOneIsTriedAgain() {
    http.post(routes, route("a"));
    Answer refused = http.post(routes, with("generateName", "'a-'"));
    assertThat(refused.code()).isEqualTo(409);
    assertThat(refused.message())
        .endsWith("already exists, the server was not able to generate a unique name for the"
            + " object");
    assertThat(refused.headers().get("Retry-After")).isEqualTo("1");
  }

  @Test
  void newFinalizersWithoutADomainAreWarnedOf() {
    assertThat(http.post(routes + "?fieldValidation=Ignore", with("finalizers", "['b', 'a.b/c']"))
            .warnings())
        .containsExactly(warning("b"));
    assertThat(http.merge(routes + "/a", "{'metadata': {'finalizers': ['b', 'd', 'orphan']}}")
            .warnings())
        .containsExactly(warning("d"));
    assertThat(http.merge(routes + "/a", "{'metadata': {'finalizers': null}}").warnings())
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {Http.JSON, "application/yaml"})
  void ofABodyWithoutAKindTheBeginningIsShown(String type) {
    String body = "{\"apiVersion\": \"gateway.networking.k8s.io/v1\", \"metadata\": {}}";
    assertThat(http.call("POST", routes, body, type).message())
        .isEqualTo("the object provided is unrecognized (must be of type HTTPRoute): Object 'Kind'"
            + " is missing in '" + body + "' ({\"apiVersion\": \"gateway.networ ...)");
  }

  @ParameterizedTest
  @ValueSource(strings = {Http.JSON, "application/yaml"})
  void whatIsNoJsonObjectIsShownInDigits(String type) {
    String yaml = "metadata:\n  name: a-name-that-is-long-enough\n";
    assertThat(http.call("POST", routes, yaml, type).message())
        .endsWith("(6d657461646174613a0a20206e616d653a20612d6e616d652d746861742d ...)");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'op': 'remove', 'path': '/apiVersion'} | 500 | Object 'apiVersion' is missing in 'object has no"
            + " apiVersion field'",
        "{'op': 'replace', 'path': '/apiVersion', 'value': null} | 422 | .apiVersion accessor error: <nil>"
            + " is of the type <nil>, expected string",
        "{'op': 'replace', 'path': '/apiVersion', 'value': true} | 422 | couldn't get version/kind; json"
            + " parse error: json: cannot unmarshal bool into Go struct field .apiVersion of type string",
        "{'op': 'replace', 'path': '/kind', 'value': []} | 422 | couldn't get version/kind; json parse"
            + " error: json: cannot unmarshal array into Go struct field .kind of type string",
      },
      quoteCharacter = '`')
  void aPatchedObjectHasAVersionAndAKind(String operation, int code, String message) {
    http.post(routes, route("a"));
    Answer refused = http.jsonPatch(routes + "/a", "[" + operation + "]");
    assertThat(refused.code()).isEqualTo(code);
    assertThat(refused.message()).endsWith(message);
  }

  @Test
  void whatIsSentInAnotherVersionIsWarnedOfFirst() {
    JsonObject route = with("extra", "1");
    route.addProperty("apiVersion", "gateway.networking.k8s.io/v1beta1");
    Answer refused = http.post(routes, route);
    assertThat(refused.code()).isEqualTo(400);
    assertThat(refused.warnings())
        .containsExactly("299 - \"unknown field \\\"metadata.extra\\\"\"");
    assertThat(http.post(routes + "?fieldValidation=Strict", route).message())
        .isEqualTo("HTTPRoute in version \"v1beta1\" cannot be handled as a HTTPRoute: strict"
            + " decoding error: unknown field \"metadata.extra\"");
  }

  @Test
  void nullsDoNotHideWhatElseIsWrong() {
    Answer refused = http.apply(
        routes + "/a?fieldManager=one",
        "{'apiVersion': 'gateway.networking.k8s.io/v1', 'kind': 'HTTPRoute',".replace('\'', '"')
            + " 'metadata': {'name': 'a'},".replace('\'', '"')
            + " 'spec': {'hostnames': null, 'rules': [{'timeouts': {'request': 'x'}}]}}"
                .replace('\'', '"'));
    assertThat(refused.causes())
        .containsExactlyInAnyOrder(
            "<nil> FieldValueInvalid",
            "spec.hostnames FieldValueTypeInvalid",
            "spec.rules[0].timeouts.request FieldValueInvalid");
  }

  @Test
  void nullsInAStatusThatIsNotWrittenDoNotCount() {
    JsonObject route = route("a");
    route.add("status", JsonParser.parseString("{\"parents\": null}"));
    assertThat(http.apply(routes + "/a", "one", route).code()).isEqualTo(201);
    Answer refused = http.apply(
        routes + "/a/status?fieldManager=one",
        "{\"apiVersion\": \"gateway.networking.k8s.io/v1\", \"kind\": \"HTTPRoute\","
            + " \"metadata\": {\"name\": \"a\"}, \"status\": {\"parents\": null}}");
    assertThat(refused.causes()).contains("status.parents FieldValueTypeInvalid");
    assertThat(refused.message()).contains("parents in body must be of type array");
  }

  @Test
  void aSecondDocumentDoesNotCount() {
    String yaml = "apiVersion: gateway.networking.k8s.io/v1\nkind: HTTPRoute\nmetadata: {name: a}\n"
        + "spec: {}\n";
    Answer applied = http.apply(routes + "/a?fieldManager=one", yaml + "---\n" + yaml);
    assertThat(applied.code()).isEqualTo(201);
    assertThat(applied.warnings()).isEmpty();
  }
}
