package io.gatewayapi.validation;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.gatewayapi.model.Bundle;
import io.gatewayapi.model.Channel;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Expectations are a real server's answers. */
class MetadataTest {
  private static final Validator STANDARD = Validator.of(Bundle.of("v1.6.1", Channel.STANDARD));
  private static final String SUBDOMAIN =
      "a lowercase RFC 1123 subdomain must consist of lower case"
          + " alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character"
          + " (e.g. 'example.com', regex used for validation is"
          + " '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')";

  private static List<String> problems(String metadata) {
    return problems(metadata, Operation.create());
  }

  private static List<String> problems(String metadata, Operation operation) {
    return STANDARD.validate(gatewayClass(metadata), operation).violations().stream()
        .map(Violation::toString)
        .toList();
  }

  private static JsonObject gatewayClass(String metadata) {
    return JsonParser.parseString("{'apiVersion': 'gateway.networking.k8s.io/v1', 'kind':"
            + " 'GatewayClass', 'spec': {'controllerName': 'a.example/b'}, 'metadata': "
                .replace('\'', '"')
            + metadata.replace('\'', '"') + "}")
        .getAsJsonObject();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
          'deletionTimestamp': '2020-01-01T00:00:00Z' | metadata.deletionTimestamp: Invalid value: "2020-01-01T00:00:00Z": field is immutable
          'deletionGracePeriodSeconds': -1 | metadata.deletionGracePeriodSeconds: Invalid value: -1: field is immutable
          """)
  void whatADeletionSetsStaysAsItIs(String field, String problem) {
    Operation update = new Operation.Update(gatewayClass("{'name': 'a'}"));
    assertThat(problems("{'name': 'a', " + field + "}", update)).containsExactly(problem);
    Operation again = new Operation.Update(gatewayClass("{'name': 'a', " + field + "}"));
    assertThat(problems("{'name': 'a', " + field + "}", again)).isEmpty();
  }

  @Test
  void aTimeBeyondFourDigitsOfAYearIsForgotten() {
    Operation update = new Operation.Update(gatewayClass("{'name': 'a'}"));
    String zone = "{'name': 'a', 'deletionTimestamp': '9999-12-31T23:59:59-01:00'}";
    assertThat(problems(zone, update)).isEmpty();
  }

  @Test
  void aDashAtThePrefixesEndTakesOneByteWithIt() {
    assertThat(problems("{'name': 'a', 'generateName': 'a.-'}")).isEmpty();
    assertThat(problems("{'name': 'a', 'generateName': '\u00e9-'}"))
        .containsExactly("metadata.generateName: Invalid value: \"\u00e9-\": " + SUBDOMAIN);
  }

  @Test
  void aPrefixIsCutAfterSoManyBytes() {
    assertThat(problems("{'generateName': '" + "x".repeat(62) + "A'}"))
        .containsExactly(
            "metadata.generateName: Invalid value: \"" + "x".repeat(62) + "A\": " + SUBDOMAIN);
    assertThat(problems("{'generateName': '" + "x".repeat(56) + "\ud83d\ude00'}"))
        .contains("metadata.name: Invalid value: \"" + "x".repeat(56) + "\\xf0\\x9fxxxxx\": "
            + SUBDOMAIN);
  }

  @Test
  void keysOfAnnotationsAreMadeLowerCaseByTheCharacter() {
    assertThat(problems("{'name': 'a', 'annotations': {'K8S.io/\u0130': ''}}")).isEmpty();
  }

  @Test
  void aNamespaceIsDroppedWhereTheKindHasNone() {
    assertThat(problems("{'name': 'a', 'namespace': 'a b'}")).isEmpty();
  }

  @Test
  void ofSeveralOwnersOneControls() {
    String pod = "{'apiVersion':'v1','kind':'Pod','name':'p','uid':'u','controller':true}";
    String other = "{'apiVersion':'v1','kind':'Pod','name':'q','uid':'u','controller':true}";
    assertThat(problems("{'name': 'a', 'ownerReferences': [" + pod + "," + pod + "]}"))
        .isEmpty();
    assertThat(
            problems("{'name': 'a', 'ownerReferences': [" + pod + "," + other + "," + pod + "]}"))
        .containsExactly("metadata.ownerReferences: Invalid value: "
            + ("[" + pod + "," + other + "]").replace('\'', '"')
            + ": Only one reference can have Controller set to true. Found \"true\" in"
            + " references for Pod/p and Pod/q");
  }

  @Test
  void ownersAreShownAsGoWritesThem() {
    assertThat(problems("{'name': 'a', 'ownerReferences': [{'apiVersion':'v1','kind':'Event',"
            + "'name':'<&>','uid':'\u2028'}]}"))
        .containsExactly("metadata.ownerReferences: Invalid value: {\"apiVersion\":\"v1\","
            + "\"kind\":\"Event\",\"name\":\"\\u003c\\u0026\\u003e\",\"uid\":\"\\u2028\"}:"
            + " /v1, Kind=Event is disallowed from being an owner");
  }

  @ParameterizedTest
  @ValueSource(strings = {"v1", "/v1"})
  void anEventOwnsNothing(String version) {
    String owner = "{'apiVersion':'" + version + "','kind':'Event','name':'e','uid':'u'}";
    assertThat(problems("{'name': 'a', 'ownerReferences': [" + owner + "]}"))
        .containsExactly("metadata.ownerReferences: Invalid value: " + owner.replace('\'', '"')
            + ": /v1, Kind=Event is disallowed from being an owner");
  }
}
