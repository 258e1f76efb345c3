package io.gatewayapi.builders.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonObject;
import io.gatewayapi.model.GatewayApiObject;
import io.gatewayapi.model.Kinds;
import io.gatewayapi.model.ResourceType;
import io.gatewayapi.model.json.Json;
import io.gatewayapi.model.manifest.Manifest;
import io.gatewayapi.model.manifest.Manifests;
import io.gatewayapi.model.v1.Gateway;
import io.gatewayapi.model.v1.HTTPRoute;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Objects printed as code compile, and build equal objects. */
class ToJavaTest {
  private static final long SEED = 20261128;
  private static final int RANDOM_OBJECTS = 1000;

  @Test
  void everyExampleBuildsAnEqualObject() throws ReflectiveOperationException, IOException {
    String cases = System.getProperty("gwapi.cases", "");
    assumeTrue(!cases.isEmpty(), "gwapi.cases does not name a folder of samples");
    List<GatewayApiObject> objects = new ArrayList<>();
    try (Stream<Path> files = Files.walk(Path.of(cases))) {
      files
          .filter(file -> file.toString().endsWith(".yaml"))
          .sorted()
          .flatMap(file -> Manifests.read(file).stream())
          .map(Manifest::object)
          .filter(GatewayApiObject.class::isInstance)
          .map(GatewayApiObject.class::cast)
          .forEach(objects::add);
    }

    assertThat(objects).hasSizeGreaterThan(100);
    PrintedCode.buildsEqualObjects(objects);
  }

  @Test
  void aThousandRandomValidObjectsBuildEqualObjects() throws ReflectiveOperationException {
    RandomObjects random = new RandomObjects(SEED);
    List<ResourceType<?>> types = Kinds.types();
    List<GatewayApiObject> objects = new ArrayList<>();
    for (int i = 0; i < RANDOM_OBJECTS; i++) {
      ResourceType<?> type = types.get(i % types.size());
      objects.add(Json.fromTree(random.valid(type), type));
    }

    PrintedCode.buildsEqualObjects(objects);
  }

  @Test
  void intentsAreUsedWhereThereAreSome() {
    HTTPRoute route = Json.read("""
            {"apiVersion": "gateway.networking.k8s.io/v1", "kind": "HTTPRoute",
             "metadata": {"name": "store", "namespace": "shop"},
             "spec": {
               "parentRefs": [{"name": "prod-web", "namespace": "infra", "sectionName": "https"}],
               "hostnames": ["shop.example.com"],
               "rules": [{
                 "matches": [{"path": {"type": "PathPrefix", "value": "/api"}, "method": "GET"}],
                 "filters": [{"type": "RequestHeaderModifier",
                              "requestHeaderModifier": {"remove": ["x-debug"]}}],
                 "backendRefs": [{"name": "api-v2", "port": 8080, "weight": 90},
                                 {"name": "api-v1", "port": 8080, "weight": 10}],
                 "timeouts": {"request": "10s"}}]}}
            """, HTTPRoute.TYPE);

    assertThat(ToJava.of(route).toString()).isEqualTo("""
        import static io.gatewayapi.builders.Intents.httpRoute;

        import io.gatewayapi.model.v1.HTTPMethod;
        import io.gatewayapi.model.v1.HTTPRoute;
        import java.time.Duration;

        HTTPRoute object = httpRoute("store")
            .namespace("shop")
            .parent("prod-web", p -> p.namespace("infra").section("https"))
            .hostnames("shop.example.com")
            .rule(r -> r.match(m -> m.pathPrefix("/api").method(HTTPMethod.GET))
                .requestHeaders(r2 -> r2.remove("x-debug"))
                .backend("api-v2", 8080, 90)
                .backend("api-v1", 8080, 10)
                .timeout(Duration.ofSeconds(10)))
            .build();
        """);
  }

  @Test
  void whatHasNoIntentIsSaidByTheGeneratedBuilder() {
    Gateway gateway = Json.read("""
            {"apiVersion": "gateway.networking.k8s.io/v1", "kind": "Gateway",
             "metadata": {"name": "g", "labels": {}, "x": null},
             "spec": {"gatewayClassName": "c", "listeners": [], "colour": [1.50]}}
            """, Gateway.TYPE);

    assertThat(ToJava.of(gateway).expression()).isEqualTo("""
        gateway("g")
            .metadata(m -> m.labels(Map.of()).extraField("x", Json.readTree("null")))
            .gatewayClass("c")
            .with(w -> w.spec(s -> s.listeners(List.of()).extraField("colour", Json.readTree("[1.50]"))))
            .build()""");
  }

  @Test
  void whatNoBuilderSaysIsReadFromJson() throws ReflectiveOperationException {
    String json = """
        {"apiVersion": "gateway.networking.k8s.io/v1", "kind": "Gateway",
         "metadata": {"name": "g", "managedFields": [{"manager": "m"}]},
         "spec": {"gatewayClassName": "c", "listeners": [{"name": "a", "port": 80.0}]}}
        """;
    JsonObject named = Json.readTree(json).getAsJsonObject();
    JsonObject nameless = named.deepCopy();
    nameless.remove("metadata");
    JsonObject other = named.deepCopy();
    other.remove("apiVersion");

    PrintedCode.buildsEqualObjects(List.of(
        Json.fromTree(named, Gateway.TYPE),
        Json.fromTree(nameless, Gateway.TYPE),
        Json.fromTree(other, Gateway.TYPE)));
  }
}
