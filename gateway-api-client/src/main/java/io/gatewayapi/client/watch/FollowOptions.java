package io.gatewayapi.client.watch;

import java.time.Duration;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is followed, and how.
 *
 * <p>Immutable. Clock and listener are used by every thread that follows with it.
 *
 * @param namespace the namespace, empty for all
 * @param labels a label selector, empty for all
 * @param fields a field selector, empty for all
 * @param backoff how long is waited after failures
 * @param watchTimeout after what time a connection is renewed: between this and twice as much
 * @param clock how time passes
 * @param notes hears what happens, on the following thread; must not block
 */
public record FollowOptions(
    String namespace,
    String labels,
    String fields,
    Backoff backoff,
    Duration watchTimeout,
    FollowClock clock,
    Consumer<? super FollowNote> notes) {
  private static final Logger LOG = LoggerFactory.getLogger(FollowOptions.class);

  /**
   * All objects of all namespaces.
   *
   * @return no options; what goes wrong for longer is logged
   */
  public static FollowOptions all() {
    return in("");
  }

  /**
   * The objects of a namespace.
   *
   * @param namespace the namespace
   * @return the options
   */
  public static FollowOptions in(String namespace) {
    return new FollowOptions(
        namespace,
        "",
        "",
        Backoff.usual(),
        Duration.ofMinutes(5),
        FollowClock.system(),
        FollowNote.logged());
  }

  /**
   * Only objects with certain labels.
   *
   * @param selector {@code app=web}
   * @return options with it
   */
  public FollowOptions labels(String selector) {
    return new FollowOptions(namespace, selector, fields, backoff, watchTimeout, clock, notes);
  }

  /**
   * Only objects with certain fields.
   *
   * @param selector {@code metadata.name=web}
   * @return options with it
   */
  public FollowOptions fields(String selector) {
    return new FollowOptions(namespace, labels, selector, backoff, watchTimeout, clock, notes);
  }

  /**
   * With other waits after failures.
   *
   * @param waits the waits
   * @return options with them
   */
  public FollowOptions backoff(Backoff waits) {
    return new FollowOptions(namespace, labels, fields, waits, watchTimeout, clock, notes);
  }

  /**
   * With connections of another length.
   *
   * @param time after what time a connection is renewed
   * @return options with it
   */
  public FollowOptions watchTimeout(Duration time) {
    return new FollowOptions(namespace, labels, fields, backoff, time, clock, notes);
  }

  /**
   * With another clock: for tests that do not want to wait.
   *
   * @param time how time passes
   * @return options with it
   */
  public FollowOptions clock(FollowClock time) {
    return new FollowOptions(namespace, labels, fields, backoff, watchTimeout, time, notes);
  }

  /**
   * With somebody who hears what happens, instead of the log.
   *
   * @param listener hears it
   * @return options with it
   */
  public FollowOptions notes(Consumer<? super FollowNote> listener) {
    return new FollowOptions(namespace, labels, fields, backoff, watchTimeout, clock, listener);
  }

  /** Tells what happens. Who hears of it may fail; what is followed does not end by that. */
  void tell(FollowNote note) {
    try {
      notes.accept(note);
    } catch (RuntimeException e) {
      LOG.warn("whoever hears of what is followed failed at {}", note, e);
    }
  }
}
