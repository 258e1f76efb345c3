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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Metadata as it stands on the wire: what is absent and what is empty, the fields that have no typed
 * place, and timestamps by their text. {@link ObjectMeta} has the setters.
 */
abstract class WireMetadata extends V1ObjectMeta implements WireObject {
  final KeptFields kept = new KeptFields();

  @Nullable
  Timestamp creation;

  @Nullable
  Timestamp deletion;

  WireMetadata() {
    super.setAnnotations(null);
    super.setFinalizers(null);
    super.setLabels(null);
    super.setManagedFields(null);
    super.setOwnerReferences(null);
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

  /** Compares all properties, timestamps by their text, and the extra fields. */
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof WireMetadata o
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
  private static @Nullable List<OwnerReference> ownerReferences(WireMetadata metadata) {
    List<V1OwnerReference> all = metadata.getOwnerReferences();
    return all == null ? null : OwnerReference.ours(all);
  }

  private static @Nullable List<ManagedFieldsEntry> managedFields(WireMetadata metadata) {
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
