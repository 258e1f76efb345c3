package io.gatewayapi.testing.contract;

import static io.gatewayapi.testing.contract.Objects.GROUP;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.gatewayapi.testing.contract.Http.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Contract
class DiscoveryContractTest extends ContractTest {
  private static final String CRDS = "/apis/apiextensions.k8s.io/v1/customresourcedefinitions";

  DiscoveryContractTest(ContractServer server) {
    super(server);
  }

  private Map<String, JsonObject> resources(String path) {
    Map<String, JsonObject> found = new TreeMap<>();
    for (JsonElement resource : http.get(path).json().getAsJsonArray("resources")) {
      JsonObject object = resource.getAsJsonObject();
      found.put(object.get("name").getAsString(), object);
    }
    return found;
  }

  private static List<String> texts(JsonArray array) {
    List<String> texts = new ArrayList<>();
    array.forEach(e -> texts.add(e.getAsString()));
    return texts;
  }

  @Test
  void theCoreGroupHasItsVersion() {
    JsonObject versions = http.get("/api").json();
    assertThat(versions.get("kind").getAsString()).isEqualTo("APIVersions");
    assertThat(texts(versions.getAsJsonArray("versions"))).containsExactly("v1");
  }

  @Test
  void groupsAreListedWithTheirPreferredVersion() {
    JsonObject groups = http.get("/apis").json();
    assertThat(groups.get("kind").getAsString()).isEqualTo("APIGroupList");
    JsonObject ours = null;
    for (JsonElement group : groups.getAsJsonArray("groups")) {
      if (group.getAsJsonObject().get("name").getAsString().equals("gateway.networking.k8s.io")) {
        ours = group.getAsJsonObject();
      }
    }
    assertThat(ours).isNotNull();
    assertThat(ours.getAsJsonObject("preferredVersion").get("groupVersion").getAsString())
        .isEqualTo("gateway.networking.k8s.io/v1");
    JsonObject alone = http.get("/apis/gateway.networking.k8s.io").json();
    assertThat(alone.get("kind").getAsString()).isEqualTo("APIGroup");
    assertThat(alone.get("versions")).isEqualTo(ours.get("versions"));
  }

  @Test
  void everyServedKindOfTheGroupIsListedAsTheCrdsSay() {
    Map<String, JsonObject> resources = resources(GROUP);
    assertThat(resources.keySet())
        .contains("gatewayclasses", "gateways", "httproutes", "httproutes/status")
        .contains("grpcroutes")
        .doesNotContain("referencegrants/status");
    if (server.bundle().release().toString().equals("v1.6.1")) {
      assertThat(resources.keySet())
          .contains("listenersets", "referencegrants", "backendtlspolicies")
          .contains("tlsroutes", "tcproutes", "udproutes");
    }
    JsonObject routes = resources.get("httproutes");
    assertThat(routes.get("kind").getAsString()).isEqualTo("HTTPRoute");
    assertThat(routes.get("singularName").getAsString()).isEqualTo("httproute");
    assertThat(routes.get("namespaced").getAsBoolean()).isTrue();
    assertThat(texts(routes.getAsJsonArray("categories"))).containsExactly("gateway-api");
    assertThat(texts(routes.getAsJsonArray("verbs"))).contains("get", "list", "watch", "create");
    assertThat(resources.get("gatewayclasses").get("namespaced").getAsBoolean()).isFalse();
    assertThat(texts(resources.get("gatewayclasses").getAsJsonArray("shortNames")))
        .containsExactly("gc");
  }

  @Test
  void theExperimentalGroupIsThereInItsChannelOnly() {
    int code = http.get("/apis/gateway.networking.x-k8s.io/v1alpha1").code();
    assertThat(code)
        .isEqualTo(
            server.bundle().channel() == io.gatewayapi.model.Channel.EXPERIMENTAL ? 200 : 404);
  }

  @Test
  void coreKindsAreListed() {
    assertThat(resources("/api/v1").keySet())
        .contains("namespaces", "services", "secrets", "configmaps");
  }

  @Test
  void theVersionIsAKubernetesVersion() {
    JsonObject version = http.get("/version").json();
    assertThat(version.get("major").getAsString()).isEqualTo("1");
    assertThat(version.get("gitVersion").getAsString()).startsWith("v1.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/healthz", "/livez", "/readyz"})
  void itIsHealthy(String path) {
    Answer health = http.get(path);
    assertThat(health.code()).isEqualTo(200);
    assertThat(health.text()).isEqualTo("ok");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/apis/gateway.networking.k8s.io/v1/nokind",
        "/apis/gateway.networking.k8s.io/v9/httproutes",
        "/apis/gateway.networking.k8s.io/v9",
        "/apis/nogroup.example.com/v1/things",
        "/apis/nogroup.example.com",
        "/api/v1/nokind",
        "/api/v9/services",
        "/apis/gateway.networking.k8s.io/v1/httproutes/a",
        "/apis/gateway.networking.k8s.io/v1/namespaces/a/gatewayclasses",
        "/nowhere",
      })
  void whatIsNotServedIsNotFound(String path) {
    assertThat(http.get(path).code()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource({
    "POST, /apis/gateway.networking.k8s.io/v1/namespaces/a/httproutes/b/status",
    "DELETE, /apis/gateway.networking.k8s.io/v1/namespaces/a/httproutes/b/status",
    "OPTIONS, /apis/gateway.networking.k8s.io/v1/namespaces/a/httproutes",
    "POST, /api/v1/services",
  })
  void verbsThatAreNotThereAreNotAllowed(String method, String path) {
    Answer refused = http.call(method, path, method.equals("POST") ? "{}" : "", Http.JSON);
    assertThat(refused.code()).isEqualTo(405);
    assertThat(refused.reason()).isEqualTo("MethodNotAllowed");
  }

  @Test
  void crdsSayWhatIsInstalled() {
    JsonObject crd = http.get(CRDS + "/httproutes.gateway.networking.k8s.io").json();
    JsonObject annotations = Objects.metadata(crd).getAsJsonObject("annotations");
    assertThat(annotations.get("gateway.networking.k8s.io/bundle-version").getAsString())
        .isEqualTo(server.bundle().release().toString());
    assertThat(annotations.get("gateway.networking.k8s.io/channel").getAsString())
        .isEqualTo(server.bundle().channel().toString());
    JsonObject spec = Objects.spec(crd);
    assertThat(spec.get("scope").getAsString()).isEqualTo("Namespaced");
    assertThat(spec.getAsJsonObject("names").get("plural").getAsString()).isEqualTo("httproutes");
    JsonObject v1 = spec.getAsJsonArray("versions").get(0).getAsJsonObject();
    assertThat(v1.get("name").getAsString()).isEqualTo("v1");
    assertThat(v1.get("storage").getAsBoolean()).isTrue();
    assertThat(v1.getAsJsonObject("subresources").has("status")).isTrue();
  }

  @Test
  void everyCrdHasTheSchemaOfItsRelease() {
    for (JsonElement item : http.get(CRDS).json().getAsJsonArray("items")) {
      JsonObject crd = item.getAsJsonObject();
      for (JsonElement v : Objects.spec(crd).getAsJsonArray("versions")) {
        JsonObject version = v.getAsJsonObject();
        JsonObject schema = version.getAsJsonObject("schema").getAsJsonObject("openAPIV3Schema");
        Schemas.withoutDescriptions(schema);
        assertThat(io.gatewayapi.model.schema.StructuralSchema.parse(schema))
            .as(Objects.metadata(crd).get("name") + " " + version.get("name"))
            .isEqualTo(Schemas.of(crd, version.get("name").getAsString(), server.bundle()));
      }
    }
  }

  @Test
  void crdsAreListedByName() {
    assertThat(http.get(CRDS).itemNames())
        .contains("gateways.gateway.networking.k8s.io", "httproutes.gateway.networking.k8s.io")
        .isSorted();
  }

  @Test
  void fixedDocumentsAreForGetAlone() {
    for (String path : java.util.List.of("/api", "/api/v1", "/apis", "/version")) {
      assertThat(http.call("HEAD", path, "", Http.JSON).code()).as(path).isEqualTo(405);
      assertThat(http.call("POST", path, "{}", Http.JSON).code()).as(path).isEqualTo(405);
    }
    String group = "/apis/apiextensions.k8s.io";
    assertThat(http.call("HEAD", group, "", Http.JSON).code()).isEqualTo(405);
    assertThat(http.call("HEAD", group + "/v1", "", Http.JSON).code()).isEqualTo(405);
  }

  @Test
  void documentsOfCustomResourcesAreForEveryMethod() {
    String group = "/apis/gateway.networking.k8s.io";
    for (String path : java.util.List.of(group, group + "/v1", "/openapi/v3", "/")) {
      assertThat(http.call("HEAD", path, "", Http.JSON).code()).as(path).isEqualTo(200);
      assertThat(http.call("POST", path, "{}", Http.JSON).code()).as(path).isEqualTo(200);
    }
  }

  @Test
  void theRootNamesWhatIsBelow() {
    String paths = http.get("/").json().get("paths").toString();
    assertThat(paths).contains("\"/api/v1\"", "\"/apis/apiextensions.k8s.io/v1\"", "\"/version\"");
  }
}
