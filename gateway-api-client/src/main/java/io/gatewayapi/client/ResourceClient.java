package io.gatewayapi.client;

import io.gatewayapi.client.error.ApiServerException;
import io.gatewayapi.client.error.NotFoundException;
import io.gatewayapi.client.internal.DeleteReply;
import io.gatewayapi.client.internal.ListFrame;
import io.gatewayapi.client.internal.ObjectCodec;
import io.gatewayapi.client.internal.Query;
import io.gatewayapi.client.internal.Transport;
import io.gatewayapi.client.internal.UrlPath;
import io.gatewayapi.model.GatewayApiException;
import io.gatewayapi.model.json.Json;
import io.gatewayapi.model.json.JsonSource;
import io.kubernetes.client.common.KubernetesObject;
import io.kubernetes.client.openapi.models.V1ObjectMeta;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The objects of one kind in a cluster.
 *
 * <p>One method a verb, each with one argument for its options. Objects that are given are never
 * changed; objects that come back are new. What the server refuses is an {@link
 * ApiServerException} with its reasons, or one of its subtypes.
 *
 * <p>Immutable, safe to use from any thread. Nothing is open between calls.
 *
 * @param <T> the objects' type
 */
public final class ResourceClient<T extends KubernetesObject> {
  private final Transport transport;
  private final ApiResource resource;
  private final ObjectCodec<T> codec;

  ResourceClient(Transport transport, ApiResource resource, ObjectCodec<T> codec) {
    this.transport = transport;
    this.resource = resource;
    this.codec = codec;
  }

  /**
   * What this is a client of.
   *
   * @return the resource
   */
  public ApiResource resource() {
    return resource;
  }

  /**
   * Reads an object.
   *
   * @param key its namespace and name
   * @param options how
   * @return the object, empty if it is not there
   * @throws NotFoundException if the server does not have the kind
   */
  public Optional<T> get(ObjectKey key, GetOptions options) {
    UrlPath path = resource.object(key);
    try {
      return Optional.of(transport.send("GET", path, options.query(), null, this::object));
    } catch (NotFoundException e) {
      if (isAbout(e, key)) {
        return Optional.empty();
      }
      throw e;
    }
  }

  /** A kind that is not served is not found, too, but the server then names no object. */
  private static boolean isAbout(NotFoundException e, ObjectKey key) {
    return e.status().reason().equals("NotFound") && e.status().name().equals(key.name());
  }

  /**
   * Lists objects.
   *
   * @param options which ones, and in pages of how many
   * @return the list, or its first page
   */
  public ObjectList<T> list(ListOptions options) {
    return page(options, "");
  }

  private ObjectList<T> page(ListOptions options, String token) {
    ListFrame<T> list = transport.send(
        "GET",
        resource.collection(options.namespace()),
        options.query(token),
        null,
        bytes -> Json.read(JsonSource.of(bytes), () -> new ListFrame<>(codec)));
    String next = orEmpty(list.metadata().getContinue());
    Long remaining = list.metadata().getRemainingItemCount();
    return new ObjectList<>(
        list.items().stream()
            .map(item -> codec.typed(item, resource.apiVersion(), resource.kind()))
            .toList(),
        orEmpty(list.metadata().getResourceVersion()),
        remaining == null ? 0 : remaining,
        next.isEmpty() ? Optional.empty() : Optional.of(() -> page(options, next)));
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  /**
   * Creates an object.
   *
   * @param object the object, with a name or a generateName
   * @param options how
   * @return the object as it is stored
   * @throws io.gatewayapi.client.error.AlreadyExistsException if the name is taken
   * @throws io.gatewayapi.client.error.InvalidException if it breaks rules
   */
  public T create(T object, WriteOptions options) {
    V1ObjectMeta metadata = object.getMetadata();
    if (metadata == null) {
      throw new GatewayApiException(resource.kind() + " has no metadata");
    }
    UrlPath path = resource.home(orEmpty(metadata.getNamespace()));
    return transport.send("POST", path, options.query(), codec.write(object), this::object);
  }

  /**
   * Replaces an object by a changed one.
   *
   * @param object the object with the version that was read
   * @param options how
   * @return the object as it is stored
   * @throws io.gatewayapi.client.error.ConflictException if it has changed since it was read
   * @throws io.gatewayapi.client.error.InvalidException if it breaks rules
   */
  public T replace(T object, WriteOptions options) {
    UrlPath path = resource.object(ObjectKey.of(object));
    return transport.send("PUT", path, options.query(), codec.write(object), this::object);
  }

  /**
   * Replaces the status of an object, and nothing else.
   *
   * @param object the object with the version that was read and the new status
   * @param options how
   * @return the object as it is stored
   * @throws io.gatewayapi.client.error.ConflictException if it has changed since it was read
   * @throws io.gatewayapi.client.error.InvalidException if the status breaks rules
   */
  public T replaceStatus(T object, WriteOptions options) {
    UrlPath path = resource.object(ObjectKey.of(object)).add("subresource", "status");
    return transport.send("PUT", path, options.query(), codec.write(object), this::object);
  }

  /**
   * Deletes an object.
   *
   * @param key its namespace and name
   * @param options how
   * @return what became of it
   * @throws io.gatewayapi.client.error.ConflictException if a precondition does not hold
   */
  public Deletion<T> delete(ObjectKey key, DeleteOptions options) {
    UrlPath path = resource.object(key);
    try {
      DeleteReply<T> reply = transport.send(
          "DELETE", path, new Query(), options.body(), bytes -> DeleteReply.read(bytes, codec));
      T held = reply.object();
      return held == null ? new Deletion.Done<>(reply.uid()) : new Deletion.Pending<>(held);
    } catch (NotFoundException e) {
      if (isAbout(e, key)) {
        return new Deletion.Absent<>();
      }
      throw e;
    }
  }

  /**
   * Watches objects.
   *
   * @param options which ones, and from when
   * @return the open watch, to be closed
   * @throws io.gatewayapi.client.error.GoneException if the server says at once that it no longer
   *     knows the version; it may also say so in an event
   */
  public Watch<T> watch(WatchOptions options) {
    return new Watch<>(
        transport.open(resource.collection(options.namespace()), options.query()), codec);
  }

  private T object(byte[] json) {
    JsonSource source = JsonSource.of(json);
    T object = codec.read(source);
    source.end();
    return object;
  }
}
