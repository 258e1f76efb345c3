package io.gatewayapi.testing.internal.store;

import java.util.function.Function;

/** What a watcher sees. */
public sealed interface WatchEvent {

  /**
   * Takes the branch that fits.
   *
   * @param <R> what comes out
   * @param seen for an object
   * @param bookmark for a bookmark
   * @return what the branch gave
   */
  <R> R fold(Function<Seen, R> seen, Function<Bookmark, R> bookmark);

  /**
   * An object came into the watcher's view, changed in it, or left it.
   *
   * @param type which of these
   * @param object the object
   */
  record Seen(Type type, StoredObject object) implements WatchEvent {
    @Override
    public <R> R fold(Function<Seen, R> seen, Function<Bookmark, R> bookmark) {
      return seen.apply(this);
    }
  }

  /**
   * All events up to a version were delivered.
   *
   * @param revision the version
   * @param initialEventsEnd whether it marks the end of the objects that were there at the start
   */
  record Bookmark(long revision, boolean initialEventsEnd) implements WatchEvent {
    @Override
    public <R> R fold(Function<Seen, R> seen, Function<Bookmark, R> bookmark) {
      return bookmark.apply(this);
    }
  }

  /** How an object changed. */
  enum Type {
    /** It came into view. */
    ADDED,
    /** It changed. */
    MODIFIED,
    /** It left the view. */
    DELETED
  }
}
