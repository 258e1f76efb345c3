package io.gatewayapi.client.watch;

import io.gatewayapi.client.error.ApiServerException;
import java.time.Duration;

/** Counts failures in a row, tells of them and waits. */
final class Failures {
  private final FollowOptions options;
  private final String resource;
  private int count;

  Failures(FollowOptions options, String resource) {
    this.options = options;
    this.resource = resource;
  }

  int count() {
    return count;
  }

  void clear() {
    count = 0;
  }

  void add(RuntimeException cause, Stop stop) {
    count++;
    Duration wait = options.backoff().after(count, options.clock().random());
    if (cause instanceof ApiServerException refused) {
      Duration asked = Duration.ofSeconds(refused.status().retryAfterSeconds());
      wait = asked.compareTo(wait) > 0 ? asked : wait;
    }
    options.tell(new FollowNote.Failed(resource, cause, count, wait));
    stop.await(options.clock(), wait);
  }
}
