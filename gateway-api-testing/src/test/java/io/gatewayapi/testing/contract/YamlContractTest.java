package io.gatewayapi.testing.contract;

import static io.gatewayapi.testing.contract.Objects.route;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import io.gatewayapi.model.manifest.Yaml;
import io.gatewayapi.testing.contract.Http.Answer;
import org.junit.jupiter.api.Test;

/** Bodies in YAML, in both directions, and in forms that nobody reads or writes. */
@Contract
class YamlContractTest extends ContractTest {
  private static final String YAML = "application/yaml";
  private static final String PROTOBUF = "application/vnd.kubernetes.protobuf";

  YamlContractTest(ContractServer server) {
    super(server);
  }

  private static String yaml(String name) {
    return """
        apiVersion: gateway.networking.k8s.io/v1
        kind: HTTPRoute
        metadata: {name: %s}
        spec:
          hostnames: [a.example.com]
        """.formatted(name);
  }

  @Test
  void anObjectIsCreatedFromYaml() {
    Answer answer = http.call("POST", routes, yaml("a"), YAML);
    assertThat(answer.code()).isEqualTo(201);
    assertThat(answer.headers().get("Content-Type")).isEqualTo("application/json");
    assertThat(answer.json().getAsJsonObject("spec").get("hostnames").toString())
        .isEqualTo("[\"a.example.com\"]");
  }

  @Test
  void theContentTypeMayNameACharset() {
    assertThat(http.call("POST", routes, yaml("a"), "application/yaml; charset=utf-8")
            .code())
        .isEqualTo(201);
  }

  @Test
  void jsonIsYamlToo() {
    assertThat(http.call("POST", routes, route("a").toString(), YAML).code()).isEqualTo(201);
  }

  @Test
  void anObjectIsReplacedFromYaml() {
    JsonObject object = http.post(routes, route("a")).json();
    Objects.withHostname(object, "b.example.com");
    Answer answer = http.call("PUT", routes + "/a", Yaml.writeTree(object), YAML);
    assertThat(answer.code()).isEqualTo(200);
    assertThat(answer.text()).contains("b.example.com");
  }

  @Test
  void unknownFieldsOfYamlAreWarnedOf() {
    Answer answer = http.call("POST", routes, yaml("a") + "bad: 1\n", YAML);
    assertThat(answer.code()).isEqualTo(201);
    assertThat(answer.warnings()).containsExactly("299 - \"unknown field \\\"bad\\\"\"");
  }

  @Test
  void keysThatStandTwiceInYamlAreWarnedOfByLine() {
    Answer answer = http.call("POST", routes, yaml("a") + "kind: HTTPRoute\n", YAML);
    assertThat(answer.code()).isEqualTo(201);
    assertThat(answer.warnings())
        .containsExactly("299 - \"line 6: key \\\"kind\\\" already set in map\"");
  }

  @Test
  void keysThatStandTwiceInYamlAreRefusedIfStrict() {
    Answer answer = http.call(
        "POST", routes + "?fieldValidation=Strict", yaml("a") + "kind: HTTPRoute\n", YAML);
    assertThat(answer.code()).isEqualTo(400);
    assertThat(answer.message())
        .isEqualTo("HTTPRoute in version \"v1\" cannot be handled as a HTTPRoute: strict decoding"
            + " error: yaml: unmarshal errors:\n  line 6: key \"kind\" already set in map");
  }

  @Test
  void whatIsNoYamlIsABadRequest() {
    Answer answer = http.call("POST", routes, "a: [\n", YAML);
    assertThat(answer.code()).isEqualTo(400);
    assertThat(answer.message())
        .startsWith("the object provided is unrecognized (must be of type HTTPRoute): ");
  }

  @Test
  void yamlWithoutContentTypeIsNoJson() {
    assertThat(http.call("POST", routes, "a: b\n", Http.JSON).code()).isEqualTo(400);
  }

  @Test
  void deleteOptionsMayBeYaml() {
    http.post(routes, route("a"));
    String options = "kind: DeleteOptions\napiVersion: v1\ndryRun: [All]\n";
    assertThat(http.call("DELETE", routes + "/a", options, YAML).code()).isEqualTo(200);
    assertThat(http.get(routes + "/a").code()).isEqualTo(200);
  }

  @Test
  void anObjectIsReadAsYaml() {
    http.post(routes, route("a"));
    Answer answer = http.get(routes + "/a", YAML);
    assertThat(answer.headers().get("Content-Type")).isEqualTo(YAML);
    assertThat(Yaml.readTree(answer.text())).isEqualTo(http.get(routes + "/a").json());
  }

  @Test
  void aListIsReadAsYaml() {
    http.post(routes, route("a"));
    JsonObject list = Yaml.readTree(http.get(routes, YAML).text()).getAsJsonObject();
    assertThat(list.get("kind").getAsString()).isEqualTo("HTTPRouteList");
    assertThat(list.getAsJsonArray("items")).hasSize(1);
  }

  @Test
  void aStatusIsReadAsYaml() {
    Answer answer = http.get(routes + "/none", YAML);
    assertThat(answer.code()).isEqualTo(404);
    assertThat(answer.headers().get("Content-Type")).isEqualTo(YAML);
    assertThat(answer.text()).contains("reason: NotFound");
  }

  @Test
  void theFirstFormThatIsKnownCounts() {
    assertThat(http.get(routes, "text/html, application/yaml, */*").headers().get("Content-Type"))
        .isEqualTo(YAML);
    assertThat(http.get(routes, "application/json, application/yaml").headers().get("Content-Type"))
        .isEqualTo("application/json");
  }

  @Test
  void aWatchIsNotWrittenAsYaml() {
    assertThat(http.get(routes + "?watch=true&timeoutSeconds=1", YAML).code()).isEqualTo(406);
  }

  @Test
  void customResourcesAreNotWrittenAsProtobuf() {
    http.post(routes, route("a"));
    assertThat(http.get(routes + "/a", PROTOBUF).code()).isEqualTo(406);
    assertThat(http.get(routes + "/a", PROTOBUF + ", application/json").code()).isEqualTo(200);
  }

  @Test
  void otherFormsAreNotWritten() {
    Answer answer = http.get(routes, "text/html");
    assertThat(answer.code()).isEqualTo(406);
    assertThat(answer.reason()).isEqualTo("NotAcceptable");
    assertThat(answer.message())
        .startsWith(
            "only the following media types are accepted: application/json, application/yaml");
  }

  @Test
  void otherFormsAreNotRead() {
    for (String type : new String[] {"text/yaml", "application/cbor", "text/plain"}) {
      Answer answer = http.call("POST", routes, yaml("a"), type);
      assertThat(answer.code()).as(type).isEqualTo(415);
      assertThat(answer.reason()).isEqualTo("UnsupportedMediaType");
      assertThat(answer.message())
          .startsWith("the body of the request was in an unknown format - accepted media types"
              + " include: application/json, application/yaml");
    }
  }

  @Test
  void anEmptyAcceptHeaderIsNone() {
    assertThat(http.get(routes, "").code()).isEqualTo(200);
  }
}
