package io.gatewayapi.testing.contract;

import static io.gatewayapi.testing.contract.Objects.json;
import static io.gatewayapi.testing.contract.Objects.metadata;
import static io.gatewayapi.testing.contract.Objects.route;
import static io.gatewayapi.testing.contract.Objects.routeStatus;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.gatewayapi.testing.contract.Http.Answer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Objects of another kind, or of an unknown version, than the address is about. */
@Contract
class OtherKindContractTest extends ContractTest {
  private static final String GATE = "spec.listeners: Invalid value: 'array': no such key: mode"
      + " evaluating rule: tls mode must be Terminate for protocol HTTPS";

  private String a;
  private String gates;

  OtherKindContractTest(ContractServer server) {
    super(server);
  }

  @BeforeEach
  void create() {
    http.post(routes, route("a"));
    a = routes + "/a";
    gates = routes.replace("/httproutes", "/gateways");
  }

  private static JsonObject other(String kind, String name, String spec) {
    JsonObject object = route(name);
    object.addProperty("kind", kind);
    object.add("spec", JsonParser.parseString(spec.replace('\'', '"')));
    return object;
  }

  /** Field and message of each cause, with single quotes. */
  private static List<String> told(Answer answer) {
    assertThat(answer.code()).isEqualTo(422);
    List<String> told = new ArrayList<>();
    for (JsonElement cause : answer.details().getAsJsonArray("causes")) {
      JsonObject c = cause.getAsJsonObject();
      told.add((c.get("field").getAsString() + ": " + c.get("message").getAsString())
          .replace('"', '\''));
    }
    return told;
  }

  @ParameterizedTest
  @ValueSource(strings = {"Other", "HTTPRoute"})
  void rulesSeeItWithoutDefaults(String kind) {
    JsonObject gate = other(kind, "g", """
        {'gatewayClassName': 'c', 'listeners':
          [{'name': 'a', 'port': 443, 'protocol': 'HTTPS', 'tls': {}}]}
        """);
    assertThat(told(http.post(gates, gate)))
        .contains(
            "kind: Invalid value: '" + kind + "': must be Gateway",
            GATE,
            "spec.listeners[0].tls: Invalid value: 'object': no such key: mode evaluating rule:"
                + " certificateRefs or options must be specified when mode is Terminate");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      {'parentRefs': [{'name': 'g'}]} | spec.parentRefs: Invalid value: 'array': no such key: group
      {'rules': [{'matches': null}]} | spec.rules: Invalid value: 'array': no such key: matches
      {'rules': [null]} | spec.rules: Invalid value: 'array': invalid data, got null for schema
      """)
  void everyWayOfWritingRunsTheRules(String spec, String rule) {
    JsonObject replaced = http.get(a).json();
    replaced.addProperty("kind", "Other");
    replaced.add("spec", JsonParser.parseString(spec.replace('\'', '"')));
    for (Answer answer : List.of(
        http.post(routes, other("Other", "b", spec)),
        http.put(a, replaced),
        http.jsonPatch(
            a,
            "[{'op': 'replace', 'path': '/kind', 'value': 'Other'},"
                + "{'op': 'replace', 'path': '/spec', 'value': " + spec + "}]"))) {
      assertThat(told(answer))
          .contains("kind: Invalid value: 'Other': must be HTTPRoute")
          .anySatisfy(cause -> assertThat(cause).startsWith(rule));
    }
  }

  @Test
  void theSchemaIsNotAsked() {
    assertThat(told(http.post(routes, other("Other", "b", "3"))))
        .containsExactly("kind: Invalid value: 'Other': must be HTTPRoute");
    assertThat(told(http.post(routes, other("Other", "b", "null"))))
        .containsExactly("kind: Invalid value: 'Other': must be HTTPRoute");
  }

  @Test
  void metadataOfANewOneIsNotAsked() {
    assertThat(told(http.post(routes, other("Other", "B_b", "{}"))))
        .containsExactly("kind: Invalid value: 'Other': must be HTTPRoute");
    assertThat(told(http.merge(a, "{'kind': 'Other', 'metadata': {'labels': {'x': '-'}}}")))
        .anySatisfy(cause -> assertThat(cause).startsWith("metadata.labels: Invalid value: '-'"));
  }

  @Test
  void aPatchTakesNullsOutOfObjectsInLists() {
    assertThat(told(http.merge(a, "{'kind': 'Other', 'spec': {'rules': [{'matches': null}]}}")))
        .anySatisfy(cause -> assertThat(cause)
            .startsWith("spec.rules: Invalid value: 'array': no such key: matches"));
    Answer refused = http.merge(a, "{'kind': '', 'spec': {'rules': [{'matches': null}, null]}}");
    assertThat(refused.message()).contains("\\\"rules\\\":[{},null]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'kind': 'Other'",
        "{'apiVersion': 'example.com/v1'",
        "{'apiVersion': 'gateway.networking.k8s.io/v9'"
      })
  void aStatusOfAnotherTypeIsWrittenAndCostsTheOwners(String type) {
    http.merge(a + "/status", "{'status': " + routeStatus() + "}");
    assertThat(http.get(a).owners()).hasSize(2);
    Answer written = http.merge(a + "/status", type + ", 'status': " + routeStatus() + "}");
    assertThat(written.code()).isEqualTo(200);
    assertThat(written.json().get("kind").getAsString()).isEqualTo("HTTPRoute");
    assertThat(written.metadata().has("managedFields")).isFalse();
    boolean unknownVersion = type.contains("v9");
    assertThat(written.json().has("status")).isEqualTo(!unknownVersion);
    assertThat(written.warnings())
        .isEqualTo(
            unknownVersion
                ? List.of(
                    "299 - \"unknown field \\\"spec\\\"\"",
                    "299 - \"unknown field \\\"status\\\"\"")
                : List.of());
  }

  @Test
  void aStatusInAnotherVersionOfTheKindKeepsTheOwners() {
    String type = "{'apiVersion': 'gateway.networking.k8s.io/v1beta1'";
    Answer written = http.merge(a + "/status", type + ", 'status': " + routeStatus() + "}");
    assertThat(written.code()).isEqualTo(200);
    assertThat(written.owners()).hasSize(2);
  }

  @Test
  void aStatusThatIsWrongIsSaidOfTheKindThatWasSent() {
    Answer refused = http.merge(
        a + "/status", "{'kind': 'Other', 'status': {'parents': [{'parentRef': {'name': 'g'}}]}}");
    assertThat(refused.message())
        .startsWith("Other.gateway.networking.k8s.io \"a\" is invalid: ")
        .contains("status.parents[0].controllerName: Required value");
    assertThat(told(http.jsonPatch(
            a + "/status",
            "[{'op': 'replace', 'path': '/kind', 'value': 'Other'},"
                + "{'op': 'add', 'path': '/status', 'value': {'parents': null}}]")))
        .contains("status.parents: Invalid value: 'null': parents in body must be of type array:"
            + " 'null'");
  }

  @Test
  void ofAnUnknownVersionNothingIsLeft() {
    JsonObject object = route("b");
    object.addProperty("apiVersion", "gateway.networking.k8s.io/v9");
    Answer created = http.post(routes, object);
    assertThat(created.code()).isEqualTo(400);
    assertThat(created.warnings()).containsExactly("299 - \"unknown field \\\"spec\\\"\"");
    Answer patched = http.merge(a, "{'apiVersion': 'gateway.networking.k8s.io/v9'}");
    assertThat(patched.warnings()).containsExactly("299 - \"unknown field \\\"spec\\\"\"");
    assertThat(told(patched))
        .contains("apiVersion: Invalid value: 'gateway.networking.k8s.io/v9': must be"
            + " gateway.networking.k8s.io/v1");
  }

  @Test
  void aVersionWithTwoSlashesCannotBeRead() {
    Answer patched = http.merge(a, "{'apiVersion': 'a/b/c'}");
    assertThat(told(patched))
        .singleElement()
        .satisfies(cause -> assertThat(cause).endsWith(": unexpected GroupVersion string: a/b/c"));
    JsonObject config = route("a");
    config.addProperty("apiVersion", "a/b/c");
    assertThat(http.apply(a, "one", config).message()).isEqualTo("invalid object type: /, Kind=");
  }

  @Test
  void aBuiltInKindIsReadAsWhatItSaysItIs() {
    String maps = "/api/v1/namespaces/" + namespace + "/configmaps";
    JsonObject map = json("{'metadata': {'name': 'a'}}");
    assertThat(http.post(maps, map).code()).isEqualTo(201);
    map.addProperty("kind", "Secret");
    String unknown = " in version \"v1\" cannot be handled as a ConfigMap: ";
    for (Answer answer : List.of(http.post(maps, map), http.put(maps + "/a", map))) {
      assertThat(answer.code()).isEqualTo(400);
      assertThat(answer.message())
          .isEqualTo(
              "Secret" + unknown + "converting (v1.Secret) to (v1.ConfigMap): unknown conversion");
    }
    map.addProperty("kind", "Other");
    assertThat(http.post(maps, map).message())
        .startsWith(
            "Other" + unknown + "no kind \"Other\" is registered for version \"v1\" in scheme \"");
    assertThat(http.merge(maps + "/a", "{'kind': null}").code()).isEqualTo(200);
    assertThat(http.merge(maps + "/a", "{'apiVersion': ''}").code()).isEqualTo(200);
    assertThat(told(http.merge(maps + "/a", "{'kind': 'Other'}")))
        .singleElement()
        .satisfies(cause -> assertThat(cause).contains("no kind 'Other' is registered"));
    assertThat(metadata(http.get(maps + "/a").json()).get("name").getAsString()).isEqualTo("a");
  }
}
