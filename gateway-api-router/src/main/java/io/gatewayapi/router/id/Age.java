package io.gatewayapi.router.id;

import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * When an object was created; earlier ages come first.
 *
 * @param created the creation timestamp, null if the object has none: such an object is younger
 *     than any that has one, and as old as any other that has none
 */
public record Age(@Nullable Instant created) implements Comparable<Age> {
  private static final Comparator<Age> ORDER =
      Comparator.comparing(Age::created, Comparator.nullsLast(Comparator.naturalOrder()));

  @Override
  public int compareTo(Age other) {
    return ORDER.compare(this, other);
  }

  /** {@code created 2026-01-02T03:04:05Z}. */
  @Override
  public String toString() {
    return created == null ? "without creation timestamp" : "created " + created;
  }
}
