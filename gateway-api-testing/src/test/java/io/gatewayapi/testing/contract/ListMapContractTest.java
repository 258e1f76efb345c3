package io.gatewayapi.testing.contract;

import static io.gatewayapi.testing.contract.Objects.json;
import static io.gatewayapi.testing.contract.Objects.spec;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.gatewayapi.testing.contract.Http.Answer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Server-side apply of lists whose items have keys. */
@Contract
class ListMapContractTest extends ContractTest {
  private String g;

  ListMapContractTest(ContractServer server) {
    super(server);
  }

  @BeforeEach
  void path() {
    g = routes.replace("httproutes", "gateways/g");
  }

  private static JsonObject config(String spec) {
    return json("{'apiVersion': 'gateway.networking.k8s.io/v1', 'kind': 'Gateway', 'metadata':"
        + " {'name': 'g'}, 'spec': {" + spec + "}}");
  }

  private static JsonObject gateway(String... listeners) {
    return config("'gatewayClassName': 'c', 'listeners': [" + String.join(", ", listeners) + "]");
  }

  private static String listener(String name, int port) {
    return "{'name': '%s', 'port': %d, 'protocol': 'HTTP'}".formatted(name, port);
  }

  private static List<String> listeners(Answer answer) {
    List<String> listeners = new ArrayList<>();
    for (JsonElement l : spec(answer.json()).getAsJsonArray("listeners")) {
      JsonObject listener = l.getAsJsonObject();
      listeners.add(listener.get("name").getAsString() + listener.get("port").getAsInt());
    }
    return listeners;
  }

  private static String owned(String name) {
    return "k:{name:" + name + "}(. name port protocol)";
  }

  @Test
  void itemsAreMergedByTheirKeys() {
    http.apply(g, "one", gateway(listener("a", 80), listener("b", 81)));
    Answer applied = http.apply(g, "two", gateway(listener("c", 82), listener("a", 80)));
    assertThat(listeners(applied)).containsExactly("c82", "a80", "b81");
    assertThat(applied.owners())
        .containsExactly(
            "one Apply v1 (spec(gatewayClassName listeners(" + owned("a") + " " + owned("b")
                + ")))",
            "two Apply v1 (spec(gatewayClassName listeners(" + owned("a") + " " + owned("c")
                + ")))");
  }

  @Test
  void aFieldOfAnItemConflicts() {
    http.apply(g, "one", gateway(listener("a", 80)));
    Answer refused = http.apply(g, "two", gateway(listener("a", 83)));
    assertThat(refused.message())
        .isEqualTo("Apply failed with 1 conflict: conflict with \"one\":"
            + " .spec.listeners[name=\"a\"].port");
  }

  @Test
  void forceTakesOneFieldOfAnItem() {
    http.apply(g, "one", gateway(listener("a", 80)));
    Answer forced =
        http.apply(g + "?fieldManager=two&force=1", gateway(listener("a", 83)).toString());
    assertThat(forced.owners())
        .containsExactly(
            "one Apply v1 (spec(gatewayClassName listeners(k:{name:a}(. name protocol))))",
            "two Apply v1 (spec(gatewayClassName listeners(" + owned("a") + ")))");
  }

  @Test
  void anItemGoesWithItsLastOwner() {
    http.apply(g, "one", gateway(listener("a", 80), listener("b", 81)));
    http.apply(g, "two", gateway(listener("a", 80)));
    assertThat(listeners(http.apply(g, "one", gateway(listener("b", 81)))))
        .containsExactly("a80", "b81");
    assertThat(listeners(http.apply(g, "two", config("'gatewayClassName': 'c'"))))
        .containsExactly("b81");
  }

  @Test
  void aPartOfAnItemCanBeApplied() {
    http.apply(g, "one", gateway(listener("a", 80)));
    Answer applied =
        http.apply(g, "two", config("'listeners': [{'name': 'a', 'hostname': 'x.y'}]"));
    assertThat(applied.owners())
        .contains("two Apply v1 (spec(listeners(k:{name:a}(. hostname name))))");
    Answer without = http.apply(g, "two", config(""));
    assertThat(spec(without.json()).get("listeners").toString()).doesNotContain("hostname");
    assertThat(without.owners()).contains("two Apply v1 (spec)");
  }

  @Test
  void theConfigurationsOrderCounts() {
    http.apply(g, "one", gateway(listener("z", 90), listener("b", 81), listener("y", 91)));
    assertThat(listeners(
            http.apply(g, "one", gateway(listener("y", 91), listener("b", 81), listener("z", 90)))))
        .containsExactly("y91", "b81", "z90");
  }

  @Test
  void othersKeepTheirPlaceAmongTheShared() {
    http.apply(g, "one", gateway(listener("a", 1), listener("b", 2), listener("c", 3)));
    Answer applied =
        http.apply(g, "two", gateway(listener("c", 3), listener("d", 4), listener("a", 1)));
    assertThat(listeners(applied)).containsExactly("b2", "c3", "d4", "a1");
  }

  @Test
  void anItemHasItsKey() {
    Answer refused = http.apply(g, "one", config("'listeners': [{'hostname': 'x.y'}]"));
    assertThat(refused.code()).isEqualTo(500);
    assertThat(refused.message())
        .endsWith(": .spec.listeners: element 0: associative list with keys has an element that"
            + " omits all key fields [\"name\"] (and doesn't have default values for any key"
            + " fields)");
  }

  @Test
  void aKeyStandsOnce() {
    assertThat(
            http.apply(g, "one", gateway(listener("a", 80), listener("a", 81))).message())
        .endsWith(": .spec.listeners: duplicate entries for key [name=\"a\"]");
  }

  @Test
  void noListIsLeftWithoutItems() {
    http.apply(g, "one", gateway(listener("a", 80)));
    Answer refused = http.apply(g, "one", gateway());
    assertThat(refused.code()).isEqualTo(422);
    assertThat(refused.causes()).contains("spec.listeners FieldValueRequired");
  }

  @Test
  void nestedDefaultsBelongToNobody() {
    Answer applied = http.apply(g, "one", gateway(listener("a", 80)));
    assertThat(applied.owners()).noneMatch(o -> o.contains("allowedRoutes"));
    Answer second = http.apply(
        g,
        "two",
        config(
            "'listeners': [{'name': 'a', 'allowedRoutes':" + " {'namespaces': {'from': 'All'}}}]"));
    assertThat(second.code()).isEqualTo(200);
    assertThat(second.owners())
        .contains("two Apply v1 (spec(listeners(k:{name:a}(. allowedRoutes(namespaces(from))"
            + " name))))");
  }

  @Test
  void mapsAreOwnedKeyByKey() {
    http.apply(g, "one", gateway(listener("a", 80)));
    Answer applied = http.apply(g, "two", config("'infrastructure': {'labels': {'x.y/a': 'b'}}"));
    assertThat(applied.owners()).contains("two Apply v1 (spec(infrastructure(labels(x.y/a))))");
  }

  @Test
  void conditionsAreMergedByType() {
    http.apply(g, "one", gateway(listener("a", 80)));
    http.apply(g + "/status", "s", condition("Accepted"));
    Answer applied = http.apply(g + "/status", "t", condition("Programmed"));
    assertThat(applied.json().getAsJsonObject("status").getAsJsonArray("conditions"))
        .hasSizeGreaterThanOrEqualTo(2);
    assertThat(applied.owners())
        .contains(
            "s Apply/status v1 (status(conditions(k:{type:Accepted}(. lastTransitionTime message"
                + " reason status type))))");
  }

  private static JsonObject condition(String type) {
    JsonObject config = config("");
    config.add(
        "status",
        json("{'conditions': [{'type': '" + type + "', 'status': 'True', 'reason':"
            + " 'R', 'message': '', 'lastTransitionTime': '2026-01-01T00:00:00Z'}]}"));
    return config;
  }

  @Test
  void aListThatLosesItsLastItemIsNull() {
    http.apply(g, "one", gateway(listener("a", 80)));
    http.merge(
        g + "?fieldManager=p",
        "{'spec': {'listeners': [{'name': 'a', 'port': 81,"
            + " 'protocol': 'HTTP', 'hostname': 'a.b'}]}}");
    Answer refused = http.apply(g, "one", gateway());
    assertThat(refused.code()).isEqualTo(422);
    assertThat(refused.causes()).contains("<nil> FieldValueInvalid");
  }
}
