package io.gatewayapi.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatewayapi.client.ApiResource;
import io.gatewayapi.client.GatewayApi;
import io.gatewayapi.client.ObjectKey;
import io.gatewayapi.client.ResourceClient;
import io.gatewayapi.client.option.DeleteOptions;
import io.gatewayapi.client.option.ListOptions;
import io.gatewayapi.client.option.WriteOptions;
import io.gatewayapi.client.status.EventRecorder;
import io.gatewayapi.client.status.EventRecorder.Type;
import io.gatewayapi.model.Bundle;
import io.gatewayapi.model.Channel;
import io.gatewayapi.model.RawObject;
import io.gatewayapi.model.json.Json;
import io.gatewayapi.model.v1.HTTPRoute;
import io.gatewayapi.testing.FakeApiServer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a controller tells people. */
class ClientEventsTest {
  private static final Duration LONG = Duration.ofMinutes(2);

  private FakeApiServer server;
  private GatewayApi api;
  private ResourceClient<RawObject> events;
  private HTTPRoute route;
  private EventRecorder recorder;

  @BeforeEach
  void start() {
    server = FakeApiServer.start(Bundle.of("v1.6.1", Channel.STANDARD));
    api = GatewayApi.on(server.apiClient());
    events = api.raw(ApiResource.of("v1", "Event", "events", true));
    HTTPRoute wanted = Json.fromTree(Objects.route("a"), HTTPRoute.TYPE);
    wanted.getMetadata().setNamespace("shop");
    route = api.httpRoutes().create(wanted, WriteOptions.none());
    Clock clock = Clock.fixed(Instant.parse("2026-11-01T00:00:00Z"), ZoneOffset.UTC);
    recorder = new EventRecorder(api, "gate-controller", clock);
  }

  @AfterEach
  void close() {
    recorder.close();
    server.close();
  }

  private List<RawObject> told() {
    assertThat(recorder.flush(LONG)).isTrue();
    return events.list(ListOptions.in("shop")).items();
  }

  @Test
  void anEventNamesItsObject() {
    recorder.record(route, Type.NORMAL, "Accepted", "by gate");
    assertThat(told()).singleElement().satisfies(event -> {
      assertThat(event.get("involvedObject").getAsJsonObject().get("uid").getAsString())
          .isEqualTo(route.getMetadata().getUid());
      assertThat(event.get("type").getAsString()).isEqualTo("Normal");
      assertThat(event.get("reason").getAsString()).isEqualTo("Accepted");
      assertThat(event.get("message").getAsString()).isEqualTo("by gate");
      assertThat(event.get("firstTimestamp").getAsString()).isEqualTo("2026-11-01T00:00:00Z");
    });
  }

  @Test
  void longNamesAndMessagesAreCutWhereTheyMayBe() {
    HTTPRoute named = route.deepCopy();
    named.getMetadata().setName("a".repeat(199) + "-b");
    recorder.record(named, Type.NORMAL, "Accepted", "x".repeat(1_023) + "\ud83d\ude00");
    assertThat(told()).singleElement().satisfies(event -> {
      assertThat(event.getMetadata().getName()).matches("a{199}\\.[0-9a-f]{16}");
      assertThat(event.get("message").getAsString()).isEqualTo("x".repeat(1_023));
    });
    assertThat(recorder.lost()).isZero();
  }

  @Test
  void theSameSaidAgainCountsUp() {
    for (int i = 0; i < 3; i++) {
      recorder.record(route, Type.WARNING, "NoMatchingParent", "no listener");
    }
    recorder.record(route, Type.NORMAL, "Accepted", "by gate");
    assertThat(told())
        .extracting(event -> event.get("count").getAsInt())
        .containsExactlyInAnyOrder(3, 1);
  }

  @Test
  void anEventThatExpiredIsWrittenAnew() {
    recorder.record(route, Type.NORMAL, "Accepted", "by gate");
    events.delete(ObjectKey.of(told().get(0)), DeleteOptions.none());
    recorder.record(route, Type.NORMAL, "Accepted", "by gate");
    assertThat(told()).hasSize(1);
  }

  @Test
  void whatCannotBeWrittenIsCountedAndNobodyWaits() {
    server.close();
    recorder.record(route, Type.NORMAL, "Accepted", "by gate");
    assertThat(recorder.flush(LONG)).isTrue();
    assertThat(recorder.lost()).isEqualTo(1);
  }

  @Test
  void closingWritesWhatWaitsAndEndsTheThread() {
    recorder.record(route, Type.NORMAL, "Accepted", "by gate");
    recorder.close();
    assertThat(events.list(ListOptions.in("shop")).items()).hasSize(1);
    assertThat(Thread.getAllStackTraces().keySet())
        .extracting(Thread::getName)
        .doesNotContain("events of gate-controller");
  }
}
