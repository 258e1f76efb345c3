package io.gatewayapi.testing.contract;

import static io.gatewayapi.testing.contract.Objects.json;
import static io.gatewayapi.testing.contract.Objects.metadata;
import static io.gatewayapi.testing.contract.Objects.route;
import static io.gatewayapi.testing.contract.Objects.routeStatus;
import static io.gatewayapi.testing.contract.Objects.withHostname;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.gatewayapi.testing.contract.Http.Answer;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who owns what after writes that are no applies. */
@Contract
class OwnershipContractTest extends ContractTest {
  private String a;

  OwnershipContractTest(ContractServer server) {
    super(server);
  }

  @BeforeEach
  void path() {
    a = routes + "/a";
  }

  private Answer create() {
    return http.post(routes + "?fieldManager=c", route("a"));
  }

  @Test
  void theCreatorOwnsWhatItSentAndItsDefaults() {
    Answer created = create();
    assertThat(created.owners())
        .containsExactly("c Update v1 (spec(. hostnames parentRefs rules))");
    JsonObject entry = created.metadata().getAsJsonArray("managedFields").get(0).getAsJsonObject();
    assertThat(entry.get("fieldsType").getAsString()).isEqualTo("FieldsV1");
    assertThat(Instant.parse(entry.get("time").getAsString()))
        .isBetween(Instant.now().minusSeconds(60), Instant.now().plusSeconds(60));
  }

  @Test
  void metadataThatIsTheServersHasNoOwner() {
    JsonObject route = route("a");
    route.add(
        "metadata",
        json("{'name': 'a', 'generateName': 'x-', 'labels': {'l': '1'},"
            + " 'annotations': {'n': '1'}, 'finalizers': ['a.b/c'],"
            + " 'ownerReferences': [{'apiVersion': 'v1', 'kind': 'X', 'name': 'n', 'uid': 'u'}]}"));
    assertThat(http.post(routes + "?fieldManager=c", route).owners())
        .containsExactly("c Update v1 (metadata(annotations(. n) finalizers(. v:a.b/c)"
            + " generateName labels(. l) ownerReferences(. k:{uid:u}))"
            + " spec(. hostnames parentRefs rules))");
    http.merge(a, "{'metadata': {'finalizers': null}}");
  }

  @Test
  void anUpdateTakesOverWhatItChanges() {
    Answer updated =
        http.put(a + "?fieldManager=u", withHostname(create().json(), "b.example.com"));
    assertThat(updated.owners())
        .containsExactly("c Update v1 (spec(. parentRefs rules))", "u Update v1 (spec(hostnames))");
  }

  @Test
  void aPatchTakesOverWhatItChanges() {
    create();
    Answer patched = http.merge(
        a + "?fieldManager=p",
        "{'metadata': {'labels': {'l': '1'}}, 'spec': {'hostnames': ['b.c']}}");
    assertThat(patched.owners())
        .containsExactly(
            "c Update v1 (spec(. parentRefs rules))",
            "p Update v1 (metadata(labels(. l)) spec(hostnames))");
  }

  @Test
  void whatGoesHasNoOwner() {
    create();
    http.merge(a + "?fieldManager=p", "{'metadata': {'labels': {'l': '1', 'm': '2'}}}");
    Answer patched = http.merge(
        a + "?fieldManager=q",
        "{'metadata': {'labels': {'l': null}}, 'spec': {'hostnames': null}}");
    assertThat(patched.owners())
        .containsExactly(
            "c Update v1 (spec(. parentRefs rules))", "p Update v1 (metadata(labels(. m)))");
  }

  @Test
  void aManagerWithoutFieldsHasNoEntry() {
    create();
    http.merge(a + "?fieldManager=p", "{'spec': {'hostnames': ['b.c']}}");
    assertThat(http.merge(a + "?fieldManager=q", "{'spec': {'hostnames': ['d.e']}}")
            .owners())
        .containsExactly("c Update v1 (spec(. parentRefs rules))", "q Update v1 (spec(hostnames))");
  }

  @Test
  void nothingChangesOwnersWithoutAChange() {
    Answer created = create();
    assertThat(http.put(a + "?fieldManager=u", created.json()).json()).isEqualTo(created.json());
  }

  @Test
  void itemsOfListsHaveTheirOwnOwners() {
    String gateways = routes.replace("httproutes", "gateways");
    http.post(
        gateways + "?fieldManager=c",
        gateway("{'name': 'a', 'port': 80, 'protocol': 'HTTP'},"
            + " {'name': 'b', 'port': 81, 'protocol': 'HTTP'}"));
    Answer patched = http.merge(
        gateways + "/g?fieldManager=p",
        "{'spec': {'listeners': [{'name':"
            + " 'b', 'port': 82, 'protocol': 'HTTP'}, {'name': 'n', 'port': 90, 'protocol': 'HTTP'}]}}");
    assertThat(patched.owners())
        .containsExactly(
            "c Update v1 (spec(. gatewayClassName listeners(. k:{name:b}(."
                + " allowedRoutes(. namespaces(. from)) name protocol))))",
            "p Update v1 (spec(listeners(k:{name:b}(port) k:{name:n}(. allowedRoutes(."
                + " namespaces(. from)) name port protocol))))");
  }

  private static JsonObject gateway(String listeners) {
    return json("{'apiVersion': 'gateway.networking.k8s.io/v1', 'kind': 'Gateway', 'metadata':"
        + " {'name': 'g'}, 'spec': {'gatewayClassName': 'k', 'listeners': [" + listeners + "]}}");
  }

  @Test
  void theStatusHasAnOwnerOfItsOwn() {
    create();
    JsonObject patch = new JsonObject();
    patch.add("status", routeStatus());
    Answer patched =
        http.call("PATCH", a + "/status?fieldManager=s", patch.toString(), Http.MERGE_PATCH);
    assertThat(patched.owners())
        .containsExactly(
            "c Update v1 (spec(. hostnames parentRefs rules))",
            "s Update/status v1 (status(. parents))");
    JsonObject route = patched.json();
    route.getAsJsonObject("status").add("parents", JsonParser.parseString("[]"));
    assertThat(http.put(a + "/status?fieldManager=t", route).owners())
        .containsExactly(
            "c Update v1 (spec(. hostnames parentRefs rules))",
            "s Update/status v1 (status)",
            "t Update/status v1 (status(parents))");
  }

  @Test
  void theMainResourceOwnsNoStatus() {
    JsonObject route = route("a");
    route.add("status", routeStatus());
    assertThat(http.post(routes + "?fieldManager=c", route).owners())
        .containsExactly("c Update v1 (spec(. hostnames parentRefs rules))");
  }

  @Test
  void eachVersionHasAnEntry() {
    create();
    Answer patched = http.merge(
        a.replace("/v1/", "/v1beta1/") + "?fieldManager=c", "{'spec': {'hostnames': ['b.c']}}");
    assertThat(patched.owners())
        .containsExactly(
            "c Update v1 (spec(. parentRefs rules))", "c Update v1beta1 (spec(hostnames))");
    assertThat(http.merge(a + "?fieldManager=d", "{'spec': {'hostnames': ['d.e']}}")
            .owners())
        .containsExactly("c Update v1 (spec(. parentRefs rules))", "d Update v1 (spec(hostnames))");
  }

  @Test
  void theOldestOfManyManagersBecomeOne() {
    create();
    for (int i = 10; i < 22; i++) {
      http.merge(a + "?fieldManager=m" + i, "{'metadata': {'labels': {'l%d': 'x'}}}".formatted(i));
    }
    Answer read = http.get(a);
    assertThat(read.owners()).hasSize(10);
    assertThat(read.owners().get(0)).startsWith("ancient-changes Update v1 (metadata(labels(.");
  }

  @Test
  void anEmptyEntryMakesTheServerForget() {
    create();
    Answer stripped = http.merge(a, "{'metadata': {'managedFields': [{}]}}");
    assertThat(stripped.metadata().has("managedFields")).isFalse();
    Answer patched = http.merge(a + "?fieldManager=p", "{'spec': {'hostnames': ['b.c']}}");
    assertThat(patched.metadata().has("managedFields")).isFalse();
  }

  @Test
  void entriesCanBeSent() {
    JsonObject route = create().json();
    JsonElement entries = JsonParser.parseString("""
        [{"manager": "x", "operation": "Apply", "apiVersion": "gateway.networking.k8s.io/v1",
          "time": "2020-01-01T00:00:00Z", "fieldsType": "FieldsV1",
          "fieldsV1": {"f:spec": {"f:rules": {}}}}]
        """);
    metadata(route).add("managedFields", entries);
    Answer updated = http.put(a + "?fieldManager=u", withHostname(route, "b.c"));
    assertThat(updated.owners())
        .containsExactly("u Update v1 (spec(hostnames))", "x Apply v1 (spec(rules))");
  }

  @Test
  void withoutANameTheClientIsTheManager() {
    Answer created = http.post(routes, route("a"));
    assertThat(created.owners())
        .containsExactly("okhttp Update v1 (spec(. hostnames parentRefs rules))");
  }

  @Test
  void entriesAreSortedByOperationThenName() {
    create();
    http.apply(
        a,
        "z",
        json("{'apiVersion': 'gateway.networking.k8s.io/v1', 'kind': 'HTTPRoute',"
            + " 'metadata': {'name': 'a', 'labels': {'z': '1'}}}"));
    JsonObject first =
        http.get(a).metadata().getAsJsonArray("managedFields").get(0).getAsJsonObject();
    assertThat(first.get("operation").getAsString()).isEqualTo("Apply");
  }
}
