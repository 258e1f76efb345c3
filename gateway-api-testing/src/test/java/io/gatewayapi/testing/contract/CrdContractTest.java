package io.gatewayapi.testing.contract;

import static io.gatewayapi.testing.contract.Objects.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import io.gatewayapi.testing.contract.Http.Answer;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** CRDs of others come and go. */
@Contract
class CrdContractTest extends ContractTest {
  private static final String CRDS = "/apis/apiextensions.k8s.io/v1/customresourcedefinitions";

  private String plural;
  private String group;
  private String widgets;

  CrdContractTest(ContractServer server) {
    super(server);
  }

  @BeforeEach
  void names() {
    group = "g" + UUID.randomUUID().toString().substring(0, 8) + ".example.com";
    plural = "widgets";
    widgets = "/apis/" + group + "/v1/namespaces/" + namespace + "/" + plural;
  }

  @AfterEach
  void delete() {
    if (http != null) { // without the server that it asks, a test is skipped
      http.delete(CRDS + "/" + plural + "." + group);
    }
  }

  private JsonObject crd() {
    return json("""
        {'apiVersion': 'apiextensions.k8s.io/v1', 'kind': 'CustomResourceDefinition',
         'metadata': {'name': '%s.%s'},
         'spec': {'group': '%s', 'scope': 'Namespaced', 'names': {'plural': '%s', 'kind': 'Widget'},
          'versions': [{'name': 'v1', 'served': true, 'storage': true,
           'additionalPrinterColumns': [{'name': 'Size', 'type': 'integer', 'jsonPath': '.spec.size'}],
           'schema': {'openAPIV3Schema': {'type': 'object', 'properties': {
            'spec': {'type': 'object', 'properties': {
              'size': {'type': 'integer', 'default': 3, 'maximum': 9},
              'tags': {'type': 'array', 'x-kubernetes-list-type': 'set',
                'items': {'type': 'string'}},
              'any': {'type': 'object', 'x-kubernetes-preserve-unknown-fields': true},
              'port': {'x-kubernetes-int-or-string': true}}}}}}}]}}
        """.formatted(plural, group, group, plural));
  }

  private void install() {
    assertThat(http.post(CRDS, crd()).code()).isEqualTo(201);
    await(() -> http.get(widgets).code() == 200);
    await(() -> http.post(widgets + "?dryRun=All", widget("probe", "{}")).code() == 201);
  }

  /** A real server takes note of a CRD a moment after it was written. */
  private static void await(BooleanSupplier condition) {
    for (int i = 0; i < 2_000 && !condition.getAsBoolean(); i++) {
      Thread.onSpinWait();
    }
    assertThat(condition.getAsBoolean()).isTrue();
  }

  private JsonObject widget(String name, String spec) {
    return json("{'apiVersion': '" + group + "/v1', 'kind': 'Widget', 'metadata': {'name': '" + name
        + "'}, 'spec': " + spec + "}");
  }

  @Test
  void aCrdIsServed() {
    install();
    JsonObject stored = http.get(CRDS + "/" + plural + "." + group).json();
    JsonObject names = stored.getAsJsonObject("spec").getAsJsonObject("names");
    assertThat(names.get("singular").getAsString()).isEqualTo("widget");
    assertThat(names.get("listKind").getAsString()).isEqualTo("WidgetList");
    JsonObject status = stored.getAsJsonObject("status");
    assertThat(status.get("storedVersions").toString()).isEqualTo("[\"v1\"]");
    assertThat(status.get("conditions").toString()).contains("Established", "NamesAccepted");
    assertThat(http.get("/apis/" + group + "/v1").json().toString()).contains("\"widgets\"");
  }

  @Test
  void itsObjectsArePrunedDefaultedAndValidated() {
    install();
    Answer created = http.post(widgets, widget("a", "{'nope': 1, 'any': {'x': {'y': 1}}}"));
    assertThat(created.json().get("spec")).isEqualTo(json("{'any': {'x': {'y': 1}}, 'size': 3}"));
    assertThat(created.warnings()).containsExactly("299 - \"unknown field \\\"spec.nope\\\"\"");
    assertThat(http.post(widgets, widget("b", "{'size': 10}")).causes())
        .containsExactly("spec.size FieldValueInvalid");
    assertThat(http.post(widgets, widget("b", "{'tags': ['a', 'a']}")).causes())
        .containsExactly("spec.tags[1] FieldValueDuplicate");
    assertThat(http.post(widgets, widget("b", "{'port': true}")).code()).isEqualTo(422);
  }

  @Test
  void itsObjectsAreMergedByItsSchema() {
    install();
    http.post(widgets + "?fieldManager=a", widget("a", "{'tags': ['a'], 'any': {'x': {'y': 1}}}"));
    Answer applied =
        http.apply(widgets + "/a", "b", widget("a", "{'tags': ['b'], 'any': {'x': {'z': [1]}}}"));
    assertThat(applied.json().get("spec"))
        .isEqualTo(json("{'tags': ['a', 'b'], 'any': {'x': {'y': 1, 'z': [1]}}, 'size': 3}"));
    assertThat(applied.owners())
        .containsExactly(
            "a Update v1 (spec(. any(. x(. y)) size tags(. v:a)))",
            "b Apply v1 (spec(any(x(. z)) tags(v:b)))");
  }

  @Test
  void itsColumnsAreShown() {
    install();
    http.post(widgets, widget("a", "{'size': 7}"));
    JsonObject table =
        http.get(widgets, "application/json;as=Table;v=v1;g=meta.k8s.io").json();
    assertThat(
            table.getAsJsonArray("rows").get(0).getAsJsonObject().get("cells").toString())
        .isEqualTo("[\"a\",7]");
  }

  @Test
  void withItGoItsObjects() {
    install();
    http.post(widgets, widget("a", "{}"));
    if (http != null) { // without the server that it asks, a test is skipped
      http.delete(CRDS + "/" + plural + "." + group);
    }
    await(() -> http.get(widgets).code() == 404);
  }

  @Test
  void itsNameIsMadeOfPluralAndGroup() {
    JsonObject crd = crd();
    crd.getAsJsonObject("metadata").addProperty("name", "x." + group);
    Answer refused = http.post(CRDS, crd);
    assertThat(refused.code()).isEqualTo(422);
    assertThat(refused.causes()).contains("metadata.name FieldValueInvalid");
  }

  @Test
  void aKindWithoutAStatusSubresourceHasNone() {
    install();
    http.post(widgets, widget("a", "{}"));
    assertThat(http.get(widgets + "/a/status").code()).isEqualTo(404);
  }

  /** A real server runs them; the fake one knows those of the Gateway API only. */
  @Test
  void rulesOfACrdAreRunOrAWarningSaysThatTheyAreNot() {
    JsonObject crd = crd();
    crd.getAsJsonObject("spec")
        .getAsJsonArray("versions")
        .get(0)
        .getAsJsonObject()
        .getAsJsonObject("schema")
        .getAsJsonObject("openAPIV3Schema")
        .getAsJsonObject("properties")
        .getAsJsonObject("spec")
        .add(
            "x-kubernetes-validations",
            json("{'x': [{'rule': 'self.size != 4', 'message': 'not four'}]}").get("x"));
    assertThat(http.post(CRDS, crd).code()).isEqualTo(201);
    await(() -> http.get(widgets).code() == 200);
    await(() -> http.post(widgets + "?dryRun=All", widget("probe", "{}")).code() == 201);
    Answer answer = http.post(widgets, widget("a", "{'size': 4}"));
    if (server.isFake()) {
      assertThat(answer.code()).isEqualTo(201);
      assertThat(answer.warnings())
          .containsExactly("299 - \"the CEL rules of Widget in " + group
              + "/v1 are not evaluated by this server\"");
    } else {
      assertThat(answer.code()).isEqualTo(422);
      assertThat(answer.warnings()).isEmpty();
    }
  }
}
