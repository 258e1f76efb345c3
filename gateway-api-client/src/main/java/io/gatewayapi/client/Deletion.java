package io.gatewayapi.client;

import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What became of an object that was to be deleted.
 *
 * <p>Immutable, as far as nobody changes the object in it.
 *
 * @param <T> its type
 */
public sealed interface Deletion<T> {
  /**
   * Takes the branch that fits.
   *
   * @param <R> what comes out
   * @param done for an object that is gone
   * @param pending for an object that finalizers hold
   * @param absent for an object that was not there
   * @return what the branch gave
   */
  <R> R fold(Function<Done<T>, R> done, Function<Pending<T>, R> pending, Supplier<R> absent);

  /**
   * It is gone.
   *
   * @param uid its uid, empty if the server did not say
   * @param <T> its type
   */
  record Done<T>(String uid) implements Deletion<T> {
    @Override
    public <R> R fold(
        Function<Done<T>, R> done, Function<Pending<T>, R> pending, Supplier<R> absent) {
      return done.apply(this);
    }
  }

  /**
   * It goes when its finalizers are done.
   *
   * @param object the object, with its deletionTimestamp
   * @param <T> its type
   */
  record Pending<T>(T object) implements Deletion<T> {
    @Override
    public <R> R fold(
        Function<Done<T>, R> done, Function<Pending<T>, R> pending, Supplier<R> absent) {
      return pending.apply(this);
    }
  }

  /**
   * It was not there.
   *
   * @param <T> its type
   */
  record Absent<T>() implements Deletion<T> {
    @Override
    public <R> R fold(
        Function<Done<T>, R> done, Function<Pending<T>, R> pending, Supplier<R> absent) {
      return absent.get();
    }
  }
}
