package io.gatewayapi.model.meta;

import com.google.gson.JsonElement;
import io.gatewayapi.model.json.Json;
import io.gatewayapi.model.json.JsonSink;
import io.gatewayapi.model.json.JsonSource;
import io.gatewayapi.model.json.KeptFields;
import io.gatewayapi.model.json.WireObject;
import io.kubernetes.client.openapi.models.V1ShardInfo;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Client-java's description of a list's shard, which here keeps unknown fields and explicit nulls.
 */
public final class ShardInfo extends V1ShardInfo implements WireObject {
  private final KeptFields kept = new KeptFields();

  /** Makes one with nothing set. */
  public ShardInfo() {}

  /**
   * Copies with everything in it.
   *
   * @param other plain or ours
   * @return the copy, which shares nothing that can change
   */
  public static ShardInfo of(V1ShardInfo other) {
    ShardInfo copy = new ShardInfo();
    copy.setSelector(other.getSelector());
    if (other instanceof ShardInfo ours) {
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
  public static @Nullable ShardInfo adopt(@Nullable V1ShardInfo other) {
    return other == null || other instanceof ShardInfo ? (ShardInfo) other : of(other);
  }

  @Override
  public boolean readProperty(String property, JsonSource in) {
    switch (property) {
      case "selector" -> super.setSelector(in.string());
      default -> {
        return false;
      }
    }
    return true;
  }

  @Override
  public void writeProperties(JsonSink out) {
    out.optional("selector", getSelector());
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
  public void setSelector(@Nullable String selector) {
    forget("selector");
    super.setSelector(selector);
  }

  @Override
  public ShardInfo selector(@Nullable String selector) {
    setSelector(selector);
    return this;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof ShardInfo o
            && Objects.equals(getSelector(), o.getSelector())
            && kept.equals(o.kept));
  }

  @Override
  public int hashCode() {
    return Objects.hash(getSelector(), kept);
  }

  /** The type's name and the object as JSON. */
  @Override
  public String toString() {
    return "ShardInfo" + Json.write(this);
  }
}
