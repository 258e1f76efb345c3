package io.gatewayapi.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.Gson;
import com.google.gson.JsonPrimitive;
import io.gatewayapi.model.json.Json;
import io.gatewayapi.model.json.JsonReadException;
import io.gatewayapi.model.json.JsonSource;
import io.kubernetes.client.openapi.models.V1ObjectMeta;
import org.junit.jupiter.api.Test;

/** Objects of other kinds stay as they are. */
class RawObjectTest {
  private static final String TEXT =
      "{\"apiVersion\":\"apps/v1\",\"kind\":\"Deployment\",\"metadata\":{\"name\":\"a\",\"creationTimestamp\":null},"
          + "\"spec\":{\"replicas\":1.0,\"template\":{\"metadata\":{\"creationTimestamp\":null}}},\"status\":{},\"x\":null}";

  private static RawObject read(String text) {
    return Json.read(JsonSource.of(text), RawObject::new);
  }

  @Test
  void nothingIsLost() {
    RawObject object = read(TEXT);
    assertThat(Json.write(object)).isEqualTo(TEXT);
    assertThat((Object) object.toJson()).isEqualTo(Json.readTree(TEXT));
    assertThat(new Gson().toJson(new Gson().fromJson(TEXT, RawObject.class))).isEqualTo(TEXT);
    assertThat(object.deepCopy()).isEqualTo(object).hasSameHashCodeAs(object);
  }

  @Test
  void metadataIsTyped() {
    RawObject object = read(TEXT);
    assertThat(object.getMetadata())
        .isNotNull()
        .extracting(V1ObjectMeta::getName)
        .isEqualTo("a");
    assertThat(String.valueOf(object.get("spec"))).startsWith("{\"replicas\":1.0");
    object.setMetadata(new V1ObjectMeta().name("b"));
    object.setExtraField("status", null);
    object.setExtraField("data", new JsonPrimitive(1));
    assertThat(Json.write(object))
        .contains("\"metadata\":{\"name\":\"b\"}", "\"data\":1")
        .doesNotContain("status");
  }

  @Test
  void identityCanBeSet() {
    RawObject object = new RawObject("v1", "Service");
    object.setApiVersion("v2");
    object.setKind("Disservice");
    assertThat(Json.write(object)).isEqualTo("{\"apiVersion\":\"v2\",\"kind\":\"Disservice\"}");
  }

  @Test
  void metadataOfAnotherShapeIsRefused() {
    assertThatThrownBy(() -> read("{\"metadata\":{\"labels\":{\"a\":1}}}"))
        .isInstanceOf(JsonReadException.class)
        .hasMessageContaining("metadata.labels.a: found a number 1, expected a string");
  }
}
