package io.gatewayapi.model.meta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonNull;
import com.google.gson.JsonPrimitive;
import io.gatewayapi.model.GatewayApiException;
import io.gatewayapi.model.json.Json;
import io.gatewayapi.model.json.JsonReadException;
import io.gatewayapi.model.json.JsonSource;
import io.kubernetes.client.openapi.models.V1ManagedFieldsEntry;
import io.kubernetes.client.openapi.models.V1ObjectMeta;
import io.kubernetes.client.openapi.models.V1OwnerReference;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Metadata is client-java's type, without its losses. */
class ObjectMetaTest {
  private static final OffsetDateTime NOON =
      OffsetDateTime.of(2026, 3, 1, 12, 0, 0, 0, ZoneOffset.UTC);

  private static ObjectMeta read(String text) {
    return Json.read(JsonSource.of(text), ObjectMeta::new);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"name\":\"a\",\"labels\":{},\"annotations\":{},\"ownerReferences\":[],\"finalizers\":[],\"managedFields\":[]}",
        "{\"labels\":{\"b\":\"2\",\"a\":\"1\"},\"annotations\":{\"x\":\"\"}}",
        "{\"creationTimestamp\":null}",
        "{\"name\":null,\"labels\":null,\"ownerReferences\":null}",
        "{\"labels\":{\"a\":null},\"finalizers\":[null]}",
        "{\"creationTimestamp\":\"2026-03-01T10:20:30.123456789+01:00\",\"deletionTimestamp\":\"2026-03-01T10:20:30Z\"}",
        "{\"creationTimestamp\":\"yesterday\"}",
        "{\"generation\":12345678901234567890}",
        "{\"generation\":1.0,\"deletionGracePeriodSeconds\":1e1}",
        "{\"generation\":9223372036854775807}",
        "{\"unknown\":{\"n\":1.50,\"z\":null}}",
        "{\"ownerReferences\":[{\"apiVersion\":\"v1\",\"kind\":\"K\",\"name\":\"n\",\"uid\":\"u\","
            + "\"controller\":false,\"future\":[1.0]},{\"uid\":null},{},null]}",
        "{\"managedFields\":[{\"manager\":\"m\",\"operation\":\"Apply\",\"apiVersion\":\"v1\","
            + "\"time\":\"2026-03-01T10:20:30.5Z\",\"fieldsType\":\"FieldsV1\","
            + "\"fieldsV1\":{\"f:metadata\":{\"f:labels\":{\".\":{}}},\"n\":1.50},"
            + "\"subresource\":\"status\",\"future\":1e3},{\"fieldsV1\":{}},{\"time\":null}]}"
      })
  void nothingIsLost(String text) {
    ObjectMeta meta = read(text);
    assertThat(Json.write(meta)).isEqualTo(text);
    assertThat(Json.write(meta.deepCopy())).isEqualTo(text);
    assertThat(meta.deepCopy()).isEqualTo(meta).hasSameHashCodeAs(meta);
    assertThat(Json.toTree(meta)).isEqualTo(Json.readTree(text));
    assertThat(meta).hasToString("ObjectMeta" + text);
  }

  @Test
  void newMetadataHasNothing() {
    ObjectMeta meta = new ObjectMeta();
    assertThat(meta.getLabels()).isNull();
    assertThat(meta.getFinalizers()).isNull();
    assertThat(Json.write(meta)).isEqualTo("{}");
  }

  @Test
  void plainMetadataLosesItsEmptyListsAndMaps() {
    V1ObjectMeta plain = new V1ObjectMeta().name("a").putLabelsItem("l", "1");
    plain.setCreationTimestamp(NOON);
    assertThat(plain.getAnnotations()).isEmpty();
    assertThat(Json.write(ObjectMeta.of(plain)))
        .isEqualTo(
            "{\"name\":\"a\",\"creationTimestamp\":\"2026-03-01T12:00:00Z\",\"labels\":{\"l\":\"1\"}}");
  }

  @Test
  void everyPropertyOfPlainMetadataIsCopied() {
    V1ObjectMeta plain = new V1ObjectMeta()
        .name("n")
        .generateName("g")
        .namespace("ns")
        .selfLink("s")
        .uid("u")
        .resourceVersion("7")
        .generation(3L)
        .creationTimestamp(NOON)
        .deletionTimestamp(NOON.plusNanos(5_000_000))
        .deletionGracePeriodSeconds(9L)
        .labels(Map.of("l", "1"))
        .annotations(Map.of("a", "2"))
        .addFinalizersItem("f")
        .addOwnerReferencesItem(new V1OwnerReference()
            .apiVersion("v1")
            .kind("K")
            .name("o")
            .uid("w")
            .controller(true)
            .blockOwnerDeletion(false))
        .addManagedFieldsItem(new V1ManagedFieldsEntry()
            .manager("m")
            .operation("Update")
            .apiVersion("v1")
            .time(NOON)
            .fieldsType("FieldsV1")
            .subresource("status")
            .fieldsV1(Map.of("f:spec", Map.of("n", List.of(1, true, "x")))));
    assertThat(Json.write(ObjectMeta.of(plain)))
        .isEqualTo(
            "{\"name\":\"n\",\"generateName\":\"g\",\"namespace\":\"ns\",\"selfLink\":\"s\",\"uid\":\"u\","
                + "\"resourceVersion\":\"7\",\"generation\":3,\"creationTimestamp\":\"2026-03-01T12:00:00Z\","
                + "\"deletionTimestamp\":\"2026-03-01T12:00:00.005Z\",\"deletionGracePeriodSeconds\":9,"
                + "\"labels\":{\"l\":\"1\"},\"annotations\":{\"a\":\"2\"},"
                + "\"ownerReferences\":[{\"apiVersion\":\"v1\",\"kind\":\"K\",\"name\":\"o\",\"uid\":\"w\",\"controller\":true,"
                + "\"blockOwnerDeletion\":false}],\"finalizers\":[\"f\"],"
                + "\"managedFields\":[{\"manager\":\"m\",\"operation\":\"Update\",\"apiVersion\":\"v1\","
                + "\"time\":\"2026-03-01T12:00:00Z\",\"fieldsType\":\"FieldsV1\",\"fieldsV1\":{\"f:spec\":{\"n\":[1,true,\"x\"]}},"
                + "\"subresource\":\"status\"}]}");
  }

  @Test
  void adoptingKeepsOursAndCopiesPlain() {
    ObjectMeta ours = new ObjectMeta();
    assertThat(ObjectMeta.adopt(ours)).isSameAs(ours);
    assertThat(ObjectMeta.adopt(null)).isNull();
    assertThat(ObjectMeta.adopt(new V1ObjectMeta().name("a")))
        .isEqualTo(new ObjectMeta().name("a"));
  }

  @Test
  void timestampsCanBeReadAndSet() {
    ObjectMeta meta = read(
        "{\"creationTimestamp\":\"2026-03-01T13:00:00+01:00\",\"deletionTimestamp\":\"never\"}");
    assertThat(meta.getCreationTimestamp()).isAtSameInstantAs(NOON);
    assertThat(meta.getCreationTimestampText()).isEqualTo("2026-03-01T13:00:00+01:00");
    assertThat(meta.getDeletionTimestamp()).isNull();
    assertThat(meta.getDeletionTimestampText()).isEqualTo("never");
    meta.setCreationTimestamp(NOON.withOffsetSameInstant(ZoneOffset.ofHours(2)));
    meta.setDeletionTimestamp(null);
    assertThat(Json.write(meta)).isEqualTo("{\"creationTimestamp\":\"2026-03-01T12:00:00Z\"}");
  }

  @Test
  void settingAPropertyReplacesItsNull() {
    ObjectMeta meta =
        read("{\"creationTimestamp\":null,\"name\":null,\"labels\":null,\"generation\":1.0}");
    assertThat(meta.extraFields()).containsEntry("creationTimestamp", JsonNull.INSTANCE);
    meta.creationTimestamp(NOON).name("a").putLabelsItem("k", "v").generation(2L);
    assertThat(Json.write(meta))
        .isEqualTo(
            "{\"name\":\"a\",\"generation\":2,\"creationTimestamp\":\"2026-03-01T12:00:00Z\",\"labels\":{\"k\":\"v\"}}");
  }

  @Test
  void fluentSettersGiveOurType() {
    ObjectMeta meta = new ObjectMeta()
        .name("n")
        .generateName("g")
        .namespace("ns")
        .selfLink("s")
        .uid("u")
        .resourceVersion("1")
        .generation(1L)
        .creationTimestamp(NOON)
        .deletionTimestamp(NOON)
        .deletionGracePeriodSeconds(1L)
        .labels(Map.of())
        .annotations(Map.of())
        .ownerReferences(List.of())
        .finalizers(List.of())
        .managedFields(List.of());
    assertThat(Json.toTree(meta).keySet()).hasSize(15);
    assertThat(Json.write(new ObjectMeta()
            .putAnnotationsItem("b", "1")
            .putAnnotationsItem("a", "2")
            .addFinalizersItem("f")
            .addOwnerReferencesItem(new OwnerReference().uid("u"))
            .addManagedFieldsItem(new ManagedFieldsEntry().manager("m"))))
        .isEqualTo(
            "{\"annotations\":{\"b\":\"1\",\"a\":\"2\"},\"ownerReferences\":[{\"uid\":\"u\"}],"
                + "\"finalizers\":[\"f\"],\"managedFields\":[{\"manager\":\"m\"}]}");
  }

  @Test
  void plainElementsInOurListsAreWritten() {
    ObjectMeta meta = new ObjectMeta();
    meta.addOwnerReferencesItem(new V1OwnerReference().uid("u"));
    meta.addManagedFieldsItem(new V1ManagedFieldsEntry().time(NOON));
    assertThat(Json.write(meta))
        .isEqualTo(
            "{\"ownerReferences\":[{\"uid\":\"u\"}],\"managedFields\":[{\"time\":\"2026-03-01T12:00:00Z\"}]}");
  }

  @Test
  void extraFieldsCanBeSet() {
    ObjectMeta meta = new ObjectMeta().name("a");
    meta.setExtraField("clusterName", new JsonPrimitive("c"));
    assertThat(Json.write(meta)).isEqualTo("{\"name\":\"a\",\"clusterName\":\"c\"}");
    assertThatThrownBy(() -> meta.setExtraField("name", new JsonPrimitive("b")))
        .isInstanceOf(GatewayApiException.class)
        .hasMessageContaining("ObjectMeta.name is set");
  }

  @Test
  void aCopySharesNothing() {
    ObjectMeta meta = read(
        "{\"labels\":{\"a\":\"1\"},\"ownerReferences\":[{\"x\":{}}],\"managedFields\":[{\"fieldsV1\":{}}]}");
    ObjectMeta copy = meta.deepCopy();
    copy.getLabels().put("b", "2");
    copy.getOwnerReferences().get(0).setUid("u");
    ((com.google.gson.JsonObject) copy.getManagedFields().get(0).getFieldsV1()).addProperty("y", 1);
    assertThat(Json.write(meta))
        .isEqualTo(
            "{\"labels\":{\"a\":\"1\"},\"ownerReferences\":[{\"x\":{}}],\"managedFields\":[{\"fieldsV1\":{}}]}");
  }

  @Test
  void metadataThatDiffersIsNotEqual() {
    assertThat(read("{\"name\":\"a\"}")).isNotEqualTo(read("{\"name\":\"b\"}"));
    assertThat(read("{\"labels\":{}}")).isNotEqualTo(new ObjectMeta());
    assertThat(read("{\"x\":1}")).isNotEqualTo(read("{\"x\":1.0}"));
    assertThat(read("{\"creationTimestamp\":\"2026-03-01T12:00:00Z\"}"))
        .isEqualTo(new ObjectMeta().creationTimestamp(NOON));
  }

  @Test
  void aWrongTypeIsRefusedWithItsPath() {
    assertThatThrownBy(() -> read("{\"ownerReferences\":[{\"uid\":5}]}"))
        .isInstanceOf(JsonReadException.class)
        .hasMessageContaining("ownerReferences[0].uid: found a number 5, expected a string");
  }

  @Test
  void listMetadataIsLosslessToo() {
    String text =
        "{\"resourceVersion\":\"5\",\"continue\":\"t\",\"remainingItemCount\":1.0,\"selfLink\":null,"
            + "\"shardInfo\":{\"selector\":\"s\",\"more\":1e3},\"x\":{}}";
    ListMeta meta = Json.read(JsonSource.of(text), ListMeta::new);
    assertThat(Json.readTree(Json.write(meta))).isEqualTo(Json.readTree(text));
    assertThat(meta.deepCopy()).isEqualTo(meta).hasSameHashCodeAs(meta);
    assertThat(meta.getContinue()).isEqualTo("t");
    assertThat(meta.getShardInfo().getSelector()).isEqualTo("s");
    assertThat(Json.write(new ListMeta()._continue("c").remainingItemCount(4L)))
        .isEqualTo("{\"continue\":\"c\",\"remainingItemCount\":4}");
  }
}
