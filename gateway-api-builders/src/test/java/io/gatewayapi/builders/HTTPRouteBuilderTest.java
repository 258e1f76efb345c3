package io.gatewayapi.builders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonPrimitive;
import io.gatewayapi.builders.v1.HTTPRouteBuilder;
import io.gatewayapi.builders.v1.HTTPRouteSpecBuilder;
import io.gatewayapi.model.json.Json;
import io.gatewayapi.model.v1.HTTPMethod;
import io.gatewayapi.model.v1.HTTPRoute;
import io.gatewayapi.model.v1.HTTPRouteSpec;
import io.gatewayapi.model.v1.PathMatchType;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class HTTPRouteBuilderTest {
  private static HTTPRouteBuilder store() {
    return new HTTPRouteBuilder()
        .metadata(m -> m.name("store").namespace("shop").label("team", "web"))
        .spec(s -> s.parentRefs(p -> p.name("prod-web").namespace("infra").sectionName("https"))
            .hostnames("shop.example.com")
            .rules(r -> r.matches(
                    m -> m.path(p -> p.type(PathMatchType.PATH_PREFIX).value("/api"))
                        .headers(h -> h.name("x-env").value("canary"))
                        .method(HTTPMethod.GET))
                .backendRefs(b -> b.name("api-v2").port(8080).weight(90))
                .backendRefs(b -> b.name("api-v1").port(8080).weight(10))));
  }

  @Test
  void lambdasNest() {
    assertThat((Object) store().build().toJson()).isEqualTo(Json.readTree("""
            {"apiVersion": "gateway.networking.k8s.io/v1", "kind": "HTTPRoute",
             "metadata": {"name": "store", "namespace": "shop", "labels": {"team": "web"}},
             "spec": {
               "parentRefs": [{"name": "prod-web", "namespace": "infra", "sectionName": "https"}],
               "hostnames": ["shop.example.com"],
               "rules": [{
                 "matches": [{
                   "path": {"type": "PathPrefix", "value": "/api"},
                   "headers": [{"name": "x-env", "value": "canary"}],
                   "method": "GET"}],
                 "backendRefs": [
                   {"name": "api-v2", "port": 8080, "weight": 90},
                   {"name": "api-v1", "port": 8080, "weight": 10}]}]}}
            """));
  }

  @Test
  void aSecondLambdaGoesOnWithTheSameObject() {
    HTTPRoute route = store().spec(s -> s.hostnames("b.example.com")).build();

    assertThat(spec(route).getHostnames()).containsExactly("shop.example.com", "b.example.com");
    assertThat(spec(route).getRules()).hasSize(1);
  }

  @Test
  void aListReplacesWhatWasThere() {
    HTTPRoute route = store().spec(s -> s.hostnames(List.of("b.example.com"))).build();

    assertThat(spec(route).getHostnames()).containsExactly("b.example.com");
  }

  @Test
  void anEmptyListStaysAndAClearedOneGoes() {
    HTTPRoute empty = store().spec(s -> s.hostnames(List.of())).build();
    HTTPRoute cleared = store().spec(HTTPRouteSpecBuilder::clearHostnames).build();

    assertThat(spec(empty).getHostnames()).isEmpty();
    assertThat(spec(cleared).getHostnames()).isNull();
  }

  @Test
  void anEntryIsChangedByItsIndex() {
    HTTPRoute route =
        store().spec(s -> s.rules(0, r -> r.backendRefs(1, b -> b.weight(0)))).build();

    assertThat(route.toString())
        .contains("\"name\":\"api-v1\",\"port\":8080,\"weight\":0")
        .contains("\"name\":\"api-v2\",\"port\":8080,\"weight\":90");
    assertThatThrownBy(() -> store().spec(s -> s.rules(1, r -> {})))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void enumsAreConstantsOrAnyText() {
    HTTPRoute known =
        store().spec(s -> s.rules(0, r -> r.matches(0, m -> m.method("GET")))).build();
    HTTPRoute unknown =
        store().spec(s -> s.rules(0, r -> r.matches(0, m -> m.method("BREW")))).build();

    assertThat(known).isEqualTo(store().build());
    assertThat(unknown.toString()).contains("\"method\":\"BREW\"");
  }

  @Test
  void buildsDoNotShareAnything() {
    HTTPRouteBuilder builder = store();
    HTTPRoute first = builder.build();
    Objects.requireNonNull(spec(first).getHostnames()).add("more.example.com");
    HTTPRoute second = builder.spec(s -> s.rules(r -> r.name("late"))).build();

    assertThat(spec(second).getHostnames()).containsExactly("shop.example.com");
    assertThat(spec(first).getRules()).hasSize(1);
    assertThat(spec(second).getRules()).hasSize(2);
  }

  @Test
  void whatIsGivenIsCopied() {
    List<String> hostnames = new ArrayList<>(List.of("a.example.com"));
    HTTPRouteSpec spec = new HTTPRouteSpec();
    HTTPRouteBuilder builder = new HTTPRouteBuilder().spec(spec).spec(s -> s.hostnames(hostnames));
    hostnames.add("b.example.com");

    assertThat(spec.getHostnames()).isNull();
    assertThat(spec(builder.build()).getHostnames()).containsExactly("a.example.com");
  }

  @Test
  void editingChangesTheObjectItself() {
    HTTPRouteSpec spec = new HTTPRouteSpec();
    spec.setHostnames(List.of("a.example.com"));
    HTTPRouteSpecBuilder.editing(spec).hostnames("b.example.com");

    assertThat(spec.getHostnames()).containsExactly("a.example.com", "b.example.com");
  }

  @Test
  void unknownFieldsCanBeSet() {
    HTTPRoute route = store()
        .extraField("x", new JsonPrimitive(1))
        .metadata(m -> m.extraField("y", new JsonPrimitive(2)))
        .build();

    assertThat(route.extraFields()).containsKey("x");
    assertThat(HTTPRouteBuilder.from(route).build()).isEqualTo(route);
  }

  private static HTTPRouteSpec spec(HTTPRoute route) {
    return Objects.requireNonNull(route.getSpec());
  }
}
