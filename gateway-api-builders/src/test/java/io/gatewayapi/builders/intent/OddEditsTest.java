package io.gatewayapi.builders.intent;

import static io.gatewayapi.builders.Intents.from;
import static io.gatewayapi.builders.Intents.httpRoute;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.gatewayapi.builders.intent.http.HTTPRouteIntent;
import io.gatewayapi.model.json.Json;
import io.gatewayapi.model.v1.CookieLifetimeType;
import io.gatewayapi.model.v1.Gateway;
import io.gatewayapi.model.v1.HTTPRoute;
import io.gatewayapi.model.v1.SessionPersistence;
import io.kubernetes.client.openapi.models.V1ObjectMeta;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** An edit of an object that is not as people write them changes what it says, and nothing else. */
class OddEditsTest {
  private static final String ODD = """
      {"apiVersion": "gateway.networking.k8s.io/v1", "kind": "HTTPRoute", "shade": [1.50, null],
       "metadata": {"name": "a", "labels": {}, "annotations": null, "generation": 12345678901234567,
         "creationTimestamp": "2026-01-02T03:04:05.123456789+02:00", "hue": {"deep": [{}]},
         "ownerReferences": [{"name": "o", "tint": 1e2}], "managedFields": [{"fieldsV1": {"f:x": {}}}]},
       "spec": {"parentRefs": [], "hostnames": [],
         "rules": [{"matches": [{"path": {"type": "Glob", "value": "/*", "colour": -0.0}, "headers": null}],
                    "backendRefs": [{"name": "b", "port": 80, "weight": null, "hue": 1.0,
                                     "filters": [{"type": "Own", "own": {"x": []}}]}],
                    "filters": [], "timeouts": {}, "retry": {"codes": [], "x": null}}]},
       "status": {"parents": [{"conditions": [{"type": "Accepted", "x": 20000000000000000000}]}]}}
      """;

  private static HTTPRoute odd() {
    return Json.read(ODD, HTTPRoute.TYPE);
  }

  /** What the text says after a change of the tree. */
  private static String expected(Consumer<JsonObject> change) {
    JsonObject tree = Json.toTree(odd());
    change.accept(tree);
    return Json.writeTree(sorted(tree));
  }

  private static String text(HTTPRoute route) {
    return Json.writeTree(sorted(Json.toTree(route)));
  }

  /** Properties in the order of their names: that of a tree has no meaning. */
  private static JsonElement sorted(JsonElement tree) {
    if (tree instanceof JsonArray array) {
      JsonArray sorted = new JsonArray();
      array.forEach(element -> sorted.add(sorted(element)));
      return sorted;
    }
    if (tree instanceof JsonObject object) {
      JsonObject sorted = new JsonObject();
      object.keySet().stream().sorted().forEach(key -> sorted.add(key, sorted(object.get(key))));
      return sorted;
    }
    return tree;
  }

  private static JsonObject spec(JsonObject tree) {
    return tree.getAsJsonObject("spec");
  }

  @Test
  void nothingIsLostWithoutAChange() {
    assertThat(text(odd())).isEqualTo(Json.writeTree(sorted(Json.readTree(ODD))));
    assertThat(text(from(odd()).build())).isEqualTo(text(odd()));
    assertThat(text(from(odd()).fork().fork().build())).isEqualTo(text(odd()));
    assertThat(text(from(odd()).toBuilder().fork().build())).isEqualTo(text(odd()));
    assertThat(text(from(odd()).build(HTTPRoute.TYPE))).isEqualTo(text(odd()));
  }

  @Test
  void aLabelIsAllThatALabelChanges() {
    assertThat(text(from(odd()).label("k", "v").build()))
        .isEqualTo(expected(tree ->
            tree.getAsJsonObject("metadata").getAsJsonObject("labels").addProperty("k", "v")));
  }

  @Test
  void anAnnotationTakesThePlaceOfAnExplicitNull() {
    assertThat(text(from(odd()).annotation("k", "v").build()))
        .isEqualTo(expected(tree ->
            tree.getAsJsonObject("metadata").add("annotations", Json.readTree("{\"k\": \"v\"}"))));
  }

  @Test
  void listsThatWereEmptyGetOneEntry() {
    HTTPRoute edited = from(odd())
        .parent("g")
        .hostnames("a.example")
        .rule(r -> r.anyRequest().backend("c", 81))
        .build();

    assertThat(text(edited)).isEqualTo(expected(tree -> {
      spec(tree).getAsJsonArray("parentRefs").add(Json.readTree("{\"name\": \"g\"}"));
      spec(tree).getAsJsonArray("hostnames").add("a.example");
      spec(tree)
          .getAsJsonArray("rules")
          .add(Json.readTree("{\"backendRefs\": [{\"name\": \"c\", \"port\": 81}]}"));
    }));
  }

  @Test
  void anEditInTheDepthLeavesWhatIsBesideIt() {
    HTTPRoute edited = from(odd())
        .with(b -> b.spec(s -> s.rules(0, r -> r.backendRefs(0, ref -> ref.weight(5)))))
        .build();

    assertThat(text(edited))
        .isEqualTo(expected(tree -> spec(tree)
            .getAsJsonArray("rules")
            .get(0)
            .getAsJsonObject()
            .getAsJsonArray("backendRefs")
            .get(0)
            .getAsJsonObject()
            .addProperty("weight", 5)));
  }

  @Test
  void whatIsBuiltAndWhatItIsBuiltFromShareNothing() {
    HTTPRoute existing = odd();
    HTTPRouteIntent builder = from(existing);
    HTTPRoute first = builder.build();
    HTTPRoute second = builder.build();
    HTTPRouteIntent fork = builder.fork();
    // The status is the deepest place that no intent reaches.
    Objects.requireNonNull(Objects.requireNonNull(first.getStatus()).getParents())
        .clear();
    Objects.requireNonNull(first.getMetadata()).setName("changed");
    first.setExtraField("shade", new JsonArray());
    fork.label("k", "v").with(b -> b.spec(s -> s.clearRules()));
    builder.rule(r -> r.anyRequest().backend("c", 81));

    assertThat(text(existing)).isEqualTo(text(odd()));
    assertThat(text(second)).isEqualTo(text(odd()));
  }

  @Test
  void treesOfUnknownFieldsAreCopied() {
    HTTPRoute built = from(odd()).build();
    JsonElement shade = Objects.requireNonNull(built.extraFields().get("shade"));
    shade.getAsJsonArray().add("more");

    HTTPRoute existing = odd();
    HTTPRouteIntent builder = from(existing);
    Objects.requireNonNull(existing.extraFields().get("shade")).getAsJsonArray().add("more");
    assertThat(text(builder.build())).isEqualTo(text(odd()));
  }

  @Test
  void metadataOfAnotherLibraryStayAsTheyAre() {
    HTTPRoute route = new HTTPRoute();
    route.setMetadata(new V1ObjectMeta().name("a").putLabelsItem("k", "v"));

    assertThat(from(route).namespace("shop").build().toString())
        .contains("\"metadata\":{\"name\":\"a\",\"namespace\":\"shop\",\"labels\":{\"k\":\"v\"}}");
    assertThat(Objects.requireNonNull(route.getMetadata()).getNamespace()).isNull();
  }

  @Test
  void listsThatCannotGrowAreNotChanged() {
    HTTPRoute route = httpRoute("a").build();
    HTTPRoute more =
        from(route).with(b -> b.spec(s -> s.hostnames(List.of("a.example")))).build();
    Objects.requireNonNull(more.getSpec()).setHostnames(List.of("b.example"));

    assertThat(Objects.requireNonNull(from(more).hostnames("c.example").build().getSpec())
            .getHostnames())
        .containsExactly("b.example", "c.example");
    assertThat(Objects.requireNonNull(more.getSpec()).getHostnames()).containsExactly("b.example");
  }

  @Test
  void aMatchSaysAPathAndAMethodOnce() {
    assertThatThrownBy(() ->
            httpRoute("a").rule(r -> r.match(m -> m.pathPrefix("/a").pathExact("/b"))))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("/a")
        .hasMessageContaining("another path needs another match");
  }

  @Test
  void anOwnerIsAnObjectOfACluster() {
    assertThatThrownBy(() -> httpRoute("a").ownedBy(new Gateway()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("owner Gateway has no metadata.name: expected an object as a cluster gave it");
  }

  @Test
  void sessionBySomethingElseForgetsThatACookieWasPermanent() {
    SessionPersistence session = new SessionPersistence();
    Session edit = Session.editing(session).permanentCookie("sid", Duration.ofDays(1));
    assertThat(Objects.requireNonNull(session.getCookieConfig()).getLifetimeType())
        .isEqualTo(CookieLifetimeType.PERMANENT);
    edit.header("x-session");
    assertThat(session.getCookieConfig()).isNull();
    edit.permanentCookie("sid", Duration.ofDays(1)).cookie("sid");
    assertThat(session.getCookieConfig()).isNull();
  }
}
