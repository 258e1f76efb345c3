package io.gatewayapi.model.generated;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.reflect.TypeToken;
import io.gatewayapi.model.GatewayApiObject;
import io.gatewayapi.model.generated.Documents.Choice;
import io.gatewayapi.model.v1.HTTPRoute;
import io.gatewayapi.model.v1.HTTPRouteList;
import io.kubernetes.client.openapi.JSON;
import io.kubernetes.client.openapi.models.V1ObjectMeta;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Client-java's own Gson reads and writes kinds through our codec, with nothing registered. */
class ClientJavaGsonTest {
  private static final SchemaFolder SCHEMAS = SchemaFolder.load();
  private static final Gson GSON = JSON.getGson();

  /** Client-java's watch events look like this to Gson. */
  private static final class Event<T> {
    String type = "";
    T object;

    Event(T object) {
      this.object = object;
    }
  }

  static Stream<Arguments> kinds() {
    return SCHEMAS.kinds().entrySet().stream()
        .map((Map.Entry<String, String> kind) -> Arguments.of(kind.getKey(), kind.getValue()));
  }

  private static JsonElement tree(String text) {
    return JsonParser.parseString(text);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("kinds")
  void kindsAndListsAreLossless(String javaType, String kind) throws ClassNotFoundException {
    JsonObject document = Documents.random(SCHEMAS, new Random(20261122)).of(kind);
    Object object = GSON.fromJson(document.toString(), Class.forName(javaType));

    assertThat(object).isInstanceOf(GatewayApiObject.class);
    assertThat(tree(GSON.toJson(object))).isEqualTo(tree(document.toString()));

    JsonObject list = new JsonObject();
    JsonArray items = new JsonArray();
    items.add(document);
    list.add("items", items);
    list.add("unknown", document.deepCopy());
    Object read = GSON.fromJson(list.toString(), Class.forName(javaType + "List"));
    assertThat(tree(GSON.toJson(read))).isEqualTo(tree(list.toString()));
  }

  @Test
  void watchEventsAreLossless() {
    JsonObject document = Documents.of(SCHEMAS, Choice.SET, true).of("HTTPRoute");
    String event = "{\"type\":\"ADDED\",\"object\":" + document + "}";
    Event<HTTPRoute> read = GSON.fromJson(event, new TypeToken<Event<HTTPRoute>>() {}.getType());

    assertThat(read.type).isEqualTo("ADDED");
    assertThat((Object) read.object.toJson()).isEqualTo(document);
    assertThat(tree(GSON.toJson(read))).isEqualTo(tree(event));
  }

  @Test
  void aPlainObjectMetaCanBeSet() {
    HTTPRoute route = new HTTPRoute();
    route.setMetadata(new V1ObjectMeta().name("a").namespace("b"));

    assertThat(tree(GSON.toJson(route)))
        .isEqualTo(tree("{\"apiVersion\":\"gateway.networking.k8s.io/v1\",\"kind\":\"HTTPRoute\","
            + "\"metadata\":{\"name\":\"a\",\"namespace\":\"b\"}}"));
  }

  @Test
  void absentItemsReadAsNone() {
    HTTPRouteList list = Objects.requireNonNull(GSON.fromJson("{}", HTTPRouteList.class));

    assertThat(list.getItems()).isEmpty();
    assertThat(GSON.toJson(list)).isEqualTo("{}");
    assertThat(new HTTPRouteList().getItems()).isEmpty();
  }

  @Test
  void nullIsNull() {
    assertThat(GSON.fromJson("null", HTTPRoute.class)).isNull();
    assertThat(GSON.toJson(null, HTTPRoute.class)).isEqualTo("null");
  }
}
