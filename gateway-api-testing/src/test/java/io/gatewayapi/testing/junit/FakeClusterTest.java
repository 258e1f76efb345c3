package io.gatewayapi.testing.junit;

import static io.gatewayapi.testing.assertion.GatewayAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatewayapi.client.GatewayApi;
import io.gatewayapi.client.option.WriteOptions;
import io.gatewayapi.model.Channel;
import io.gatewayapi.model.json.Json;
import io.gatewayapi.model.v1.HTTPRoute;
import io.gatewayapi.testing.FakeApiServer;
import io.kubernetes.client.openapi.ApiClient;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

class FakeClusterTest {
  private static final String ROUTE = """
      {"apiVersion": "gateway.networking.k8s.io/v1", "kind": "HTTPRoute",
       "metadata": {"name": "a", "namespace": "shop"}, "spec": {}}
      """;

  private static void create(GatewayApi api) {
    api.httpRoutes().create(Json.read(ROUTE, HTTPRoute.TYPE), WriteOptions.none());
  }

  @Nested
  @FakeCluster
  class PerMethod {
    private FakeApiServer before;

    @BeforeEach
    void keep(FakeApiServer server) {
      before = server;
    }

    @Test
    void everyParameterOfATestIsOfTheSameServer(
        FakeApiServer server, GatewayApi api, ApiClient client) {
      assertThat((Object) server).isSameAs(before);
      assertThat(client.getBasePath()).isEqualTo(server.url());
      create(api);
      assertThat(server).has(HTTPRoute.TYPE, "shop", "a");
    }

    @Test
    void everyTestHasAnEmptyServer(FakeApiServer server) {
      assertThat(server).hasNo(HTTPRoute.TYPE, "shop", "a");
    }

    @Test
    @FakeCluster(release = "v1.2.1", channel = Channel.EXPERIMENTAL)
    void theMethodsSettingsCount(FakeApiServer server) {
      assertThat(server.bundle()).hasToString("v1.2.1 experimental");
    }
  }

  @Nested
  @FakeCluster(lifetime = FakeCluster.Lifetime.PER_CLASS, deterministic = true)
  @TestMethodOrder(MethodOrderer.OrderAnnotation.class)
  class PerClass {
    @Test
    @Order(1)
    void oneTestWrites(GatewayApi api) {
      create(api);
    }

    @Test
    @Order(2)
    void anotherReads(FakeApiServer server) {
      assertThat(server)
          .has(
              HTTPRoute.TYPE,
              "shop",
              "a",
              r -> assertThat(r.getMetadata().getUid())
                  .isEqualTo("00000000-0000-0000-0000-000000000001"));
    }
  }

  @Nested
  @FakeCluster
  @TestInstance(TestInstance.Lifecycle.PER_METHOD)
  @TestMethodOrder(MethodOrderer.OrderAnnotation.class)
  class InConstructors {
    private final FakeApiServer constructors;

    InConstructors(FakeApiServer server) {
      constructors = server;
    }

    @Test
    @Order(1)
    void aConstructorHasTheServerOfItsTest(FakeApiServer server, GatewayApi api) {
      assertThat((Object) server).isSameAs(constructors);
      create(api);
    }

    @Test
    @Order(2)
    void andEveryTestAnEmptyOne(FakeApiServer server) {
      assertThat((Object) server).isSameAs(constructors);
      assertThat(server).hasNo(HTTPRoute.TYPE, "shop", "a");
    }

    @Test
    @FakeCluster(release = "v1.2.1", channel = Channel.EXPERIMENTAL)
    void theMethodsSettingsCountForTheConstructor(FakeApiServer server) {
      assertThat(constructors.bundle()).hasToString("v1.2.1 experimental");
      assertThat((Object) server).isSameAs(constructors);
    }
  }

  @FakeCluster(lifetime = FakeCluster.Lifetime.PER_CLASS)
  static class Shared {
    static FakeApiServer ofAll;

    @BeforeAll
    static void start(FakeApiServer server) {
      ofAll = server;
    }
  }

  @Nested
  @TestMethodOrder(MethodOrderer.OrderAnnotation.class)
  class SharedByAll extends Shared {
    @Test
    @Order(1)
    void beforeAllHasTheServerOfTheTests(FakeApiServer server) {
      assertThat((Object) server).isSameAs(ofAll);
    }

    @Test
    @Order(2)
    @FakeCluster(release = "v1.2.1", channel = Channel.EXPERIMENTAL)
    void aMethodsSettingsCountAfterOthersToo(FakeApiServer server) {
      assertThat(server.bundle()).hasToString("v1.2.1 experimental");
      assertThat((Object) server).isNotSameAs(ofAll);
    }

    @Test
    @Order(3)
    @FakeCluster(lifetime = FakeCluster.Lifetime.PER_CLASS, deterministic = true)
    void ofEverySettingAClassHasAServer(FakeApiServer server) {
      assertThat((Object) server).isNotSameAs(ofAll);
    }

    @Nested
    class Deeper {
      @Test
      void nestedClassesShareItToo(FakeApiServer server) {
        assertThat((Object) server).isSameAs(ofAll);
      }
    }

    @Nested
    @FakeCluster
    class OfTheirOwn {
      @Test
      void theNearestAnnotationCounts(FakeApiServer server) {
        assertThat((Object) server).isNotSameAs(ofAll);
      }
    }
  }

  @FakeCluster
  static class AsksTooEarly {
    @BeforeAll
    static void start(FakeApiServer server) {
      assertThat((Object) server).isNull();
    }

    @Test
    void isNotReached() {}
  }

  @Test
  void aServerOfOneTestIsNotGivenToAllOfThem() {
    LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
        .selectors(DiscoverySelectors.selectClass(AsksTooEarly.class))
        .build();
    SummaryGeneratingListener listener = new SummaryGeneratingListener();
    LauncherFactory.create().execute(request, listener);
    assertThat(listener.getSummary().getFailures())
        .singleElement()
        .satisfies(failure -> assertThat(failure.getException())
            .isInstanceOf(ParameterResolutionException.class)
            .hasMessageContaining("lifetime = PER_CLASS"));
  }
}
