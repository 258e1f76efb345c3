package io.gatewayapi.testing.contract;

import static io.gatewayapi.testing.contract.Objects.GROUP;
import static io.gatewayapi.testing.contract.Objects.gatewayClass;
import static io.gatewayapi.testing.contract.Objects.json;
import static io.gatewayapi.testing.contract.Objects.metadata;
import static io.gatewayapi.testing.contract.Objects.route;
import static io.gatewayapi.testing.contract.Objects.routeStatus;
import static io.gatewayapi.testing.contract.Objects.routes;
import static io.gatewayapi.testing.contract.Objects.spec;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.gatewayapi.testing.contract.Http.Answer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Contract
class CreateContractTest extends ContractTest {
  CreateContractTest(ContractServer server) {
    super(server);
  }

  @Test
  void createdObjectsGetUidTimeGenerationAndVersion() {
    Answer created = http.post(routes, route("a"));
    assertThat(created.code()).isEqualTo(201);
    JsonObject metadata = created.metadata();
    assertThat(metadata.get("name").getAsString()).isEqualTo("a");
    assertThat(metadata.get("namespace").getAsString()).isEqualTo(namespace);
    assertThat(metadata.get("uid").getAsString()).hasSize(36);
    assertThat(metadata.get("generation").getAsInt()).isEqualTo(1);
    assertThat(Long.parseLong(created.resourceVersion())).isPositive();
    assertThat(Instant.parse(metadata.get("creationTimestamp").getAsString()))
        .isBetween(Instant.now().minusSeconds(60), Instant.now().plusSeconds(60));
  }

  @Test
  void whatIsReadIsWhatWasCreated() {
    JsonObject created = http.post(routes, route("a")).json();
    assertThat(http.get(routes + "/a").json()).isEqualTo(created);
  }

  @Test
  void defaultsAreStored() {
    JsonObject spec = spec(http.post(routes, route("a")).json());
    assertThat(spec.get("parentRefs"))
        .isEqualTo(JsonParser.parseString(
            "[{\"group\":\"gateway.networking.k8s.io\",\"kind\":\"Gateway\",\"name\":\"gate\"}]"));
    JsonObject rule = spec.getAsJsonArray("rules").get(0).getAsJsonObject();
    assertThat(rule.get("matches"))
        .isEqualTo(
            JsonParser.parseString("[{\"path\":{\"type\":\"PathPrefix\",\"value\":\"/\"}}]"));
    assertThat(rule.get("backendRefs"))
        .isEqualTo(JsonParser.parseString(
            "[{\"group\":\"\",\"kind\":\"Service\",\"name\":\"app\",\"port\":8080,\"weight\":1}]"));
  }

  @Test
  void whatTheServerSetsIsNotTheCallers() {
    JsonObject route = route("a");
    metadata(route).addProperty("uid", "mine");
    metadata(route).addProperty("generation", 77);
    metadata(route).addProperty("creationTimestamp", "2001-01-01T00:00:00Z");
    metadata(route).addProperty("deletionTimestamp", "2001-01-01T00:00:00Z");
    JsonObject metadata = http.post(routes, route).metadata();
    assertThat(metadata.get("uid").getAsString()).isNotEqualTo("mine");
    assertThat(metadata.get("generation").getAsInt()).isEqualTo(1);
    assertThat(metadata.get("creationTimestamp").getAsString()).doesNotStartWith("2001");
    assertThat(metadata.has("deletionTimestamp")).isFalse();
  }

  @Test
  void aTakenNameIsAConflictThatSaysSo() {
    http.post(routes, route("a"));
    Answer again = http.post(routes, route("a"));
    assertThat(again.code()).isEqualTo(409);
    assertThat(again.reason()).isEqualTo("AlreadyExists");
    assertThat(again.message())
        .isEqualTo("httproutes.gateway.networking.k8s.io \"a\" already exists");
    assertThat(again.details())
        .isEqualTo(
            json("{'name': 'a', 'group': 'gateway.networking.k8s.io', 'kind': 'httproutes'}"));
    assertThat(again.json().get("status").getAsString()).isEqualTo("Failure");
    assertThat(again.json().get("kind").getAsString()).isEqualTo("Status");
  }

  @Test
  void theSameNameIsFreeInAnotherNamespaceAndKind() {
    http.post(routes, route("a"));
    assertThat(http.post(routes(server.newNamespace()), route("a")).code()).isEqualTo(201);
  }

  @Test
  void generateNameMakesANameForEach() {
    JsonObject route = route("x");
    metadata(route).remove("name");
    metadata(route).addProperty("generateName", "gen-");
    Answer first = http.post(routes, route);
    Answer second = http.post(routes, route);
    assertThat(first.code()).isEqualTo(201);
    assertThat(first.metadata().get("name").getAsString()).matches("gen-[a-z0-9]{5}");
    assertThat(second.metadata().get("name")).isNotEqualTo(first.metadata().get("name"));
  }

  @Test
  void dryRunAnswersAndStoresNothing() {
    Answer dry = http.post(routes + "?dryRun=All", route("a"));
    assertThat(dry.code()).isEqualTo(201);
    assertThat(dry.metadata().has("uid")).isTrue();
    assertThat(dry.metadata().has("resourceVersion")).isFalse();
    assertThat(http.get(routes + "/a").code()).isEqualTo(404);
    http.post(routes, route("a"));
    assertThat(http.post(routes + "?dryRun=All", route("a")).code()).isEqualTo(409);
  }

  @Test
  void statusIsNotTheCreatorsToSet() {
    JsonObject route = route("a");
    route.add("status", routeStatus());
    assertThat(http.post(routes, route).json().has("status")).isFalse();
  }

  @Test
  void aKindWithADefaultStatusGetsIt() {
    String name = server.newNamespace();
    JsonObject created =
        http.post(GROUP + "/gatewayclasses", gatewayClass(name)).json();
    http.delete(GROUP + "/gatewayclasses/" + name);
    assertThat(created.getAsJsonObject("status").getAsJsonArray("conditions")).hasSize(1);
    assertThat(metadata(created).has("namespace")).isFalse();
  }

  @Test
  void unknownFieldsGoWithAWarning() {
    JsonObject route = route("a");
    spec(route).addProperty("colour", "red");
    Answer created = http.post(routes, route);
    assertThat(created.code()).isEqualTo(201);
    assertThat(spec(created.json()).has("colour")).isFalse();
    assertThat(created.headers().values("Warning"))
        .containsExactly("299 - \"unknown field \\\"spec.colour\\\"\"");
  }

  @Test
  void unknownFieldsAreRefusedIfStrict() {
    JsonObject route = route("a");
    spec(route).addProperty("colour", "red");
    metadata(route).addProperty("shape", "round");
    route.addProperty("size", 1);
    Answer refused = http.post(routes + "?fieldValidation=Strict", route);
    assertThat(refused.code()).isEqualTo(400);
    assertThat(refused.reason()).isEqualTo("BadRequest");
    assertThat(refused.message())
        .contains("unknown field \"spec.colour\"")
        .contains("unknown field \"metadata.shape\"")
        .contains("unknown field \"size\"");
  }

  @Test
  void unknownFieldsGoInSilenceIfIgnored() {
    JsonObject route = route("a");
    spec(route).addProperty("colour", "red");
    Answer created = http.post(routes + "?fieldValidation=Ignore", route);
    assertThat(created.code()).isEqualTo(201);
    assertThat(created.headers().values("Warning")).isEmpty();
  }

  @Test
  void aFieldThatStandsTwiceCountsLastWithAWarning() {
    String route =
        route("a").toString().replace("\"spec\":{", "\"spec\":{\"hostnames\":[\"x.y\"],");
    Answer created = http.call("POST", routes, route, Http.JSON);
    assertThat(created.code()).isEqualTo(201);
    assertThat(created.headers().values("Warning"))
        .containsExactly("299 - \"duplicate field \\\"spec.hostnames\\\"\"");
    assertThat(spec(created.json()).get("hostnames")).isEqualTo(spec(route("a")).get("hostnames"));
    assertThat(http.call("POST", routes + "?fieldValidation=Strict", route, Http.JSON)
            .code())
        .isEqualTo(400);
  }

  @Test
  void nullsWithoutMeaningGo() {
    JsonObject route = route("a");
    spec(route).add("hostnames", JsonNull.INSTANCE);
    assertThat(spec(http.post(routes, route).json()).has("hostnames")).isFalse();
  }

  @Test
  void emptyMetadataIsNotKept() {
    JsonObject route = route("a");
    metadata(route).add("labels", new JsonObject());
    metadata(route).add("finalizers", JsonParser.parseString("[]"));
    JsonObject metadata = http.post(routes, route).metadata();
    assertThat(metadata.has("labels")).isFalse();
    assertThat(metadata.has("finalizers")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{\"apiVersion\":", "[]", "\"text\"", "null", "{}"})
  void aBodyThatIsNoObjectIsABadRequest(String body) {
    Answer refused = http.call("POST", routes, body, Http.JSON);
    assertThat(refused.code()).isEqualTo(400);
    assertThat(refused.reason()).isEqualTo("BadRequest");
  }

  @ParameterizedTest
  @CsvSource({
    "apiVersion, v1",
    "apiVersion, gateway.networking.k8s.io/v1beta1",
    "apiVersion, ''",
    "kind, ''",
    "metadata, text",
  })
  void aBodyOfAnotherTypeIsABadRequest(String field, String value) {
    JsonObject route = route("a");
    route.addProperty(field, value);
    Answer refused = http.post(routes, route);
    assertThat(refused.code()).isEqualTo(400);
    assertThat(refused.reason()).isEqualTo("BadRequest");
  }

  @Test
  void metadataOfTheWrongTypeIsABadRequest() {
    JsonObject route = route("a");
    metadata(route).add("labels", JsonParser.parseString("{\"a\": 1}"));
    Answer refused = http.post(routes, route);
    assertThat(refused.code()).isEqualTo(400);
    assertThat(refused.message()).contains("cannot be handled as a HTTPRoute");
  }

  @Test
  void anotherNamespaceThanTheUrlsIsABadRequest() {
    JsonObject route = route("a");
    metadata(route).addProperty("namespace", "elsewhere");
    Answer refused = http.post(routes, route);
    assertThat(refused.code()).isEqualTo(400);
    assertThat(refused.reason()).isEqualTo("BadRequest");
  }

  @Test
  void anotherKindThanTheUrlsIsInvalid() {
    JsonObject route = route("a");
    route.addProperty("kind", "Gateway");
    Answer refused = http.post(routes, route);
    assertThat(refused.code()).isEqualTo(422);
    assertThat(refused.causes()).contains("kind FieldValueInvalid");
  }

  @Test
  void aVersionOnCreateIsRefused() {
    JsonObject route = route("a");
    metadata(route).addProperty("resourceVersion", "5");
    Answer refused = http.post(routes, route);
    assertThat(refused.code()).isEqualTo(500);
    assertThat(refused.message())
        .isEqualTo("resourceVersion should not be set on objects to be created");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Upper", "a_b", "-a", "a/b", "a..b", "a.", "ä"})
  void namesAreSubdomains(String name) {
    Answer refused = http.post(routes, route(name));
    assertThat(refused.code()).isEqualTo(422);
    assertThat(refused.reason()).isEqualTo("Invalid");
    assertThat(refused.causes()).containsExactly("metadata.name FieldValueInvalid");
    assertThat(refused.details().get("name").getAsString()).isEqualTo(name);
    assertThat(refused.details().get("kind").getAsString()).isEqualTo("HTTPRoute");
  }

  @Test
  void aNameIsRequired() {
    JsonObject route = route("a");
    metadata(route).remove("name");
    Answer refused = http.post(routes, route);
    assertThat(refused.code()).isEqualTo(422);
    assertThat(refused.causes()).contains("metadata.name FieldValueRequired");
  }

  @ParameterizedTest
  @CsvSource({"bad key, x", "a/b/c, x", "ok, bad value!", "ok, -x", "'', x"})
  void labelsHaveAForm(String key, String value) {
    Answer refused = http.post(routes, Objects.labelled(route("a"), key, value));
    assertThat(refused.code()).isEqualTo(422);
    assertThat(refused.causes()).contains("metadata.labels FieldValueInvalid");
  }

  @ParameterizedTest
  @CsvSource({
    "dryRun=Some, dryRun FieldValueNotSupported",
    "fieldValidation=Foo, fieldValidation FieldValueNotSupported",
  })
  void optionsHaveValues(String query, String cause) {
    Answer refused = http.post(routes + "?" + query, route("a"));
    assertThat(refused.code()).isEqualTo(422);
    assertThat(refused.causes()).containsExactly(cause);
    assertThat(refused.details().get("kind").getAsString()).isEqualTo("CreateOptions");
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/plain", "application/xml"})
  void otherFormatsAreUnsupported(String contentType) {
    Answer refused = http.call("POST", routes, route("a").toString(), contentType);
    assertThat(refused.code()).isEqualTo(415);
    assertThat(refused.reason()).isEqualTo("UnsupportedMediaType");
  }

  private Answer createBy(String manager) {
    return http.post(
        routes + "?dryRun=All&fieldManager=" + URLEncoder.encode(manager, StandardCharsets.UTF_8),
        route("a"));
  }

  @Test
  void fieldManagersAreCountedInBytes() {
    assertThat(createBy("\u00e9".repeat(64)).code()).isEqualTo(201);
    assertThat(createBy("\u00e9".repeat(65)).causes())
        .containsExactly("fieldManager FieldValueTooLong");
  }

  @Test
  void fieldManagersCanBePrinted() {
    for (String fine : List.of("a b", "\ud83d\ude00")) {
      assertThat(createBy(fine).code()).as(fine).isEqualTo(201);
    }
    Map<String, String> refused = new LinkedHashMap<>();
    refused.put("a\u00e9\u00a0b", "\"a\u00e9\\u00a0b\": invalid character U+00A0 (at position 3)");
    refused.put("a\u200bb", "\"a\\u200bb\": invalid character U+200B (at position 1)");
    refused.put("\u2028", "\"\\u2028\": invalid character U+2028 (at position 0)");
    refused.put("\ue000", "\"\\ue000\": invalid character U+E000 (at position 0)");
    refused.put("\u0007", "\"\\a\": invalid character U+0007 (at position 0)");
    refused.put("\b", "\"\\b\": invalid character U+0008 (at position 0)");
    refused.put("\u000b", "\"\\v\": invalid character U+000B (at position 0)");
    refused.put("\f", "\"\\f\": invalid character U+000C (at position 0)");
    refused.forEach((manager, message) -> {
      Answer answer = createBy(manager);
      assertThat(answer.code()).isEqualTo(422);
      assertThat(answer.message()).endsWith("fieldManager: Invalid value: " + message);
    });
  }
}
