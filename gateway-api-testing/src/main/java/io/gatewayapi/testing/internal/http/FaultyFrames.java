package io.gatewayapi.testing.internal.http;

import io.gatewayapi.testing.fault.Fault;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/** A stream that loses parts, or ends in the middle of one, or with one that says why. */
public final class FaultyFrames implements FrameSource {
  private final FrameSource frames;
  private final Fault.Events fault;
  private final ByteString gone;
  private final long lastDropped;
  private long seen;
  private volatile boolean over;

  /**
   * Spoils a stream.
   *
   * @param frames the stream
   * @param fault what goes wrong
   * @param gone the part that says that the stream is too old to go on
   */
  public FaultyFrames(FrameSource frames, Fault.Events fault, ByteString gone) {
    this.frames = frames;
    this.fault = fault;
    this.gone = gone;
    this.lastDropped = (long) fault.good() + fault.dropped();
  }

  @Override
  public @Nullable ByteString take() throws InterruptedException {
    while (isDropping()) {
      if (frames.take() == null) {
        return null;
      }
      seen++;
    }
    boolean ends = seen >= lastDropped && fault.end() != Fault.End.NONE;
    return ends ? last() : next();
  }

  private @Nullable ByteString next() throws InterruptedException {
    seen++;
    return frames.take();
  }

  private @Nullable ByteString last() throws InterruptedException {
    if (over) {
      return null;
    }
    ByteString part = fault.end() == Fault.End.GONE ? gone : half(frames.take());
    over = part != null;
    frames.close();
    return part;
  }

  private static @Nullable ByteString half(@Nullable ByteString part) {
    return part == null ? null : part.substring(0, part.size() / 2);
  }

  private boolean isDropping() {
    return seen >= fault.good() && seen < lastDropped;
  }

  /** What is there and will be dropped is nothing to wait for. */
  @Override
  public boolean idle() {
    return frames.idle() || isDropping();
  }

  @Override
  public boolean isCut() {
    return over && fault.end() == Fault.End.HALF_EVENT;
  }

  @Override
  public void close() {
    frames.close();
  }
}
