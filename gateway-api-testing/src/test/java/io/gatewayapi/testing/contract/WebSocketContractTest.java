package io.gatewayapi.testing.contract;

import static io.gatewayapi.testing.contract.Objects.route;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import org.junit.jupiter.api.Test;

/** Watches of clients that ask for an upgrade. */
@Contract
class WebSocketContractTest extends ContractTest {
  WebSocketContractTest(ContractServer server) {
    super(server);
  }

  private static final class Messages extends WebSocketListener {
    private final BlockingQueue<String> queue = new LinkedBlockingQueue<>();

    @Override
    public void onMessage(WebSocket socket, String text) {
      queue.add(text);
    }

    @Override
    public void onClosing(WebSocket socket, int code, String reason) {
      queue.add("closing");
      socket.close(1000, null);
    }

    @Override
    public void onFailure(WebSocket socket, Throwable failure, Response response) {
      queue.add("failure " + failure);
    }

    String next() throws InterruptedException {
      return queue.poll(60, TimeUnit.SECONDS);
    }
  }

  private WebSocket open(OkHttpClient client, String path, Messages messages) {
    String url = server.client().getBasePath() + path;
    return client.newWebSocket(
        new Request.Builder()
            .url(url)
            .header("Origin", server.client().getBasePath())
            .build(),
        messages);
  }

  @Test
  void everyEventIsATextMessage() throws Exception {
    Messages messages = new Messages();
    OkHttpClient client = server.client().getHttpClient();
    String from = http.get(routes).resourceVersion();
    WebSocket socket = open(client, routes + "?watch=true&resourceVersion=" + from, messages);
    JsonObject created = http.post(routes, route("a")).json();
    JsonObject event = JsonParser.parseString(messages.next()).getAsJsonObject();
    assertThat(event.get("type").getAsString()).isEqualTo("ADDED");
    assertThat(event.get("object")).isEqualTo(created);
    String large = "x".repeat(70_000);
    http.merge(routes + "/a", "{'metadata': {'annotations': {'large': '" + large + "'}}}");
    assertThat(messages.next()).contains("MODIFIED").contains(large);
    socket.cancel();
  }

  @Test
  void aWatchWhoseTimeIsUpIsClosedInGoodOrder() throws Exception {
    Messages messages = new Messages();
    open(
        server.client().getHttpClient(),
        routes + "?watch=true&resourceVersion=0&timeoutSeconds=1",
        messages);
    assertThat(messages.next()).isEqualTo("closing");
  }

  @Test
  void aVersionBeforeHistoryIsAMessageThatSaysSo() throws Exception {
    http.post(routes, route("a"));
    if (server.isFake()) {
      server.forgetHistory();
    }
    Messages messages = new Messages();
    open(server.client().getHttpClient(), routes + "?watch=true&resourceVersion=1", messages);
    JsonObject event = JsonParser.parseString(messages.next()).getAsJsonObject();
    assertThat(event.get("type").getAsString()).isEqualTo("ERROR");
    assertThat(event.getAsJsonObject("object").get("code").getAsInt()).isEqualTo(410);
    assertThat(messages.next()).isEqualTo("closing");
  }

  @Test
  void whatIsRefusedIsNotUpgraded() throws Exception {
    Messages messages = new Messages();
    open(
        server.client().getHttpClient(),
        routes + "?watch=true&resourceVersionMatch=Exact",
        messages);
    assertThat(messages.next()).startsWith("failure").contains("422");
  }
}
