package io.gatewayapi.builders.intent;

import static io.gatewayapi.builders.Intents.from;
import static io.gatewayapi.builders.Intents.gateway;
import static io.gatewayapi.builders.Intents.httpRoute;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonPrimitive;
import io.gatewayapi.builders.intent.http.HTTPOpenRule;
import io.gatewayapi.builders.intent.http.HTTPRouteIntent;
import io.gatewayapi.model.json.Json;
import io.gatewayapi.model.v1.Gateway;
import io.gatewayapi.model.v1.HTTPRoute;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class ReuseTest {
  private static HTTPRouteIntent store() {
    return httpRoute("store")
        .parent("prod-web")
        .label("team", "web")
        .hostnames("shop.example.com")
        .rule(r -> r.match(m -> m.pathPrefix("/api")).backend("api", 8080));
  }

  @Test
  void buildingTwiceGivesTwoEqualIndependentObjects() {
    HTTPRouteIntent builder = store();
    HTTPRoute first = builder.build();
    HTTPRoute second = builder.build();
    assertThat(first).isEqualTo(second).isNotSameAs(second);

    Objects.requireNonNull(first.getSpec()).setHostnames(List.of());
    Objects.requireNonNull(Objects.requireNonNull(second.getMetadata()).getLabels())
        .put("a", "b");

    assertThat(builder.build()).isEqualTo(store().build());
  }

  @Test
  void aBuilderGoesOnAfterABuild() {
    HTTPRouteIntent builder = store();
    HTTPRoute before = builder.build();
    HTTPRoute after = builder.hostnames("www.example.com").build();

    assertThat(before).isEqualTo(store().build());
    assertThat(Objects.requireNonNull(after.getSpec()).getHostnames())
        .containsExactly("shop.example.com", "www.example.com");
  }

  @Test
  void forksInTwoThreadsShareNothing() throws Exception {
    HTTPRouteIntent common = store();
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      List<Future<HTTPRoute>> built = new ArrayList<>();
      for (String side : List.of("a", "b")) {
        HTTPRouteIntent fork = common.fork();
        built.add(threads.submit(() -> {
          for (int i = 0; i < 500; i++) {
            String name = side + i;
            fork.hostnames(name + ".example.com")
                .label(name, side)
                .rule(r -> r.match(m -> m.pathExact("/" + name)).backend(name, 80));
          }
          return fork.build();
        }));
      }
      for (Future<HTTPRoute> each : built) {
        HTTPRoute route = each.get();
        assertThat(Objects.requireNonNull(route.getSpec()).getRules()).hasSize(501);
        assertThat(Objects.requireNonNull(route.getMetadata()).getLabels()).hasSize(501);
      }
      assertThat(built.get(0).get().toString()).doesNotContain("b499");
      assertThat(common.build()).isEqualTo(store().build());
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void whatIsNotKnownSurvivesAnEdit() {
    HTTPRoute existing = Json.read("""
            {"apiVersion": "gateway.networking.k8s.io/v1", "kind": "HTTPRoute",
             "metadata": {"name": "store", "colour": {"a": 1}, "labels": {}},
             "spec": {"hostnames": [], "parentRefs": null, "shade": "dark",
                      "rules": [{"tint": 1.50, "matches": [{"hue": []}]}]},
             "status": {"parents": [], "note": "x"}}
            """, HTTPRoute.TYPE);
    assertThat(from(existing).build()).isEqualTo(existing);
    assertThat(from(existing).toBuilder().build()).isEqualTo(existing);

    HTTPRoute edited = from(existing).annotation("a", "b").build();
    Objects.requireNonNull(edited.getMetadata()).setAnnotations(null);
    assertThat(edited).isEqualTo(existing);
  }

  @Test
  void editingACopyLeavesTheOriginal() {
    Gateway original = gateway("g").gatewayClass("c").http("http", 80).build();
    Gateway copy = original.deepCopy();
    Gateway edited =
        from(original).https("https", 443, l -> l.certificate("cert")).build();

    assertThat(original).isEqualTo(copy);
    assertThat(Objects.requireNonNull(edited.getSpec()).getListeners()).hasSize(2);
  }

  @Test
  void forksOfGeneratedBuildersShareNothing() {
    io.gatewayapi.builders.v1.HTTPRouteBuilder one = store().toBuilder();
    io.gatewayapi.builders.v1.HTTPRouteBuilder other = one.fork();
    one.extraField("x", new JsonPrimitive(1));

    assertThat(other.build()).isEqualTo(store().build());
    assertThat(one.build()).isNotEqualTo(other.build());
  }

  @Test
  void aStageThatIsLeftCannotBeGoneBackTo() {
    assertThatThrownBy(() -> httpRoute("a").rule(r -> {
          HTTPOpenRule open = r.anyRequest();
          open.backend("b", 80);
          return open.redirectToHttps();
        }))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("forwards to b already");
    assertThatThrownBy(() -> httpRoute("a").rule(r -> {
          HTTPOpenRule open = r.anyRequest();
          open.redirectToHttps();
          return open.backend("b", 80);
        }))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("redirects already");
  }
}
