package io.gatewayapi.model.meta;

import com.google.gson.JsonElement;
import io.gatewayapi.model.json.Json;
import io.gatewayapi.model.json.JsonSink;
import io.gatewayapi.model.json.JsonSource;
import io.gatewayapi.model.json.KeptFields;
import io.gatewayapi.model.json.WireObject;
import io.kubernetes.client.openapi.models.V1OwnerReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Client-java's owner reference, which here keeps unknown fields and explicit nulls.
 */
public final class OwnerReference extends V1OwnerReference implements WireObject {
  private final KeptFields kept = new KeptFields();

  /** Makes one with nothing set. */
  public OwnerReference() {}

  /**
   * Copies with everything in it.
   *
   * @param other plain or ours
   * @return the copy, which shares nothing that can change
   */
  public static OwnerReference of(V1OwnerReference other) {
    OwnerReference copy = new OwnerReference();
    copy.setApiVersion(other.getApiVersion());
    copy.setKind(other.getKind());
    copy.setName(other.getName());
    copy.setUid(other.getUid());
    copy.setController(other.getController());
    copy.setBlockOwnerDeletion(other.getBlockOwnerDeletion());
    if (other instanceof OwnerReference ours) {
      ours.kept.copyTo(copy.kept);
    }
    return copy;
  }

  /** The same list, with plain elements in it copied to ours. */
  static List<OwnerReference> ours(List<V1OwnerReference> list) {
    List<OwnerReference> all = new ArrayList<>(list.size());
    for (@Nullable V1OwnerReference each : list) {
      all.add(each == null || each instanceof OwnerReference ? (OwnerReference) each : of(each));
    }
    return all;
  }

  @Override
  public boolean readProperty(String property, JsonSource in) {
    switch (property) {
      case "apiVersion" -> super.setApiVersion(in.string());
      case "kind" -> super.setKind(in.string());
      case "name" -> super.setName(in.string());
      case "uid" -> super.setUid(in.string());
      case "controller" -> super.setController(in.bool());
      case "blockOwnerDeletion" -> super.setBlockOwnerDeletion(in.bool());
      default -> {
        return false;
      }
    }
    return true;
  }

  @Override
  public void writeProperties(JsonSink out) {
    out.optional("apiVersion", getApiVersion());
    out.optional("kind", getKind());
    out.optional("name", getName());
    out.optional("uid", getUid());
    out.optional("controller", getController());
    out.optional("blockOwnerDeletion", getBlockOwnerDeletion());
    kept.writeTo(out);
  }

  /**
   * The fields that have no typed place.
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
  public void setApiVersion(@Nullable String apiVersion) {
    forget("apiVersion");
    super.setApiVersion(apiVersion);
  }

  @Override
  public OwnerReference apiVersion(@Nullable String apiVersion) {
    setApiVersion(apiVersion);
    return this;
  }

  @Override
  public void setKind(@Nullable String kind) {
    forget("kind");
    super.setKind(kind);
  }

  @Override
  public OwnerReference kind(@Nullable String kind) {
    setKind(kind);
    return this;
  }

  @Override
  public void setName(@Nullable String name) {
    forget("name");
    super.setName(name);
  }

  @Override
  public OwnerReference name(@Nullable String name) {
    setName(name);
    return this;
  }

  @Override
  public void setUid(@Nullable String uid) {
    forget("uid");
    super.setUid(uid);
  }

  @Override
  public OwnerReference uid(@Nullable String uid) {
    setUid(uid);
    return this;
  }

  @Override
  public void setController(@Nullable Boolean controller) {
    forget("controller");
    super.setController(controller);
  }

  @Override
  public OwnerReference controller(@Nullable Boolean controller) {
    setController(controller);
    return this;
  }

  @Override
  public void setBlockOwnerDeletion(@Nullable Boolean blockOwnerDeletion) {
    forget("blockOwnerDeletion");
    super.setBlockOwnerDeletion(blockOwnerDeletion);
  }

  @Override
  public OwnerReference blockOwnerDeletion(@Nullable Boolean blockOwnerDeletion) {
    setBlockOwnerDeletion(blockOwnerDeletion);
    return this;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof OwnerReference o
            && Objects.equals(getApiVersion(), o.getApiVersion())
            && Objects.equals(getKind(), o.getKind())
            && Objects.equals(getName(), o.getName())
            && Objects.equals(getUid(), o.getUid())
            && Objects.equals(getController(), o.getController())
            && Objects.equals(getBlockOwnerDeletion(), o.getBlockOwnerDeletion())
            && kept.equals(o.kept));
  }

  @Override
  public int hashCode() {
    return Objects.hash(
        getApiVersion(),
        getKind(),
        getName(),
        getUid(),
        getController(),
        getBlockOwnerDeletion(),
        kept);
  }

  /** The type's name and the object as JSON. */
  @Override
  public String toString() {
    return "OwnerReference" + Json.write(this);
  }
}
