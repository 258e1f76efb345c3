package io.gatewayapi.model.json;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Buffers to write into that are used again, so that writing allocates its result and little else.
 *
 * <p>A few slots, chosen by thread; whoever finds a slot empty makes a new buffer. No thread waits,
 * nothing is bound to a thread, and what is kept is bounded.
 */
final class TextBuffers {
  private static final int SLOTS = 16;
  private static final int LARGEST_KEPT = 1 << 16;
  private static final AtomicReferenceArray<@Nullable StringBuilder> FREE =
      new AtomicReferenceArray<>(SLOTS);

  private TextBuffers() {}

  private static int slot() {
    return (int) Thread.currentThread().getId() & (SLOTS - 1);
  }

  /** An empty buffer that is the caller's alone. */
  static StringBuilder take() {
    StringBuilder free = FREE.getAndSet(slot(), null);
    return free == null ? new StringBuilder(1024) : free;
  }

  /** Puts a buffer back, which the caller must not touch again. */
  static void giveBack(StringBuilder buffer) {
    if (buffer.capacity() <= LARGEST_KEPT) {
      buffer.setLength(0);
      FREE.set(slot(), buffer);
    }
  }
}
