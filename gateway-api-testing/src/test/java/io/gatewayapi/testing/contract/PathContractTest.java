package io.gatewayapi.testing.contract;

import static io.gatewayapi.testing.contract.Objects.GROUP;
import static io.gatewayapi.testing.contract.Objects.route;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatewayapi.testing.contract.Http.Answer;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which paths there are, and what is said where there is none. */
@Contract
class PathContractTest extends ContractTest {
  PathContractTest(ContractServer server) {
    super(server);
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE"})
  void objectsOfAllNamespacesAreOnlyRead(String method) {
    Answer answer = http.call(method, GROUP + "/httproutes", "{}", Http.MERGE_PATCH);
    assertThat(answer.code()).isEqualTo(404);
    assertThat(answer.text()).isEqualTo("404 page not found\n");
  }

  @Test
  void anObjectThatIsSentToANameKeepsItsOwn() {
    assertThat(http.post(routes + "/other", route("a")).code()).isEqualTo(201);
    assertThat(http.get(routes).itemNames()).containsExactly("a");
    assertThat(http.post(routes + "/a", route("a")).reason()).isEqualTo("AlreadyExists");
  }

  @Test
  void whatFollowsASubresourceIsNotLookedAt() {
    http.post(routes, route("a"));
    assertThat(http.get(routes + "/a/status/x").metadata().get("name").getAsString())
        .isEqualTo("a");
    Answer none = http.get(routes + "/a/b/c");
    assertThat(none.code()).isEqualTo(404);
    assertThat(none.message()).isEqualTo("httproutes.gateway.networking.k8s.io \"a\" not found");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/nowhere", "/healthz/nothing", "/healthz/", "/ui"})
  void whereNothingIsThePathsAreNamed(String path) {
    Answer answer = http.get(path);
    assertThat(answer.code()).isEqualTo(404);
    assertThat(answer.json().getAsJsonArray("paths").toString())
        .contains("\"/api\"", "\"/apis\"", "\"/healthz/ping\"", "\"/readyz/etcd\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/apis/", "/api/v9", "/version/"})
  void nextToADocumentThereIsNone(String path) {
    assertThat(http.get(path).code()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/healthz/etcd", "/livez/log", "/readyz/etcd-readiness", "/readyz/shutdown"})
  void everyCheckIsWell(String path) {
    assertThat(http.get(path).text()).isEqualTo("ok");
  }

  @ParameterizedTest
  @CsvSource({
    "x, invalid duration \"x\"",
    "5, missing unit in duration \"5\"",
    "1d, unknown unit \"d\" in duration \"1d\""
  })
  void aTimeoutIsADuration(String timeout, String problem) {
    Answer refused = http.get(routes + "?timeout=" + timeout);
    assertThat(refused.code()).isEqualTo(400);
    assertThat(refused.message())
        .isEqualTo("invalid timeout specified in the request URL - time: " + problem);
    assertThat(http.get(routes + "?timeout=1m30s").code()).isEqualTo(200);
  }

  @Test
  void parametersWithASemicolonCountAsAbsent() {
    http.post(routes, route("a"));
    http.post(routes, route("b"));
    assertThat(http.get(routes + "?limit=1;x=y").itemNames()).containsExactly("a", "b");
  }

  @Test
  void theOlderOpenApiIsThereForKubectl() {
    String accept = "application/com.github.proto-openapi.spec.v2@v1.0+protobuf";
    Answer answer = http.get("/openapi/v2", accept);
    assertThat(answer.code()).isEqualTo(200);
    assertThat(answer.headers().get("Content-Type"))
        .isEqualTo("application/com.github.proto-openapi.spec.v2.v1.0+protobuf");
    assertThat(answer.text()).startsWith("\n\u00032.0");
  }

  @Test
  void answersForPeopleAreIndented() {
    String plain = http.get(routes + "/none").text();
    assertThat(plain).endsWith("}\n").hasLineCount(1);
    Map.of("?pretty=true", 14, "?pretty=1", 14, "?pretty=0", 1, "?pretty=x", 1)
        .forEach((query, lines) ->
            assertThat(http.get(routes + "/none" + query).text()).hasLineCount(lines));
    assertThat(http.get(routes + "/none?pretty=true").text())
        .startsWith("{\n  \"kind\": \"Status\",\n")
        .endsWith("\n}");
  }

  @Test
  void yamlHasItsFieldsInOrder() {
    assertThat(http.get(routes + "/none", "application/yaml").text()).isEqualTo("""
        apiVersion: v1
        code: 404
        details:
          group: gateway.networking.k8s.io
          kind: httproutes
          name: none
        kind: Status
        message: httproutes.gateway.networking.k8s.io "none" not found
        metadata: {}
        reason: NotFound
        status: Failure
        """);
  }

  @Test
  void formsThatAreNotWrittenAreNotAcceptable() {
    Answer refused = http.get(routes, "text/html");
    assertThat(refused.code()).isEqualTo(406);
    assertThat(refused.message())
        .isEqualTo("only the following media types are accepted: application/json,"
            + " application/yaml, application/vnd.kubernetes.protobuf");
  }
}
