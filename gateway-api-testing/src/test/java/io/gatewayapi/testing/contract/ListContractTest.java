package io.gatewayapi.testing.contract;

import static io.gatewayapi.testing.contract.Objects.GROUP;
import static io.gatewayapi.testing.contract.Objects.labelled;
import static io.gatewayapi.testing.contract.Objects.route;
import static io.gatewayapi.testing.contract.Objects.routes;
import static io.gatewayapi.testing.contract.Objects.withHostname;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.gatewayapi.testing.contract.Http.Answer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Contract
class ListContractTest extends ContractTest {
  ListContractTest(ContractServer server) {
    super(server);
  }

  private void create(String... names) {
    for (String name : names) {
      http.post(routes, route(name));
    }
  }

  private static String continued(Answer page) {
    JsonElement token = page.metadata().get("continue");
    return token == null ? "" : token.getAsString();
  }

  @Test
  void aListHasKindVersionAndCompleteObjects() {
    create("b", "a");
    Answer list = http.get(routes);
    assertThat(list.code()).isEqualTo(200);
    assertThat(list.json().get("kind").getAsString()).isEqualTo("HTTPRouteList");
    assertThat(list.json().get("apiVersion").getAsString())
        .isEqualTo("gateway.networking.k8s.io/v1");
    assertThat(list.itemNames()).containsExactly("a", "b");
    assertThat(list.json().getAsJsonArray("items").get(0))
        .isEqualTo(http.get(routes + "/a").json());
  }

  @Test
  void anEmptyListHasAVersion() {
    Answer list = http.get(routes);
    assertThat(list.json().getAsJsonArray("items")).isEmpty();
    assertThat(Long.parseLong(list.resourceVersion())).isPositive();
  }

  @Test
  void aListOfAllNamespacesIsOrderedByNamespaceAndName() {
    String second = namespace + "-b";
    create("a");
    http.post(routes(second), labelled(route("a"), "all", namespace));
    http.post(routes(namespace + "0"), labelled(route("a"), "all", namespace));
    http.put(routes + "/a", labelled(http.get(routes + "/a").json(), "all", namespace));
    List<String> found = new ArrayList<>();
    http.get(GROUP + "/httproutes?labelSelector=all%3D" + namespace)
        .json()
        .getAsJsonArray("items")
        .forEach(item -> found.add(
            item.getAsJsonObject().getAsJsonObject("metadata").get("namespace").getAsString()));
    // The order of the keys namespace/name: a hyphen comes before the slash, a digit after it.
    assertThat(found).containsExactly(second, namespace, namespace + "0");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "app=web                 | a b",
        "app==web                | a b",
        "app!=web                | c d",
        "app=web,tier=front      | a",
        "app in (web, db)        | a b c",
        "app notin (web)         | c d",
        "app                     | a b c",
        "!app                    | d",
        "app,!tier               | c",
        "tier=                   | ''",
        "size>1                  | b",
        "size<2                  | a",
        "app in ()               | ''",
      })
  void labelSelectorsSelect(String selector, String names) {
    http.post(routes, labels("a", "app=web,tier=front,size=1"));
    http.post(routes, labels("b", "app=web,tier=back,size=2"));
    http.post(routes, labels("c", "app=db"));
    http.post(routes, route("d"));
    Answer list =
        http.get(routes + "?labelSelector=" + URLEncoder.encode(selector, StandardCharsets.UTF_8));
    assertThat(String.join(" ", list.itemNames())).isEqualTo(names);
  }

  private static JsonObject labels(String name, String labels) {
    JsonObject route = route(name);
    JsonObject map = new JsonObject();
    for (String label : labels.split(",")) {
      String[] pair = label.split("=");
      map.addProperty(pair[0], pair[1]);
    }
    Objects.metadata(route).add("labels", map);
    return route;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "metadata.name=a                     | a",
        "metadata.name==a                    | a",
        "metadata.name!=a                    | b",
        "metadata.name=a,metadata.name=b     | ''",
        "metadata.namespace=none             | ''",
      })
  void fieldSelectorsSelect(String selector, String names) {
    create("a", "b");
    Answer list =
        http.get(routes + "?fieldSelector=" + URLEncoder.encode(selector, StandardCharsets.UTF_8));
    assertThat(String.join(" ", list.itemNames())).isEqualTo(names);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "labelSelector=a%3D%3D%3Db",
        "labelSelector=a+in+b",
        "labelSelector=a%3Db%3D",
        "labelSelector=(a)",
        "fieldSelector=spec.hostnames%3Da",
        "fieldSelector=name",
        "limit=many",
        "continue=nonsense",
        "resourceVersion=abc",
      })
  void parametersThatCannotBeReadAreABadRequest(String query) {
    Answer refused = http.get(routes + "?" + query);
    assertThat(refused.code()).isEqualTo(400);
    assertThat(refused.reason()).isEqualTo("BadRequest");
  }

  @Test
  void pagesTogetherAreTheListOfTheFirstPagesVersion() {
    create("a", "b", "c", "d", "e");
    Answer first = http.get(routes + "?limit=2");
    assertThat(first.itemNames()).containsExactly("a", "b");
    assertThat(first.metadata().get("remainingItemCount").getAsInt()).isEqualTo(3);
    create("ba", "f");
    http.delete(routes + "/d");
    http.put(routes + "/c", withHostname(http.get(routes + "/c").json(), "changed.example.com"));
    Answer second = http.get(routes + "?limit=2&continue=" + continued(first));
    assertThat(second.itemNames()).containsExactly("c", "d");
    assertThat(second.text()).doesNotContain("changed.example.com");
    assertThat(second.resourceVersion()).isEqualTo(first.resourceVersion());
    Answer third = http.get(routes + "?limit=2&continue=" + continued(second));
    assertThat(third.itemNames()).containsExactly("e");
    assertThat(continued(third)).isEmpty();
  }

  @Test
  void aLimitThatIsNotReachedNeedsNoNextPage() {
    create("a", "b");
    Answer list = http.get(routes + "?limit=2");
    assertThat(continued(list)).isEmpty();
    assertThat(list.metadata().has("remainingItemCount")).isFalse();
  }

  @Test
  void pagesOfASelectionHoldOnlyIt() {
    for (String name : List.of("a", "b", "c", "d")) {
      http.post(routes, labelled(route(name), "odd", name.compareTo("b") > 0 ? "yes" : "no"));
    }
    Answer first = http.get(routes + "?limit=1&labelSelector=odd%3Dyes");
    assertThat(first.itemNames()).containsExactly("c");
    assertThat(first.metadata().has("remainingItemCount")).isFalse();
    Answer second =
        http.get(routes + "?limit=1&labelSelector=odd%3Dyes&continue=" + continued(first));
    assertThat(second.itemNames()).containsExactly("d");
  }

  @Test
  void aListOfThePastShowsThePast() {
    create("a");
    String then = http.get(routes).resourceVersion();
    create("b");
    http.delete(routes + "/a");
    Answer past = http.get(routes + "?resourceVersionMatch=Exact&resourceVersion=" + then);
    assertThat(past.itemNames()).containsExactly("a");
    assertThat(past.resourceVersion()).isEqualTo(then);
    Answer now = http.get(routes + "?resourceVersionMatch=NotOlderThan&resourceVersion=" + then);
    assertThat(now.itemNames()).containsExactly("b");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "&resourceVersionMatch=NotOlderThan", "&resourceVersionMatch=Exact"})
  void theFutureIsATimeout(String match) {
    Answer refused = http.get(routes + "?resourceVersion=999999999" + match);
    assertThat(refused.code()).isEqualTo(504);
    assertThat(refused.reason()).isEqualTo("Timeout");
    assertThat(refused.headers().get("Retry-After")).isEqualTo("1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "resourceVersionMatch=Exact",
        "resourceVersionMatch=Exact&resourceVersion=0",
        "resourceVersionMatch=Sideways&resourceVersion=1",
        "sendInitialEvents=true",
      })
  void optionsThatDoNotFitAreInvalid(String query) {
    Answer refused = http.get(routes + "?" + query);
    assertThat(refused.code()).isEqualTo(422);
    assertThat(refused.details().get("kind").getAsString()).isEqualTo("ListOptions");
  }

  @Test
  void aVersionIsNotGivenToANextPage() {
    create("a", "b");
    String token = continued(http.get(routes + "?limit=1"));
    Answer refused = http.get(routes + "?limit=1&resourceVersion=5&continue=" + token);
    assertThat(refused.code()).isEqualTo(400);
  }

  @Test
  void anObjectThatIsNotThereIsNotFound() {
    Answer missing = http.get(routes + "/none");
    assertThat(missing.code()).isEqualTo(404);
    assertThat(missing.reason()).isEqualTo("NotFound");
    assertThat(missing.details().get("name").getAsString()).isEqualTo("none");
  }
}
