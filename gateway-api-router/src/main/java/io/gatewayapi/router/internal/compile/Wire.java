package io.gatewayapi.router.internal.compile;

import io.gatewayapi.model.OpenEnum;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads wire types without trusting them: objects that never passed validation may lack what their
 * types call required.
 */
final class Wire {
  private Wire() {}

  static String text(@Nullable String value) {
    return value == null ? "" : value;
  }

  static String text(@Nullable OpenEnum value) {
    return value == null ? "" : value.value();
  }

  static String orElse(@Nullable String value, String other) {
    return value == null ? other : value;
  }

  static int orElse(@Nullable Integer value, int other) {
    return value == null ? other : value;
  }

  static <T> List<T> list(@Nullable List<T> values) {
    return values == null ? List.of() : values.stream().filter(Objects::nonNull).toList();
  }

  static <T> Stream<T> stream(@Nullable List<T> values) {
    return list(values).stream();
  }

  /** A field of an object that may be absent. */
  static <T, R> @Nullable R get(@Nullable T object, Function<T, @Nullable R> field) {
    return object == null ? null : field.apply(object);
  }
}
