package io.gatewayapi.testing.internal.http;

import io.gatewayapi.testing.fault.Fault;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import okio.ByteString;

/**
 * What happens to one answer on its way. Nothing of it lasts longer than the server runs.
 *
 * @param transfer what is to happen
 * @param closing zero when the server closes: then nothing waits any more
 */
record Journey(Fault.Transfer transfer, CountDownLatch closing) {
  /** Whether nothing of the answer is to leave. */
  boolean silent() {
    return transfer.cut() == Fault.Cut.BEFORE_REQUEST || transfer.cut() == Fault.Cut.BEFORE_ANSWER;
  }

  /** Whether the connection is cut in the middle of the body. */
  boolean cutWithin() {
    return transfer.cut() == Fault.Cut.DURING_ANSWER;
  }

  /** Whether the connection is cut after the body. */
  boolean cutAfter() {
    return transfer.cut() == Fault.Cut.AFTER_ANSWER;
  }

  /** Whether the body goes in pieces, with pauses between. */
  boolean slow() {
    return transfer.bytesPerStep() > 0;
  }

  /** Waits as long as the answer is late; false if the server closes before. */
  boolean late() throws InterruptedException {
    return transfer.latency().isZero() || !wait(transfer.latency());
  }

  /** Waits between two pieces of a slow body. */
  void pause() throws InterruptedException {
    var unused = wait(transfer.step());
  }

  /** True if the server closes. */
  private boolean wait(Duration time) throws InterruptedException {
    return closing.await(TimeUnit.NANOSECONDS.convert(time), TimeUnit.NANOSECONDS);
  }

  /** A part of a body in the pieces in which it goes: all of it at once, unless it is slow. */
  List<ByteString> pieces(ByteString part) {
    int size = part.size();
    int step = (int) Math.min(slow() ? transfer.bytesPerStep() : size, size);
    List<ByteString> pieces = new ArrayList<>();
    for (int from = 0; from < size; from += step) {
      pieces.add(part.substring(from, Math.min(size, from + step)));
    }
    return pieces;
  }
}
