package io.gatewayapi.client;

import com.google.gson.JsonObject;
import io.gatewayapi.client.error.ApiServerException;
import io.gatewayapi.client.error.ConnectionException;
import io.gatewayapi.client.error.ServerStatus;
import io.gatewayapi.client.internal.EventFrame;
import io.gatewayapi.client.internal.EventStream;
import io.gatewayapi.client.internal.JsonFields;
import io.gatewayapi.client.internal.ObjectCodec;
import io.gatewayapi.client.watch.Watch;
import io.gatewayapi.client.watch.WatchEvent;
import io.gatewayapi.model.json.Json;
import io.gatewayapi.model.json.JsonReadException;
import io.gatewayapi.model.json.JsonSource;
import io.kubernetes.client.common.KubernetesObject;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A watch on one connection.
 *
 * @param <T> the objects' type
 */
final class OpenWatch<T extends KubernetesObject> implements Watch<T> {
  private final EventStream stream;
  private final ObjectCodec<T> codec;
  private @Nullable WatchEvent<T> next;
  private boolean ended;

  OpenWatch(EventStream stream, ObjectCodec<T> codec) {
    this.stream = stream;
    this.codec = codec;
  }

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

  @Override
  public WatchEvent<T> next() {
    if (!hasNext()) {
      throw new NoSuchElementException("the watch has ended");
    }
    WatchEvent<T> event = next;
    next = null;
    return Objects.requireNonNull(event);
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

  @Override
  public void close() {
    stream.close();
  }
}
