package io.gatewayapi.builders.meta;

import com.google.gson.JsonElement;
import io.gatewayapi.builders.internal.Edits;
import io.gatewayapi.model.meta.ObjectMeta;
import io.gatewayapi.model.meta.OwnerReference;
import io.kubernetes.client.openapi.models.V1ObjectMeta;
import io.kubernetes.client.openapi.models.V1OwnerReference;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Builds {@link ObjectMeta} objects.
 *
 * <p>What it is given is copied, and every {@link #build} gives a copy: builders share nothing, and
 * can go on after a build.
 */
public final class ObjectMetaBuilder {
  private final ObjectMeta object;

  /** Starts with nothing set. */
  public ObjectMetaBuilder() {
    this(new ObjectMeta());
  }

  private ObjectMetaBuilder(ObjectMeta object) {
    this.object = object;
  }

  /**
   * Starts with a copy of metadata, unknown fields included.
   *
   * @param existing the metadata, which stay as they are
   * @return a new builder
   */
  public static ObjectMetaBuilder from(V1ObjectMeta existing) {
    return new ObjectMetaBuilder(ObjectMeta.of(existing));
  }

  /**
   * Changes metadata in place.
   *
   * @param object the metadata, which every method of the builder changes
   * @return a new builder
   */
  public static ObjectMetaBuilder editing(ObjectMeta object) {
    return new ObjectMetaBuilder(object);
  }

  /**
   * The name.
   *
   * @param name unique among the kind's objects in the namespace
   * @return this builder
   */
  public ObjectMetaBuilder name(String name) {
    object.setName(name);
    return this;
  }

  /**
   * What the server makes a name from if there is none.
   *
   * @param generateName a prefix
   * @return this builder
   */
  public ObjectMetaBuilder generateName(String generateName) {
    object.setGenerateName(generateName);
    return this;
  }

  /**
   * The namespace.
   *
   * @param namespace its name
   * @return this builder
   */
  public ObjectMetaBuilder namespace(String namespace) {
    object.setNamespace(namespace);
    return this;
  }

  /**
   * The unique id, as a server sets it.
   *
   * @param uid the id
   * @return this builder
   */
  public ObjectMetaBuilder uid(String uid) {
    object.setUid(uid);
    return this;
  }

  /**
   * The stored version, as a server sets it.
   *
   * @param resourceVersion an opaque text
   * @return this builder
   */
  public ObjectMetaBuilder resourceVersion(String resourceVersion) {
    object.setResourceVersion(resourceVersion);
    return this;
  }

  /**
   * The number of the desired state, as a server counts it.
   *
   * @param generation the number
   * @return this builder
   */
  public ObjectMetaBuilder generation(long generation) {
    object.setGeneration(generation);
    return this;
  }

  /**
   * When the object was made, as a server sets it.
   *
   * @param creationTimestamp the time
   * @return this builder
   */
  public ObjectMetaBuilder creationTimestamp(OffsetDateTime creationTimestamp) {
    object.setCreationTimestamp(creationTimestamp);
    return this;
  }

  /**
   * When the object was to be deleted, as a server sets it.
   *
   * @param deletionTimestamp the time
   * @return this builder
   */
  public ObjectMetaBuilder deletionTimestamp(OffsetDateTime deletionTimestamp) {
    object.setDeletionTimestamp(deletionTimestamp);
    return this;
  }

  /**
   * Sets a label.
   *
   * @param key its key
   * @param value its value
   * @return this builder
   */
  public ObjectMetaBuilder label(String key, String value) {
    object.setLabels(Edits.put(object.getLabels(), key, value));
    return this;
  }

  /**
   * The labels.
   *
   * @param labels all of them, in place of those before
   * @return this builder
   */
  public ObjectMetaBuilder labels(Map<String, String> labels) {
    object.setLabels(new LinkedHashMap<>(labels));
    return this;
  }

  /**
   * Sets an annotation.
   *
   * @param key its key
   * @param value its value
   * @return this builder
   */
  public ObjectMetaBuilder annotation(String key, String value) {
    object.setAnnotations(Edits.put(object.getAnnotations(), key, value));
    return this;
  }

  /**
   * The annotations.
   *
   * @param annotations all of them, in place of those before
   * @return this builder
   */
  public ObjectMetaBuilder annotations(Map<String, String> annotations) {
    object.setAnnotations(new LinkedHashMap<>(annotations));
    return this;
  }

  /**
   * The owners.
   *
   * @param ownerReference sets the properties of a new entry, behind those before
   * @return this builder
   */
  public ObjectMetaBuilder ownerReferences(Consumer<OwnerReferenceBuilder> ownerReference) {
    OwnerReferenceBuilder builder = new OwnerReferenceBuilder();
    ownerReference.accept(builder);
    object.setOwnerReferences(Edits.added(object.getOwnerReferences(), List.of(builder.build())));
    return this;
  }

  /**
   * The owners.
   *
   * @param ownerReferences the entries, copied, in place of those before
   * @return this builder
   */
  public ObjectMetaBuilder ownerReferences(List<? extends V1OwnerReference> ownerReferences) {
    List<V1OwnerReference> copies = new ArrayList<>();
    ownerReferences.forEach(reference -> copies.add(OwnerReference.of(reference)));
    object.setOwnerReferences(copies);
    return this;
  }

  /**
   * What must be done before the object may go.
   *
   * @param finalizers names, added to those before
   * @return this builder
   */
  public ObjectMetaBuilder finalizers(String... finalizers) {
    object.setFinalizers(Edits.added(object.getFinalizers(), List.of(finalizers)));
    return this;
  }

  /**
   * What must be done before the object may go.
   *
   * @param finalizers names, in place of those before
   * @return this builder
   */
  public ObjectMetaBuilder finalizers(List<String> finalizers) {
    object.setFinalizers(new ArrayList<>(finalizers));
    return this;
  }

  /**
   * Sets a field that the type does not know.
   *
   * @param name its JSON name
   * @param value its value, copied
   * @return this builder
   */
  public ObjectMetaBuilder extraField(String name, JsonElement value) {
    object.setExtraField(name, value.deepCopy());
    return this;
  }

  /**
   * Makes the metadata.
   *
   * @return a new object, which later calls of the builder do not change
   */
  public ObjectMeta build() {
    return object.deepCopy();
  }
}
