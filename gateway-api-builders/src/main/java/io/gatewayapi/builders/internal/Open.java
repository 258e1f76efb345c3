package io.gatewayapi.builders.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Opens properties of an object that a builder owns: what is there, or a new value. */
public final class Open {
  private Open() {}

  /**
   * A property's object, to be changed in place.
   *
   * @param value what the property has now, perhaps nothing
   * @param make makes a new object
   * @param set sets the property; called if it has no object
   * @param <T> the object's type
   * @return the property's object
   */
  public static <T> T object(@Nullable T value, Supplier<T> make, Consumer<T> set) {
    if (value != null) {
      return value;
    }
    T made = make.get();
    set.accept(made);
    return made;
  }

  /**
   * A property's list, to be added to in place.
   *
   * @param list what the property has now, perhaps nothing
   * @param set sets the property; called if it has no list that can grow
   * @param <T> the entries' type
   * @return the property's list
   */
  public static <T> List<T> list(@Nullable List<T> list, Consumer<List<T>> set) {
    if (list instanceof ArrayList<T>) {
      return list;
    }
    List<T> made = list == null ? new ArrayList<>(4) : new ArrayList<>(list);
    set.accept(made);
    return made;
  }
}
