package io.gatewayapi.model.meta;

import com.google.gson.JsonElement;
import io.gatewayapi.model.json.Json;
import io.gatewayapi.model.json.JsonSink;
import io.gatewayapi.model.json.JsonSource;
import io.gatewayapi.model.json.KeptFields;
import io.gatewayapi.model.json.WireObject;
import io.kubernetes.client.openapi.models.V1ManagedFieldsEntry;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Client-java's record of who owns which fields, which here keeps unknown fields, explicit nulls and
 * the text of its time.
 *
 * <p>When read, {@code fieldsV1} is a gson tree; whatever else a user sets is written as gson's types
 * are: maps, lists, strings, numbers, booleans.
 */
public final class ManagedFieldsEntry extends V1ManagedFieldsEntry implements WireObject {
  private final KeptFields kept = new KeptFields();
  private @Nullable Timestamp time;

  /** Makes one with nothing set. */
  public ManagedFieldsEntry() {}

  /**
   * Copies with everything in it.
   *
   * @param other plain or ours
   * @return the copy, which shares nothing that can change
   */
  public static ManagedFieldsEntry of(V1ManagedFieldsEntry other) {
    ManagedFieldsEntry copy = new ManagedFieldsEntry();
    copy.setManager(other.getManager());
    copy.setOperation(other.getOperation());
    copy.setApiVersion(other.getApiVersion());
    copy.setFieldsType(other.getFieldsType());
    copy.setFieldsV1(JsonValues.copy(other.getFieldsV1()));
    copy.setSubresource(other.getSubresource());
    if (other instanceof ManagedFieldsEntry ours) {
      copy.time = ours.time;
      ours.kept.copyTo(copy.kept);
    } else {
      copy.setTime(other.getTime());
    }
    return copy;
  }

  /** The same list, with plain elements in it copied to ours. */
  static List<ManagedFieldsEntry> ours(List<V1ManagedFieldsEntry> list) {
    List<ManagedFieldsEntry> all = new ArrayList<>(list.size());
    for (@Nullable V1ManagedFieldsEntry each : list) {
      all.add(
          each == null || each instanceof ManagedFieldsEntry
              ? (ManagedFieldsEntry) each
              : of(each));
    }
    return all;
  }

  @Override
  public boolean readProperty(String property, JsonSource in) {
    switch (property) {
      case "manager" -> super.setManager(in.string());
      case "operation" -> super.setOperation(in.string());
      case "apiVersion" -> super.setApiVersion(in.string());
      case "time" -> time = Timestamp.of(in.string());
      case "fieldsType" -> super.setFieldsType(in.string());
      case "fieldsV1" -> super.setFieldsV1(in.tree());
      case "subresource" -> super.setSubresource(in.string());
      default -> {
        return false;
      }
    }
    return true;
  }

  @Override
  public void writeProperties(JsonSink out) {
    out.optional("manager", getManager());
    out.optional("operation", getOperation());
    out.optional("apiVersion", getApiVersion());
    out.optional("time", Timestamp.textOf(time));
    out.optional("fieldsType", getFieldsType());
    if (getFieldsV1() != null) {
      out.name("fieldsV1").tree(JsonValues.tree(getFieldsV1()));
    }
    out.optional("subresource", getSubresource());
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
  public void setManager(@Nullable String manager) {
    forget("manager");
    super.setManager(manager);
  }

  @Override
  public ManagedFieldsEntry manager(@Nullable String manager) {
    setManager(manager);
    return this;
  }

  @Override
  public void setOperation(@Nullable String operation) {
    forget("operation");
    super.setOperation(operation);
  }

  @Override
  public ManagedFieldsEntry operation(@Nullable String operation) {
    setOperation(operation);
    return this;
  }

  @Override
  public void setApiVersion(@Nullable String apiVersion) {
    forget("apiVersion");
    super.setApiVersion(apiVersion);
  }

  @Override
  public ManagedFieldsEntry apiVersion(@Nullable String apiVersion) {
    setApiVersion(apiVersion);
    return this;
  }

  /**
   * When the fields were last changed.
   *
   * @return null if absent, or if the text is no RFC 3339 time
   */
  @Override
  public @Nullable OffsetDateTime getTime() {
    return Timestamp.timeOf(time);
  }

  /**
   * When the fields were last changed, as it is written.
   *
   * @return the text, null if absent
   */
  public @Nullable String getTimeText() {
    return Timestamp.textOf(time);
  }

  @Override
  public void setTime(@Nullable OffsetDateTime value) {
    forget("time");
    time = Timestamp.ofNullable(value);
  }

  @Override
  public ManagedFieldsEntry time(@Nullable OffsetDateTime value) {
    setTime(value);
    return this;
  }

  @Override
  public void setFieldsType(@Nullable String fieldsType) {
    forget("fieldsType");
    super.setFieldsType(fieldsType);
  }

  @Override
  public ManagedFieldsEntry fieldsType(@Nullable String fieldsType) {
    setFieldsType(fieldsType);
    return this;
  }

  @Override
  public void setFieldsV1(@Nullable Object fieldsV1) {
    forget("fieldsV1");
    super.setFieldsV1(fieldsV1);
  }

  @Override
  public ManagedFieldsEntry fieldsV1(@Nullable Object fieldsV1) {
    setFieldsV1(fieldsV1);
    return this;
  }

  @Override
  public void setSubresource(@Nullable String subresource) {
    forget("subresource");
    super.setSubresource(subresource);
  }

  @Override
  public ManagedFieldsEntry subresource(@Nullable String subresource) {
    setSubresource(subresource);
    return this;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof ManagedFieldsEntry o
            && Objects.equals(getManager(), o.getManager())
            && Objects.equals(getOperation(), o.getOperation())
            && Objects.equals(getApiVersion(), o.getApiVersion())
            && Objects.equals(time, o.time)
            && Objects.equals(getFieldsType(), o.getFieldsType())
            && Objects.equals(getFieldsV1(), o.getFieldsV1())
            && Objects.equals(getSubresource(), o.getSubresource())
            && kept.equals(o.kept));
  }

  @Override
  public int hashCode() {
    return Objects.hash(
        getManager(),
        getOperation(),
        getApiVersion(),
        time,
        getFieldsType(),
        getSubresource(),
        kept);
  }

  /** The type's name and the object as JSON. */
  @Override
  public String toString() {
    return "ManagedFieldsEntry" + Json.write(this);
  }
}
