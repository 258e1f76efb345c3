package io.gatewayapi.testing;

import static io.gatewayapi.testing.ServerCalls.create;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatewayapi.client.GatewayApi;
import io.gatewayapi.client.error.ConnectionException;
import io.gatewayapi.client.option.ListOptions;
import io.gatewayapi.client.option.WatchOptions;
import io.gatewayapi.client.watch.Watch;
import io.gatewayapi.client.watch.WatchEvent;
import io.gatewayapi.model.Bundle;
import io.gatewayapi.model.Channel;
import io.gatewayapi.model.Kinds;
import io.gatewayapi.model.v1.HTTPRoute;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FakeApiServerClosingTest {
  private static final Bundle STANDARD = Kinds.newest(Channel.STANDARD);

  @Test
  void closingEndsWatchesAndFreesThePort() throws Exception {
    FakeApiServer server = FakeApiServer.start(STANDARD);
    GatewayApi api = GatewayApi.on(server.apiClient());
    List<Watch<HTTPRoute>> watches = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      watches.add(api.httpRoutes().watch(WatchOptions.all().after(server.resourceVersion())));
    }
    server.close();
    for (Watch<HTTPRoute> watch : watches) {
      assertThat(watch.hasNext()).isFalse();
    }
    assertThatThrownBy(() -> api.httpRoutes().list(ListOptions.all()))
        .isInstanceOf(ConnectionException.class);
  }

  @Test
  void nothingIsLeftAfterClosing() throws Exception {
    FakeApiServer server = FakeApiServer.start(STANDARD);
    GatewayApi api = GatewayApi.on(server.apiClient());
    Watch<HTTPRoute> open =
        api.httpRoutes().watch(WatchOptions.all().after(server.resourceVersion()));
    try (Watch<HTTPRoute> watch =
        api.httpRoutes().watch(WatchOptions.all().after(server.resourceVersion()))) {
      create(api, "a");
      assertThat(watch.next()).isInstanceOf(WatchEvent.Added.class);
    }
    server.close();
    open.close();
    long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    while (!ours().isEmpty() && System.nanoTime() < deadline) {
      Thread.sleep(20);
    }
    assertThat(ours()).isEmpty();
  }

  /** Threads that belong to a server; those of okhttp are shared by all clients of a JVM. */
  private static List<String> ours() {
    return Thread.getAllStackTraces().keySet().stream()
        .map(Thread::getName)
        .filter(name -> name.contains("fake API server") || name.contains("MockWebServer"))
        .toList();
  }

  @Test
  void closingTwiceIsClosingOnce() {
    FakeApiServer server = FakeApiServer.start(STANDARD);
    server.close();
    server.close();
  }
}
