package io.gatewayapi.testing.internal.http;

import java.util.concurrent.CompletableFuture;

/**
 * A stream that was answered: until the web server begins it, and then until nothing more is
 * written.
 *
 * <p>The web server does not tell when it cannot begin, because the client is gone before the head
 * of the answer. Such a stream is given up with its connection, so that no watcher is left behind.
 */
final class OpenStream {
  private static final System.Logger LOG = System.getLogger(OpenStream.class.getName());

  private final FrameSource frames;
  private final CompletableFuture<Boolean> begun = new CompletableFuture<>();
  private final CompletableFuture<Boolean> end = new CompletableFuture<>();

  OpenStream(FrameSource frames) {
    this.frames = frames;
  }

  /** Where the parts come from. */
  FrameSource frames() {
    return frames;
  }

  /** Begins the stream; false if it was given up. */
  boolean begin() {
    return begun.complete(true) || begun.join();
  }

  /** The connection is over: a stream that has not begun never will. */
  void giveUp() {
    if (begun.complete(false)) {
      end(false);
    }
  }

  /** Nothing more is written. */
  void end(boolean whole) {
    begun.complete(false);
    frames.close();
    end.complete(whole);
  }

  /** What should not happen: the connection is to be cut, and the log says why. */
  void failed(RuntimeException why) {
    LOG.log(System.Logger.Level.ERROR, "a stream failed", why);
    frames.close();
  }

  /** Completed when nothing more is written: true if the whole stream went out. */
  CompletableFuture<Boolean> end() {
    return end;
  }
}
