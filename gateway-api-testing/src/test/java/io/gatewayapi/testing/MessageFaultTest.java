package io.gatewayapi.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatewayapi.client.GatewayApi;
import io.gatewayapi.client.option.WriteOptions;
import io.gatewayapi.model.Bundle;
import io.gatewayapi.model.Channel;
import io.gatewayapi.model.json.Json;
import io.gatewayapi.model.v1.HTTPRoute;
import io.gatewayapi.testing.fault.Fault;
import io.gatewayapi.testing.fault.RequestMatch;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What goes wrong with watches over WebSockets. */
class MessageFaultTest {
  private static final Fault SLOW = Fault.slowBody(200, Duration.ofMillis(1));
  private static final Fault LATE = Fault.latency(Duration.ofMillis(1));

  private final FakeApiServer server = FakeApiServer.start(Bundle.of("v1.6.1", Channel.STANDARD));
  private final OkHttpClient http = new OkHttpClient();
  private final BlockingQueue<String> said = new LinkedBlockingQueue<>();

  @AfterEach
  void close() {
    server.close();
    http.connectionPool().evictAll();
    http.dispatcher().executorService().shutdown();
  }

  private final class Listener extends WebSocketListener {
    @Override
    public void onMessage(WebSocket socket, String text) {
      String type = text.replaceAll("(?s).*\"type\":\"([A-Z]+)\".*", "$1");
      said.add(text.endsWith("}\n") ? type : "half of " + type);
    }

    @Override
    public void onClosing(WebSocket socket, int code, String reason) {
      socket.close(code, null);
    }

    @Override
    public void onClosed(WebSocket socket, int code, String reason) {
      said.add("end");
    }

    @Override
    public void onFailure(WebSocket socket, Throwable failure, Response response) {
      said.add(response == null ? "cut" : Integer.toString(response.code()));
    }
  }

  static List<Arguments> faults() {
    return List.of(
        of("none", LATE, "ADDED", "ADDED", "ADDED", "end"),
        of("slow", SLOW.and(LATE), "ADDED", "ADDED", "ADDED", "end"),
        of("dropped", Fault.droppedEvents(1, 1), "ADDED", "ADDED", "end"),
        of("dropped, slow", Fault.droppedEvents(0, 2).and(SLOW), "ADDED", "end"),
        of("half", Fault.halfEvent(1), "ADDED", "half of ADDED", "cut"),
        of("gone", Fault.goneAfter(2), "ADDED", "ADDED", "ERROR", "end"),
        of("cut within", Fault.cut(Fault.Cut.DURING_ANSWER), "half of ADDED", "cut"),
        of("cut before", Fault.cut(Fault.Cut.BEFORE_ANSWER), "cut"),
        of("refused", Fault.tooManyRequests(1).and(LATE), "429"));
  }

  private static Arguments of(String name, Fault fault, String... said) {
    return Arguments.of(Named.of(name, fault), List.of(said));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("faults")
  void aWatchOverAWebSocketHasTheSameFaults(Fault fault, List<String> expected) throws Exception {
    GatewayApi api = GatewayApi.on(server.apiClient());
    for (String name : List.of("a", "b", "c")) {
      HTTPRoute route = Json.read("""
          {"apiVersion": "gateway.networking.k8s.io/v1", "kind": "HTTPRoute",
           "metadata": {"name": "%s", "namespace": "shop"}, "spec": {}}
          """.formatted(name), HTTPRoute.TYPE);
      api.httpRoutes().create(route, WriteOptions.none());
    }
    server.faults().once(RequestMatch.watch(), fault);
    String watch = "/apis/gateway.networking.k8s.io/v1/httproutes?watch=1&timeoutSeconds=1";
    http.newWebSocket(new Request.Builder().url(server.url() + watch).build(), new Listener());
    List<String> all = new ArrayList<>();
    for (int i = 0; i < expected.size(); i++) {
      all.add(said.poll(60, TimeUnit.SECONDS));
    }
    assertThat(all).isEqualTo(expected);
    assertThat(said).isEmpty();
  }
}
