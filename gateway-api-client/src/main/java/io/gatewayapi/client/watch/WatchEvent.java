package io.gatewayapi.client.watch;

import io.gatewayapi.client.error.ServerStatus;

/**
 * What a watch tells.
 *
 * <p>Immutable, as far as nobody changes the object in it.
 *
 * @param <T> the objects' type
 */
public sealed interface WatchEvent<T> {
  /**
   * One function for each event.
   *
   * @param <T> the objects' type
   * @param <R> what comes out
   */
  interface Fold<T, R> {
    /**
     * An object came, or came into the selection.
     *
     * @param event the event
     * @return the result
     */
    R added(Added<T> event);

    /**
     * An object changed.
     *
     * @param event the event
     * @return the result
     */
    R modified(Modified<T> event);

    /**
     * An object went, or left the selection.
     *
     * @param event the event
     * @return the result
     */
    R deleted(Deleted<T> event);

    /**
     * All events up to a version were told.
     *
     * @param event the event
     * @return the result
     */
    R bookmark(Bookmark<T> event);

    /**
     * The watch cannot go on from its version.
     *
     * @param event the event
     * @return the result
     */
    R gone(Gone<T> event);
  }

  /**
   * Calls the function that belongs to the event.
   *
   * @param fold the functions
   * @param <R> what comes out
   * @return what the function gave
   */
  <R> R fold(Fold<T, R> fold);

  /**
   * An object came, or came into the selection.
   *
   * @param object the object
   * @param <T> its type
   */
  record Added<T>(T object) implements WatchEvent<T> {
    @Override
    public <R> R fold(Fold<T, R> fold) {
      return fold.added(this);
    }
  }

  /**
   * An object changed.
   *
   * @param object the object as it is now
   * @param <T> its type
   */
  record Modified<T>(T object) implements WatchEvent<T> {
    @Override
    public <R> R fold(Fold<T, R> fold) {
      return fold.modified(this);
    }
  }

  /**
   * An object went, or left the selection.
   *
   * @param object its last state, under the version at which it went
   * @param <T> its type
   */
  record Deleted<T>(T object) implements WatchEvent<T> {
    @Override
    public <R> R fold(Fold<T, R> fold) {
      return fold.deleted(this);
    }
  }

  /**
   * All events up to a version were told; a watch can resume after it.
   *
   * @param resourceVersion the version
   * @param initialEventsEnd whether all objects that were there at the start have been told
   * @param <T> the objects' type
   */
  record Bookmark<T>(String resourceVersion, boolean initialEventsEnd) implements WatchEvent<T> {
    @Override
    public <R> R fold(Fold<T, R> fold) {
      return fold.bookmark(this);
    }
  }

  /**
   * The watch cannot go on from its version: list again, and watch from there. No event follows.
   *
   * @param status the server's words
   * @param <T> the objects' type
   */
  record Gone<T>(ServerStatus status) implements WatchEvent<T> {
    @Override
    public <R> R fold(Fold<T, R> fold) {
      return fold.gone(this);
    }
  }
}
