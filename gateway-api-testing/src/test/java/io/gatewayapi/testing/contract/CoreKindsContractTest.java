package io.gatewayapi.testing.contract;

import static io.gatewayapi.testing.contract.Objects.json;
import static io.gatewayapi.testing.contract.Objects.metadata;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import io.gatewayapi.testing.contract.Http.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Contract
class CoreKindsContractTest extends ContractTest {
  CoreKindsContractTest(ContractServer server) {
    super(server);
  }

  private String services() {
    return "/api/v1/namespaces/" + namespace + "/services";
  }

  private static JsonObject service(String name) {
    return json("""
        {'apiVersion': 'v1', 'kind': 'Service', 'metadata': {'name': '%s'},
         'spec': {'type': 'ClusterIP', 'ports': [{'port': 80, 'targetPort': 8080}]}}
        """.formatted(name));
  }

  @Test
  void aServiceIsKept() {
    Answer created = http.post(services(), service("web"));
    assertThat(created.code()).isEqualTo(201);
    assertThat(created.json().get("kind").getAsString()).isEqualTo("Service");
    assertThat(created.json().get("apiVersion").getAsString()).isEqualTo("v1");
    assertThat(created.json().get("spec")).isEqualTo(service("web").get("spec"));
    assertThat(created.metadata().has("generation")).isFalse();
    assertThat(http.get(services() + "/web").json()).isEqualTo(created.json());
  }

  @Test
  void typeIsTheUrls() {
    JsonObject service = service("web");
    service.remove("kind");
    service.remove("apiVersion");
    Answer created = http.post(services(), service);
    assertThat(created.code()).isEqualTo(201);
    assertThat(created.json().get("kind").getAsString()).isEqualTo("Service");
    JsonObject secret = service("secret");
    secret.addProperty("kind", "Secret");
    assertThat(http.post(services(), secret).code()).isEqualTo(400);
  }

  @Test
  void namespacesCarryTheirNameAsALabel() {
    Answer created =
        http.post("/api/v1/namespaces", json("{'metadata': {'name': '" + namespace + "'}}"));
    assertThat(created.code()).isEqualTo(201);
    assertThat(created.metadata().getAsJsonObject("labels"))
        .isEqualTo(json("{'kubernetes.io/metadata.name': '" + namespace + "'}"));
    assertThat(created.json().getAsJsonObject("status")).isEqualTo(json("{'phase': 'Active'}"));
    Answer again =
        http.post("/api/v1/namespaces", json("{'metadata': {'name': '" + namespace + "'}}"));
    assertThat(again.message()).isEqualTo("namespaces \"" + namespace + "\" already exists");
    assertThat(again.details())
        .isEqualTo(json("{'name': '" + namespace + "', 'kind': 'namespaces'}"));
    http.delete("/api/v1/namespaces/" + namespace);
    assertThat(http.get("/api/v1/namespaces/" + namespace).code()).isEqualTo(404);
  }

  @Test
  void secretsTakeTextAndKeepBase64() {
    Answer created = http.post(
        "/api/v1/namespaces/" + namespace + "/secrets",
        json("{'metadata': {'name': 's'}, 'stringData': {'a': 'b'}}"));
    assertThat(created.json().getAsJsonObject("data")).isEqualTo(json("{'a': 'Yg=='}"));
    assertThat(created.json().has("stringData")).isFalse();
    assertThat(created.json().get("type").getAsString()).isEqualTo("Opaque");
  }

  @Test
  void updatesNeedNoVersionButHeedOne() {
    http.post(services(), service("web"));
    JsonObject changed = service("web");
    changed.getAsJsonObject("spec").addProperty("type", "NodePort");
    Answer updated = http.put(services() + "/web", changed);
    assertThat(updated.code()).isEqualTo(200);
    assertThat(updated.metadata().has("uid")).isTrue();
    metadata(changed).addProperty("resourceVersion", "1");
    assertThat(http.put(services() + "/web", changed).code()).isEqualTo(409);
  }

  @Test
  void itemsOfListsLeaveTheirTypeToTheList() {
    http.post(services(), service("web"));
    JsonObject list = http.get(services()).json();
    assertThat(list.get("kind").getAsString()).isEqualTo("ServiceList");
    assertThat(list.get("apiVersion").getAsString()).isEqualTo("v1");
    JsonObject item = list.getAsJsonArray("items").get(0).getAsJsonObject();
    assertThat(item.has("kind")).isFalse();
    assertThat(item.has("apiVersion")).isFalse();
  }

  @Test
  void eventsOfWatchesHaveTheirType() throws Exception {
    String from = http.get(services()).resourceVersion();
    try (Watch watch =
        Watch.open(http, services() + "?watch=1&timeoutSeconds=15&resourceVersion=" + from)) {
      JsonObject created = http.post(services(), service("web")).json();
      assertThat(watch.next().get("object")).isEqualTo(created);
    }
  }

  @Test
  void whatIsNotThereIsNotFound() {
    Answer missing = http.get(services() + "/none");
    assertThat(missing.code()).isEqualTo(404);
    assertThat(missing.message()).isEqualTo("services \"none\" not found");
    assertThat(missing.details()).isEqualTo(json("{'name': 'none', 'kind': 'services'}"));
    assertThat(http.put(services() + "/none", service("none")).code()).isEqualTo(404);
  }

  private String configMaps() {
    return "/api/v1/namespaces/" + namespace + "/configmaps";
  }

  @Test
  void aNameIsRequired() {
    Answer refused = http.post(configMaps(), json("{'metadata': {}}"));
    assertThat(refused.code()).isEqualTo(422);
    assertThat(refused.causes()).containsExactly("metadata.name FieldValueRequired");
    assertThat(refused.message())
        .isEqualTo("ConfigMap \"\" is invalid: metadata.name: Required value: name or"
            + " generateName is required");
  }

  @Test
  void aNameThatFitsIntoNoUrlIsRefused() {
    Answer refused = http.post(configMaps(), json("{'metadata': {'name': 'a/b'}}"));
    assertThat(refused.code()).isEqualTo(422);
    assertThat(refused.causes()).containsExactly("metadata.name FieldValueInvalid");
  }

  @Test
  void labelsAndFinalizersAreChecked() {
    JsonObject object =
        json("{'metadata': {'name': 'a', 'labels': {'a b': 'x y'}, 'finalizers': ['a b']}}");
    Answer refused = http.post(configMaps(), object);
    assertThat(refused.code()).isEqualTo(422);
    assertThat(refused.causes())
        .containsExactly(
            "metadata.labels FieldValueInvalid",
            "metadata.labels FieldValueInvalid",
            "metadata.finalizers FieldValueInvalid");
    http.post(configMaps(), json("{'metadata': {'name': 'a'}}"));
    Answer update =
        http.put(configMaps() + "/a", json("{'metadata': {'name': 'a', 'labels': {'a b': 'x'}}}"));
    assertThat(update.code()).isEqualTo(422);
    assertThat(update.causes()).contains("metadata.labels FieldValueInvalid");
  }

  private Answer secret(String name, String stringData) {
    return http.post(
        "/api/v1/namespaces/" + namespace + "/secrets",
        json("{'metadata': {'name': '" + name + "'}, 'data': {'a': 'eA=='}, 'stringData': "
            + stringData + "}"));
  }

  @Test
  void nullTextsOfSecretsAreEmpty() {
    Answer created = secret("s", "{'a': null, 'b': 'c'}");
    assertThat(created.code()).isEqualTo(201);
    assertThat(created.json().getAsJsonObject("data")).isEqualTo(json("{'a': '', 'b': 'Yw=='}"));
    assertThat(secret("t", "null").json().getAsJsonObject("data")).isEqualTo(json("{'a': 'eA=='}"));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      {'a': {}}   | object | string
      {'a': 3}    | number | string
      {'a': true} | bool   | string
      {'a': []}   | array  | string
      []          | array  | map[string]string
      """, quoteCharacter = '`')
  void textsOfSecretsAreTexts(String stringData, String given, String expected) {
    Answer refused = secret("s", stringData);
    assertThat(refused.code()).isEqualTo(400);
    assertThat(refused.message())
        .isEqualTo("Secret in version \"v1\" cannot be handled as a Secret: json: cannot unmarshal "
            + given + " into Go struct field Secret.stringData of type " + expected);
  }

  @Test
  void theyAreAfterAPatchToo() {
    secret("s", "{}");
    String path = "/api/v1/namespaces/" + namespace + "/secrets/s";
    assertThat(http.merge(path, "{'stringData': {'a': 3}}").code()).isEqualTo(422);
    Answer patched = http.merge(path, "{'stringData': {'b': 'c'}}");
    assertThat(patched.json().getAsJsonObject("data"))
        .isEqualTo(json("{'a': 'eA==', 'b': 'Yw=='}"));
    JsonObject applied = json("{'apiVersion': 'v1', 'kind': 'Secret', 'metadata': {'name': 's'},"
        + " 'stringData': {'c': 'd'}}");
    String forced = path + "?fieldManager=m&force=true";
    assertThat(http.apply(forced, applied.toString()).json().getAsJsonObject("data"))
        .isEqualTo(json("{'a': 'eA==', 'b': 'Yw==', 'c': 'ZA=='}"));
    applied.add("stringData", json("{'c': 3}"));
    assertThat(http.apply(forced, applied.toString()).code()).isEqualTo(500);
  }

  @Test
  void whatNoServerHasBelowAnObjectIsNotFound() {
    http.post(configMaps(), json("{'metadata': {'name': 'a'}}"));
    assertThat(http.get(configMaps() + "/a/status").code()).isEqualTo(404);
    assertThat(http.get(configMaps() + "/a/nope").code()).isEqualTo(404);
  }

  @Test
  void someNamespacesAreThereFromTheStart() {
    Answer namespace = http.get("/api/v1/namespaces/default");
    assertThat(namespace.code()).isEqualTo(200);
    assertThat(namespace.metadata().getAsJsonObject("labels"))
        .isEqualTo(json("{'kubernetes.io/metadata.name': 'default'}"));
    assertThat(namespace.json().getAsJsonObject("status")).isEqualTo(json("{'phase': 'Active'}"));
    assertThat(namespace.metadata().has("uid")).isTrue();
    assertThat(http.get("/api/v1/namespaces").itemNames()).contains("default", "kube-system");
  }

  @Test
  void anObjectNeedsAName() {
    Answer refused = http.post(services(), json("{'kind': 'Service', 'apiVersion': 'v1'}"));
    assertThat(refused.code()).isEqualTo(422);
    assertThat(refused.message())
        .isEqualTo("Service \"\" is invalid: metadata.name: Required value: name or generateName is"
            + " required");
    assertThat(refused.causes()).containsExactly("metadata.name FieldValueRequired");
  }

  @Test
  void labelsAndOwnersAreThoseOfAnyObject() {
    Answer labels =
        http.post(services(), json("{'metadata': {'name': 'a', 'labels': {'!': 'x'}}}"));
    assertThat(labels.code()).isEqualTo(422);
    assertThat(labels.causes()).containsExactly("metadata.labels FieldValueInvalid");
    Answer owners =
        http.post(services(), json("{'metadata': {'name': 'a', 'ownerReferences': [{}]}}"));
    assertThat(owners.causes()).hasSize(4);
  }

  @Test
  void aGenerationThatNobodyCountsStaysWhatItWas() {
    assertThat(http.post(configMaps(), json("{'metadata': {'name': 'a', 'generation': 9}}"))
            .metadata()
            .get("generation")
            .getAsInt())
        .isEqualTo(9);
    Answer changed =
        http.merge(configMaps() + "/a", "{'metadata': {'generation': 4}, 'data': {'x': 'y'}}");
    assertThat(changed.metadata().get("generation").getAsInt()).isEqualTo(9);
    Answer without = http.put(
        configMaps() + "/a",
        json("{'apiVersion': 'v1', 'kind': 'ConfigMap', 'metadata': {'name': 'a'}}"));
    assertThat(without.metadata().get("generation").getAsInt()).isEqualTo(9);
    http.post(configMaps(), json("{'metadata': {'name': 'b'}}"));
    assertThat(http.merge(configMaps() + "/b", "{'metadata': {'generation': 4}}")
            .metadata()
            .has("generation"))
        .isFalse();
  }
}
