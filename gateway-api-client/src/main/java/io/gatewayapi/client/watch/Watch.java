package io.gatewayapi.client.watch;

import io.gatewayapi.client.error.ApiServerException;
import io.gatewayapi.client.error.ConnectionException;
import io.kubernetes.client.common.KubernetesObject;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * An open watch: events as they come, until the server ends it or {@link #close} is called. {@code
 * ResourceClient.watch} opens one.
 *
 * <p>One connection, without resuming: a watch that ends is resumed by a new one after the last
 * version that was seen. Not thread-safe: one thread reads; any thread may close.
 *
 * @param <T> the objects' type
 */
public interface Watch<T extends KubernetesObject> extends Iterator<WatchEvent<T>>, AutoCloseable {
  /**
   * Waits for the next event.
   *
   * @return false if the watch has ended
   * @throws ConnectionException if the connection broke, or a line of it cannot be read
   * @throws ApiServerException if the server reports an error other than 410
   */
  @Override
  boolean hasNext();

  /**
   * Waits for the next event; see {@link #hasNext} for what else may be thrown.
   *
   * @return the event
   * @throws NoSuchElementException if the watch has ended
   */
  @Override
  WatchEvent<T> next();

  /**
   * The events as a stream, which waits for them.
   *
   * @return a sequential stream; to be used once
   */
  default Stream<WatchEvent<T>> stream() {
    return StreamSupport.stream(
        Spliterators.spliteratorUnknownSize(this, Spliterator.ORDERED | Spliterator.NONNULL),
        false);
  }

  /** Ends the watch and its connection, also under a thread that waits in it. */
  @Override
  void close();
}
