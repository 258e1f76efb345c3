package io.gatewayapi.benchmarks.server;

import io.gatewayapi.model.Channel;
import io.gatewayapi.model.Kinds;
import io.gatewayapi.testing.FakeApiServer;
import java.io.IOException;
import java.util.function.Consumer;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** This library's server. */
final class OurServer implements TestServer {
  private final FakeApiServer server = FakeApiServer.start(Kinds.newest(Channel.STANDARD));

  @Override
  public String url() {
    return server.url();
  }

  @Override
  public void watch(OkHttpClient http, String path, Consumer<String> events) {
    Request request = new Request.Builder().url(url() + path + "?watch=true").build();
    Thread reader = new Thread(() -> {
      try (Response response = http.newCall(request).execute()) {
        while (!response.body().source().exhausted()) {
          events.accept(response.body().source().readUtf8LineStrict());
        }
      } catch (IOException closed) {
        events.accept("");
      }
    });
    reader.setDaemon(true);
    reader.start();
  }

  @Override
  public void close() {
    server.close();
  }
}
