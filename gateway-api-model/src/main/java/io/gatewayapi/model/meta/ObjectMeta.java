package io.gatewayapi.model.meta;

import com.google.gson.JsonElement;
import io.gatewayapi.model.json.Json;
import io.gatewayapi.model.json.JsonSink;
import io.gatewayapi.model.json.JsonSource;
import io.gatewayapi.model.json.KeptFields;
import io.gatewayapi.model.json.WireObject;
import io.kubernetes.client.openapi.models.V1ManagedFieldsEntry;
import io.kubernetes.client.openapi.models.V1ObjectMeta;
import io.kubernetes.client.openapi.models.V1OwnerReference;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Client-java's object metadata, without its losses.
 *
 * <p>What is absent stays absent (a new object has no lists and maps, where client-java's has empty
 * ones), unknown fields and explicit nulls stay, and so does the text of timestamps. It never equals
 * a plain {@code V1ObjectMeta}; use {@link #of} to compare.
 */
public final class ObjectMeta extends V1ObjectMeta implements WireObject {
  private final KeptFields kept = new KeptFields();
  private @Nullable Timestamp creation;
  private @Nullable Timestamp deletion;

  /** Makes one with nothing set. */
  public ObjectMeta() {
    super.setAnnotations(null);
    super.setFinalizers(null);
    super.setLabels(null);
    super.setManagedFields(null);
    super.setOwnerReferences(null);
  }

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
  public boolean readProperty(String property, JsonSource in) {
    switch (property) {
      case "name" -> super.setName(in.string());
      case "generateName" -> super.setGenerateName(in.string());
      case "namespace" -> super.setNamespace(in.string());
      case "selfLink" -> super.setSelfLink(in.string());
      case "uid" -> super.setUid(in.string());
      case "resourceVersion" -> super.setResourceVersion(in.string());
      case "generation" -> super.setGeneration(in.int64(this, property));
      case "creationTimestamp" -> creation = Timestamp.of(in.string());
      case "deletionTimestamp" -> deletion = Timestamp.of(in.string());
      case "deletionGracePeriodSeconds" ->
        super.setDeletionGracePeriodSeconds(in.int64(this, property));
      case "labels" -> super.setLabels(in.stringMap());
      case "annotations" -> super.setAnnotations(in.stringMap());
      case "ownerReferences" ->
        super.setOwnerReferences(in.list(source -> source.object(new OwnerReference())));
      case "finalizers" -> super.setFinalizers(in.strings());
      case "managedFields" ->
        super.setManagedFields(in.list(source -> source.object(new ManagedFieldsEntry())));
      default -> {
        return false;
      }
    }
    return true;
  }

  @Override
  public void writeProperties(JsonSink out) {
    out.optional("name", getName());
    out.optional("generateName", getGenerateName());
    out.optional("namespace", getNamespace());
    out.optional("selfLink", getSelfLink());
    out.optional("uid", getUid());
    out.optional("resourceVersion", getResourceVersion());
    out.optional("generation", getGeneration());
    out.optional("creationTimestamp", Timestamp.textOf(creation));
    out.optional("deletionTimestamp", Timestamp.textOf(deletion));
    out.optional("deletionGracePeriodSeconds", getDeletionGracePeriodSeconds());
    if (getLabels() != null) {
      out.name("labels").stringMap(getLabels());
    }
    if (getAnnotations() != null) {
      out.name("annotations").stringMap(getAnnotations());
    }
    if (getOwnerReferences() != null) {
      out.name("ownerReferences").objects(OwnerReference.ours(getOwnerReferences()));
    }
    if (getFinalizers() != null) {
      out.name("finalizers").strings(getFinalizers());
    }
    if (getManagedFields() != null) {
      out.name("managedFields").objects(ManagedFieldsEntry.ours(getManagedFields()));
    }
    kept.writeTo(out);
  }

  /**
   * The fields that have no typed place: unknown ones, explicit nulls, and numbers that the
   * property's Java type would not print as they stood.
   *
   * @return an unmodifiable view
   */
  public Map<String, JsonElement> extraFields() {
    return kept.asMap();
  }

  /**
   * Sets a field that has no typed place.
   *
   * @param field the field's JSON name
   * @param value its value, null to remove the field
   */
  public void setExtraField(String field, @Nullable JsonElement value) {
    kept.set(field, value, this);
  }

  @Override
  public void keep(String field, JsonElement value) {
    kept.put(field, value);
  }

  @Override
  public void forget(String field) {
    kept.remove(field);
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

  /**
   * When the object was made.
   *
   * @return null if absent, or if the text is no RFC 3339 time
   */
  @Override
  public @Nullable OffsetDateTime getCreationTimestamp() {
    return Timestamp.timeOf(creation);
  }

  /**
   * When the object was made, as it is written.
   *
   * @return the text, null if absent
   */
  public @Nullable String getCreationTimestampText() {
    return Timestamp.textOf(creation);
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

  /**
   * When the object was, or will be, deleted.
   *
   * @return null if absent, or if the text is no RFC 3339 time
   */
  @Override
  public @Nullable OffsetDateTime getDeletionTimestamp() {
    return Timestamp.timeOf(deletion);
  }

  /**
   * When the object was, or will be, deleted, as it is written.
   *
   * @return the text, null if absent
   */
  public @Nullable String getDeletionTimestampText() {
    return Timestamp.textOf(deletion);
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

  /** Compares all properties, timestamps by their text, and the extra fields. */
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof ObjectMeta o
            && Objects.equals(getName(), o.getName())
            && Objects.equals(getGenerateName(), o.getGenerateName())
            && Objects.equals(getNamespace(), o.getNamespace())
            && Objects.equals(getSelfLink(), o.getSelfLink())
            && Objects.equals(getUid(), o.getUid())
            && Objects.equals(getResourceVersion(), o.getResourceVersion())
            && Objects.equals(getGeneration(), o.getGeneration())
            && Objects.equals(creation, o.creation)
            && Objects.equals(deletion, o.deletion)
            && Objects.equals(getDeletionGracePeriodSeconds(), o.getDeletionGracePeriodSeconds())
            && Objects.equals(getLabels(), o.getLabels())
            && Objects.equals(getAnnotations(), o.getAnnotations())
            && Objects.equals(ownerReferences(this), ownerReferences(o))
            && Objects.equals(getFinalizers(), o.getFinalizers())
            && Objects.equals(managedFields(this), managedFields(o))
            && kept.equals(o.kept));
  }

  /** A plain one that a user put in equals ours with the same content, as it is written the same. */
  private static @Nullable List<OwnerReference> ownerReferences(ObjectMeta metadata) {
    List<V1OwnerReference> all = metadata.getOwnerReferences();
    return all == null ? null : OwnerReference.ours(all);
  }

  private static @Nullable List<ManagedFieldsEntry> managedFields(ObjectMeta metadata) {
    List<V1ManagedFieldsEntry> all = metadata.getManagedFields();
    return all == null ? null : ManagedFieldsEntry.ours(all);
  }

  @Override
  public int hashCode() {
    return Objects.hash(
        getName(),
        getNamespace(),
        getUid(),
        getResourceVersion(),
        getGeneration(),
        getLabels(),
        kept);
  }

  /** The type's name and the metadata as JSON. */
  @Override
  public String toString() {
    return "ObjectMeta" + Json.write(this);
  }
}
