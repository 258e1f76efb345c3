package io.gatewayapi.testing.internal.merge;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Sets of fields in the form that managedFields have. */
public final class FieldsV1 {
  private static final String SELF = ".";

  private FieldsV1() {}

  /**
   * Writes a set.
   *
   * @param set the set
   * @return {@code {"f:spec":{"f:hostnames":{}}}} and the like
   */
  public static JsonObject write(FieldSet set) {
    JsonObject out = new JsonObject();
    SortedSet<PathElement> steps = new TreeSet<>(set.members());
    steps.addAll(set.children().keySet());
    for (PathElement step : steps) {
      JsonObject below = write(set.below(step));
      if (!below.isEmpty() && set.members().contains(step)) {
        JsonObject self = new JsonObject();
        self.add(SELF, new JsonObject());
        below.entrySet().forEach(e -> self.add(e.getKey(), e.getValue()));
        below = self;
      }
      out.add(step.wire(), below);
    }
    return out;
  }

  /**
   * Whether a set in this form has all fields of another.
   *
   * @param fields what stands in managedFields
   * @param set the other set
   * @return true if so; false if it is no set of fields
   */
  public static boolean hasAll(@Nullable JsonElement fields, FieldSet set) {
    if (set.isEmpty()) {
      return true;
    }
    if (!(fields instanceof JsonObject object)) {
      return false;
    }
    for (PathElement step : set.members()) {
      if (!isMember(object.get(step.wire()))) {
        return false;
      }
    }
    for (Map.Entry<PathElement, FieldSet> child : set.children().entrySet()) {
      if (!hasAll(object.get(child.getKey().wire()), child.getValue())) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether a set in this form has any field of another.
   *
   * @param fields what stands in managedFields
   * @param set the other set
   * @return true if so; false if it is no set of fields
   */
  public static boolean hasAny(@Nullable JsonElement fields, FieldSet set) {
    if (set.isEmpty() || !(fields instanceof JsonObject object)) {
      return false;
    }
    for (PathElement step : set.members()) {
      if (isMember(object.get(step.wire()))) {
        return true;
      }
    }
    for (Map.Entry<PathElement, FieldSet> child : set.children().entrySet()) {
      if (hasAny(object.get(child.getKey().wire()), child.getValue())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isMember(@Nullable JsonElement entry) {
    return entry != null && (!(entry instanceof JsonObject o) || o.isEmpty() || o.has(SELF));
  }

  /**
   * Reads a set.
   *
   * @param fields what stands in managedFields
   * @return the set
   * @throws IllegalArgumentException if it is no set of fields
   */
  public static FieldSet read(JsonElement fields) {
    if (!(fields instanceof JsonObject object)) {
      throw new IllegalArgumentException("fieldsV1 is " + fields + ", expected an object");
    }
    SortedSet<PathElement> members = new TreeSet<>();
    SortedMap<PathElement, FieldSet> children = new TreeMap<>();
    for (Map.Entry<String, JsonElement> entry : object.entrySet()) {
      if (entry.getKey().equals(SELF) || PathElement.isOfLaterServers(entry.getKey())) {
        continue;
      }
      PathElement step = PathElement.parse(entry.getKey());
      if (isMember(entry.getValue())) {
        members.add(step);
      }
      FieldSet below = read(entry.getValue());
      if (!below.isEmpty()) {
        children.put(step, below);
      }
    }
    return new FieldSet(members, children);
  }
}
