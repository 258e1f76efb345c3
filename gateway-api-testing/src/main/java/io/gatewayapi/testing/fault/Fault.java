package io.gatewayapi.testing.fault;

import java.time.Duration;
import java.util.Objects;
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
   * @param both for what is wrong with an answer and with its journey
   * @return what the branch gave
   */
  <R> R fold(
      Function<Refusal, R> refusal,
      Function<Transfer, R> transfer,
      Function<Events, R> events,
      Function<Both, R> both);

  /**
   * Two faults of one request: a 500 that is late, a watch that is slow and loses events. Latencies
   * add up.
   *
   * @param other what goes wrong, too
   * @return both
   * @throws IllegalArgumentException if the two contradict each other: a request is refused once, its
   *     connection is cut in one place, and its body has one speed
   */
  default Fault and(Fault other) {
    return Together.of(this, other);
  }

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
        Function<Refusal, R> refusal,
        Function<Transfer, R> transfer,
        Function<Events, R> events,
        Function<Both, R> both) {
      return refusal.apply(this);
    }
  }

  /**
   * Where a connection is cut.
   *
   * <p>A watch counts as carried out when it is open; a cut that comes before its answer closes it.
   * Over a WebSocket the connection ends after the answer anyway.
   *
   * <p>Clients may send a request again of their own accord when a connection ends before the answer:
   * java.net.http does with a GET, okhttp with any request on a connection that was used before (this
   * library's client with any but a create or a JSON patch). To them a cut that comes once is none; {@link Faults#times} makes it two.
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
        Function<Refusal, R> refusal,
        Function<Transfer, R> transfer,
        Function<Events, R> events,
        Function<Both, R> both) {
      return transfer.apply(this);
    }
  }

  /**
   * A watch sends some events, and then does something wrong. Every event counts, those of objects
   * that are there already and bookmarks, too. Requests that are no watch are not befallen.
   *
   * @param good how many events arrive before; not negative
   * @param dropped how many are lost then; not negative
   * @param end what happens after those
   */
  record Events(int good, int dropped, End end) implements Fault {
    /** Looks at the ranges. */
    public Events {
      Range.notNegative("good", good);
      Range.notNegative("dropped", dropped);
      Objects.requireNonNull(end, "end");
    }

    @Override
    public <R> R fold(
        Function<Refusal, R> refusal,
        Function<Transfer, R> transfer,
        Function<Events, R> events,
        Function<Both, R> both) {
      return events.apply(this);
    }
  }

  /** How a watch with a fault ends. */
  enum End {
    /** As it would without: events go on. */
    NONE,
    /** Half of the next event is sent, and the connection cut. */
    HALF_EVENT,
    /** The watch says at once that it is too old to go on, by an event with a 410, and ends. */
    GONE
  }

  /**
   * An answer with a fault that has a bad journey, as {@link #and} makes it.
   *
   * @param answer a {@link Refusal} or {@link Events}
   * @param transfer its journey
   */
  record Both(Fault answer, Transfer transfer) implements Fault {
    /** Looks at what the answer is. */
    public Both {
      boolean isOfAnswer = answer.fold(r -> true, t -> false, e -> true, b -> false);
      Range.check(isOfAnswer, "answer", answer, "a Refusal or Events");
      Objects.requireNonNull(transfer, "transfer");
    }

    @Override
    public <R> R fold(
        Function<Refusal, R> refusal,
        Function<Transfer, R> transfer,
        Function<Events, R> events,
        Function<Both, R> both) {
      return both.apply(this);
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
   * A 410, as if the version or the continue token that was asked for were too old. A server says so
   * to a watch by an event: see {@link #goneAfter}.
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
   * @param dropped how many are lost; not negative, {@link Integer#MAX_VALUE} for the rest
   * @return the fault
   */
  static Fault droppedEvents(int good, int dropped) {
    return new Events(good, dropped, End.NONE);
  }

  /**
   * A watch ends in the middle of an event.
   *
   * @param good how many arrive before; not negative
   * @return the fault
   */
  static Fault halfEvent(int good) {
    return new Events(good, 0, End.HALF_EVENT);
  }

  /**
   * A watch expires: it ends with an event that is a 410, as one does that asks for a version which
   * the server has forgotten.
   *
   * @param good how many arrive before; not negative
   * @return the fault
   */
  static Fault goneAfter(int good) {
    return new Events(good, 0, End.GONE);
  }
}
