package io.gatewayapi.client.status;

import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What became of a status.
 *
 * <p>Immutable, as far as nobody changes the object in it.
 *
 * @param <T> the object's type
 */
public sealed interface StatusOutcome<T> {
  /**
   * Takes the branch that fits.
   *
   * @param written for a status that was written
   * @param unchanged for one that was right already
   * @param full for one that has no room
   * @param absent for an object that is not there
   * @param <R> what comes out
   * @return what the branch gave
   */
  <R> R fold(
      Function<Written<T>, R> written,
      Function<Unchanged<T>, R> unchanged,
      Function<Full<T>, R> full,
      Supplier<R> absent);

  /**
   * It was written.
   *
   * @param object the object as it is stored
   * @param <T> its type
   */
  record Written<T>(T object) implements StatusOutcome<T> {
    @Override
    public <R> R fold(
        Function<Written<T>, R> written,
        Function<Unchanged<T>, R> unchanged,
        Function<Full<T>, R> full,
        Supplier<R> absent) {
      return written.apply(this);
    }
  }

  /**
   * It was right already, and nothing was written.
   *
   * @param object the object as it was seen
   * @param <T> its type
   */
  record Unchanged<T>(T object) implements StatusOutcome<T> {
    @Override
    public <R> R fold(
        Function<Written<T>, R> written,
        Function<Unchanged<T>, R> unchanged,
        Function<Full<T>, R> full,
        Supplier<R> absent) {
      return unchanged.apply(this);
    }
  }

  /**
   * The list has no room for this controller's entries beside those of others, and nothing was
   * written.
   *
   * @param object the object as it was seen
   * @param field {@code status.parents} or {@code status.ancestors}
   * @param limit how many entries the list may have
   * @param needed how many it would have
   * @param <T> its type
   */
  record Full<T>(T object, String field, int limit, int needed) implements StatusOutcome<T> {
    @Override
    public <R> R fold(
        Function<Written<T>, R> written,
        Function<Unchanged<T>, R> unchanged,
        Function<Full<T>, R> full,
        Supplier<R> absent) {
      return full.apply(this);
    }
  }

  /**
   * The object is not there any more.
   *
   * @param <T> its type
   */
  record Absent<T>() implements StatusOutcome<T> {
    @Override
    public <R> R fold(
        Function<Written<T>, R> written,
        Function<Unchanged<T>, R> unchanged,
        Function<Full<T>, R> full,
        Supplier<R> absent) {
      return absent.get();
    }
  }
}
