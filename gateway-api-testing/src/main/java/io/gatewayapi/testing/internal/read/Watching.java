package io.gatewayapi.testing.internal.read;

import com.google.gson.JsonObject;
import io.gatewayapi.testing.internal.api.ApiFailure;
import io.gatewayapi.testing.internal.api.Expiry;
import io.gatewayapi.testing.internal.api.Numbers;
import io.gatewayapi.testing.internal.api.Target;
import io.gatewayapi.testing.internal.api.Unprocessable;
import io.gatewayapi.testing.internal.http.FrameSource;
import io.gatewayapi.testing.internal.http.HttpResponse;
import io.gatewayapi.testing.internal.http.QueryParameters;
import io.gatewayapi.testing.internal.kind.Cause;
import io.gatewayapi.testing.internal.store.Selection;
import io.gatewayapi.testing.internal.store.Store;
import io.gatewayapi.testing.internal.store.Watcher;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import okhttp3.Headers;
import okio.ByteString;

/** The verb watch. */
public final class Watching {
  private static final Headers HEADERS =
      Headers.of("Content-Type", "application/json", "Cache-Control", "no-cache, private");

  private final Store store;
  private final Duration bookmarkInterval;

  /**
   * Makes the verb.
   *
   * @param store where the objects are
   * @param bookmarkInterval how often a watch says how far it is
   */
  public Watching(Store store, Duration bookmarkInterval) {
    this.store = store;
    this.bookmarkInterval = bookmarkInterval;
  }

  /**
   * Opens a watch.
   *
   * @param target the collection
   * @param query the parameters
   * @return the events as they come
   */
  public HttpResponse watch(Target target, QueryParameters query) {
    refuse(query);
    Duration longest = longest(Numbers.integer(query, "timeoutSeconds"));
    Selection selection = Selections.of(target, query);
    Optional<JsonObject> ahead = ahead(query);
    if (ahead.isPresent()) {
      return error(ahead.get());
    }
    boolean bookmarks = query.flag("allowWatchBookmarks");
    Duration interval = bookmarks ? bookmarkInterval : Duration.ZERO;
    return watcher(target, query, selection, bookmarks)
        .<HttpResponse>map(watcher -> new HttpResponse.Streamed(
            200, HEADERS, new WatchFrames(store, watcher, target, longest, interval)))
        .orElseGet(() -> gone(query));
  }

  /**
   * Says how a watch would begin, without opening one.
   *
   * @param target the collection
   * @param query the parameters
   * @return a head
   */
  public HttpResponse head(Target target, QueryParameters query) {
    refuse(query);
    var unused = Selections.of(target, query);
    return new HttpResponse.Streamed(200, HEADERS, FrameSource.of());
  }

  /**
   * Less than no time is over at once; no time at all is no limit. A server counts in nanoseconds, of
   * which too many become less than none.
   */
  private static Duration longest(long seconds) {
    long nanos = seconds * TimeUnit.SECONDS.toNanos(1);
    return nanos < 0 ? Duration.ofNanos(1) : Duration.ofNanos(nanos);
  }

  private HttpResponse gone(QueryParameters query) {
    long asked = Long.parseLong(query.first("resourceVersion"));
    return error(Expiry.tooOldVersion(asked, store.oldestRevision()).status());
  }

  /** Why initial events of a version cannot be sent that nobody has written yet. */
  private Optional<JsonObject> ahead(QueryParameters query) {
    String version = query.first("resourceVersion");
    if (query.flag("sendInitialEvents") && Numbers.isVersion(version)) {
      try {
        Reading.checkNotAhead(store, Long.parseLong(version));
      } catch (ApiFailure failure) {
        return Optional.of(failure.status());
      }
    }
    return Optional.empty();
  }

  /** The API's habit: such a watch begins well, and its only event is the error. */
  private static HttpResponse error(JsonObject status) {
    JsonObject event = new JsonObject();
    event.addProperty("type", "ERROR");
    event.add("object", status);
    return new HttpResponse.Streamed(
        200, HEADERS, FrameSource.of(ByteString.encodeUtf8(event + "\n")));
  }

  /** Empty if history does not reach back to the version that is asked for. */
  private Optional<Watcher> watcher(
      Target target, QueryParameters query, Selection selection, boolean bookmarks) {
    String version = query.first("resourceVersion");
    if (!version.isEmpty() && !Numbers.isVersion(version)) {
      throw ApiFailure.internal(Numbers.badVersion(version));
    }
    boolean initial = query.flag("sendInitialEvents");
    boolean suppressed = !query.all("sendInitialEvents").isEmpty() && !initial;
    boolean any = version.isEmpty() || version.equals("0");
    if (initial || (any && !suppressed)) {
      return Optional.of(store.watchAll(target.resource(), selection, bookmarks));
    }
    return store.watch(
        target.resource(), selection, any ? store.revision() : Long.parseLong(version));
  }

  private static void refuse(QueryParameters query) {
    List<Cause> causes = new ArrayList<>();
    String match = query.first("resourceVersionMatch");
    boolean asked = !query.all("sendInitialEvents").isEmpty();
    if (asked && !match.equals("NotOlderThan")) {
      causes.add(Cause.forbidden(
          "resourceVersionMatch",
          "sendInitialEvents requires setting resourceVersionMatch to NotOlderThan"));
    }
    if (asked && !List.of("", "NotOlderThan").contains(match)) {
      causes.add(new Cause(
          "FieldValueNotSupported",
          "Unsupported value: \"" + match + "\": supported values: \"NotOlderThan\"",
          "resourceVersionMatch"));
    }
    if (!query.first("continue").isEmpty()) {
      causes.add(Cause.forbidden(
          "resourceVersionMatch", "resourceVersionMatch is forbidden when continue is provided"));
    }
    if (!asked && !match.isEmpty()) {
      causes.add(Cause.forbidden(
          "resourceVersionMatch",
          "resourceVersionMatch is forbidden for watch unless sendInitialEvents is provided"));
    }
    Unprocessable.refuseOptions("ListOptions", causes);
  }
}
