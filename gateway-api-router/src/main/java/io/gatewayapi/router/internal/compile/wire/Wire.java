package io.gatewayapi.router.internal.compile.wire;

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
public final class Wire {
  private Wire() {}

  /**
   * A text that may be absent.
   *
   * @param value what was read
   * @return the text, empty if it is absent
   */
  public static String text(@Nullable String value) {
    return value == null ? "" : value;
  }

  /**
   * An enum value that may be absent.
   *
   * @param value what was read
   * @return its text, empty if it is absent
   */
  public static String text(@Nullable OpenEnum value) {
    return value == null ? "" : value.value();
  }

  /**
   * A text that may be absent.
   *
   * @param value what was read
   * @param other the default
   * @return the text or the default
   */
  public static String orElse(@Nullable String value, String other) {
    return value == null ? other : value;
  }

  /**
   * A number that may be absent.
   *
   * @param value what was read
   * @param other the default
   * @return the number or the default
   */
  public static int orElse(@Nullable Integer value, int other) {
    return value == null ? other : value;
  }

  /**
   * A list that may be absent.
   *
   * @param values what was read
   * @param <T> the items
   * @return its items that are there
   */
  public static <T> List<T> list(@Nullable List<T> values) {
    return values == null ? List.of() : values.stream().filter(Objects::nonNull).toList();
  }

  /**
   * A list that may be absent.
   *
   * @param values what was read
   * @param <T> the items
   * @return its items that are there
   */
  public static <T> Stream<T> stream(@Nullable List<T> values) {
    return list(values).stream();
  }

  /**
   * A field of an object that may be absent.
   *
   * @param object what was read
   * @param field the field
   * @param <T> the object
   * @param <R> the field
   * @return the field, null if object or field is absent
   */
  public static <T, R> @Nullable R get(@Nullable T object, Function<T, @Nullable R> field) {
    return object == null ? null : field.apply(object);
  }
}
