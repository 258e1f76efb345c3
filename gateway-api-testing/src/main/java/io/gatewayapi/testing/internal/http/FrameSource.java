package io.gatewayapi.testing.internal.http;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/** The parts of a streamed body, in order. */
public interface FrameSource extends AutoCloseable {
  /**
   * Waits for the next part.
   *
   * @return the part, or null at the stream's end
   * @throws InterruptedException if the waiting thread is interrupted
   */
  @Nullable
  ByteString take() throws InterruptedException;

  /**
   * Whether the next part would have to be waited for; then what was written is flushed.
   *
   * @return true if nothing is ready
   */
  boolean idle();

  /**
   * Whether the connection is to be cut where the stream ended.
   *
   * @return false for a stream that ends well
   */
  default boolean isCut() {
    return false;
  }

  /**
   * A stream whose parts are there.
   *
   * @param parts the parts; none for whoever asks only how a stream would begin
   * @return a stream that ends after them
   */
  static FrameSource of(ByteString... parts) {
    Queue<ByteString> left = new ConcurrentLinkedQueue<>(List.of(parts));
    return new FrameSource() {
      @Override
      public @Nullable ByteString take() {
        return left.poll();
      }

      @Override
      public boolean idle() {
        return left.isEmpty();
      }

      @Override
      public void close() {
        left.clear();
      }
    };
  }

  /** Ends the stream: what is waiting in {@link #take} returns null. */
  @Override
  void close();
}
