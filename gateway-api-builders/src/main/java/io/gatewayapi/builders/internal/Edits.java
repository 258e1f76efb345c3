package io.gatewayapi.builders.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Changes of property values; none changes a list or map that it is given. */
public final class Edits {
  private Edits() {}

  /**
   * The value, or a new one.
   *
   * @param value the value, perhaps absent
   * @param make makes a new one
   * @param <T> its type
   * @return never null
   */
  public static <T> T orNew(@Nullable T value, Supplier<T> make) {
    return value == null ? make.get() : value;
  }

  /**
   * A list with values behind those it has.
   *
   * @param list the list, perhaps absent
   * @param more the values
   * @param <T> their type
   * @return a new list
   */
  public static <T> List<T> added(@Nullable List<T> list, List<? extends T> more) {
    List<T> result = copied(list, more.size());
    result.addAll(more);
    return result;
  }

  /**
   * A list with values behind those it has, made of texts.
   *
   * @param list the list, perhaps absent
   * @param more the texts
   * @param parse makes a value of a text
   * @param <T> the values' type
   * @return a new list
   */
  public static <T> List<T> added(
      @Nullable List<T> list, String[] more, Function<String, T> parse) {
    List<T> result = copied(list, more.length);
    for (String text : more) {
      result.add(parse.apply(text));
    }
    return result;
  }

  /**
   * A list with one more object behind those it has.
   *
   * @param list the list, perhaps absent
   * @param change sets the new object's properties
   * @param make makes an object
   * @param edit makes a builder that changes an object in place
   * @param <T> the object's type
   * @param <B> the builder's type
   * @return a new list
   */
  public static <T, B> List<T> added(
      @Nullable List<T> list, Consumer<B> change, Supplier<T> make, Function<T, B> edit) {
    List<T> result = copied(list, 1);
    T object = make.get();
    change.accept(edit.apply(object));
    result.add(object);
    return result;
  }

  /**
   * An entry of a list.
   *
   * @param list the list, perhaps absent
   * @param index its place
   * @param <T> its type
   * @return the entry
   * @throws IndexOutOfBoundsException if there is no such entry
   */
  public static <T> T entry(@Nullable List<T> list, int index) {
    return (list == null ? List.<T>of() : list).get(index);
  }

  /**
   * A copy of a list and its entries.
   *
   * @param list the list
   * @param copy copies an entry
   * @param <T> the entries' type
   * @return a new list
   */
  public static <T> List<T> copied(List<T> list, UnaryOperator<T> copy) {
    List<T> result = new ArrayList<>(list.size());
    list.forEach(entry -> result.add(copy.apply(entry)));
    return result;
  }

  /**
   * A copy of a map and its values.
   *
   * @param map the map
   * @param copy copies a value
   * @param <T> the values' type
   * @return a new map
   */
  public static <T> Map<String, T> copied(Map<String, T> map, UnaryOperator<T> copy) {
    Map<String, T> result = new LinkedHashMap<>();
    map.forEach((key, value) -> result.put(key, copy.apply(value)));
    return result;
  }

  /**
   * A map with one more entry, or another value of the entry.
   *
   * @param map the map, perhaps absent
   * @param key the key
   * @param value the value
   * @param <T> the values' type
   * @return a new map
   */
  public static <T> Map<String, T> put(@Nullable Map<String, T> map, String key, T value) {
    Map<String, T> result = map == null ? new LinkedHashMap<>() : new LinkedHashMap<>(map);
    result.put(key, value);
    return result;
  }

  /**
   * A value of a map.
   *
   * @param map the map, perhaps absent
   * @param key the key
   * @param <T> the values' type
   * @return null if there is none
   */
  public static <T> @Nullable T value(@Nullable Map<String, T> map, String key) {
    return map == null ? null : map.get(key);
  }

  /** A copy with room for more. */
  private static <T> List<T> copied(@Nullable List<T> list, int more) {
    if (list == null) {
      return new ArrayList<>(more);
    }
    List<T> result = new ArrayList<>(list.size() + more);
    result.addAll(list);
    return result;
  }
}
