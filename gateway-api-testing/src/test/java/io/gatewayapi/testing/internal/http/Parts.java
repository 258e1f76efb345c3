package io.gatewayapi.testing.internal.http;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import okio.ByteString;

/** A stream whose parts a test puts in. */
final class Parts implements FrameSource {
  private final BlockingQueue<ByteString> queue = new LinkedBlockingQueue<>();
  final CountDownLatch closed = new CountDownLatch(1);
  private boolean fails;

  static Parts failing() {
    Parts parts = new Parts();
    parts.fails = true;
    return parts;
  }

  void put(String text) {
    queue.add(ByteString.encodeUtf8(text));
  }

  @Override
  public ByteString take() throws InterruptedException {
    if (fails) {
      throw new IllegalStateException("no such part");
    }
    ByteString part = queue.take();
    return part.size() == 0 ? null : part;
  }

  @Override
  public boolean idle() {
    return queue.isEmpty();
  }

  @Override
  public void close() {
    closed.countDown();
    queue.add(ByteString.EMPTY);
  }
}
