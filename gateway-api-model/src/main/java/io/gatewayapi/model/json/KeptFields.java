package io.gatewayapi.model.json;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import io.gatewayapi.model.GatewayApiException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The fields of an object that have no typed place, in the order in which they came.
 *
 * <p>Most objects have none, so the map is made when the first one comes.
 */
public final class KeptFields {
  private @Nullable Map<String, JsonElement> fields;

  /** Keeps nothing yet. */
  public KeptFields() {}

  /**
   * Keeps a field, in place of any kept one of the same name.
   *
   * @param name the field's JSON name
   * @param value its value
   */
  public void put(String name, JsonElement value) {
    if (fields == null) {
      fields = new LinkedHashMap<>(4);
    }
    fields.put(name, value);
  }

  /**
   * Keeps a field that a user sets, or drops it.
   *
   * @param name the field's JSON name
   * @param value its value, null to drop it
   * @param owner the object that has these fields
   * @throws GatewayApiException if the name is that of a property of the owner that is set
   */
  public void set(String name, @Nullable JsonElement value, WireObject owner) {
    remove(name);
    if (value == null) {
      return;
    }
    if (Json.toTree(owner).has(name)) {
      throw new GatewayApiException(
          owner.getClass().getSimpleName() + "." + name + " is set: change it with its setter");
    }
    put(name, value);
  }

  /**
   * Drops a field if it is kept.
   *
   * @param name the field's JSON name
   */
  public void remove(String name) {
    if (fields != null) {
      fields.remove(name);
    }
  }

  /**
   * Whether nothing is kept.
   *
   * @return true if so
   */
  public boolean isEmpty() {
    return fields == null || fields.isEmpty();
  }

  /**
   * What is kept.
   *
   * @return an unmodifiable view
   */
  public Map<String, JsonElement> asMap() {
    return fields == null ? Map.of() : Collections.unmodifiableMap(fields);
  }

  /**
   * The integer that a kept number is, however it is written: {@code 50.0} is 50.
   *
   * @param name the field's JSON name
   * @return the integer, null if the field is not kept or is no integer of 64 bits
   */
  public @Nullable Long int64(String name) {
    return fields == null ? null : JsonTrees.int64(fields.get(name));
  }

  /**
   * The integer that a kept number is, however it is written: {@code 50.0} is 50.
   *
   * @param name the field's JSON name
   * @return the integer, null if the field is not kept or is no integer of 32 bits
   */
  public @Nullable Integer int32(String name) {
    return JsonTrees.int32(int64(name));
  }

  /**
   * The integers that the numbers of a kept list are, however they are written.
   *
   * @param name the field's JSON name
   * @return an unmodifiable list, null if the field is not kept or an entry is neither null nor an
   *     integer of 32 bits
   */
  public @Nullable List<Integer> int32s(String name) {
    if (fields == null || !(fields.get(name) instanceof JsonArray array)) {
      return null;
    }
    List<@Nullable Integer> all = new ArrayList<>(array.size());
    for (JsonElement each : array) {
      Integer value = JsonTrees.int32(JsonTrees.int64(each));
      if (value == null && !each.isJsonNull()) {
        return null;
      }
      all.add(value);
    }
    return Collections.unmodifiableList(all);
  }

  /**
   * Writes each field with its name.
   *
   * @param out stands inside an object
   */
  public void writeTo(JsonSink out) {
    if (fields != null) {
      fields.forEach((name, value) -> out.name(name).tree(value));
    }
  }

  /**
   * Adds copies of all fields to another object's.
   *
   * @param other where to
   */
  public void copyTo(KeptFields other) {
    if (fields != null) {
      fields.forEach((name, value) -> other.put(name, value.deepCopy()));
    }
  }

  /** Two are equal if they hold the same names and values, numbers by their text. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof KeptFields o && JsonTrees.same(asMap(), o.asMap());
  }

  @Override
  public int hashCode() {
    return isEmpty() ? 0 : JsonTrees.hash(asMap());
  }

  @Override
  public String toString() {
    return asMap().toString();
  }
}
