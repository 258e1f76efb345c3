package io.gatewayapi.model.meta;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * A point in time that remembers the text it was read from.
 *
 * <p>Immutable; the text is parsed when the time is first asked for.
 */
final class Timestamp {
  private final String text;
  private @Nullable OffsetDateTime time;

  private Timestamp(String text, @Nullable OffsetDateTime time) {
    this.text = text;
    this.time = time;
  }

  static Timestamp of(String text) {
    return new Timestamp(text, null);
  }

  static @Nullable Timestamp ofNullable(@Nullable OffsetDateTime time) {
    return time == null ? null : new Timestamp(format(time), time);
  }

  static @Nullable Timestamp ofNullableText(@Nullable String text) {
    return text == null ? null : of(text);
  }

  /** As the API server writes it, but with fractions of a second if there are some. */
  static String format(OffsetDateTime time) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
        time.withOffsetSameInstant(ZoneOffset.UTC));
  }

  static @Nullable OffsetDateTime timeOf(@Nullable Timestamp timestamp) {
    return timestamp == null ? null : timestamp.time();
  }

  static @Nullable String textOf(@Nullable Timestamp timestamp) {
    return timestamp == null ? null : timestamp.text;
  }

  /** The time; null if the text is none. */
  @Nullable
  OffsetDateTime time() {
    if (time == null) {
      try {
        time = OffsetDateTime.parse(text);
      } catch (DateTimeException notATime) {
        return null;
      }
    }
    return time;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Timestamp t && t.text.equals(text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return text;
  }
}
