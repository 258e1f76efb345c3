package io.gatewayapi.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.gatewayapi.model.Channel;
import io.gatewayapi.model.Kinds;
import java.io.IOException;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Built-in kinds where they are more like a whole cluster than a server with CRDs alone is. */
class BuiltInKindsTest {
  private final FakeApiServer server = FakeApiServer.start(Kinds.newest(Channel.STANDARD));

  @AfterEach
  void close() {
    server.close();
  }

  private record Answer(int code, JsonObject json) {
    String message() {
      return json.get("message").getAsString();
    }
  }

  private Answer call(String method, String path, String body) throws IOException {
    return call(method, path, body, "application/json");
  }

  private Answer call(String method, String path, String body, String type) throws IOException {
    RequestBody content = method.equals("GET")
        ? null
        : RequestBody.create(body.replace('\'', '"'), MediaType.get(type));
    Request request =
        new Request.Builder().url(server.url() + path).method(method, content).build();
    try (Response response = server.apiClient().getHttpClient().newCall(request).execute()) {
      return new Answer(
          response.code(), JsonParser.parseString(response.body().string()).getAsJsonObject());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/namespaces/d/configmaps",
        "/api/v1/namespaces/d/services",
        "/apis/apps/v1/namespaces/d/deployments",
        "/api/v1/nodes",
        "/api/v1/namespaces"
      })
  void namesAreOfTheGeneralForm(String path) throws Exception {
    for (String name : new String[] {"A", "a_b", "A/b c", "-a"}) {
      Answer refused = call("POST", path, "{'metadata': {'name': '" + name + "'}}");
      assertThat(refused.code()).as(name).isEqualTo(422);
      assertThat(refused.message()).contains("metadata.name: Invalid value: \"" + name + "\"");
    }
    assertThat(call("POST", path, "{'metadata': {'name': 'a-b'}}").code()).isEqualTo(201);
  }

  @Test
  void namesThatBecomeHostsHaveNoDots() throws Exception {
    String dotted = "{'metadata': {'name': 'a.b'}}";
    assertThat(call("POST", "/api/v1/namespaces/d/configmaps", dotted).code()).isEqualTo(201);
    assertThat(call("POST", "/api/v1/namespaces/d/services", dotted).message())
        .contains("must not contain dots");
    assertThat(call("POST", "/api/v1/namespaces", dotted).message())
        .contains("must not contain dots");
  }

  @Test
  void rolesHaveAnyNameThatFitsIntoAUrl() throws Exception {
    String roles = "/apis/rbac.authorization.k8s.io/v1/namespaces/d/roles";
    String name = "system:A_b";
    assertThat(call("POST", roles, "{'metadata': {'name': '" + name + "'}}").code())
        .isEqualTo(201);
    assertThat(call("GET", roles + "/" + name, "").code()).isEqualTo(200);
    assertThat(call("POST", roles, "{'metadata': {'name': 'a/b'}}").message())
        .contains("may not contain '/'");
  }

  @Test
  void statusIsWrittenApart() throws Exception {
    String services = "/api/v1/namespaces/d/services";
    String status = "'status': {'loadBalancer': {'ingress': [{'ip': '192.0.2.1'}]}}";
    Answer created = call(
        "POST", services, "{'metadata': {'name': 'a'}, 'spec': {'type': 'a'}, " + status + "}");
    assertThat(created.json().has("status")).isFalse();
    Answer written = call(
        "PUT", services + "/a/status", "{'metadata': {'name': 'a'}, 'spec': {}, " + status + "}");
    assertThat(written.code()).isEqualTo(200);
    assertThat(written.json().get("spec")).isEqualTo(JsonParser.parseString("{\"type\": \"a\"}"));
    Answer updated =
        call("PUT", services + "/a", "{'metadata': {'name': 'a'}, 'spec': {'type': 'b'}}");
    assertThat(updated.json().get("status")).isEqualTo(written.json().get("status"));
    Answer patched = call(
        "PATCH",
        services + "/a/status",
        "{'status': {'loadBalancer': null}}",
        "application/merge-patch+json");
    assertThat(patched.json().getAsJsonObject("status").has("loadBalancer")).isFalse();
    assertThat(call("GET", services + "/a/status", "").json()).isEqualTo(patched.json());
  }

  @Test
  void namespacesAreActiveUntilTheirStatusSaysOtherwise() throws Exception {
    Answer created = call(
        "POST", "/api/v1/namespaces", "{'metadata': {'name': 'n'}, 'status': {'phase': 'Gone'}}");
    assertThat(created.json().get("status").toString()).isEqualTo("{\"phase\":\"Active\"}");
    Answer written = call(
        "PUT",
        "/api/v1/namespaces/n/status",
        "{'metadata': {'name': 'n'}, 'status': {'phase': 'Terminating'}}");
    assertThat(written.json().get("status").toString()).isEqualTo("{\"phase\":\"Terminating\"}");
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /api/v1/namespaces/d/pods/a/log, get of pods/log",
    "POST, /api/v1/namespaces/d/pods/a/eviction, create of pods/eviction",
    "PUT, /apis/apps/v1/namespaces/d/deployments/a/scale, update of deployments.apps/scale",
    "PATCH, /apis/apps/v1/namespaces/d/deployments/a/scale, patch of deployments.apps/scale",
    "PUT, /api/v1/namespaces/d/finalize, update of namespaces/finalize",
    "POST, /api/v1/namespaces/d/serviceaccounts/a/token, create of serviceaccounts/token"
  })
  void otherSubresourcesAreSaidNotToBeImplemented(String method, String path, String what)
      throws Exception {
    Answer answer = call(method, path, "{}");
    assertThat(answer.code()).isEqualTo(501);
    assertThat(answer.message()).startsWith(what + " is not implemented");
  }

  @Test
  void discoveryListsTheStatusOfThoseThatHaveOne() throws Exception {
    assertThat(call("GET", "/api/v1", "").json().toString())
        .contains("\"services/status\"", "\"pods/status\"")
        .doesNotContain("configmaps/status", "pods/log");
  }

  @Test
  void desiredStateOfWorkloadsIsCounted() throws Exception {
    String path = "/apis/apps/v1/namespaces/d/deployments";
    JsonObject created = call("POST", path, "{'metadata': {'name': 'a'}, 'spec': {'replicas': 1}}")
        .json();
    assertThat(generation(created)).isEqualTo(1);
    String merge = "application/merge-patch+json";
    assertThat(generation(
            call("PATCH", path + "/a", "{'spec': {'replicas': 2}}", merge).json()))
        .isEqualTo(2);
    assertThat(generation(call("PATCH", path + "/a/status", "{'status': {'replicas': 2}}", merge)
            .json()))
        .isEqualTo(2);
    assertThat(generation(call("PATCH", path + "/a", "{'metadata': {'labels': {'x': 'y'}}}", merge)
            .json()))
        .isEqualTo(2);
  }

  private static int generation(JsonObject object) {
    return object.getAsJsonObject("metadata").get("generation").getAsInt();
  }
}
