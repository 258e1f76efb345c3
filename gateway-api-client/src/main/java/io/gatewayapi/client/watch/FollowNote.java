package io.gatewayapi.client.watch;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What happens while objects are followed.
 *
 * <p>Immutable; {@link #logged} gives a listener that any thread may call.
 */
public sealed interface FollowNote {
  /**
   * Takes the branch that fits.
   *
   * @param listed for a list
   * @param resumed for a watch that goes on
   * @param failed for a failure
   * @param handler for a handler's failure
   * @param <R> what comes out
   * @return what the branch gave
   */
  <R> R fold(
      Function<Listed, R> listed,
      Function<Resumed, R> resumed,
      Function<Failed, R> failed,
      Function<HandlerFailed, R> handler);

  /**
   * Everything was listed.
   *
   * @param resource what
   * @param reason why
   * @param objects how many there are
   */
  record Listed(String resource, RelistReason reason, int objects) implements FollowNote {
    @Override
    public <R> R fold(
        Function<Listed, R> listed,
        Function<Resumed, R> resumed,
        Function<Failed, R> failed,
        Function<HandlerFailed, R> handler) {
      return listed.apply(this);
    }
  }

  /**
   * A watch goes on where the last one ended.
   *
   * @param resource what
   * @param resourceVersion after which version
   */
  record Resumed(String resource, String resourceVersion) implements FollowNote {
    @Override
    public <R> R fold(
        Function<Listed, R> listed,
        Function<Resumed, R> resumed,
        Function<Failed, R> failed,
        Function<HandlerFailed, R> handler) {
      return resumed.apply(this);
    }
  }

  /**
   * Something failed, and is tried again.
   *
   * @param resource what is followed
   * @param cause what failed
   * @param failures how many failures there were in a row
   * @param delay after what time it is tried again
   */
  record Failed(String resource, RuntimeException cause, int failures, Duration delay)
      implements FollowNote {
    @Override
    public <R> R fold(
        Function<Listed, R> listed,
        Function<Resumed, R> resumed,
        Function<Failed, R> failed,
        Function<HandlerFailed, R> handler) {
      return failed.apply(this);
    }
  }

  /**
   * A handler threw. The others are not touched by it, and it gets the next events.
   *
   * @param resource what is followed
   * @param cause what it threw
   */
  record HandlerFailed(String resource, RuntimeException cause) implements FollowNote {
    @Override
    public <R> R fold(
        Function<Listed, R> listed,
        Function<Resumed, R> resumed,
        Function<Failed, R> failed,
        Function<HandlerFailed, R> handler) {
      return handler.apply(this);
    }
  }

  /**
   * Writes to the log, and as a warning only what is wrong: a handler that throws, and the second
   * failure in a row. One cut connection is nothing.
   *
   * @return a listener
   */
  static Consumer<FollowNote> logged() {
    Logger log = LoggerFactory.getLogger(FollowNote.class);
    return note -> note.fold(
        listed -> {
          log.debug("{}: listed {} objects, {}", listed.resource, listed.objects, listed.reason);
          return null;
        },
        resumed -> {
          log.debug("{}: resumed after {}", resumed.resource, resumed.resourceVersion);
          return null;
        },
        failed -> {
          String text = failed.resource + ": failure " + failed.failures + ", next attempt in "
              + failed.delay.toMillis() + " ms: " + failed.cause.getMessage();
          if (failed.failures == 2) {
            log.warn(text);
          } else {
            log.debug(text);
          }
          return null;
        },
        handler -> {
          log.warn(handler.resource + ": a handler failed", handler.cause);
          return null;
        });
  }
}
