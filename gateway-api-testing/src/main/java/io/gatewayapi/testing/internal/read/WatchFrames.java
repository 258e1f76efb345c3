package io.gatewayapi.testing.internal.read;

import com.google.gson.JsonObject;
import io.gatewayapi.testing.internal.api.Target;
import io.gatewayapi.testing.internal.http.FrameSource;
import io.gatewayapi.testing.internal.store.Store;
import io.gatewayapi.testing.internal.store.WatchEvent;
import io.gatewayapi.testing.internal.store.Watcher;
import java.time.Duration;
import okio.Buffer;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/** A watch as lines of JSON, one for each event. */
final class WatchFrames implements FrameSource {
  /** Beyond what any watch of a test lasts, and far from where times of the clock overflow. */
  private static final Duration FOREVER = Duration.ofDays(365);

  private final Store store;
  private final Watcher watcher;
  private final Target target;
  private final long bookmarkInterval;
  private final long deadline;
  private long nextBookmark;

  /**
   * Makes the lines of a watch.
   *
   * @param longest how long it may last, zero for no limit
   * @param bookmarkInterval how often it says how far it is, zero for never
   */
  WatchFrames(
      Store store, Watcher watcher, Target target, Duration longest, Duration bookmarkInterval) {
    this.store = store;
    this.watcher = watcher;
    this.target = target;
    this.bookmarkInterval = nanos(bookmarkInterval);
    long now = System.nanoTime();
    this.deadline = now + nanos(longest);
    this.nextBookmark = now + this.bookmarkInterval;
  }

  private static long nanos(Duration time) {
    return (time.isZero() || time.compareTo(FOREVER) > 0 ? FOREVER : time).toNanos();
  }

  @Override
  public @Nullable ByteString take() throws InterruptedException {
    while (true) {
      long now = System.nanoTime();
      long wait = Math.min(deadline - now, nextBookmark - now);
      WatchEvent event = watcher.take(Duration.ofNanos(Math.max(0, wait)));
      if (event != null) {
        return line(event);
      }
      if (watcher.ended() || System.nanoTime() - deadline >= 0) {
        close();
        return null;
      }
      if (System.nanoTime() - nextBookmark >= 0) {
        nextBookmark += bookmarkInterval;
        store.bookmark(watcher);
      }
    }
  }

  @Override
  public boolean idle() {
    return watcher.idle();
  }

  @Override
  public void close() {
    store.stop(watcher);
  }

  private ByteString line(WatchEvent event) {
    return event.fold(
        seen -> new Buffer()
            .writeUtf8("{\"type\":\"")
            .writeUtf8(seen.type().name())
            .writeUtf8("\",\"object\":")
            .write(seen.object().json(target.apiVersion()))
            .writeUtf8("}\n")
            .readByteString(),
        bookmark -> ByteString.encodeUtf8(
            "{\"type\":\"BOOKMARK\",\"object\":" + bookmarked(bookmark) + "}\n"));
  }

  private JsonObject bookmarked(WatchEvent.Bookmark bookmark) {
    JsonObject metadata = new JsonObject();
    metadata.addProperty("resourceVersion", Long.toString(bookmark.revision()));
    if (bookmark.initialEventsEnd()) {
      JsonObject annotations = new JsonObject();
      annotations.addProperty("k8s.io/initial-events-end", "true");
      metadata.add("annotations", annotations);
    }
    JsonObject object = new JsonObject();
    object.addProperty("kind", target.kind().kind());
    object.addProperty("apiVersion", target.apiVersion());
    object.add("metadata", metadata);
    return object;
  }
}
