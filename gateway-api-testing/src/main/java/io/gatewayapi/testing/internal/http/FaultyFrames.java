package io.gatewayapi.testing.internal.http;

import io.gatewayapi.testing.fault.Fault;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/** A stream that loses parts, or ends in the middle of one. */
public final class FaultyFrames implements FrameSource {
  private final FrameSource frames;
  private final Fault.Events fault;
  private int seen;
  private volatile boolean cut;

  /**
   * Spoils a stream.
   *
   * @param frames the stream
   * @param fault what goes wrong
   */
  public FaultyFrames(FrameSource frames, Fault.Events fault) {
    this.frames = frames;
    this.fault = fault;
  }

  @Override
  public @Nullable ByteString take() throws InterruptedException {
    if (cut) {
      return null;
    }
    ByteString part = frames.take();
    while (part != null && seen >= fault.good() && seen < fault.good() + fault.dropped()) {
      seen++;
      part = frames.take();
    }
    if (part != null && fault.half() && seen++ >= fault.good()) {
      cut = true;
      frames.close();
      return part.substring(0, part.size() / 2);
    }
    if (part != null && !fault.half()) {
      seen++;
    }
    return part;
  }

  @Override
  public boolean idle() {
    return frames.idle();
  }

  @Override
  public boolean isCut() {
    return cut;
  }

  @Override
  public void close() {
    frames.close();
  }
}
