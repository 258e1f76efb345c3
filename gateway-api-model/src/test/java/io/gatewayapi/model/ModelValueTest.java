package io.gatewayapi.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import io.gatewayapi.model.json.Json;
import io.gatewayapi.model.json.JsonReadException;
import io.gatewayapi.model.meta.Condition;
import io.gatewayapi.model.v1.Gateway;
import io.gatewayapi.model.v1.HTTPBackendRef;
import io.gatewayapi.model.v1.HTTPRoute;
import io.gatewayapi.model.v1.HTTPRouteRetry;
import io.gatewayapi.model.v1.HTTPRouteSpec;
import io.kubernetes.client.openapi.models.V1ManagedFieldsEntry;
import io.kubernetes.client.openapi.models.V1OwnerReference;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Objects as values: what they hold, when they are equal, what they may share. */
class ModelValueTest {
  private static HTTPRoute route(String spec) {
    return Json.read("{\"metadata\":{\"name\":\"a\"},\"spec\":" + spec + "}", HTTPRoute.TYPE);
  }

  private static <T extends ModelObject> T read(String json, T blank) {
    return io.gatewayapi.model.json.JsonSource.of(json).object(blank);
  }

  @ParameterizedTest
  @CsvSource({"50.0, 50", "1e2, 100", "-0, 0", "5E+1, 50", "1.0, 1"})
  void aNumberThatIsAnIntegerReadsAsOneAndKeepsItsText(String text, int value) {
    HTTPBackendRef backend = read("{\"weight\":" + text + "}", new HTTPBackendRef());
    assertThat(backend.getWeight()).isEqualTo(value);
    assertThat(Json.write(backend)).isEqualTo("{\"weight\":" + text + "}");
    assertThat(backend.deepCopy()).isEqualTo(backend).extracting("weight").isEqualTo(value);
    backend.setWeight(7);
    assertThat(Json.write(backend)).isEqualTo("{\"weight\":7}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.5", "5000000000", "1e99", "1e999999999", "1e-999999999", "null"})
  void aNumberThatIsNoIntegerOfItsWidthHasNoTypedValue(String text) {
    HTTPBackendRef backend = read("{\"weight\":" + text + "}", new HTTPBackendRef());
    assertThat(backend.getWeight()).isNull();
    assertThat(Json.write(backend)).isEqualTo("{\"weight\":" + text + "}");
  }

  @Test
  void wideIntegersAndListsOfIntegersReadSoToo() {
    Condition condition = read("{\"observedGeneration\":9e9}", new Condition());
    assertThat(condition.getObservedGeneration()).isEqualTo(9_000_000_000L);
    HTTPRouteRetry retry = read("{\"codes\":[500,502.0,null]}", new HTTPRouteRetry());
    assertThat(retry.getCodes()).containsExactly(500, 502, null);
    assertThat(Json.write(retry)).isEqualTo("{\"codes\":[500,502.0,null]}");
    assertThat(read("{\"codes\":[500,1.5]}", new HTTPRouteRetry()).getCodes()).isNull();
  }

  @Test
  void equalObjectsHaveEqualHashesHoweverTheirExtraFieldsCame() {
    HTTPRoute read = route("{\"more\":{\"n\":1,\"list\":[true,null,\"x\"]}}");
    HTTPRoute made = route("{}");
    made.getSpec()
        .setExtraField("more", JsonParser.parseString("{\"list\":[true,null,\"x\"],\"n\":1}"));
    assertThat(made).isEqualTo(read).hasSameHashCodeAs(read);
    made.getSpec().setExtraField("more", new JsonPrimitive(1));
    assertThat(made).isEqualTo(route("{\"more\":1}")).hasSameHashCodeAs(route("{\"more\":1}"));
    assertThat(route("{\"more\":1.0}")).isNotEqualTo(route("{\"more\":1}"));
  }

  @Test
  void plainReferencesInMetadataEqualOursWithTheSameContent() {
    HTTPRoute made = HTTPRoute.TYPE.create();
    made.setMetadata(new io.gatewayapi.model.meta.ObjectMeta().name("a"));
    made.getMetadata()
        .addOwnerReferencesItem(
            new V1OwnerReference().apiVersion("v1").kind("Pod").name("p").uid("u"))
        .addManagedFieldsItem(
            new V1ManagedFieldsEntry().manager("m").fieldsV1(Map.of("f:spec", Map.of())));
    HTTPRoute back = Json.read(Json.write(made), HTTPRoute.TYPE);
    assertThat(made).isEqualTo(back).isEqualTo(made.deepCopy()).hasSameHashCodeAs(back);
    assertThat(back).isEqualTo(made);
  }

  @Test
  void aTextOfAnotherKindOrVersionIsRefused() {
    String gateway = "{\"apiVersion\":\"gateway.networking.k8s.io/v1\",\"kind\":\"Gateway\"}";
    assertThat(Json.read(gateway, Gateway.TYPE).getKind()).isEqualTo("Gateway");
    assertThatThrownBy(() -> Json.read(gateway, HTTPRoute.TYPE))
        .isInstanceOf(JsonReadException.class)
        .hasMessage("kind: found the string \"Gateway\", expected \"HTTPRoute\"");
    assertThatThrownBy(() -> Json.read(
            "{\"apiVersion\":\"gateway.networking.k8s.io/v1beta1\"}"
                .getBytes(StandardCharsets.UTF_8),
            HTTPRoute.TYPE))
        .hasMessage("apiVersion: found the string \"gateway.networking.k8s.io/v1beta1\","
            + " expected \"gateway.networking.k8s.io/v1\"");
    assertThat(Json.read("{\"kind\":null}", HTTPRoute.TYPE).getKind()).isNull();
  }

  @Test
  void nullEntriesAreCopiedComparedAndWritten() {
    HTTPRoute route = route("{\"hostnames\":[null],\"rules\":[null,{\"matches\":[null]}]}");
    assertThat(route.deepCopy()).isEqualTo(route).hasSameHashCodeAs(route);
    assertThat(Json.write(route.deepCopy())).isEqualTo(Json.write(route));
  }

  @Test
  void loneSurrogatesComeBack() {
    HTTPRoute route = route("{\"hostnames\":[\"\\ud800\"],\"\\udfff\":1}");
    assertThat(Json.read(Json.write(route), HTTPRoute.TYPE)).isEqualTo(route);
    assertThat(Json.read(Json.write(route).getBytes(StandardCharsets.UTF_8), HTTPRoute.TYPE))
        .isEqualTo(route);
  }

  /** Names are shared between readings: threads must not see each other's. */
  @Test
  void threadsReadAndWriteWithoutDisturbingEachOther() throws Exception {
    Stream<Callable<Void>> readers = IntStream.range(0, 8).mapToObj(seed -> () -> {
      Random random = new Random(seed);
      for (int i = 0; i < 2000; i++) {
        String name = "n" + random.nextInt(500) + "-" + seed;
        String spec = "{\"hostnames\":[\"" + name + "\"],\"" + name + "\":{\"" + name + "\":" + i
            + "},\"rules\":[{\"matches\":[{\"method\":\"" + name + "\"}]}]}";
        HTTPRouteSpec read = route(spec).getSpec();
        assertThat(read.getHostnames()).containsExactly(name);
        assertThat((Object) read.toJson()).isEqualTo(JsonParser.parseString(spec));
      }
      return null;
    });
    HTTPRoute shared = route("{\"hostnames\":[\"a\"],\"more\":{\"x\":[1.50]}}");
    String text = Json.write(shared);
    Stream<Callable<Void>> sharers = IntStream.range(0, 4).mapToObj(i -> () -> {
      for (int j = 0; j < 2000; j++) {
        assertThat(Json.write(shared)).isEqualTo(text);
        assertThat(shared.deepCopy()).isEqualTo(shared).hasSameHashCodeAs(shared);
      }
      return null;
    });
    ExecutorService pool = Executors.newFixedThreadPool(12);
    try {
      List<Callable<Void>> all = Stream.concat(readers, sharers).toList();
      for (Future<Void> done : pool.invokeAll(all)) {
        done.get();
      }
    } finally {
      pool.shutdownNow();
    }
  }
}
