package io.gatewayapi.router.internal.compile;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/** Lists whose items are named by their index. */
final class Indexed {
  private Indexed() {}

  static <T, R> List<R> map(List<T> items, BiFunction<Integer, T, R> function) {
    return IntStream.range(0, items.size())
        .mapToObj(i -> function.apply(i, items.get(i)))
        .toList();
  }

  static <T> void each(List<T> items, BiConsumer<Integer, T> action) {
    for (int i = 0; i < items.size(); i++) {
      action.accept(i, items.get(i));
    }
  }
}
