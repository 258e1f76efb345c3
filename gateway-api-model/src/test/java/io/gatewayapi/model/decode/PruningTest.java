package io.gatewayapi.model.decode;

import static io.gatewayapi.model.oracle.TestTrees.json;
import static io.gatewayapi.model.oracle.TestTrees.schema;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.gatewayapi.model.Bundle;
import io.gatewayapi.model.Channel;
import io.gatewayapi.model.json.Json;
import io.gatewayapi.model.schema.StructuralSchema;
import io.gatewayapi.model.v1.HTTPRoute;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PruningTest {
  private static final StructuralSchema SCHEMA = schema("""
      {'type': 'object', 'properties': {
        'apiVersion': {'type': 'string'}, 'kind': {'type': 'string'}, 'metadata': {'type': 'object'},
        'spec': {'type': 'object', 'properties': {
          'list': {'type': 'array', 'items': {'type': 'object', 'properties': {'a': {'type': 'string'}}}},
          'map': {'type': 'object', 'additionalProperties':
            {'type': 'object', 'properties': {'a': {'type': 'string'}}}},
          'any': {'type': 'object', 'additionalProperties': true},
          'open': {'type': 'object', 'x-kubernetes-preserve-unknown-fields': true, 'properties': {
            'shut': {'type': 'object', 'properties': {'a': {'type': 'string'}}}}},
          'embedded': {'type': 'object', 'x-kubernetes-embedded-resource': true, 'properties': {
            'spec': {'type': 'object'}}},
          'nullable': {'type': 'string', 'nullable': true},
          'defaulted': {'type': 'string', 'default': 'x'}}}}}""");

  private static Pruning.Pruned<JsonObject> prune(String spec) {
    return prune(json("{'metadata': {'name': 'n'}, 'spec': " + spec + "}"));
  }

  /** Prunes, and asks beforehand and afterwards whether anything would go. */
  private static Pruning.Pruned<JsonObject> prune(JsonObject object) {
    Pruning.Pruned<JsonObject> pruned = Pruning.prune(object, SCHEMA);
    assertThat(Pruning.keepsAll(object, SCHEMA))
        .as("%s", object)
        .isEqualTo(pruned.paths().isEmpty());
    assertThat(Pruning.keepsAll(pruned.object(), SCHEMA))
        .as("%s", pruned.object())
        .isTrue();
    return pruned;
  }

  private static void assertPruned(String spec, String rest, String... paths) {
    Pruning.Pruned<JsonObject> pruned = prune(spec);
    assertThat(pruned.object().get("spec")).isEqualTo(json(rest));
    assertThat(pruned.paths()).containsExactly(paths);
  }

  @Test
  void unknownFieldsGoAtAnyDepthAndAreReported() {
    assertPruned(
        "{'x': {'y': 1}, 'list': [{'a': '1', 'b': 2}, {'c': []}], 'map': {'k': {'a': '1', 'z': null}}}",
        "{'list': [{'a': '1'}, {}], 'map': {'k': {'a': '1'}}}",
        "spec.list[0].b",
        "spec.list[1].c",
        "spec.map.k.z",
        "spec.x");
  }

  @Test
  void scalarsStayWhateverTheirType() {
    assertPruned("{'list': 3, 'map': [1, 'x']}", "{'list': 3, 'map': [1, 'x']}");
  }

  @Test
  void objectsWhereAScalarBelongsAreEmptied() {
    assertPruned("{'nullable': {'a': 1}}", "{'nullable': {}}", "spec.nullable.a");
  }

  @Test
  void valuesOfAnOpenMapLoseWhatNoSchemaNames() {
    assertPruned(
        "{'any': {'k': {'a': 1}, 's': 'x'}}", "{'any': {'k': {}, 's': 'x'}}", "spec.any.k.a");
  }

  @Test
  void preservingNodesKeepUnknownFieldsButNotBelowTheirNamedOnes() {
    assertPruned(
        "{'open': {'x': {'y': [{'z': 1}]}, 'shut': {'a': '1', 'b': 2}}}",
        "{'open': {'x': {'y': [{'z': 1}]}, 'shut': {'a': '1'}}}",
        "spec.open.shut.b");
  }

  @Test
  void embeddedObjectsKeepWhatEveryObjectHas() {
    assertPruned(
        "{'embedded': {'apiVersion': 'v1', 'kind': 'X', 'metadata': {'name': 'n', 'b': 1}, 'spec': {'a': 1}}}",
        "{'embedded': {'apiVersion': 'v1', 'kind': 'X', 'metadata': {'name': 'n'}, 'spec': {}}}",
        "spec.embedded.metadata.b",
        "spec.embedded.spec.a");
  }

  @Test
  void unknownFieldsOfMetadataGo() {
    JsonObject object = json("""
        {'kind': 'X', 'colour': 1, 'metadata': {'name': 'n', 'colour': 1, 'labels': {'a': 'b'},
         'ownerReferences': [{'name': 'o', 'colour': 1}],
         'managedFields': [{'manager': 'm', 'fieldsV1': {'f:x': {}}, 'colour': 2}]}}""");
    Pruning.Pruned<JsonObject> pruned = prune(object);
    assertThat(pruned.paths())
        .containsExactly(
            "colour",
            "metadata.colour",
            "metadata.managedFields[0].colour",
            "metadata.ownerReferences[0].colour");
    assertThat(pruned.object()).isEqualTo(json("""
        {'kind': 'X', 'metadata': {'name': 'n', 'labels': {'a': 'b'}, 'ownerReferences': [{'name': 'o'}],
         'managedFields': [{'manager': 'm', 'fieldsV1': {'f:x': {}}}]}}"""));
  }

  @Test
  void whetherAnythingGoesIsKnownBeforehand() {
    Random random = new Random(7);
    int whole = 0;
    for (int i = 0; i < 3_000; i++) {
      JsonObject object = new JsonObject();
      object.add("metadata", value(random, 2));
      object.add("spec", value(random, 4));
      whole += prune(object).paths().isEmpty() ? 1 : 0;
    }
    assertThat(whole).isBetween(100, 2_900);
  }

  private static JsonElement value(Random random, int depth) {
    List<String> names = List.of(
        "list", "map", "any", "open", "shut", "embedded", "a", "x", "name", "labels", "metadata");
    switch (random.nextInt(depth == 0 ? 1 : 4)) {
      case 0 -> {
        return new JsonPrimitive(1);
      }
      case 1 -> {
        JsonArray list = new JsonArray();
        for (int i = random.nextInt(3); i > 0; i--) {
          list.add(value(random, depth - 1));
        }
        return list;
      }
      default -> {
        JsonObject object = new JsonObject();
        for (int i = random.nextInt(3); i > 0; i--) {
          object.add(names.get(random.nextInt(names.size())), value(random, depth - 1));
        }
        return object;
      }
    }
  }

  @Test
  void theArgumentStaysAsItIs() {
    JsonObject object = json("{'spec': {'x': 1, 'list': [{'b': 2}]}}");
    JsonObject before = object.deepCopy();
    Pruning.Pruned<JsonObject> pruned = Pruning.prune(object, SCHEMA);
    Pruning.dropNulls(object, SCHEMA);
    pruned.object().getAsJsonObject("spec").getAsJsonArray("list").add(1);
    assertThat(object).isEqualTo(before);
  }

  @Test
  void nullsGoWhereTheyAreNoValueAndNoDefaultWaits() {
    JsonObject object = json("""
        {'spec': {'map': null, 'nullable': null, 'defaulted': null, 'unknown': null, 'open': {'x': null},
         'list': [null, {'a': null}]}}""");
    assertThat(Pruning.dropNulls(object, SCHEMA)).isEqualTo(json("""
        {'spec': {'nullable': null, 'defaulted': null, 'unknown': null, 'open': {'x': null},
         'list': [null, {}]}}"""));
  }

  @Test
  void typedObjectsLoseWhatTheBundleDoesNotHave() {
    HTTPRoute route = Json.fromTree(
        json("{'spec': {'rules': [{'retry': {'attempts': 2}, 'name': 'r', 'colour': 1}]}}"),
        HTTPRoute.TYPE);
    Pruning.Pruned<HTTPRoute> pruned = Pruning.prune(route, Bundle.of("v1.6.1", Channel.STANDARD));
    assertThat(pruned.paths()).containsExactly("spec.rules[0].colour", "spec.rules[0].retry");
    assertThat(pruned.object().getSpec().getRules().get(0).getName()).isEqualTo("r");
    assertThat(pruned.object().getSpec().getRules().get(0).getRetry()).isNull();
    assertThat(route.getSpec().getRules().get(0).getRetry().getAttempts()).isEqualTo(2);
  }
}
