package io.gatewayapi.benchmarks.server;

import java.util.function.Consumer;
import okhttp3.OkHttpClient;

/** An API server for tests, as far as the benchmark needs to know it. */
interface TestServer extends AutoCloseable {
  /** {@code http://127.0.0.1:PORT}. */
  String url();

  /**
   * Opens a watch in the way that the server's own clients do.
   *
   * @param events is called for every event
   */
  void watch(OkHttpClient http, String path, Consumer<String> events);

  @Override
  void close();

  static TestServer start(String name) {
    return name.equals("ours") ? new OurServer() : new Fabric8Server();
  }
}
