package io.gatewayapi.testing.contract;

import static io.gatewayapi.testing.contract.Objects.json;
import static io.gatewayapi.testing.contract.Objects.metadata;
import static io.gatewayapi.testing.contract.Objects.route;
import static io.gatewayapi.testing.contract.Objects.routeStatus;
import static io.gatewayapi.testing.contract.Objects.spec;
import static io.gatewayapi.testing.contract.Objects.withHostname;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.gatewayapi.testing.contract.Http.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Server-side apply of routes, whose lists are owned as a whole. */
@Contract
class ApplyContractTest extends ContractTest {
  private String a;

  ApplyContractTest(ContractServer server) {
    super(server);
  }

  @BeforeEach
  void path() {
    a = routes + "/a";
  }

  /** A configuration with nothing but what is given, in single quotes. */
  private static JsonObject config(String metadata, String spec) {
    return json("{'apiVersion': 'gateway.networking.k8s.io/v1', 'kind': 'HTTPRoute', 'metadata':"
        + " {'name': 'a'" + metadata + "}" + (spec.isEmpty() ? "" : ", 'spec': " + spec) + "}");
  }

  @Test
  void whatIsNotThereIsCreated() {
    Answer applied = http.apply(a, "one", route("a"));
    assertThat(applied.code()).isEqualTo(201);
    assertThat(applied.metadata().get("generation").getAsInt()).isEqualTo(1);
    assertThat(applied.owners()).containsExactly("one Apply v1 (spec(hostnames parentRefs rules))");
    assertThat(spec(applied.json()).get("parentRefs").toString()).contains("Gateway");
    assertThat(http.get(a).json()).isEqualTo(applied.json());
  }

  @Test
  void theSameAgainChangesNothing() {
    Answer first = http.apply(a, "one", route("a"));
    Answer again = http.apply(a, "one", route("a"));
    assertThat(again.code()).isEqualTo(200);
    assertThat(again.json()).isEqualTo(first.json());
  }

  @Test
  void theSameValueIsSharedInPeace() {
    http.apply(a, "one", route("a"));
    Answer shared = http.apply(a, "two", config("", "{'hostnames': ['a.example.com']}"));
    assertThat(shared.code()).isEqualTo(200);
    assertThat(shared.owners())
        .containsExactly(
            "one Apply v1 (spec(hostnames parentRefs rules))", "two Apply v1 (spec(hostnames))");
    assertThat(shared.metadata().get("generation").getAsInt()).isEqualTo(1);
  }

  @Test
  void anotherValueConflicts() {
    http.apply(a, "one", route("a"));
    Answer refused = http.apply(a, "two", config("", "{'hostnames': ['b.c']}"));
    assertThat(refused.code()).isEqualTo(409);
    assertThat(refused.reason()).isEqualTo("Conflict");
    assertThat(refused.message())
        .isEqualTo("Apply failed with 1 conflict: conflict with \"one\": .spec.hostnames");
    assertThat(refused.details())
        .isEqualTo(json("{'causes': [{'reason': 'FieldManagerConflict', 'message':"
            + " 'conflict with \\\"one\\\"', 'field': '.spec.hostnames'}]}"));
  }

  @Test
  void defaultsInsideListsConflictToo() {
    http.apply(a, "one", route("a"));
    Answer refused = http.apply(a, "two", route("a"));
    assertThat(refused.message())
        .isEqualTo("Apply failed with 2 conflicts: conflicts with \"one\":\n"
            + "- .spec.parentRefs\n- .spec.rules");
    assertThat(refused.causes())
        .containsExactly(
            ".spec.parentRefs FieldManagerConflict", ".spec.rules FieldManagerConflict");
  }

  @Test
  void anUpdaterIsNamedWithItsVersion() {
    http.post(routes + "?fieldManager=c", route("a"));
    assertThat(http.apply(a, "two", config("", "{'hostnames': ['b.c']}")).message())
        .isEqualTo("Apply failed with 1 conflict: conflict with \"c\" using"
            + " gateway.networking.k8s.io/v1: .spec.hostnames");
  }

  @Test
  void conflictsAreGroupedByManager() {
    http.post(routes + "?fieldManager=c", route("a"));
    http.merge(a + "?fieldManager=b", "{'spec': {'hostnames': ['b.c']}}");
    assertThat(http.apply(a, "two", route("a")).message())
        .isEqualTo("Apply failed with 3 conflicts: conflicts with \"b\" using"
            + " gateway.networking.k8s.io/v1:\n- .spec.hostnames\nconflicts with \"c\" using"
            + " gateway.networking.k8s.io/v1:\n- .spec.parentRefs\n- .spec.rules");
  }

  @Test
  void forceTakesOver() {
    http.apply(a, "one", route("a"));
    Answer forced = http.apply(
        a + "?fieldManager=two&force=true", withHostname(route("a"), "b.c").toString());
    assertThat(forced.code()).isEqualTo(200);
    assertThat(forced.owners()).containsExactly("two Apply v1 (spec(hostnames parentRefs rules))");
    assertThat(forced.metadata().get("generation").getAsInt()).isEqualTo(2);
  }

  @Test
  void whatIsNoLongerAppliedGoes() {
    http.apply(a, "one", route("a"));
    Answer applied = http.apply(a, "one", config("", "{'parentRefs': [{'name': 'gate'}]}"));
    assertThat(spec(applied.json()).has("hostnames")).isFalse();
    assertThat(applied.owners()).containsExactly("one Apply v1 (spec(parentRefs))");
  }

  @Test
  void whatSomebodyElseOwnsStays() {
    http.apply(a, "one", route("a"));
    http.apply(a, "two", config("", "{'hostnames': ['a.example.com']}"));
    Answer applied = http.apply(a, "one", config("", "{'parentRefs': [{'name': 'gate'}]}"));
    assertThat(spec(applied.json()).has("hostnames")).isTrue();
    assertThat(applied.owners())
        .containsExactly("one Apply v1 (spec(parentRefs))", "two Apply v1 (spec(hostnames))");
  }

  @Test
  void whatWasOnlyUpdatedStays() {
    http.post(routes + "?fieldManager=c", route("a"));
    http.apply(a, "one", config(", 'labels': {'x': '1'}", ""));
    Answer applied = http.apply(a, "one", config("", ""));
    assertThat(applied.metadata().has("labels")).isFalse();
    assertThat(spec(applied.json()).has("hostnames")).isTrue();
    assertThat(applied.owners())
        .containsExactly("c Update v1 (spec(. hostnames parentRefs rules))");
  }

  @Test
  void defaultsComeBackWhereAValueGoes() {
    http.apply(a, "one", route("a"));
    Answer applied = http.apply(a, "one", config("", "{'hostnames': ['a.example.com']}"));
    assertThat(spec(applied.json()).get("rules").toString()).contains("PathPrefix");
    assertThat(applied.owners()).containsExactly("one Apply v1 (spec(hostnames))");
  }

  @Test
  void labelsAndFinalizersHaveTheirOwnOwners() {
    http.apply(a, "one", config(", 'labels': {'x': '1'}, 'finalizers': ['a.b/c']", "{}"));
    Answer applied = http.apply(
        a, "two", config(", 'labels': {'x': '1', 'y': '2'}, 'finalizers': ['d.e/f']", ""));
    assertThat(applied.metadata().getAsJsonArray("finalizers")).hasSize(2);
    assertThat(applied.owners())
        .containsExactly(
            "one Apply v1 (metadata(finalizers(v:a.b/c) labels(x)) spec)",
            "two Apply v1 (metadata(finalizers(v:d.e/f) labels(x y)))");
    Answer less = http.apply(a, "one", config("", "{}"));
    assertThat(less.metadata().getAsJsonObject("labels").keySet())
        .containsExactlyInAnyOrder("x", "y");
    assertThat(less.metadata().getAsJsonArray("finalizers").toString()).isEqualTo("[\"d.e/f\"]");
    http.merge(a, "{'metadata': {'finalizers': null}}");
  }

  @Test
  void yamlIsRead() {
    Answer applied = http.apply(a + "?fieldManager=one", """
        # a comment
        apiVersion: gateway.networking.k8s.io/v1
        kind: HTTPRoute
        metadata: {name: a, labels: {x: "yes"}}
        spec:
          hostnames: [a.b]
        """);
    assertThat(applied.code()).isEqualTo(201);
    assertThat(applied.owners())
        .containsExactly("one Apply v1 (metadata(labels(x)) spec(hostnames))");
  }

  @Test
  void aKeyThatStandsTwiceWarns() {
    String twice = """
        apiVersion: gateway.networking.k8s.io/v1
        kind: HTTPRoute
        metadata: {name: a}
        spec: {hostnames: [a.b], hostnames: [c.d]}
        """;
    assertThat(http.apply(a + "?fieldManager=one", twice).warnings())
        .containsExactly("299 - \"line 4: key \\\"hostnames\\\" already set in map\"");
    Answer refused = http.apply(a + "?fieldManager=one&fieldValidation=Strict", twice);
    assertThat(refused.code()).isEqualTo(400);
    assertThat(refused.message())
        .isEqualTo("error strict decoding YAML: error converting YAML to JSON: yaml: unmarshal"
            + " errors:\n  line 4: key \"hostnames\" already set in map");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "[1] | array",
        "abc | string",
        "1 | number",
        "true | bool",
      })
  void aConfigurationIsAnObject(String body, String type) {
    Answer refused = http.apply(a + "?fieldManager=one", body);
    assertThat(refused.code()).isEqualTo(400);
    assertThat(refused.message())
        .isEqualTo("error decoding YAML: error unmarshaling JSON: while decoding JSON: json: cannot"
            + " unmarshal " + type + " into Go value of type map[string]interface {}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      emptyValue = "",
      value = {
        "{} | /, Kind=",
        "null | /, Kind=",
        "{'kind': 'HTTPRoute'} | /, Kind=HTTPRoute",
        "{'apiVersion': 'gateway.networking.k8s.io/v1'} | gateway.networking.k8s.io/v1, Kind=",
        "{'apiVersion': 'gateway.networking.k8s.io/v1', 'kind': 'Gateway'} |"
            + " gateway.networking.k8s.io/v1, Kind=Gateway",
        "{'apiVersion': 'gateway.networking.k8s.io/v1beta1', 'kind': 'HTTPRoute'} |"
            + " gateway.networking.k8s.io/v1beta1, Kind=HTTPRoute",
      })
  void aConfigurationHasTheTypeOfTheUrl(String body, String type) {
    Answer refused = http.apply(a + "?fieldManager=one", body.replace('\'', '"'));
    assertThat(refused.code()).isEqualTo(400);
    assertThat(refused.message()).isEqualTo("invalid object type: " + type);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'spec': {'nope': 1} | .spec.nope: field not declared in schema",
        "'spec': {'hostnames': 'x'} | .spec.hostnames: expected list, got &{x}",
        "'spec': {'parentRefs': {'a': 1}} | .spec.parentRefs: expected list, got &{map[a:1]}",
        "'spec': {'parentRefs': [{'name': {}}]} | .spec.parentRefs[0].name: expected string, got"
            + " &value.valueUnstructured{Value:map[string]interface {}{}}",
        "'spec': 'text' | .spec: expected map, got &{text}",
        "'colour': 1 | .colour: field not declared in schema",
      })
  void aConfigurationHasTheSchemasShape(String fields, String problem) {
    Answer refused = http.apply(
        a,
        "one",
        json("{'apiVersion': 'gateway.networking.k8s.io/v1',"
            + " 'kind': 'HTTPRoute', 'metadata': {'name': 'a'}, " + fields + "}"));
    assertThat(refused.code()).isEqualTo(500);
    assertThat(refused.message())
        .isEqualTo("failed to create typed patch object (/a; gateway.networking.k8s.io/v1,"
            + " Kind=HTTPRoute): " + problem);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'labels': {'a': 1} | .metadata.labels.a: expected string, got"
            + " &value.valueUnstructured{Value:1}",
        "'foo': 1 | .metadata.foo: field not declared in schema",
        "'finalizers': ['a.b/c', 'a.b/c'] | .metadata.finalizers: duplicate entries for key"
            + " [='a.b/c']",
      })
  void aConfigurationHasTheShapeOfMetadata(String fields, String problem) {
    Answer refused = http.apply(a, "one", config(", " + fields, ""));
    assertThat(refused.code()).isEqualTo(500);
    assertThat(refused.message().replace('"', '\'')).endsWith(": " + problem);
  }

  @Test
  void aConfigurationHasNoOwners() {
    Answer refused = http.apply(a, "one", config(", 'managedFields': []", "{}"));
    assertThat(refused.code()).isEqualTo(400);
    assertThat(refused.message()).isEqualTo("metadata.managedFields must be nil");
  }

  @Test
  void anApplierHasAName() {
    Answer refused = http.apply(a, route("a").toString());
    assertThat(refused.code()).isEqualTo(422);
    assertThat(refused.message())
        .isEqualTo("PatchOptions.meta.k8s.io \"\" is invalid: fieldManager: Required value: is"
            + " required for apply patch");
  }

  @Test
  void namesAgree() {
    assertThat(http.apply(a, "one", route("b")).message())
        .isEqualTo("the name of the object (b) does not match the name on the URL (a)");
    JsonObject nameless = route("a");
    metadata(nameless).remove("name");
    assertThat(http.apply(a, "one", nameless).message())
        .isEqualTo("the name of the object (a based on URL) was undeterminable: name must be"
            + " provided");
    http.apply(a, "one", route("a"));
    assertThat(http.apply(a, "one", nameless).code()).isEqualTo(200);
    assertThat(http.apply(a, "one", config(", 'namespace': 'q'", "{}")).code()).isEqualTo(400);
  }

  @Test
  void preconditionsHold() {
    assertThat(http.apply(a, "one", config(", 'uid': 'q'", "{}")).message())
        .isEqualTo("Operation cannot be fulfilled on httproutes.gateway.networking.k8s.io \"a\":"
            + " uid mismatch: the provided object specified uid q, and no existing object was"
            + " found");
    Answer applied = http.apply(a, "one", route("a"));
    assertThat(http.apply(a, "one", config(", 'resourceVersion': '1'", "{}")).code())
        .isEqualTo(409);
    assertThat(http.apply(a, "one", config(", 'uid': 'q'", "{}")).code()).isEqualTo(422);
    JsonObject current = route("a");
    metadata(current).addProperty("resourceVersion", applied.resourceVersion());
    assertThat(http.apply(a, "one", current).code()).isEqualTo(200);
  }

  @Test
  void whatAnApplyMakesIsValidated() {
    Answer refused = http.apply(a, "one", withHostname(route("a"), "A_B"));
    assertThat(refused.code()).isEqualTo(422);
    assertThat(refused.causes()).containsExactly("spec.hostnames[0] FieldValueInvalid");
    assertThat(http.get(a).code()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{'hostnames': null}", "null"})
  void aNullIsAValue(String spec) {
    Answer refused = http.apply(a, "one", config("", spec));
    assertThat(refused.code()).isEqualTo(422);
    assertThat(refused.causes()).anyMatch(c -> c.endsWith("FieldValueTypeInvalid"));
  }

  @Test
  void dryRunShowsAndChangesNothing() {
    Answer dry = http.apply(a + "?fieldManager=one&dryRun=All", route("a").toString());
    assertThat(dry.code()).isEqualTo(201);
    assertThat(dry.owners()).containsExactly("one Apply v1 (spec(hostnames parentRefs rules))");
    assertThat(http.get(a).code()).isEqualTo(404);
    Answer applied = http.apply(a, "one", route("a"));
    Answer second = http.apply(
        a + "?fieldManager=one&dryRun=All", withHostname(route("a"), "b.c").toString());
    assertThat(spec(second.json()).get("hostnames").toString()).isEqualTo("[\"b.c\"]");
    assertThat(http.get(a).json()).isEqualTo(applied.json());
  }

  @Test
  void theStatusIsAppliedApart() {
    http.apply(a, "one", route("a"));
    JsonObject config = config(", 'labels': {'s': 't'}", "{'hostnames': ['q.q']}");
    config.add("status", routeStatus());
    Answer applied = http.apply(a + "/status", "ctl", config);
    assertThat(applied.code()).isEqualTo(200);
    assertThat(applied.json().get("status")).isEqualTo(routeStatus());
    assertThat(applied.metadata().has("labels")).isFalse();
    assertThat(applied.owners())
        .containsExactly(
            "ctl Apply/status v1 (status(parents))",
            "one Apply v1 (spec(hostnames parentRefs rules))");
  }

  @Test
  void theMainResourceAppliesNoStatus() {
    JsonObject config = route("a");
    config.add("status", routeStatus());
    Answer applied = http.apply(a, "one", config);
    assertThat(applied.json().has("status")).isFalse();
    assertThat(applied.owners()).containsExactly("one Apply v1 (spec(hostnames parentRefs rules))");
  }

  @Test
  void theStatusOfAnotherControllerConflicts() {
    http.apply(a, "one", route("a"));
    JsonObject config = config("", "");
    config.add("status", routeStatus());
    http.apply(a + "/status", "ctl", config);
    config.add("status", json("{'parents': []}"));
    assertThat(http.apply(a + "/status", "other", config).message())
        .isEqualTo("Apply failed with 1 conflict: conflict with \"ctl\" with subresource"
            + " \"status\": .status.parents");
    assertThat(http.apply(a + "/status?fieldManager=other&force=true", config.toString())
            .owners())
        .contains("other Apply/status v1 (status(parents))");
  }

  @Test
  void theStatusOfWhatIsNotThereIsNotApplied() {
    assertThat(http.apply(a + "/status", "ctl", config("", "")).code()).isEqualTo(404);
  }

  @Test
  void anApplierHasOneEntryForAllVersions() {
    http.apply(a, "one", route("a"));
    JsonObject beta = withHostname(config("", "{}"), "w.w");
    beta.addProperty("apiVersion", "gateway.networking.k8s.io/v1beta1");
    Answer applied = http.apply(a.replace("/v1/", "/v1beta1/"), "one", beta);
    assertThat(applied.owners()).containsExactly("one Apply v1beta1 (spec(hostnames))");
    assertThat(spec(applied.json()).has("parentRefs")).isFalse();
  }

  @Test
  void theFirstApplyFindsAnOwnerForWhatHasNone() {
    http.post(routes, route("a"));
    http.merge(a, "{'metadata': {'managedFields': [{}]}}");
    Answer refused = http.apply(a, "one", config("", "{'hostnames': ['b.c']}"));
    assertThat(refused.message())
        .isEqualTo("Apply failed with 1 conflict: conflict with \"before-first-apply\" using"
            + " gateway.networking.k8s.io/v1: .spec.hostnames");
    assertThat(
            http.apply(a, "one", config("", "{'hostnames': ['a.example.com']}")).owners())
        .containsExactly(
            "before-first-apply Update v1 (spec(. hostnames parentRefs rules))",
            "one Apply v1 (spec(hostnames))");
  }

  @Test
  void anEmptyListIsAValue() {
    Answer applied = http.apply(a, "one", config("", "{'hostnames': []}"));
    assertThat(spec(applied.json()).get("hostnames")).isEqualTo(JsonParser.parseString("[]"));
    assertThat(applied.owners()).containsExactly("one Apply v1 (spec(hostnames))");
  }

  @Test
  void anObjectThatLosesItsLastFieldIsNull() {
    http.apply(a, "one", route("a"));
    Answer refused = http.apply(a, "one", config("", "{}"));
    assertThat(refused.code()).isEqualTo(422);
    assertThat(refused.causes())
        .containsExactly("spec FieldValueTypeInvalid", "<nil> FieldValueInvalid");
  }
}
