package io.gatewayapi.benchmarks.server;

import java.util.function.Consumer;

/** A server with a library's own client, and an informer that follows the object {@code watched}. */
interface TypedSession extends AutoCloseable {
  /** Creates a route with the label n=0. */
  void create(String name);

  /** Gives the route {@code watched} another label n. */
  void label(String value);

  /**
   * Starts one.
   *
   * @param labels is called with the label of {@code watched} at every event
   */
  static TypedSession start(String library, Consumer<String> labels) {
    return library.equals("ours") ? new OurSession(labels) : new Fabric8Session(labels);
  }

  @Override
  void close();
}
