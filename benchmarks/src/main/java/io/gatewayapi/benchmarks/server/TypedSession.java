package io.gatewayapi.benchmarks.server;

import java.util.function.BiConsumer;

/** A server with a library's own client, and an informer that follows all routes. */
interface TypedSession extends AutoCloseable {
  /** Creates a route with the label n=0. */
  void create(String name);

  /** Gives a route that was created here another label n; a route has one writer at a time. */
  void label(String name, String value);

  /**
   * Starts one.
   *
   * @param labels is called with a route's name and label at every event
   */
  static TypedSession start(String library, BiConsumer<String, String> labels) {
    return library.equals("ours") ? new OurSession(labels) : new Fabric8Session(labels);
  }

  @Override
  void close();
}
