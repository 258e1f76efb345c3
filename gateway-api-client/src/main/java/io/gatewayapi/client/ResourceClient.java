package io.gatewayapi.client;

import io.gatewayapi.client.error.ApiServerException;
import io.gatewayapi.client.error.NotFoundException;
import io.gatewayapi.client.option.ApplyOptions;
import io.gatewayapi.client.option.AwaitOptions;
import io.gatewayapi.client.option.CallOptions;
import io.gatewayapi.client.option.DeleteOptions;
import io.gatewayapi.client.option.EditOptions;
import io.gatewayapi.client.option.GetOptions;
import io.gatewayapi.client.option.ListOptions;
import io.gatewayapi.client.option.WatchOptions;
import io.gatewayapi.client.option.WriteOptions;
import io.gatewayapi.client.watch.FollowOptions;
import io.gatewayapi.client.watch.Informer;
import io.gatewayapi.client.watch.ObjectSource;
import io.gatewayapi.client.watch.Watch;
import io.kubernetes.client.common.KubernetesObject;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The objects of one kind in a cluster.
 *
 * <p>One method a verb, each with one argument for its options. Objects that are given are never
 * changed; objects that come back are new. What the server refuses is an {@link
 * ApiServerException} with its reasons, or one of its subtypes. Before a write of a Gateway API
 * object the fields that the cluster would drop are looked for, see {@link GatewayApi#guarding}.
 *
 * <p>If the server does not serve the version that the Java type has, but another one that converts
 * to it and back, objects are converted on their way.
 *
 * <p>Immutable, safe to use from any thread. Nothing is open between calls.
 *
 * @param <T> the objects' type
 */
public final class ResourceClient<T extends KubernetesObject> {
  private static final String STATUS = "status";

  private final Endpoint<T> endpoint;
  private final CallOptions options;

  ResourceClient(Endpoint<T> endpoint, CallOptions options) {
    this.endpoint = endpoint;
    this.options = options;
  }

  /**
   * The same objects, with other options for its calls.
   *
   * @param other timeout, impersonation, warnings, cancellation
   * @return a view that makes its calls so
   */
  public ResourceClient<T> with(CallOptions other) {
    return new ResourceClient<>(endpoint.with(endpoint.transport().with(other)), other);
  }

  /**
   * How calls are made.
   *
   * @return the options of this view
   */
  public CallOptions options() {
    return options;
  }

  /**
   * What this is a client of, in the version that is spoken with the server as far as it is known.
   *
   * @return the resource
   */
  public ApiResource resource() {
    return endpoint.current().resource();
  }

  /**
   * Reads an object, its status with it.
   *
   * @param key its namespace and name
   * @param how how
   * @return the object, empty if it is not there
   * @throws NotFoundException if the server does not have the kind
   */
  public Optional<T> get(ObjectKey key, GetOptions how) {
    return new Reads<>(endpoint).get(key, how, "");
  }

  /**
   * Reads an object through its status subresource: for those who may read nothing else.
   *
   * @param key its namespace and name
   * @param how how
   * @return the object, empty if it is not there
   * @throws NotFoundException if the server does not have the kind, or the kind no such subresource
   */
  public Optional<T> getStatus(ObjectKey key, GetOptions how) {
    return new Reads<>(endpoint).get(key, how, STATUS);
  }

  /**
   * Lists objects.
   *
   * @param which which ones, and in pages of how many
   * @return the list, or its first page
   */
  public ObjectList<T> list(ListOptions which) {
    return new Reads<>(endpoint).list(which);
  }

  /**
   * Creates an object.
   *
   * @param object the object, with a name or a generateName
   * @param how how
   * @return the object as it is stored
   * @throws io.gatewayapi.client.error.AlreadyExistsException if the name is taken
   * @throws io.gatewayapi.client.error.InvalidException if it breaks rules
   * @throws io.gatewayapi.client.cluster.DroppedFieldsException if the cluster would drop fields
   */
  public T create(T object, WriteOptions how) {
    return new Writes<>(endpoint).create(object, how);
  }

  /**
   * Replaces an object by a changed one.
   *
   * @param object the object with the version that was read
   * @param how how
   * @return the object as it is stored
   * @throws io.gatewayapi.client.error.ConflictException if it has changed since it was read
   * @throws io.gatewayapi.client.error.InvalidException if it breaks rules
   * @throws io.gatewayapi.client.cluster.DroppedFieldsException if the cluster would drop fields
   */
  public T replace(T object, WriteOptions how) {
    return new Writes<>(endpoint).put(object, how, "");
  }

  /**
   * Replaces the status of an object, and nothing else.
   *
   * @param object the object with the version that was read and the new status
   * @param how how
   * @return the object as it is stored
   * @throws io.gatewayapi.client.error.ConflictException if it has changed since it was read
   * @throws io.gatewayapi.client.error.InvalidException if the status breaks rules
   * @throws io.gatewayapi.client.cluster.DroppedFieldsException if the cluster would drop fields
   */
  public T replaceStatus(T object, WriteOptions how) {
    return new Writes<>(endpoint).put(object, how, STATUS);
  }

  /**
   * Changes an object without having read it.
   *
   * @param key its namespace and name
   * @param patch the change
   * @param how how
   * @return the object as it is stored
   * @throws NotFoundException if it is not there
   * @throws io.gatewayapi.client.error.InvalidException if the result breaks rules, or an operation
   *     of a JSON patch fails
   * @throws io.gatewayapi.client.cluster.DroppedFieldsException if the cluster would drop fields
   */
  public T patch(ObjectKey key, Patch patch, WriteOptions how) {
    return new Writes<>(endpoint).patch(key, patch, how, "");
  }

  /**
   * Changes the status of an object without having read it.
   *
   * @param key its namespace and name
   * @param patch the change, with the status at its place in the object
   * @param how how
   * @return the object as it is stored
   * @throws NotFoundException if it is not there
   */
  public T patchStatus(ObjectKey key, Patch patch, WriteOptions how) {
    return new Writes<>(endpoint).patch(key, patch, how, STATUS);
  }

  /**
   * Sets the fields that an object has, and owns them: server-side apply. What the object leaves
   * open belongs to others; what this manager set before and no longer sets goes.
   *
   * @param object the object with nothing but what is to be set
   * @param how in whose name, and how
   * @return the object as it is stored
   * @throws io.gatewayapi.client.error.ConflictException if fields belong to other managers; the
   *     causes name them
   * @throws io.gatewayapi.client.error.InvalidException if the result breaks rules
   * @throws io.gatewayapi.client.cluster.DroppedFieldsException if the cluster would drop fields
   */
  public T apply(T object, ApplyOptions how) {
    return new Writes<>(endpoint).apply(object, how, "");
  }

  /**
   * Sets the status fields that an object has, and owns them. Not for {@code status.parents} and
   * {@code status.ancestors}: those lists have one owner, and applying one's own entries removes those
   * of all other controllers. For them there is {@link io.gatewayapi.client.status.StatusWriter}.
   *
   * @param object the object with nothing but what is to be set
   * @param how in whose name, and how
   * @return the object as it is stored
   * @throws io.gatewayapi.client.error.ConflictException if fields belong to other managers
   */
  public T applyStatus(T object, ApplyOptions how) {
    return new Writes<>(endpoint).apply(object, how, STATUS);
  }

  /**
   * Reads an object, changes it and writes it; again with its newest state as long as others are
   * faster.
   *
   * @param key its namespace and name
   * @param change makes the changed object; may change and return its argument; may be called more
   *     than once
   * @param how how, and how long
   * @return the object as it is stored; as it was read if the change changes nothing
   * @throws NotFoundException if it is not there
   * @throws io.gatewayapi.client.error.ConflictException if others were faster until the deadline
   */
  public T edit(ObjectKey key, UnaryOperator<T> change, EditOptions how) {
    return new Editing<>(this, key, how).run(change);
  }

  /**
   * An object as the cluster would keep it: without the fields that it does not have, with its
   * defaults.
   *
   * @param object the object; not changed
   * @return a new object; the same one if the cluster's schema cannot be known
   */
  public T asStored(T object) {
    return endpoint.asStored(object);
  }

  /**
   * Waits until an object is as it should be.
   *
   * @param key its namespace and name
   * @param expectation how it should be, such as {@link Expectation#accepted()}
   * @param how how long
   * @return the object; empty if it should not be there
   * @throws AwaitTimeoutException if the deadline passes; the message has the last state
   */
  public Optional<T> await(ObjectKey key, Expectation<? super T> expectation, AwaitOptions how) {
    return new Awaiting<>(this, key, expectation).run(how);
  }

  /**
   * Deletes an object.
   *
   * @param key its namespace and name
   * @param how how
   * @return what became of it
   * @throws io.gatewayapi.client.error.ConflictException if a precondition does not hold
   */
  public Deletion<T> delete(ObjectKey key, DeleteOptions how) {
    return new Writes<>(endpoint).delete(key, how);
  }

  /**
   * Deletes objects.
   *
   * @param which namespace and selectors; in all namespaces if it names none
   * @param how how; preconditions hold for each object
   * @return the objects as they were, those too that finalizers hold
   */
  public List<T> deleteCollection(ListOptions which, DeleteOptions how) {
    return new Writes<>(endpoint).deleteCollection(which, how);
  }

  /**
   * Watches objects, on one connection. {@link #informer} is what keeps up with a cluster.
   *
   * @param what which ones, and from when
   * @return the open watch, to be closed
   * @throws io.gatewayapi.client.error.GoneException if the server says at once that it no longer
   *     knows the version; it may also say so in an event
   */
  public Watch<T> watch(WatchOptions what) {
    return new Reads<>(endpoint).watch(what);
  }

  /**
   * Keeps a copy of the objects.
   *
   * @param what which ones
   * @return an informer that has not started, to be closed
   */
  public Informer<T> informer(FollowOptions what) {
    return new Informer<>(source(), what);
  }

  /**
   * What informers and watches of one's own read from.
   *
   * @return these objects, to be listed and watched with the options of this view
   */
  public ObjectSource<T> source() {
    return new FollowedResource<>(this);
  }
}
