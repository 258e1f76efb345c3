package io.gatewayapi.benchmarks.server;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import okhttp3.Call;
import okhttp3.Response;
import okio.BufferedSource;

/** Reads a watch whose objects count their changes in a label, and counts along. */
final class CountingWatcher {
  private final int[] counts;
  private final AtomicInteger seen = new AtomicInteger();
  private final AtomicInteger lost = new AtomicInteger();
  private final AtomicInteger doubled = new AtomicInteger();
  private volatile boolean ended;

  CountingWatcher(int objects) {
    this.counts = new int[objects];
  }

  int seen() {
    return seen.get();
  }

  int lost() {
    return lost.get();
  }

  int doubled() {
    return doubled.get();
  }

  /** Reads until the server ends the watch. */
  void follow(Call call) {
    try (Response response = call.execute()) {
      BufferedSource lines = response.body().source();
      while (!lines.exhausted()) {
        count(lines.readUtf8LineStrict());
      }
    } catch (IOException closed) {
      // The server went away.
    } finally {
      ended = true;
    }
  }

  private void count(String event) {
    int object = number(event, "\"name\":\"r");
    int count = number(event, "\"n\":\"");
    int expected = counts[object] + 1;
    if (count > expected) {
      lost.addAndGet(count - expected);
    } else if (count < expected) {
      doubled.incrementAndGet();
    }
    counts[object] = Math.max(counts[object], count);
    seen.incrementAndGet();
  }

  private static int number(String text, String before) {
    int start = text.indexOf(before) + before.length();
    return Integer.parseInt(text, start, text.indexOf('"', start), 10);
  }

  /** Waits for that many events, or for the end of the watch. */
  void await(int events) {
    while (seen.get() < events && !ended) {
      LockSupport.parkNanos(1_000_000);
    }
  }
}
