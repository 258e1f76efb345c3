package io.gatewayapi.model.meta;

import com.google.gson.JsonElement;
import io.gatewayapi.model.json.Json;
import io.gatewayapi.model.json.JsonSink;
import io.gatewayapi.model.json.JsonSource;
import io.gatewayapi.model.json.KeptFields;
import io.gatewayapi.model.json.WireObject;
import io.kubernetes.client.openapi.models.V1ListMeta;
import io.kubernetes.client.openapi.models.V1ShardInfo;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Client-java's list metadata, which here keeps unknown fields and explicit nulls.
 */
public final class ListMeta extends V1ListMeta implements WireObject {
  private final KeptFields kept = new KeptFields();

  /** Makes one with nothing set. */
  public ListMeta() {}

  /**
   * Copies with everything in it.
   *
   * @param other plain or ours
   * @return the copy, which shares nothing that can change
   */
  public static ListMeta of(V1ListMeta other) {
    ListMeta copy = new ListMeta();
    copy.setResourceVersion(other.getResourceVersion());
    copy.setContinue(other.getContinue());
    copy.setRemainingItemCount(other.getRemainingItemCount());
    copy.setSelfLink(other.getSelfLink());
    copy.setShardInfo(other.getShardInfo() == null ? null : ShardInfo.of(other.getShardInfo()));
    if (other instanceof ListMeta ours) {
      ours.kept.copyTo(copy.kept);
    }
    return copy;
  }

  /**
   * The object itself if it is ours, else a copy of it.
   *
   * @param other plain or ours
   * @return ours, null for null
   */
  public static @Nullable ListMeta adopt(@Nullable V1ListMeta other) {
    return other == null || other instanceof ListMeta ? (ListMeta) other : of(other);
  }

  /**
   * Copies the metadata with everything in it.
   *
   * @return the copy, which shares nothing that can change
   */
  public ListMeta deepCopy() {
    return of(this);
  }

  @Override
  public boolean readProperty(String property, JsonSource in) {
    switch (property) {
      case "resourceVersion" -> super.setResourceVersion(in.string());
      case "continue" -> super.setContinue(in.string());
      case "remainingItemCount" -> super.setRemainingItemCount(in.int64(this, property));
      case "selfLink" -> super.setSelfLink(in.string());
      case "shardInfo" -> super.setShardInfo(in.object(new ShardInfo()));
      default -> {
        return false;
      }
    }
    return true;
  }

  @Override
  public void writeProperties(JsonSink out) {
    out.optional("resourceVersion", getResourceVersion());
    out.optional("continue", getContinue());
    out.optional("remainingItemCount", getRemainingItemCount());
    out.optional("selfLink", getSelfLink());
    if (getShardInfo() != null) {
      out.name("shardInfo").object(ShardInfo.adopt(getShardInfo()));
    }
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
  public void setResourceVersion(@Nullable String resourceVersion) {
    forget("resourceVersion");
    super.setResourceVersion(resourceVersion);
  }

  @Override
  public ListMeta resourceVersion(@Nullable String resourceVersion) {
    setResourceVersion(resourceVersion);
    return this;
  }

  @Override
  public void setContinue(@Nullable String token) {
    forget("continue");
    super.setContinue(token);
  }

  @Override
  public ListMeta _continue(@Nullable String token) {
    setContinue(token);
    return this;
  }

  @Override
  public void setRemainingItemCount(@Nullable Long remainingItemCount) {
    forget("remainingItemCount");
    super.setRemainingItemCount(remainingItemCount);
  }

  @Override
  public ListMeta remainingItemCount(@Nullable Long remainingItemCount) {
    setRemainingItemCount(remainingItemCount);
    return this;
  }

  @Override
  public void setSelfLink(@Nullable String selfLink) {
    forget("selfLink");
    super.setSelfLink(selfLink);
  }

  @Override
  public ListMeta selfLink(@Nullable String selfLink) {
    setSelfLink(selfLink);
    return this;
  }

  @Override
  public void setShardInfo(@Nullable V1ShardInfo shardInfo) {
    forget("shardInfo");
    super.setShardInfo(shardInfo);
  }

  @Override
  public ListMeta shardInfo(@Nullable V1ShardInfo shardInfo) {
    setShardInfo(shardInfo);
    return this;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof ListMeta o
            && Objects.equals(getResourceVersion(), o.getResourceVersion())
            && Objects.equals(getContinue(), o.getContinue())
            && Objects.equals(getRemainingItemCount(), o.getRemainingItemCount())
            && Objects.equals(getSelfLink(), o.getSelfLink())
            && Objects.equals(getShardInfo(), o.getShardInfo())
            && kept.equals(o.kept));
  }

  @Override
  public int hashCode() {
    return Objects.hash(
        getResourceVersion(),
        getContinue(),
        getRemainingItemCount(),
        getSelfLink(),
        getShardInfo(),
        kept);
  }

  /** The type's name and the object as JSON. */
  @Override
  public String toString() {
    return "ListMeta" + Json.write(this);
  }
}
