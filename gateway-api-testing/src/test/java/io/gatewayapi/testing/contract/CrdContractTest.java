package io.gatewayapi.testing.contract;

import static io.gatewayapi.testing.contract.Objects.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import io.gatewayapi.testing.contract.Http.Answer;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
    // Without the server that it asks, a test is skipped before it is connected.
    Optional.ofNullable(http).ifPresent(h -> h.delete(CRDS + "/" + plural + "." + group));
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
    http.delete(CRDS + "/" + plural + "." + group);
    await(() -> http.get(widgets).code() == 404);
    // A real server deletes a CRD after its objects; until then its name is taken.
    await(() -> http.get(CRDS + "/" + plural + "." + group).code() == 404);
    install();
    assertThat(http.get(widgets).itemNames()).isEmpty();
  }

  private JsonObject names(JsonObject crd) {
    return crd.getAsJsonObject("spec").getAsJsonObject("names");
  }

  private JsonObject version(JsonObject crd) {
    return crd.getAsJsonObject("spec").getAsJsonArray("versions").get(0).getAsJsonObject();
  }

  private void refuses(JsonObject crd, int code, String... expected) {
    Answer refused = http.post(CRDS, crd);
    assertThat(refused.code()).as(refused.text()).isEqualTo(code);
    if (code == 400) {
      assertThat(refused.message())
          .isEqualTo("CustomResourceDefinition in version \"v1\" cannot be handled as a"
              + " CustomResourceDefinition: json: cannot unmarshal " + expected[0]);
    } else {
      assertThat(refused.causes()).containsExactly(expected);
    }
    assertThat(http.get(CRDS + "/" + plural + "." + group).code()).isEqualTo(404);
  }

  private static final String OF_NAMES =
      " into Go struct field CustomResourceDefinitionNames.spec.names.";
  private static final String OF_VERSION =
      " into Go struct field CustomResourceDefinitionVersion.spec.versions.";
  private static final String OF_COLUMN = " into Go struct field"
      + " CustomResourceColumnDefinition.spec.versions.additionalPrinterColumns.";

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
      shortNames | [{}]       | object | string
      shortNames | [3]        | number | string
      shortNames | 'x'        | string | []string
      categories | [true]     | bool   | string
      singular   | 3          | number | string
      listKind   | []         | array  | string
      kind       | {}         | object | string
      """)
  void namesAreTexts(String field, String value, String given, String expected) {
    JsonObject crd = crd();
    names(crd).add(field, json("{'x': " + value + "}").get("x"));
    refuses(crd, 400, given + OF_NAMES + field + " of type " + expected);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
      name                     | 3             | number | string
      served                   | 'yes'         | string | bool
      storage                  | 1             | number | bool
      deprecationWarning       | {}            | object | string
      subresources             | 'x'           | string | v1.CustomResourceSubresources
      additionalPrinterColumns | {}            | object | []v1.CustomResourceColumnDefinition
      additionalPrinterColumns | [3]           | number | v1.CustomResourceColumnDefinition
      """)
  void versionsAreOfTheirTypes(String field, String value, String given, String expected) {
    JsonObject crd = crd();
    version(crd).add(field, json("{'x': " + value + "}").get("x"));
    refuses(crd, 400, given + OF_VERSION + field + " of type " + expected);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
      priority | 'x' | string     | int32
      priority | 1.5 | number 1.5 | int32
      name     | 3   | number     | string
      """)
  void columnsAreOfTheirTypes(String field, String value, String given, String expected) {
    JsonObject crd = crd();
    version(crd)
        .getAsJsonArray("additionalPrinterColumns")
        .get(0)
        .getAsJsonObject()
        .add(field, json("{'x': " + value + "}").get("x"));
    refuses(crd, 400, given + OF_COLUMN + field + " of type " + expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"shortNames", "categories"})
  void shortNamesAndCategoriesAreLabels(String list) {
    JsonObject crd = crd();
    names(crd).add(list, json("{'x': [null, 'A b', 'fine']}").get("x"));
    refuses(
        crd,
        422,
        "spec.names." + list + "[0] FieldValueInvalid",
        "spec.names." + list + "[1] FieldValueInvalid");
  }

  @Test
  void nullsInNamesAndColumnsAreNothing() {
    JsonObject crd = crd();
    names(crd).add("singular", JsonNull.INSTANCE);
    version(crd)
        .getAsJsonArray("additionalPrinterColumns")
        .get(0)
        .getAsJsonObject()
        .add("priority", JsonNull.INSTANCE);
    assertThat(http.post(CRDS, crd).code()).isEqualTo(201);
  }

  @Test
  void versionsHaveNames() {
    JsonObject crd = crd();
    version(crd).remove("name");
    refuses(crd, 422, "spec.versions[0].name FieldValueInvalid");
    version(crd).addProperty("name", "");
    refuses(crd, 422, "spec.versions[0].name FieldValueInvalid");
  }

  @Test
  void versionsHaveNamesOfTheirOwn() {
    JsonObject crd = crd();
    JsonObject again = version(crd).deepCopy();
    again.addProperty("storage", false);
    crd.getAsJsonObject("spec").getAsJsonArray("versions").add(again);
    refuses(crd, 422, "spec.versions FieldValueInvalid");
  }

  @Test
  void columnsHaveNameTypeAndPath() {
    JsonObject crd = crd();
    version(crd).add("additionalPrinterColumns", json("{'x': [{}]}").get("x"));
    refuses(
        crd,
        422,
        "spec.additionalPrinterColumns[0].name FieldValueRequired",
        "spec.additionalPrinterColumns[0].type FieldValueRequired",
        "spec.additionalPrinterColumns[0].JSONPath FieldValueRequired");
  }

  private JsonObject withPattern(String pattern) {
    JsonObject crd = crd();
    JsonObject text = json("{'type': 'string'}");
    text.addProperty("pattern", pattern);
    JsonObject list = json("{'type': 'array'}");
    list.add("items", text);
    version(crd)
        .getAsJsonObject("schema")
        .getAsJsonObject("openAPIV3Schema")
        .getAsJsonObject("properties")
        .add("texts", list);
    return crd;
  }

  @ParameterizedTest
  @ValueSource(strings = {"(", "[", "a**", "(?=a)", "a{2000}", "\\8", "[b-a]", "\\Z"})
  void patternsAreRegularExpressions(String pattern) {
    String place = "spec.validation.openAPIV3Schema.properties[texts].items.pattern";
    refuses(withPattern(pattern), 422, place + " FieldValueInvalid");
    assertThat(http.post(CRDS, withPattern(pattern)).message())
        .contains("must be a valid regular expression, but isn't: error parsing regexp: ");
  }

  /** A real server takes them; the fake one says at once that it cannot, and stores nothing. */
  @Test
  void patternsWithUnicodeClassesAreTakenOrSaidNotToBe() {
    Answer answer = http.post(CRDS, withPattern("^\\p{L}+$"));
    if (server.isFake()) {
      assertThat(answer.code()).isEqualTo(501);
      assertThat(answer.message()).startsWith("POST " + CRDS).contains("\\p{L}");
      assertThat(http.get(CRDS + "/" + plural + "." + group).code()).isEqualTo(404);
    } else {
      assertThat(answer.code()).isEqualTo(201);
    }
  }

  @Test
  void aPatchedCrdHasItsTypesToo() {
    install();
    String path = CRDS + "/" + plural + "." + group;
    assertThat(http.merge(path, "{'spec': {'names': {'shortNames': [{}]}}}").code())
        .isEqualTo(422);
    JsonObject crd = crd();
    names(crd).add("shortNames", json("{'x': [{}]}").get("x"));
    assertThat(http.apply(path + "?fieldManager=m&force=true", crd.toString()).code())
        .isEqualTo(500);
    assertThat(http.get(widgets).code()).isEqualTo(200);
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
