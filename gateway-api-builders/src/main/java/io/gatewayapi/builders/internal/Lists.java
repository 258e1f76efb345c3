package io.gatewayapi.builders.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Lists of an object that a builder owns. */
public final class Lists {
  private Lists() {}

  /**
   * A property's list, to be added to in place.
   *
   * @param list what the property has now, perhaps nothing
   * @param set sets the property; called if it has no list that can grow
   * @param <T> the entries' type
   * @return the property's list
   */
  public static <T> List<T> open(@Nullable List<T> list, Consumer<List<T>> set) {
    if (list instanceof ArrayList<T>) {
      return list;
    }
    List<T> made = list == null ? new ArrayList<>(4) : new ArrayList<>(list);
    set.accept(made);
    return made;
  }
}
