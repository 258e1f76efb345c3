package io.gatewayapi.testing.internal.store;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reading and filling JSON trees without surprises at the wrong type. */
public final class Trees {
  private Trees() {}

  /**
   * The text of a property.
   *
   * @param object the object
   * @param name the property
   * @return its text, empty if it is absent or no string
   */
  public static String text(JsonObject object, String name) {
    return object.get(name) instanceof JsonPrimitive p && p.isString() ? p.getAsString() : "";
  }

  /**
   * The object at a property, made if it is absent, null or something else.
   *
   * @param object the object
   * @param name the property
   * @return what stands there
   */
  public static JsonObject child(JsonObject object, String name) {
    if (object.get(name) instanceof JsonObject there) {
      return there;
    }
    JsonObject made = new JsonObject();
    object.add(name, made);
    return made;
  }

  /**
   * The metadata of an object, made if absent.
   *
   * @param object the object
   * @return its metadata
   */
  public static JsonObject metadata(JsonObject object) {
    return child(object, "metadata");
  }

  /**
   * Sets a property, or removes it where there is nothing to set.
   *
   * @param object the object
   * @param name the property
   * @param value its value, null for none
   */
  public static void put(JsonObject object, String name, @Nullable JsonElement value) {
    if (value == null || value.isJsonNull()) {
      object.remove(name);
    } else {
      object.add(name, value);
    }
  }

  /**
   * Texts as a list.
   *
   * @param values the texts
   * @return an array of them
   */
  public static JsonArray array(Collection<String> values) {
    JsonArray array = new JsonArray(values.size());
    values.forEach(array::add);
    return array;
  }

  /**
   * A copy that shares all values with the object: who changes a value puts a copy of it first.
   *
   * @param object the object
   * @return the copy
   */
  public static JsonObject shallow(JsonObject object) {
    JsonObject copy = new JsonObject();
    for (Map.Entry<String, JsonElement> field : object.entrySet()) {
      copy.add(field.getKey(), field.getValue());
    }
    return copy;
  }

  /**
   * Puts the values of another object in the place of equal ones, so that whoever compares both
   * later sees at once that they are the same.
   *
   * @param object the object, whose fields keep their meaning and their order
   * @param other the object whose values are taken; nobody may change them afterwards
   * @param aside fields that are left alone
   */
  public static void share(JsonObject object, JsonObject other, Set<String> aside) {
    for (Map.Entry<String, JsonElement> field : object.entrySet()) {
      JsonElement known = aside.contains(field.getKey()) ? null : other.get(field.getKey());
      if (known != null && isSame(field.getValue(), known)) {
        field.setValue(known);
      }
    }
  }

  /**
   * Whether two objects have the same values, not equal ones, some fields aside.
   *
   * @param one an object
   * @param other an object
   * @param aside the fields that do not count
   * @return whether all others are shared
   */
  @SuppressWarnings("ReferenceEquality") // that is what sharing means
  public static boolean sharedBut(JsonObject one, JsonObject other, Set<String> aside) {
    int counted = 0;
    for (Map.Entry<String, JsonElement> field : one.entrySet()) {
      if (!aside.contains(field.getKey())) {
        counted++;
        if (field.getValue() != other.get(field.getKey())) {
          return false;
        }
      }
    }
    for (String name : other.keySet()) {
      counted -= aside.contains(name) ? 0 : 1;
    }
    return counted == 0;
  }

  /** Whether two values are written alike: fields in the same order, numbers with the same text. */
  @SuppressWarnings("ReferenceEquality") // versions of an object share what did not change
  private static boolean isSame(JsonElement one, JsonElement other) {
    if (one == other) {
      return true;
    }
    if (one instanceof JsonObject object) {
      return other instanceof JsonObject second && areSame(object, second);
    }
    if (one instanceof JsonArray array) {
      return other instanceof JsonArray second && areSame(array, second);
    }
    return one instanceof JsonPrimitive first
        && other instanceof JsonPrimitive second
        && first.isString() == second.isString()
        && first.isBoolean() == second.isBoolean()
        && first.getAsString().equals(second.getAsString());
  }

  private static boolean areSame(JsonObject one, JsonObject other) {
    if (one.size() != other.size()) {
      return false;
    }
    Iterator<Map.Entry<String, JsonElement>> others = other.entrySet().iterator();
    for (Map.Entry<String, JsonElement> field : one.entrySet()) {
      Map.Entry<String, JsonElement> second = others.next();
      if (!field.getKey().equals(second.getKey()) || !isSame(field.getValue(), second.getValue())) {
        return false;
      }
    }
    return true;
  }

  private static boolean areSame(JsonArray one, JsonArray other) {
    boolean same = one.size() == other.size();
    for (int i = 0; same && i < one.size(); i++) {
      same = isSame(one.get(i), other.get(i));
    }
    return same;
  }

  /**
   * Whether two objects are equal, some fields aside.
   *
   * @param one an object
   * @param other an object
   * @param aside the fields that do not count
   * @return whether all others are equal
   */
  public static boolean equalBut(JsonObject one, JsonObject other, Set<String> aside) {
    int counted = 0;
    for (Map.Entry<String, JsonElement> field : one.entrySet()) {
      if (!aside.contains(field.getKey())) {
        counted++;
        if (!field.getValue().equals(other.get(field.getKey()))) {
          return false;
        }
      }
    }
    for (String name : other.keySet()) {
      counted -= aside.contains(name) ? 0 : 1;
    }
    return counted == 0;
  }

  /**
   * A copy whose fields are sorted by name, at every depth.
   *
   * @param object the object
   * @return the copy
   */
  public static JsonObject sorted(JsonObject object) {
    return sorted((JsonElement) object).getAsJsonObject();
  }

  private static JsonElement sorted(JsonElement value) {
    if (value instanceof JsonObject object) {
      JsonObject sorted = new JsonObject();
      new TreeMap<>(object.asMap()).forEach((name, field) -> sorted.add(name, sorted(field)));
      return sorted;
    }
    if (value instanceof JsonArray array) {
      JsonArray copy = new JsonArray(array.size());
      array.forEach(item -> copy.add(sorted(item)));
      return copy;
    }
    return value;
  }
}
