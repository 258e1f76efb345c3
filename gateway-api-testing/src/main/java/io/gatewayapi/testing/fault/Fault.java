package io.gatewayapi.testing.fault;

import java.time.Duration;
import java.util.function.Function;

/**
 * Something that goes wrong with a request.
 *
 * <p>Immutable. {@link Faults} says with which requests, and how often.
 */
public sealed interface Fault {

  /**
   * Takes the branch that fits.
   *
   * @param <R> what comes out
   * @param refusal for an answer that is an error
   * @param transfer for an answer that arrives late, slowly or in part
   * @param events for a watch that loses events or its end
   * @return what the branch gave
   */
  <R> R fold(
      Function<Refusal, R> refusal, Function<Transfer, R> transfer, Function<Events, R> events);

  /**
   * The request is not carried out; the answer is an error.
   *
   * @param code the status code, 400 to 599
   * @param reason the Status's reason, possibly empty
   * @param message its message
   * @param retryAfterSeconds when the client should try again, 0 if that is not said
   */
  record Refusal(int code, String reason, String message, int retryAfterSeconds) implements Fault {
    /** Looks at the ranges. */
    public Refusal {
      Range.check(code >= 400 && code <= 599, "code", code, "400 to 599");
      Range.notNegative("retryAfterSeconds", retryAfterSeconds);
    }

    @Override
    public <R> R fold(
        Function<Refusal, R> refusal, Function<Transfer, R> transfer, Function<Events, R> events) {
      return refusal.apply(this);
    }
  }

  /**
   * Where a connection is cut.
   *
   * <p>A watch counts as carried out when it is open; a cut that comes before its answer closes it.
   * Over a WebSocket the connection ends after the answer anyway.
   */
  enum Cut {
    /** Not at all. */
    NOWHERE,
    /** Before the request is carried out. */
    BEFORE_REQUEST,
    /** After the request was carried out, before any of the answer. */
    BEFORE_ANSWER,
    /** In the middle of the answer's body; of a watch, in the middle of its first event. */
    DURING_ANSWER,
    /** After all of the answer; of a watch, after its end. */
    AFTER_ANSWER
  }

  /**
   * The answer is as it should be, and has a bad journey.
   *
   * @param latency how long it waits before it leaves; not negative
   * @param cut where the connection ends
   * @param bytesPerStep how many bytes of the body go at a time, 0 for all; not negative
   * @param step how long the next ones wait; not negative
   */
  record Transfer(Duration latency, Cut cut, long bytesPerStep, Duration step) implements Fault {
    /** Looks at the ranges. */
    public Transfer {
      Range.notNegative("latency", latency);
      Range.notNegative("bytesPerStep", bytesPerStep);
      Range.notNegative("step", step);
    }

    /** The journey of an answer with which nothing is wrong. */
    public static final Transfer GOOD = new Transfer(Duration.ZERO, Cut.NOWHERE, 0, Duration.ZERO);

    @Override
    public <R> R fold(
        Function<Refusal, R> refusal, Function<Transfer, R> transfer, Function<Events, R> events) {
      return transfer.apply(this);
    }
  }

  /**
   * A watch sends some events, and then does something wrong.
   *
   * @param good how many events arrive before; not negative
   * @param dropped how many are lost then; not negative
   * @param half whether half of the next one is sent and the connection cut
   */
  record Events(int good, int dropped, boolean half) implements Fault {
    /** Looks at the ranges. */
    public Events {
      Range.notNegative("good", good);
      Range.notNegative("dropped", dropped);
    }

    @Override
    public <R> R fold(
        Function<Refusal, R> refusal, Function<Transfer, R> transfer, Function<Events, R> events) {
      return events.apply(this);
    }
  }

  /**
   * The answer comes late.
   *
   * @param latency how much; not negative
   * @return the fault
   */
  static Fault latency(Duration latency) {
    return new Transfer(latency, Cut.NOWHERE, 0, Duration.ZERO);
  }

  /**
   * The connection is cut.
   *
   * @param where where
   * @return the fault
   */
  static Fault cut(Cut where) {
    return new Transfer(Duration.ZERO, where, 0, Duration.ZERO);
  }

  /**
   * The body comes in small pieces, the events of a watch too. An event over a WebSocket is there
   * when its last piece would be.
   *
   * @param bytes how many bytes a piece has, 1 or more
   * @param pause how long the next one waits; not negative
   * @return the fault
   */
  static Fault slowBody(long bytes, Duration pause) {
    Range.check(bytes > 0, "bytes", bytes, "1 or more");
    return new Transfer(Duration.ZERO, Cut.NOWHERE, bytes, pause);
  }

  /**
   * A 409, as if somebody else had written first.
   *
   * @return the fault
   */
  static Fault conflict() {
    return new Refusal(
        409,
        "Conflict",
        "the object has been modified; please apply your changes to the latest version and try"
            + " again",
        0);
  }

  /**
   * A 410, as if the version or the continue token that was asked for were too old.
   *
   * @return the fault
   */
  static Fault gone() {
    return new Refusal(410, "Expired", "The provided continue parameter is too old", 0);
  }

  /**
   * A 429 with a Retry-After header.
   *
   * @param seconds what the header says; not negative, 0 for no header
   * @return the fault
   */
  static Fault tooManyRequests(int seconds) {
    return new Refusal(
        429,
        "TooManyRequests",
        "the server has received too many requests and has asked us to try again later",
        seconds);
  }

  /**
   * A 500.
   *
   * @return the fault
   */
  static Fault internalError() {
    return new Refusal(500, "InternalError", "Internal error occurred", 0);
  }

  /**
   * A watch loses events.
   *
   * @param good how many arrive before; not negative
   * @param dropped how many are lost; not negative
   * @return the fault
   */
  static Fault droppedEvents(int good, int dropped) {
    return new Events(good, dropped, false);
  }

  /**
   * A watch ends in the middle of an event.
   *
   * @param good how many arrive before; not negative
   * @return the fault
   */
  static Fault halfEvent(int good) {
    return new Events(good, 0, true);
  }
}
