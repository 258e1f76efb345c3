package io.gatewayapi.builders.intent;

import io.gatewayapi.builders.internal.Edits;
import io.gatewayapi.builders.internal.Open;
import io.gatewayapi.builders.internal.ValidBuilds;
import io.gatewayapi.builders.meta.ObjectMetaBuilder;
import io.gatewayapi.model.Bundle;
import io.gatewayapi.model.Channel;
import io.gatewayapi.model.Conversion;
import io.gatewayapi.model.GatewayApiObject;
import io.gatewayapi.model.ResourceType;
import io.gatewayapi.model.meta.ObjectMeta;
import io.gatewayapi.model.meta.OwnerReference;
import io.kubernetes.client.common.KubernetesObject;
import io.kubernetes.client.openapi.models.V1OwnerReference;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What the intent-named builders of all kinds share: metadata, the way to the generated builder, and
 * the making of objects.
 *
 * <p>A builder can be built any number of times and gone on with in between; every object it gives
 * is a copy. One builder is for one thread; {@link #fork} makes another that shares nothing.
 *
 * @param <T> the kind
 * @param <B> the kind's generated builder
 * @param <S> the builder itself
 */
public abstract class KindIntent<T extends GatewayApiObject, B, S extends KindIntent<T, B, S>> {
  private final T object;
  private final Function<T, B> generated;
  private final Function<T, S> again;

  /**
   * For the kinds' builders.
   *
   * @param object what is changed in place
   * @param generated the generated builder that changes an object in place
   * @param again makes a builder like this around another object
   */
  protected KindIntent(T object, Function<T, B> generated, Function<T, S> again) {
    this.object = object;
    this.generated = generated;
    this.again = again;
  }

  /**
   * What is being built.
   *
   * @return the object that this builder changes
   */
  protected final T object() {
    return object;
  }

  /**
   * This, as the type that callers know.
   *
   * @return this builder
   */
  protected abstract S self();

  /**
   * The namespace.
   *
   * <pre>{@code
   * metadata:
   *   namespace: shop
   * }</pre>
   *
   * @param namespace its name
   * @return this builder
   */
  public S namespace(String namespace) {
    meta().setNamespace(namespace);
    return self();
  }

  /**
   * A label.
   *
   * <pre>{@code
   * metadata:
   *   labels:
   *     team: web
   * }</pre>
   *
   * @param key its key
   * @param value its value
   * @return this builder
   */
  public S label(String key, String value) {
    ObjectMeta meta = meta();
    meta.setLabels(Edits.put(meta.getLabels(), key, value));
    return self();
  }

  /**
   * An annotation.
   *
   * <pre>{@code
   * metadata:
   *   annotations:
   *     example.com/contact: web@example.com
   * }</pre>
   *
   * @param key its key
   * @param value its value
   * @return this builder
   */
  public S annotation(String key, String value) {
    ObjectMeta meta = meta();
    meta.setAnnotations(Edits.put(meta.getAnnotations(), key, value));
    return self();
  }

  /**
   * An owner, with which the object is deleted, and which controls it.
   *
   * <pre>{@code
   * metadata:
   *   ownerReferences:
   *   - apiVersion: example.com/v1
   *     kind: Shop
   *     name: store
   *     uid: 0b6f4e0c-3d3f-4d4f-9c0e-1f2a3b4c5d6e
   *     controller: true
   *     blockOwnerDeletion: true
   * }</pre>
   *
   * @param owner an object of a cluster, in the same namespace or in none
   * @return this builder
   * @throws IllegalArgumentException if the owner lacks apiVersion, kind, name or uid
   */
  public S controlledBy(KubernetesObject owner) {
    OwnerReference reference = Owners.reference(owner);
    reference.setController(true);
    reference.setBlockOwnerDeletion(true);
    return owned(reference);
  }

  /**
   * An owner, with which the object is deleted, but which does not control it.
   *
   * <pre>{@code
   * metadata:
   *   ownerReferences:
   *   - apiVersion: example.com/v1
   *     kind: Shop
   *     name: store
   *     uid: 0b6f4e0c-3d3f-4d4f-9c0e-1f2a3b4c5d6e
   * }</pre>
   *
   * @param owner an object of a cluster, in the same namespace or in none
   * @return this builder
   * @throws IllegalArgumentException if the owner lacks apiVersion, kind, name or uid
   */
  public S ownedBy(KubernetesObject owner) {
    return owned(Owners.reference(owner));
  }

  private S owned(OwnerReference reference) {
    ObjectMeta meta = meta();
    Open.<V1OwnerReference>list(meta.getOwnerReferences(), meta::setOwnerReferences)
        .add(reference);
    return self();
  }

  /**
   * Anything else of the metadata.
   *
   * @param metadata changes the metadata
   * @return this builder
   */
  public S metadata(Consumer<ObjectMetaBuilder> metadata) {
    metadata.accept(ObjectMetaBuilder.editing(meta()));
    return self();
  }

  /**
   * Anything that has no name of its own here, by the kind's generated builder.
   *
   * @param change changes the object
   * @return this builder
   */
  public S with(Consumer<B> change) {
    change.accept(generated.apply(object));
    return self();
  }

  /**
   * Makes the object.
   *
   * @return a new object, which later calls of the builder do not change
   */
  public T build() {
    return copy();
  }

  /**
   * Makes the object in another version of its kind.
   *
   * @param type the other version, such as {@code io.gatewayapi.model.v1beta1.HTTPRoute.TYPE}
   * @param <V> its Java type
   * @return a new object
   * @throws io.gatewayapi.model.GatewayApiException if it is not a version of this kind
   */
  public <V extends GatewayApiObject> V build(ResourceType<V> type) {
    return Conversion.convert(object, type);
  }

  /**
   * Makes the object if a cluster with the newest known release of a channel would take it as it
   * is.
   *
   * @param channel the channel; the standard one refuses experimental fields
   * @return a new object
   * @throws io.gatewayapi.validation.InvalidObjectException with everything that is wrong, fields
   *     that the cluster would drop included
   */
  public T buildValid(Channel channel) {
    return ValidBuilds.checked(copy(), channel);
  }

  /**
   * Makes the object if a cluster with a release and channel would take it as it is.
   *
   * @param bundle release and channel
   * @return a new object
   * @throws io.gatewayapi.validation.InvalidObjectException with everything that is wrong, fields
   *     that the cluster would drop included
   */
  public T buildValid(Bundle bundle) {
    return ValidBuilds.checked(copy(), bundle);
  }

  /**
   * Makes the object in another version of its kind if a cluster with a release and channel would
   * take it as it is, such as a TCPRoute for a release that has it only as v1alpha2.
   *
   * @param type the other version, such as {@code io.gatewayapi.model.v1alpha2.TCPRoute.TYPE}
   * @param bundle release and channel
   * @param <V> its Java type
   * @return a new object
   * @throws io.gatewayapi.validation.InvalidObjectException with everything that is wrong
   * @throws io.gatewayapi.model.GatewayApiException if it is not a version of this kind
   */
  public <V extends GatewayApiObject> V buildValid(ResourceType<V> type, Bundle bundle) {
    return ValidBuilds.checked(build(type), bundle);
  }

  /**
   * Another builder that stands where this one stands, and shares nothing with it.
   *
   * @return a new builder
   */
  public S fork() {
    return again.apply(copy());
  }

  /**
   * The generated builder, from where this one stands; they share nothing.
   *
   * @return a new builder
   */
  public B toBuilder() {
    return generated.apply(copy());
  }

  private ObjectMeta meta() {
    return Open.object(object.getMetadata(), ObjectMeta::new, object::setMetadata);
  }

  @SuppressWarnings("unchecked") // a copy is of the same class
  private T copy() {
    return (T) object.deepCopy();
  }

  /**
   * A new object of a kind with a name.
   *
   * @param create makes the object
   * @param name its name
   * @param <T> the kind
   * @return the object
   */
  protected static <T extends GatewayApiObject> T named(Supplier<T> create, String name) {
    T object = create.get();
    ObjectMeta meta = new ObjectMeta();
    meta.setName(name);
    object.setMetadata(meta);
    return object;
  }
}
