package io.gatewayapi.model.json;

import com.google.gson.JsonElement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Copies of property values, absent ones included; for generated types. */
public final class Copies {
  private Copies() {}

  /**
   * Copies an object.
   *
   * @param value the object
   * @param copier makes the copy
   * @param <T> its type
   * @return the copy, null of null
   */
  public static <T> @Nullable T of(@Nullable T value, UnaryOperator<T> copier) {
    return value == null ? null : copier.apply(value);
  }

  /**
   * Copies a tree.
   *
   * @param value the tree
   * @return the copy, null of null
   */
  public static @Nullable JsonElement of(@Nullable JsonElement value) {
    return value == null ? null : value.deepCopy();
  }

  /**
   * Copies a list of values that cannot change.
   *
   * @param values the list
   * @param <T> their type
   * @return the copy, null of null
   */
  public static <T> @Nullable List<T> list(@Nullable List<T> values) {
    return values == null ? null : new ArrayList<>(values);
  }

  /**
   * Copies a list of objects.
   *
   * @param values the list, whose entries may be null
   * @param copier copies an entry
   * @param <T> their type
   * @return the copy, null of null
   */
  public static <T> @Nullable List<T> list(@Nullable List<T> values, UnaryOperator<T> copier) {
    if (values == null) {
      return null;
    }
    List<T> copy = new ArrayList<>(values.size());
    for (T value : values) {
      copy.add(value == null ? value : copier.apply(value));
    }
    return copy;
  }

  /**
   * Copies a map of texts.
   *
   * @param values the map
   * @return the copy, null of null
   */
  public static @Nullable Map<String, String> map(@Nullable Map<String, String> values) {
    return values == null ? null : new LinkedHashMap<>(values);
  }

  /**
   * Copies a map of objects.
   *
   * @param values the map, whose values may be null
   * @param copier copies a value
   * @param <T> their type
   * @return the copy, null of null
   */
  public static <T> @Nullable Map<String, T> map(
      @Nullable Map<String, T> values, UnaryOperator<T> copier) {
    if (values == null) {
      return null;
    }
    Map<String, T> copy = new LinkedHashMap<>();
    values.forEach((key, value) -> copy.put(key, value == null ? value : copier.apply(value)));
    return copy;
  }
}
