package io.gatewayapi.model.meta;

import io.kubernetes.client.openapi.models.V1ManagedFieldsEntry;
import io.kubernetes.client.openapi.models.V1ObjectMeta;
import io.kubernetes.client.openapi.models.V1OwnerReference;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Client-java's object metadata, without its losses.
 *
 * <p>What is absent stays absent (a new object has no lists and maps, where client-java's has empty
 * ones), unknown fields and explicit nulls stay, and so does the text of timestamps. It never equals
 * a plain {@code V1ObjectMeta}; use {@link #of} to compare.
 */
public final class ObjectMeta extends WireMetadata {
  /** Makes one with nothing set. */
  public ObjectMeta() {}

  /**
   * Copies metadata with everything in it. Of plain metadata the empty lists and maps are left out,
   * since they say nothing there.
   *
   * @param other plain metadata or ours
   * @return the copy, which shares nothing that can change
   */
  public static ObjectMeta of(V1ObjectMeta other) {
    ObjectMeta copy = new ObjectMeta();
    boolean empty = other instanceof ObjectMeta;
    copy.setName(other.getName());
    copy.setGenerateName(other.getGenerateName());
    copy.setNamespace(other.getNamespace());
    copy.setSelfLink(other.getSelfLink());
    copy.setUid(other.getUid());
    copy.setResourceVersion(other.getResourceVersion());
    copy.setGeneration(other.getGeneration());
    copy.setDeletionGracePeriodSeconds(other.getDeletionGracePeriodSeconds());
    copy.setLabels(MetadataCopies.map(other.getLabels(), empty));
    copy.setAnnotations(MetadataCopies.map(other.getAnnotations(), empty));
    copy.setFinalizers(MetadataCopies.list(other.getFinalizers(), empty, text -> text));
    copy.setOwnerReferences(
        MetadataCopies.list(other.getOwnerReferences(), empty, OwnerReference::of));
    copy.setManagedFields(
        MetadataCopies.list(other.getManagedFields(), empty, ManagedFieldsEntry::of));
    if (other instanceof ObjectMeta ours) {
      copy.creation = ours.creation;
      copy.deletion = ours.deletion;
      ours.kept.copyTo(copy.kept);
    } else {
      copy.setCreationTimestamp(other.getCreationTimestamp());
      copy.setDeletionTimestamp(other.getDeletionTimestamp());
    }
    return copy;
  }

  /**
   * The metadata itself if it is ours, else a copy of it.
   *
   * @param metadata plain metadata or ours
   * @return ours, null for null
   */
  public static @Nullable ObjectMeta adopt(@Nullable V1ObjectMeta metadata) {
    if (metadata == null || metadata instanceof ObjectMeta) {
      return (ObjectMeta) metadata;
    }
    return of(metadata);
  }

  /**
   * Copies the metadata with everything in it.
   *
   * @return the copy, which shares nothing that can change
   */
  public ObjectMeta deepCopy() {
    return of(this);
  }

  @Override
  public void setName(@Nullable String name) {
    forget("name");
    super.setName(name);
  }

  @Override
  public ObjectMeta name(@Nullable String name) {
    setName(name);
    return this;
  }

  @Override
  public void setGenerateName(@Nullable String generateName) {
    forget("generateName");
    super.setGenerateName(generateName);
  }

  @Override
  public ObjectMeta generateName(@Nullable String generateName) {
    setGenerateName(generateName);
    return this;
  }

  @Override
  public void setNamespace(@Nullable String namespace) {
    forget("namespace");
    super.setNamespace(namespace);
  }

  @Override
  public ObjectMeta namespace(@Nullable String namespace) {
    setNamespace(namespace);
    return this;
  }

  @Override
  public void setSelfLink(@Nullable String selfLink) {
    forget("selfLink");
    super.setSelfLink(selfLink);
  }

  @Override
  public ObjectMeta selfLink(@Nullable String selfLink) {
    setSelfLink(selfLink);
    return this;
  }

  @Override
  public void setUid(@Nullable String uid) {
    forget("uid");
    super.setUid(uid);
  }

  @Override
  public ObjectMeta uid(@Nullable String uid) {
    setUid(uid);
    return this;
  }

  @Override
  public void setResourceVersion(@Nullable String resourceVersion) {
    forget("resourceVersion");
    super.setResourceVersion(resourceVersion);
  }

  @Override
  public ObjectMeta resourceVersion(@Nullable String resourceVersion) {
    setResourceVersion(resourceVersion);
    return this;
  }

  @Override
  public void setGeneration(@Nullable Long generation) {
    forget("generation");
    super.setGeneration(generation);
  }

  @Override
  public ObjectMeta generation(@Nullable Long generation) {
    setGeneration(generation);
    return this;
  }

  @Override
  public void setCreationTimestamp(@Nullable OffsetDateTime creationTimestamp) {
    forget("creationTimestamp");
    creation = Timestamp.ofNullable(creationTimestamp);
  }

  @Override
  public ObjectMeta creationTimestamp(@Nullable OffsetDateTime creationTimestamp) {
    setCreationTimestamp(creationTimestamp);
    return this;
  }

  @Override
  public void setDeletionTimestamp(@Nullable OffsetDateTime deletionTimestamp) {
    forget("deletionTimestamp");
    deletion = Timestamp.ofNullable(deletionTimestamp);
  }

  @Override
  public ObjectMeta deletionTimestamp(@Nullable OffsetDateTime deletionTimestamp) {
    setDeletionTimestamp(deletionTimestamp);
    return this;
  }

  @Override
  public void setDeletionGracePeriodSeconds(@Nullable Long seconds) {
    forget("deletionGracePeriodSeconds");
    super.setDeletionGracePeriodSeconds(seconds);
  }

  @Override
  public ObjectMeta deletionGracePeriodSeconds(@Nullable Long seconds) {
    setDeletionGracePeriodSeconds(seconds);
    return this;
  }

  @Override
  public void setLabels(@Nullable Map<String, String> labels) {
    forget("labels");
    super.setLabels(labels);
  }

  @Override
  public ObjectMeta labels(@Nullable Map<String, String> labels) {
    setLabels(labels);
    return this;
  }

  @Override
  public ObjectMeta putLabelsItem(String key, String value) {
    if (getLabels() == null) {
      setLabels(new LinkedHashMap<>());
    }
    getLabels().put(key, value);
    return this;
  }

  @Override
  public void setAnnotations(@Nullable Map<String, String> annotations) {
    forget("annotations");
    super.setAnnotations(annotations);
  }

  @Override
  public ObjectMeta annotations(@Nullable Map<String, String> annotations) {
    setAnnotations(annotations);
    return this;
  }

  @Override
  public ObjectMeta putAnnotationsItem(String key, String value) {
    if (getAnnotations() == null) {
      setAnnotations(new LinkedHashMap<>());
    }
    getAnnotations().put(key, value);
    return this;
  }

  @Override
  public void setOwnerReferences(@Nullable List<V1OwnerReference> ownerReferences) {
    forget("ownerReferences");
    super.setOwnerReferences(ownerReferences);
  }

  @Override
  public ObjectMeta ownerReferences(@Nullable List<V1OwnerReference> ownerReferences) {
    setOwnerReferences(ownerReferences);
    return this;
  }

  @Override
  public ObjectMeta addOwnerReferencesItem(V1OwnerReference ownerReference) {
    if (getOwnerReferences() == null) {
      setOwnerReferences(new ArrayList<>());
    }
    getOwnerReferences().add(ownerReference);
    return this;
  }

  @Override
  public void setFinalizers(@Nullable List<String> finalizers) {
    forget("finalizers");
    super.setFinalizers(finalizers);
  }

  @Override
  public ObjectMeta finalizers(@Nullable List<String> finalizers) {
    setFinalizers(finalizers);
    return this;
  }

  @Override
  public ObjectMeta addFinalizersItem(String finalizer) {
    if (getFinalizers() == null) {
      setFinalizers(new ArrayList<>());
    }
    getFinalizers().add(finalizer);
    return this;
  }

  @Override
  public void setManagedFields(@Nullable List<V1ManagedFieldsEntry> managedFields) {
    forget("managedFields");
    super.setManagedFields(managedFields);
  }

  @Override
  public ObjectMeta managedFields(@Nullable List<V1ManagedFieldsEntry> managedFields) {
    setManagedFields(managedFields);
    return this;
  }

  @Override
  public ObjectMeta addManagedFieldsItem(V1ManagedFieldsEntry entry) {
    if (getManagedFields() == null) {
      setManagedFields(new ArrayList<>());
    }
    getManagedFields().add(entry);
    return this;
  }
}
