package io.gatewayapi.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonParseException;
import com.google.gson.reflect.TypeToken;
import io.gatewayapi.model.json.Json;
import io.gatewayapi.model.json.JsonReadException;
import io.gatewayapi.model.v1.HTTPRoute;
import io.gatewayapi.model.v1.HTTPRouteList;
import io.kubernetes.client.openapi.JSON;
import io.kubernetes.client.openapi.models.V1ObjectMeta;
import io.kubernetes.client.util.Watch;
import org.junit.jupiter.api.Test;

/** Client-java's own Gson reads and writes our kinds without loss, with nothing registered. */
class ClientJavaGsonTest {
  private static final String ROUTE =
      "{\"apiVersion\":\"gateway.networking.k8s.io/v1\",\"kind\":\"HTTPRoute\",\"metadata\":{\"name\":\"a\","
          + "\"creationTimestamp\":\"2026-03-01T10:20:30.1234567Z\",\"labels\":{},\"managedFields\":[{\"fieldsV1\":{\"n\":1.50}}],"
          + "\"future\":{\"n\":12345678901234567890}},\"spec\":{\"hostnames\":[],\"rules\":[{\"backendRefs\":[{\"name\":\"b\","
          + "\"weight\":1.0,\"x\":null}],\"matches\":null}],\"unknown\":1e3},\"status\":{\"parents\":[{\"conditions\":"
          + "[{\"type\":\"T\",\"y\":-0}]}]}}";

  @Test
  void objectsAreReadAndWritten() {
    HTTPRoute route = JSON.getGson().fromJson(ROUTE, HTTPRoute.class);
    assertThat((Object) route).isEqualTo(Json.read(ROUTE, HTTPRoute.TYPE));
    assertThat(JSON.serialize(route)).isEqualTo(Json.write(route));
    assertThat(Json.readTree(JSON.serialize(route))).isEqualTo(Json.readTree(ROUTE));
    assertThat((Object) JSON.<HTTPRoute>deserialize(ROUTE, HTTPRoute.class)).isEqualTo(route);
  }

  @Test
  void listsAreReadAndWritten() {
    String text =
        "{\"apiVersion\":\"gateway.networking.k8s.io/v1\",\"kind\":\"HTTPRouteList\",\"metadata\":{\"resourceVersion\":\"1\",\"x\":1.0},"
            + "\"items\":[" + ROUTE + "],\"y\":null}";
    HTTPRouteList list = JSON.getGson().fromJson(text, HTTPRouteList.class);
    assertThat((Object) list.getItems().get(0)).isEqualTo(Json.read(ROUTE, HTTPRoute.TYPE));
    assertThat(Json.readTree(JSON.serialize(list))).isEqualTo(Json.readTree(text));
  }

  @Test
  void watchEventsAreRead() {
    Watch.Response<HTTPRoute> response = JSON.getGson()
        .fromJson(
            "{\"type\":\"ADDED\",\"object\":" + ROUTE + "}",
            TypeToken.getParameterized(Watch.Response.class, HTTPRoute.class).getType());
    assertThat((Object) response.object).isEqualTo(Json.read(ROUTE, HTTPRoute.TYPE));
  }

  @Test
  void nullsAreRead() {
    assertThat((Object) JSON.getGson().fromJson("null", HTTPRoute.class)).isNull();
    assertThat(JSON.getGson().toJson(null, HTTPRoute.class)).isEqualTo("null");
  }

  @Test
  void plainMetadataIsWrittenWithoutItsEmptyMaps() {
    HTTPRoute route = new HTTPRoute();
    route.setMetadata(new V1ObjectMeta().name("a"));
    assertThat(JSON.serialize(route))
        .isEqualTo(
            "{\"apiVersion\":\"gateway.networking.k8s.io/v1\",\"kind\":\"HTTPRoute\",\"metadata\":{\"name\":\"a\"}}");
  }

  @Test
  void whatCannotBeReadIsGsonsExceptionWithOursInside() {
    assertThatThrownBy(
            () -> JSON.getGson().fromJson("{\"spec\":{\"hostnames\":[1]}}", HTTPRoute.class))
        .isInstanceOf(JsonParseException.class)
        .hasMessageContaining("spec.hostnames[0]: found a number 1, expected a string")
        .hasCauseInstanceOf(JsonReadException.class);
    assertThatThrownBy(() -> JSON.getGson().fromJson("{\"spec\":{\"hostnames\":[", HTTPRoute.class))
        .isInstanceOf(JsonParseException.class);
  }
}
