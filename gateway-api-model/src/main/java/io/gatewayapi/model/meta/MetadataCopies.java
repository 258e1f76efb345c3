package io.gatewayapi.model.meta;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Copies of lists and maps. Client-java's objects have empty ones for what nobody set, so an empty
 * one is copied only where it says something.
 */
final class MetadataCopies {
  private MetadataCopies() {}

  static <T> @Nullable List<T> list(@Nullable List<T> list, boolean empty, UnaryOperator<T> copy) {
    if (list == null || (list.isEmpty() && !empty)) {
      return null;
    }
    List<T> copies = new ArrayList<>(list.size());
    for (@Nullable T element : list) {
      copies.add(element == null ? element : copy.apply(element));
    }
    return copies;
  }

  static @Nullable Map<String, String> map(@Nullable Map<String, String> map, boolean empty) {
    return map == null || (map.isEmpty() && !empty) ? null : new LinkedHashMap<>(map);
  }
}
