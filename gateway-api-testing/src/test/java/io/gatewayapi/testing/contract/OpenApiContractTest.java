package io.gatewayapi.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.gatewayapi.testing.contract.Http.Answer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What clients look at before they write. */
@Contract
class OpenApiContractTest extends ContractTest {
  private static final String V1 = "/openapi/v3/apis/gateway.networking.k8s.io/v1";
  private static final String AGGREGATED = "application/json;g=apidiscovery.k8s.io;v=v2;"
      + "as=APIGroupDiscoveryList,application/json;g=apidiscovery.k8s.io;v=v2beta1;"
      + "as=APIGroupDiscoveryList,application/json";

  OpenApiContractTest(ContractServer server) {
    super(server);
  }

  @Test
  void theRootNamesEveryGroupAndVersion() {
    JsonObject paths = http.get("/openapi/v3").json().getAsJsonObject("paths");
    assertThat(paths.keySet())
        .contains(
            "api/v1",
            "apis/apiextensions.k8s.io/v1",
            "apis/gateway.networking.k8s.io/v1",
            "apis/gateway.networking.k8s.io/v1beta1");
    String url = paths
        .getAsJsonObject("apis/gateway.networking.k8s.io/v1")
        .get("serverRelativeURL")
        .getAsString();
    assertThat(url).startsWith(V1 + "?hash=");
    assertThat(http.get(url).code()).isEqualTo(200);
  }

  @Test
  void aGroupHasTheSchemasOfItsKinds() {
    JsonObject schemas = schemas();
    assertThat(schemas.keySet())
        .contains(
            "io.k8s.networking.gateway.v1.HTTPRoute",
            "io.k8s.networking.gateway.v1.HTTPRouteList",
            "io.k8s.networking.gateway.v1.GatewayClass",
            "io.k8s.apimachinery.pkg.apis.meta.v1.ObjectMeta");
    JsonObject route = schemas.getAsJsonObject("io.k8s.networking.gateway.v1.HTTPRoute");
    assertThat(route.get("x-kubernetes-group-version-kind").toString())
        .contains("\"HTTPRoute\"", "\"v1\"");
    assertThat(route.getAsJsonObject("properties").keySet())
        .containsExactlyInAnyOrder("apiVersion", "kind", "metadata", "spec", "status");
    assertThat(route
            .getAsJsonObject("properties")
            .getAsJsonObject("metadata")
            .get("allOf")
            .toString())
        .contains("#/components/schemas/io.k8s.apimachinery.pkg.apis.meta.v1.ObjectMeta");
  }

  private JsonObject schemas() {
    return http.get(V1).json().getAsJsonObject("components").getAsJsonObject("schemas");
  }

  @Test
  void schemasSayWhatTheCrdsSay() {
    JsonObject schemas = schemas();
    for (String kind : List.of("HTTPRoute", "Gateway", "GRPCRoute", "GatewayClass")) {
      JsonObject properties = schemas
          .getAsJsonObject("io.k8s.networking.gateway.v1." + kind)
          .getAsJsonObject("properties");
      JsonObject crd = http.get("/apis/apiextensions.k8s.io/v1/customresourcedefinitions/"
              + kind.toLowerCase(java.util.Locale.ROOT).replace("class", "classe") + "s"
              + ".gateway.networking.k8s.io")
          .json();
      JsonObject version = null;
      for (JsonElement v : crd.getAsJsonObject("spec").getAsJsonArray("versions")) {
        if (v.getAsJsonObject().get("name").getAsString().equals("v1")) {
          version = v.getAsJsonObject();
        }
      }
      JsonObject written = version
          .getAsJsonObject("schema")
          .getAsJsonObject("openAPIV3Schema")
          .getAsJsonObject("properties");
      for (String part : List.of("spec", "status")) {
        Schemas.withoutDescriptions(properties.get(part));
        Schemas.withoutDescriptions(written.get(part));
        assertThat(properties.get(part)).as(kind + " " + part).isEqualTo(written.get(part));
      }
    }
  }

  @Test
  void aPatchHasTheParametersThatClientsLookFor() {
    JsonObject paths = http.get(V1).json().getAsJsonObject("paths");
    JsonObject patch = paths
        .getAsJsonObject(
            "/apis/gateway.networking.k8s.io/v1/namespaces/{namespace}/httproutes/{name}")
        .getAsJsonObject("patch");
    List<String> names = new ArrayList<>();
    patch
        .getAsJsonArray("parameters")
        .forEach(p -> names.add(p.getAsJsonObject().get("name").getAsString()));
    assertThat(names).contains("dryRun", "fieldManager", "fieldValidation", "force");
    assertThat(
            patch.getAsJsonObject("x-kubernetes-group-version-kind").get("kind").getAsString())
        .isEqualTo("HTTPRoute");
  }

  @Test
  void whatIsKeptIsNotSentAgain() {
    String tag = http.get(V1).headers().get("ETag");
    assertThat(tag).isNotEmpty();
    assertThat(http.getIfNoneMatch(V1, tag).code()).isEqualTo(304);
  }

  @Test
  void everythingIsDiscoveredAtOnce() {
    Answer answer = http.get("/apis", AGGREGATED);
    assertThat(answer.headers().get("Content-Type"))
        .isEqualTo("application/json;g=apidiscovery.k8s.io;v=v2;as=APIGroupDiscoveryList");
    assertThat(answer.json().get("kind").getAsString()).isEqualTo("APIGroupDiscoveryList");
    JsonObject group = null;
    for (JsonElement item : answer.json().getAsJsonArray("items")) {
      JsonObject metadata = item.getAsJsonObject().getAsJsonObject("metadata");
      if (metadata.get("name").getAsString().equals("gateway.networking.k8s.io")) {
        group = item.getAsJsonObject();
      }
    }
    assertThat(group).isNotNull();
    JsonObject v1 = group.getAsJsonArray("versions").get(0).getAsJsonObject();
    assertThat(v1.get("version").getAsString()).isEqualTo("v1");
    assertThat(v1.get("freshness").getAsString()).isEqualTo("Current");
    JsonObject routes = null;
    for (JsonElement r : v1.getAsJsonArray("resources")) {
      if (r.getAsJsonObject().get("resource").getAsString().equals("httproutes")) {
        routes = r.getAsJsonObject();
      }
    }
    assertThat(routes.get("scope").getAsString()).isEqualTo("Namespaced");
    assertThat(routes.get("singularResource").getAsString()).isEqualTo("httproute");
    assertThat(routes.get("categories").toString()).isEqualTo("[\"gateway-api\"]");
    assertThat(routes.get("responseKind").toString()).contains("HTTPRoute");
    assertThat(routes.getAsJsonArray("verbs")).hasSize(8);
    assertThat(routes.getAsJsonArray("subresources").toString()).contains("\"status\"");
  }

  @Test
  void theCoreGroupIsDiscoveredApart() {
    JsonObject core = http.get("/api", AGGREGATED).json();
    assertThat(core.getAsJsonArray("items")).hasSize(1);
    assertThat(core.toString()).contains("\"namespaces\"", "\"configmaps\"", "\"services\"");
  }

  @Test
  void theOldDocumentsAreStillThere() {
    assertThat(http.get("/apis").json().get("kind").getAsString()).isEqualTo("APIGroupList");
    assertThat(http.get("/api").json().get("kind").getAsString()).isEqualTo("APIVersions");
  }
}
