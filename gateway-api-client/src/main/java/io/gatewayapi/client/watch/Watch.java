package io.gatewayapi.client.watch;

import com.google.gson.JsonObject;
import io.gatewayapi.client.error.ApiServerException;
import io.gatewayapi.client.error.ConnectionException;
import io.gatewayapi.client.error.ServerStatus;
import io.gatewayapi.client.internal.EventFrame;
import io.gatewayapi.client.internal.EventStream;
import io.gatewayapi.client.internal.JsonFields;
import io.gatewayapi.client.internal.ObjectCodec;
import io.gatewayapi.model.json.Json;
import io.gatewayapi.model.json.JsonReadException;
import io.gatewayapi.model.json.JsonSource;
import io.kubernetes.client.common.KubernetesObject;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * An open watch: events as they come, until the server ends it or {@link #close} is called.
 *
 * <p>One connection, without resuming: a watch that ends is resumed by a new one after the last
 * version that was seen. One thread reads; any thread may close.
 *
 * @param <T> the objects' type
 */
public final class Watch<T extends KubernetesObject>
    implements Iterator<WatchEvent<T>>, AutoCloseable {
  private final EventStream stream;
  private final ObjectCodec<T> codec;
  private @Nullable WatchEvent<T> next;
  private boolean ended;

  /**
   * For the client of a kind, which opens it.
   *
   * @param stream the answer
   * @param codec reads the objects
   */
  public Watch(EventStream stream, ObjectCodec<T> codec) {
    this.stream = stream;
    this.codec = codec;
  }

  /**
   * Waits for the next event.
   *
   * @return false if the watch has ended
   * @throws ConnectionException if the connection broke, or a line of it cannot be read
   * @throws ApiServerException if the server reports an error other than 410
   */
  @Override
  public boolean hasNext() {
    if (next == null && !ended) {
      byte[] line = stream.next();
      if (line == null) {
        end();
      } else {
        next = event(line);
      }
    }
    return next != null;
  }

  /** Waits for the next event; see {@link #hasNext} for what may be thrown. */
  @Override
  public WatchEvent<T> next() {
    if (!hasNext()) {
      throw new NoSuchElementException("the watch has ended");
    }
    WatchEvent<T> event = next;
    next = null;
    return Objects.requireNonNull(event);
  }

  /**
   * The events as a stream, which waits for them.
   *
   * @return a sequential stream; to be used once
   */
  public Stream<WatchEvent<T>> stream() {
    return StreamSupport.stream(
        Spliterators.spliteratorUnknownSize(this, Spliterator.ORDERED | Spliterator.NONNULL),
        false);
  }

  private WatchEvent<T> event(byte[] line) {
    EventFrame<T> frame = new EventFrame<>(codec);
    try {
      Json.read(JsonSource.of(line), () -> frame);
      return event(frame);
    } catch (JsonReadException e) {
      end();
      throw ConnectionException.unreadable(stream.request(), e);
    }
  }

  private WatchEvent<T> event(EventFrame<T> frame) {
    T object = frame.object();
    if (object != null) {
      return switch (frame.type()) {
        case "ADDED" -> new WatchEvent.Added<>(object);
        case "MODIFIED" -> new WatchEvent.Modified<>(object);
        default -> new WatchEvent.Deleted<>(object);
      };
    }
    if (frame.type().equals("BOOKMARK")) {
      return bookmark(frame.tree());
    }
    end();
    ServerStatus status = ServerStatus.of(frame.tree(), 500);
    if (status.code() == 410) {
      return new WatchEvent.Gone<>(status);
    }
    throw ApiServerException.of(stream.request(), status);
  }

  private static <T> WatchEvent<T> bookmark(JsonObject object) {
    JsonObject metadata = JsonFields.child(object, "metadata");
    boolean end = JsonFields.child(metadata, "annotations").has("k8s.io/initial-events-end");
    return new WatchEvent.Bookmark<>(JsonFields.text(metadata, "resourceVersion"), end);
  }

  private void end() {
    ended = true;
    stream.close();
  }

  /** Ends the watch and its connection, also under a thread that waits in it. */
  @Override
  public void close() {
    stream.close();
  }
}
