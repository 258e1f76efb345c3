package io.gatewayapi.router.internal.compile.wire;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/** Lists whose items are named by their index. */
public final class Indexed {
  private Indexed() {}

  /**
   * Maps items with their index.
   *
   * @param items the items
   * @param function makes a result of index and item
   * @param <T> the items
   * @param <R> the results
   * @return the results, in order
   */
  public static <T, R> List<R> map(List<T> items, BiFunction<Integer, T, R> function) {
    return IntStream.range(0, items.size())
        .mapToObj(i -> function.apply(i, items.get(i)))
        .toList();
  }

  /**
   * Does something with each item and its index.
   *
   * @param items the items
   * @param action what is done
   * @param <T> the items
   */
  public static <T> void each(List<T> items, BiConsumer<Integer, T> action) {
    for (int i = 0; i < items.size(); i++) {
      action.accept(i, items.get(i));
    }
  }
}
