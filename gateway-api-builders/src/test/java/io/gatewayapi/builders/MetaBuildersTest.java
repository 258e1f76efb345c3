package io.gatewayapi.builders;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatewayapi.builders.meta.ConditionBuilder;
import io.gatewayapi.builders.meta.ObjectMetaBuilder;
import io.gatewayapi.model.json.Json;
import io.gatewayapi.model.meta.Condition;
import io.gatewayapi.model.meta.ObjectMeta;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MetaBuildersTest {
  @Test
  void metadataHasAllThatAWriterSets() {
    ObjectMeta metadata = new ObjectMetaBuilder()
        .name("store")
        .namespace("shop")
        .generateName("store-")
        .uid("u-1")
        .resourceVersion("7")
        .generation(3)
        .creationTimestamp(OffsetDateTime.parse("2026-01-02T03:04:05Z"))
        .label("a", "1")
        .annotation("b", "2")
        .ownerReferences(o -> o.apiVersion("apps/v1")
            .kind("Deployment")
            .name("shop")
            .uid("u-2")
            .controller(true)
            .blockOwnerDeletion(false))
        .finalizers("example.com/hold")
        .build();

    assertThat(Json.readTree(Json.write(metadata))).isEqualTo(Json.readTree("""
            {"name": "store", "namespace": "shop", "generateName": "store-", "uid": "u-1",
             "resourceVersion": "7", "generation": 3, "creationTimestamp": "2026-01-02T03:04:05Z",
             "labels": {"a": "1"}, "annotations": {"b": "2"},
             "ownerReferences": [{"apiVersion": "apps/v1", "kind": "Deployment", "name": "shop",
               "uid": "u-2", "controller": true, "blockOwnerDeletion": false}],
             "finalizers": ["example.com/hold"]}
            """));
  }

  @Test
  void metadataBuildersDoNotShareAnything() {
    ObjectMetaBuilder builder =
        new ObjectMetaBuilder().labels(Map.of("a", "1")).finalizers(List.of("x"));
    ObjectMeta first = builder.build();
    builder.label("b", "2").finalizers("y").ownerReferences(o -> o.name("late"));

    assertThat(first.getLabels()).containsOnlyKeys("a");
    assertThat(first.getFinalizers()).containsExactly("x");
    assertThat(builder.build().getLabels()).containsOnlyKeys("a", "b");
    assertThat(ObjectMetaBuilder.from(first).build()).isEqualTo(first);
  }

  @Test
  void conditionsTakeATimeOrItsText() {
    Condition condition = new ConditionBuilder()
        .type("Accepted")
        .status("True")
        .reason("Accepted")
        .message("")
        .observedGeneration(2)
        .lastTransitionTime("2026-01-02T03:04:05+02:00")
        .build();

    assertThat(condition.toString())
        .contains("\"lastTransitionTime\":\"2026-01-02T03:04:05+02:00\"");
    assertThat(ConditionBuilder.from(condition)
            .lastTransitionTime(OffsetDateTime.parse("2026-01-02T03:04:05Z"))
            .build()
            .getLastTransitionTimeText())
        .isEqualTo("2026-01-02T03:04:05Z");
  }
}
