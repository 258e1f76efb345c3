package io.gatewayapi.testing.contract;

import static io.gatewayapi.testing.contract.Objects.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import io.gatewayapi.testing.contract.Http.Answer;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Owners that speak of a version which a CRD no longer serves, or no longer has. */
@Contract
class LostVersionContractTest extends ContractTest {
  private static final String CRDS = "/apis/apiextensions.k8s.io/v1/customresourcedefinitions";
  private static final String V1 = version("v1", true);

  private String group;

  LostVersionContractTest(ContractServer server) {
    super(server);
  }

  private static String version(String name, boolean served) {
    return """
        {'name': '%s', 'served': %s, 'storage': %s,
         'schema': {'openAPIV3Schema': {'type': 'object', 'properties': {
          'spec': {'type': 'object', 'additionalProperties': {'type': 'string'}}}}}}
        """.formatted(name, served, name.equals("v1"));
  }

  @BeforeEach
  void own() {
    group = "g" + UUID.randomUUID().toString().substring(0, 8) + ".example.com";
    http.post(CRDS, json("""
        {'apiVersion': 'apiextensions.k8s.io/v1', 'kind': 'CustomResourceDefinition',
         'metadata': {'name': 'toys.%s'},
         'spec': {'group': '%s', 'scope': 'Namespaced', 'names': {'plural': 'toys', 'kind': 'Toy'},
          'versions': [%s, %s]}}
        """.formatted(group, group, V1, version("v2", true))));
    await(() -> dryRun("v2", "two").code() == 201);
    http.apply(toy("v2"), "two", config("v2", "{'a': '1'}"));
    http.merge(toy("v2") + "?fieldManager=writer", "{'spec': {'b': '1'}}");
  }

  @AfterEach
  void delete() {
    Optional.ofNullable(http).ifPresent(h -> h.delete(CRDS + "/toys." + group));
  }

  private String toy(String version) {
    return "/apis/" + group + "/" + version + "/namespaces/" + namespace + "/toys/a";
  }

  private JsonObject config(String version, String spec) {
    return json("{'apiVersion': '" + group + "/" + version
        + "', 'kind': 'Toy', 'metadata': {'name': 'a'}, 'spec': " + spec + "}");
  }

  private Answer dryRun(String version, String manager) {
    return http.apply(
        toy(version) + "?dryRun=All&fieldManager=" + manager,
        config(version, "{'c': '1'}").toString());
  }

  /** Leaves the CRD with certain versions. */
  private void leave(String... versions) {
    http.merge(
        CRDS + "/toys." + group, "{'spec': {'versions': [" + String.join(", ", versions) + "]}}");
    await(() -> http.get(toy("v2")).code() == 404);
  }

  @Test
  void ownersStayInAVersionThatIsNotServed() {
    leave(V1, version("v2", false));
    Answer refused = http.apply(toy("v1"), "one", config("v1", "{'a': '2', 'b': '2'}"));
    assertThat(refused.code()).isEqualTo(409);
    assertThat(refused.message())
        .isEqualTo("Apply failed with 2 conflicts: conflicts with \"two\":\n- .spec.a\n"
            + "conflicts with \"writer\" using " + group + "/v2:\n- .spec.b");
    Answer applied = http.apply(toy("v1"), "one", config("v1", "{'c': '1'}"));
    assertThat(applied.owners())
        .containsExactlyInAnyOrder(
            "one Apply v1 (spec(c))", "two Apply v2 (spec(a))", "writer Update v2 (spec(b))");
    Answer left = http.apply(toy("v1"), "two", config("v1", "{'d': '1'}"));
    assertThat(left.json().getAsJsonObject("spec").keySet()).containsExactly("b", "c", "d");
    assertThat(http.merge(toy("v1") + "?fieldManager=third", "{'spec': {'b': '3'}}")
            .owners())
        .containsExactlyInAnyOrder(
            "one Apply v1 (spec(c))", "two Apply v1 (spec(d))", "third Update v1 (spec(b))");
  }

  @Test
  void nobodyAppliesWhileSomebodyOwnsInAVersionThatThereIsNot() {
    leave(V1);
    await(() -> dryRun("v1", "one").code() != 200);
    for (String manager : List.of("one", "two")) {
      Answer refused = dryRun("v1", manager);
      assertThat(refused.code()).isEqualTo(500);
      assertThat(refused.message())
          .isEqualTo("request to convert CR to an invalid group/version: " + group + "/v2");
    }
  }

  @Test
  void anUpdateLosesAllOwnersIfOneIsOfAVersionThatThereIsNot() {
    leave(V1);
    await(() -> dryRun("v1", "one").code() != 200);
    Answer updated = http.merge(toy("v1") + "?fieldManager=third", "{'spec': {'c': '1'}}");
    assertThat(updated.code()).isEqualTo(200);
    assertThat(updated.owners()).isEmpty();
    assertThat(dryRun("v1", "one").owners())
        .contains("one Apply v1 (spec(c))")
        .anyMatch(owner -> owner.startsWith("before-first-apply Update v1 (spec("));
  }
}
