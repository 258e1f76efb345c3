package io.gatewayapi.testing.contract;

import static io.gatewayapi.testing.contract.Objects.json;
import static io.gatewayapi.testing.contract.Objects.route;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import io.gatewayapi.testing.contract.Http.Answer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import okhttp3.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that few clients send, and what they get. */
@Contract
class EdgeContractTest extends ContractTest {
  private static final String YAML = "application/yaml";
  private static final String AGGREGATED =
      "application/json;g=apidiscovery.k8s.io;v=%s;as=APIGroupDiscoveryList";
  private static final String V3 = "/openapi/v3/apis/gateway.networking.k8s.io/v1";

  EdgeContractTest(ContractServer server) {
    super(server);
  }

  private String nextAfterTwo() {
    for (String name : new String[] {"a", "b", "c", "d", "e"}) {
      http.post(routes, route(name));
    }
    return http.get(routes + "?limit=2").metadata().get("continue").getAsString();
  }

  @Test
  void aPageOfAnyVersionIsTheLastOne() {
    String next = nextAfterTwo();
    Answer page = http.get(routes + "?limit=1&resourceVersion=0&continue=" + next);
    assertThat(page.itemNames()).containsExactly("c", "d", "e");
    assertThat(page.metadata().get("continue").getAsString()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"c,1,true", "c,2,false", "e,1,false"})
  void aPageWithOneNameIsLookedForInAllThatRemain(String name, int limit, boolean more) {
    String next = nextAfterTwo();
    Answer page = http.get(routes + "?fieldSelector=metadata.name%3D" + name + "&limit=" + limit
        + "&continue=" + next);
    assertThat(page.itemNames()).containsExactly(name);
    assertThat(page.metadata().get("continue").getAsString().isEmpty()).isEqualTo(!more);
  }

  @Test
  void aCollectionIsDeletedAsItWasInAVersion() {
    String version = http.post(routes, route("a")).resourceVersion();
    http.post(routes, route("b"));
    Answer deleted = http.delete(routes + "?resourceVersion=" + version);
    assertThat(deleted.itemNames()).containsExactly("a");
    assertThat(http.get(routes).itemNames()).containsExactly("b");
  }

  @Test
  void initialEventsOfALaterVersionAreAnError() throws IOException {
    try (Watch watch = Watch.open(
        http,
        routes + "?watch=true&sendInitialEvents=true&resourceVersionMatch=NotOlderThan"
            + "&allowWatchBookmarks=true&resourceVersion=99999999")) {
      assertThat(watch.code()).isEqualTo(200);
      JsonObject event = watch.next();
      assertThat(event.get("type").getAsString()).isEqualTo("ERROR");
      assertThat(event.getAsJsonObject("object").get("code").getAsInt()).isEqualTo(504);
    }
  }

  private static String twoDocuments(String separator) {
    return """
        ---
        apiVersion: gateway.networking.k8s.io/v1
        kind: HTTPRoute
        metadata: {name: a}
        spec: {hostnames: [a.example.com]}
        %s
        no: [manifest
        """.formatted(separator);
  }

  @ParameterizedTest
  @ValueSource(strings = {"---", "--- # next", "...\n---"})
  void ofSeveralDocumentsTheFirstOneCounts(String separator) {
    Answer created = http.call("POST", routes, twoDocuments(separator), YAML);
    assertThat(created.code()).isEqualTo(201);
    Answer applied = http.apply(routes + "/a?fieldManager=m&force=true", twoDocuments(separator));
    assertThat(applied.code()).isEqualTo(200);
  }

  private Answer post(byte[] body) throws IOException {
    try (Response response = http.open("POST", routes, body, Http.JSON, Map.of())) {
      return new Answer(response.code(), response.headers(), response.body().string());
    }
  }

  @Test
  void aMarkOfTheByteOrderIsNoJson() throws IOException {
    Answer refused = post(("\ufeff" + route("a")).getBytes(StandardCharsets.UTF_8));
    assertThat(refused.code()).isEqualTo(400);
    assertThat(refused.message())
        .startsWith("the object provided is unrecognized (must be of type HTTPRoute): couldn't get"
            + " version/kind; json parse error: invalid character 'ï' looking for beginning of"
            + " value (efbbbf7b");
  }

  @Test
  void whatIsNoUtf8IsReadAsUnreadable() throws IOException {
    JsonObject route = route("a");
    route.getAsJsonObject("metadata").add("annotations", json("{'x': 'a#b'}"));
    byte[] body = route.toString().getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < body.length; i++) {
      body[i] = body[i] == '#' ? (byte) 0xff : body[i];
    }
    Answer created = post(body);
    assertThat(created.code()).isEqualTo(201);
    assertThat(created.metadata().get("annotations")).isEqualTo(json("{'x': 'a\ufffdb'}"));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      application/json;q=0.1,application/yaml | application/yaml
      application/yaml;q=0.5,application/json | application/json
      */*,application/yaml                    | application/yaml
      application/yaml,application/json       | application/yaml
      """)
  void theFormThatIsLikedMostIsTaken(String accept, String type) {
    http.post(routes, route("a"));
    assertThat(http.get(routes + "/a", accept).headers().get("Content-Type")).isEqualTo(type);
  }

  @Test
  void aPatchHasTenThousandOperationsAtMost() {
    http.post(routes, route("a"));
    String test = "{'op': 'test', 'path': '/kind', 'value': 'HTTPRoute'}";
    Answer refused = http.jsonPatch(routes + "/a", "[" + (test + ",").repeat(10_000) + test + "]");
    assertThat(refused.code()).isEqualTo(413);
    assertThat(refused.reason()).isEqualTo("RequestEntityTooLarge");
    assertThat(refused.message())
        .isEqualTo("Request entity too large: The allowed maximum operations in a JSON patch is"
            + " 10000, got 10001");
  }

  @Test
  void stepsOfOwnedFieldsThatNobodyKnowsAreLeftOut() {
    http.post(routes, route("a"));
    Answer patched = http.merge(
        routes + "/a?fieldManager=m",
        "{'metadata': {'managedFields': [{'manager': 'z', 'operation': 'Apply', 'apiVersion':"
            + " 'gateway.networking.k8s.io/v1', 'fieldsType': 'FieldsV1', 'fieldsV1':"
            + " {'q:x': {}}}]}}");
    assertThat(patched.code()).isEqualTo(200);
    assertThat(patched.metadata().has("managedFields")).isFalse();
  }

  @Test
  void aCodingWithAWeightIsNotLookedAt() throws IOException {
    JsonObject large = json("{'metadata': {'name': 'c'}, 'data': {}}");
    large.getAsJsonObject("data").addProperty("a", "x".repeat(200_000));
    String path = "/api/v1/namespaces/" + namespace + "/configmaps";
    http.post(path, large);
    assertThat(coding(path, "gzip;q=1.0")).isNull();
    assertThat(coding(path, "br, gzip")).isEqualTo("gzip");
  }

  private String coding(String path, String accepted) throws IOException {
    Map<String, String> header = Map.of("Accept-Encoding", accepted);
    try (Response response = http.open("GET", path, "", Http.JSON, header)) {
      return response.header("Content-Encoding");
    }
  }

  @Test
  void aDocumentMayBeKeptUnderItsHash() {
    assertThat(http.get(V3).headers().get("Cache-Control")).isEqualTo("no-cache, private");
    // An old hash leads to the new one.
    assertThat(http.get(V3 + "?hash=OLD").headers().get("Cache-Control"))
        .isEqualTo("public, immutable");
  }

  @Test
  void listsAreDescribedToo() {
    JsonObject document = http.get(V3).json();
    assertThat(document.getAsJsonObject("info").get("title").getAsString())
        .isEqualTo("Kubernetes CRD Swagger");
    assertThat(document.getAsJsonObject("paths").keySet())
        .contains("/apis/gateway.networking.k8s.io/v1/httproutes");
    JsonObject list = document
        .getAsJsonObject("components")
        .getAsJsonObject("schemas")
        .getAsJsonObject("io.k8s.networking.gateway.v1.HTTPRouteList")
        .getAsJsonObject("properties");
    assertThat(list.keySet()).containsExactlyInAnyOrder("apiVersion", "items", "kind", "metadata");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api", "/apis"})
  void whatIsServedIsListedInFewForms(String path) {
    String now = String.format(AGGREGATED, "v2");
    assertThat(http.get(path, now).headers().get("Cache-Control")).isEqualTo("public");
    for (String version : new String[] {"v2beta1", "v3"}) {
      String accept = String.format(AGGREGATED, version);
      assertThat(http.get(path, accept).code()).isEqualTo(406);
      assertThat(http.get(path, accept + ",application/json").code()).isEqualTo(200);
    }
    Answer refused = http.get(path, "application/xml");
    assertThat(refused.message())
        .isEqualTo("406: Not Acceptable\n\nAvailable representations: application/json,"
            + " application/yaml, application/vnd.kubernetes.protobuf");
  }

  @ParameterizedTest
  @CsvSource({
    "/apis/gateway.networking.k8s.io,true",
    "/apis/gateway.networking.k8s.io/v1,true",
    "/apis/apiextensions.k8s.io,false",
    "/api/v1,false"
  })
  void groupsAreListedOneByOneInFewFormsToo(String path, boolean custom) {
    String few = "only the following media types are accepted:";
    Answer aggregated = http.get(path, String.format(AGGREGATED, "v2"));
    assertThat(aggregated.code()).isEqualTo(406);
    assertThat(aggregated.message()).startsWith(few);
    Answer other = http.get(path, "text/html");
    assertThat(other.code()).isEqualTo(406);
    assertThat(other.message()).startsWith(custom ? few : "406: Not Acceptable");
  }

  @ParameterizedTest
  @ValueSource(strings = {"limit", "limit=", "timeoutSeconds=", "limit=&limit=1"})
  void anEmptyNumberIsNone(String query) {
    Answer refused = http.get(routes + "?" + query);
    assertThat(refused.code()).isEqualTo(400);
    assertThat(refused.message()).isEqualTo("strconv.ParseInt: parsing \"\": invalid syntax");
  }

  @Test
  void anEmptyParameterOfADeletionIsNoPrecondition() {
    http.post(routes, route("a"));
    assertThat(http.delete(routes + "/a?uid=&resourceVersion=").code()).isEqualTo(200);
  }

  @Test
  void optionsOfADeletionInYamlMayRepeatThemselves() {
    http.post(routes, route("a"));
    String options = "gracePeriodSeconds: 0\ndryRun: [All]\ngracePeriodSeconds: 0\n";
    http.call("DELETE", routes + "/a", options, "application/yaml");
    assertThat(http.get(routes + "/a").code()).isEqualTo(200);
  }

  @Test
  void parametersOfADeletionArePreconditionsWhereThereIsNoBody() {
    http.post(routes, route("a"));
    Answer uid = http.delete(routes + "/a?uid=x");
    assertThat(uid.code()).isEqualTo(409);
    assertThat(uid.message()).contains("the UID in the precondition (x) does not match");
    Answer version = http.delete(routes + "/a?resourceVersion=1");
    assertThat(version.message())
        .contains("the ResourceVersion in the precondition (1) does not match");
    assertThat(http.call("DELETE", routes + "/a?resourceVersion=1", "{}", Http.JSON)
            .code())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/v1/namespaces/", "/api/v1/namespaces/default/configmaps/"})
  void aSlashAtTheEndPromisesAName(String path) {
    Answer refused = http.get(path);
    assertThat(refused.code()).isEqualTo(400);
    assertThat(refused.message()).isEqualTo("name must be provided");
  }

  @Test
  void definitionsAreInNoNamespace() {
    Answer missing =
        http.get("/apis/apiextensions.k8s.io/v1/namespaces/default/customresourcedefinitions");
    assertThat(missing.code()).isEqualTo(404);
    assertThat(missing.message()).isEqualTo("the server could not find the requested resource");
  }

  @Test
  void customResourcesNameTheVersionInWhichTheyAreStored() {
    JsonObject list = http.get("/apis/gateway.networking.k8s.io/v1").json();
    boolean found = false;
    for (com.google.gson.JsonElement item : list.getAsJsonArray("resources")) {
      JsonObject resource = item.getAsJsonObject();
      if (resource.get("name").getAsString().equals("gateways")) {
        found = true;
        assertThat(resource.get("storageVersionHash").getAsString()).isEqualTo("vTT6VZ2LmOo=");
      }
    }
    assertThat(found).isTrue();
  }

  @Test
  void knownDocumentsAreNotSentAgain() {
    String tag = http.get(V3).headers().get("ETag");
    for (String known : new String[] {tag, "W/" + tag, "\"x\", " + tag, "*"}) {
      Answer same = http.getIfNoneMatch(V3, known);
      assertThat(same.code()).isEqualTo(304);
      assertThat(same.headers().get("Content-Type")).isNull();
    }
    assertThat(http.getIfNoneMatch(V3, "\"x\"").code()).isEqualTo(200);
  }

  @Test
  void theRootIsInTheOrderOfPaths() {
    JsonObject paths = http.get("/openapi/v3").json().getAsJsonObject("paths");
    assertThat(List.copyOf(paths.keySet())).isSorted();
  }

  @Test
  void schemasAreNotWrittenInOtherForms() {
    Answer refused = http.get(V3, "text/html");
    assertThat(refused.code()).isEqualTo(406);
    assertThat(refused.text()).isEmpty();
    assertThat(http.get("/openapi/v3", "text/html").code()).isEqualTo(200);
  }
}
