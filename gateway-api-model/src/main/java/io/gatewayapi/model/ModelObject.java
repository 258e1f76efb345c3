package io.gatewayapi.model;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.gatewayapi.model.json.Json;
import io.gatewayapi.model.json.JsonSink;
import io.gatewayapi.model.json.KeptFields;
import io.gatewayapi.model.json.WireObject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The base of all generated types: a mutable value that also holds what its type does not know.
 *
 * <p>Two objects are equal if their class, their properties and their extra fields are. Not safe
 * for use by several threads while one of them changes it.
 */
public abstract class ModelObject implements WireObject {
  private @Nullable KeptFields kept;

  /** For generated types. */
  protected ModelObject() {}

  /**
   * Copies the object with everything in it.
   *
   * @return the copy, which shares nothing that can change
   */
  public abstract ModelObject deepCopy();

  /**
   * The fields that have no typed place: unknown ones, explicit nulls, and numbers that the
   * property's Java type would not print as they stood.
   *
   * @return an unmodifiable view
   */
  public final Map<String, JsonElement> extraFields() {
    return kept == null ? Map.of() : kept.asMap();
  }

  /**
   * Sets a field that has no typed place.
   *
   * @param name the field's JSON name
   * @param value its value, null to remove the field
   * @throws GatewayApiException if the name is that of a property that is set
   */
  public final void setExtraField(String name, @Nullable JsonElement value) {
    if (kept == null) {
      kept = new KeptFields();
    }
    kept.set(name, value, this);
  }

  /** For the codec; user code calls {@link #setExtraField}. */
  @Override
  public final void keep(String name, JsonElement value) {
    if (kept == null) {
      kept = new KeptFields();
    }
    kept.put(name, value);
  }

  /** For the codec and for setters: the property has a value of its own from now on. */
  @Override
  public final void forget(String name) {
    if (kept != null) {
      kept.remove(name);
    }
  }

  /**
   * For getters: the integer that a kept number is, however it is written.
   *
   * @param name the property's JSON name
   * @return the integer, null if there is none of 32 bits
   */
  protected final @Nullable Integer keptInt32(String name) {
    return kept == null ? null : kept.int32(name);
  }

  /**
   * For getters: the integer that a kept number is, however it is written.
   *
   * @param name the property's JSON name
   * @return the integer, null if there is none of 64 bits
   */
  protected final @Nullable Long keptInt64(String name) {
    return kept == null ? null : kept.int64(name);
  }

  /**
   * For getters: the integers that a kept list holds, however they are written.
   *
   * @param name the property's JSON name
   * @return an unmodifiable list, null if there is none of integers of 32 bits
   */
  protected final @Nullable List<Integer> keptInt32s(String name) {
    return kept == null ? null : kept.int32s(name);
  }

  /**
   * Writes the extra fields, after all properties.
   *
   * @param out stands inside the object
   */
  protected final void writeKept(JsonSink out) {
    if (kept != null) {
      kept.writeTo(out);
    }
  }

  /**
   * Whether another object has the same extra fields.
   *
   * @param other the other object
   * @return true if so
   */
  protected final boolean sameKept(ModelObject other) {
    return (kept == null || kept.isEmpty())
        ? other.extraFields().isEmpty()
        : Objects.equals(kept, other.kept);
  }

  /**
   * A hash of the extra fields.
   *
   * @return 0 if there are none
   */
  protected final int keptHash() {
    return kept == null ? 0 : kept.hashCode();
  }

  /**
   * Copies the extra fields to a new object.
   *
   * @param copy the copy
   */
  protected final void copyKeptTo(ModelObject copy) {
    if (kept != null && !kept.isEmpty()) {
      copy.kept = new KeptFields();
      kept.copyTo(copy.kept);
    }
  }

  /**
   * The object as a JSON tree.
   *
   * @return a new tree
   */
  public final JsonObject toJson() {
    return Json.toTree(this);
  }

  /** The type's name and the object as JSON, {@code HTTPRouteSpec{"hostnames":["a.example"]}}. */
  @Override
  public String toString() {
    return getClass().getSimpleName() + Json.write(this);
  }
}
