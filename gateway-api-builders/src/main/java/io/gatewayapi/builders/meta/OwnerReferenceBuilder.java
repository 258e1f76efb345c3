package io.gatewayapi.builders.meta;

import io.gatewayapi.model.meta.OwnerReference;
import io.kubernetes.client.openapi.models.V1OwnerReference;

/** Builds {@link OwnerReference} objects. */
public final class OwnerReferenceBuilder {
  private final OwnerReference object;

  /** Starts with nothing set. */
  public OwnerReferenceBuilder() {
    this(new OwnerReference());
  }

  private OwnerReferenceBuilder(OwnerReference object) {
    this.object = object;
  }

  /**
   * Starts with a copy of an object, unknown fields included.
   *
   * @param existing the object, which stays as it is
   * @return a new builder
   */
  public static OwnerReferenceBuilder from(V1OwnerReference existing) {
    return new OwnerReferenceBuilder(OwnerReference.of(existing));
  }

  /**
   * Changes an object in place.
   *
   * @param object the object, which every method of the builder changes
   * @return a new builder
   */
  public static OwnerReferenceBuilder editing(OwnerReference object) {
    return new OwnerReferenceBuilder(object);
  }

  /**
   * Group and version of the owner.
   *
   * @param apiVersion such as {@code apps/v1}
   * @return this builder
   */
  public OwnerReferenceBuilder apiVersion(String apiVersion) {
    object.setApiVersion(apiVersion);
    return this;
  }

  /**
   * The owner's kind.
   *
   * @param kind such as {@code Deployment}
   * @return this builder
   */
  public OwnerReferenceBuilder kind(String kind) {
    object.setKind(kind);
    return this;
  }

  /**
   * The owner's name.
   *
   * @param name the name
   * @return this builder
   */
  public OwnerReferenceBuilder name(String name) {
    object.setName(name);
    return this;
  }

  /**
   * The owner's unique id.
   *
   * @param uid the id
   * @return this builder
   */
  public OwnerReferenceBuilder uid(String uid) {
    object.setUid(uid);
    return this;
  }

  /**
   * Whether the owner is the one that manages the object.
   *
   * @param controller true for at most one owner of an object
   * @return this builder
   */
  public OwnerReferenceBuilder controller(boolean controller) {
    object.setController(controller);
    return this;
  }

  /**
   * Whether the owner waits for the object when it is deleted in the foreground.
   *
   * @param blockOwnerDeletion true if so
   * @return this builder
   */
  public OwnerReferenceBuilder blockOwnerDeletion(boolean blockOwnerDeletion) {
    object.setBlockOwnerDeletion(blockOwnerDeletion);
    return this;
  }

  /**
   * Makes the object.
   *
   * @return a new object, which later calls of the builder do not change
   */
  public OwnerReference build() {
    return OwnerReference.of(object);
  }
}
