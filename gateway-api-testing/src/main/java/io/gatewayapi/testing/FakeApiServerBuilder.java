package io.gatewayapi.testing;

import io.gatewayapi.model.Bundle;
import io.gatewayapi.model.Channel;
import io.gatewayapi.model.GatewayApiException;
import io.gatewayapi.model.Kinds;
import io.gatewayapi.model.schema.Schemas;
import io.gatewayapi.testing.internal.write.Identities;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The settings of a {@link FakeApiServer}, for one server or several. Not thread-safe. */
public final class FakeApiServerBuilder {
  private static final Pattern TOKEN = Pattern.compile("[!-~]+");

  private @Nullable Bundle bundle;
  private @Nullable String token;
  private Clock clock = Clock.systemUTC();

  /** Makes the sources of one server, so that several of the same settings do not share one. */
  private Supplier<Supplier<String>> uids = () -> () -> UUID.randomUUID().toString();

  private Supplier<RandomGenerator> random = Random::new;
  private int history = 5_000;
  private int watchBacklog = 10_000;
  private int requestLog = 1_000;
  private Duration bookmarkInterval = Duration.ofMinutes(1);

  FakeApiServerBuilder() {}

  /**
   * What is installed.
   *
   * @param value release and channel
   * @return this
   * @throws GatewayApiException if no such bundle is known
   */
  public FakeApiServerBuilder bundle(Bundle value) {
    this.bundle = Schemas.require(value);
    return this;
  }

  /**
   * The bearer token without which requests get 401.
   *
   * @param value the token
   * @return this
   * @throws IllegalArgumentException if no header can carry it
   */
  public FakeApiServerBuilder token(String value) {
    if (!TOKEN.matcher(value).matches()) {
      // Not the token itself: it would end up in logs.
      throw new IllegalArgumentException("token has " + value.length()
          + " characters, expected 1 or more that a header can carry, and no space");
    }
    this.token = value;
    return this;
  }

  /**
   * Where timestamps come from.
   *
   * @param value the clock
   * @return this
   */
  public FakeApiServerBuilder clock(Clock value) {
    this.clock = Objects.requireNonNull(value, "clock");
    return this;
  }

  /**
   * Where uids come from.
   *
   * @param value gives a new one each time; called from several threads
   * @return this
   */
  public FakeApiServerBuilder uids(Supplier<String> value) {
    Objects.requireNonNull(value, "uids");
    this.uids = () -> value;
    return this;
  }

  /**
   * Where the endings of generated names come from.
   *
   * @param value the source; called from several threads
   * @return this
   */
  public FakeApiServerBuilder random(RandomGenerator value) {
    Objects.requireNonNull(value, "random");
    this.random = () -> value;
    return this;
  }

  /**
   * How many writes are remembered for watches that resume and for pages of lists; older ones are
   * gone (410).
   *
   * @param writes a number, 5,000 if not set
   * @return this
   */
  public FakeApiServerBuilder history(int writes) {
    this.history = notNegative(writes, "history");
    return this;
  }

  /**
   * How many events a watch may lag behind before the server ends it. Those with which it begins do
   * not count.
   *
   * @param events a number, 1 or more; 10,000 if not set
   * @return this
   */
  public FakeApiServerBuilder watchBacklog(int events) {
    if (events < 1) {
      throw new IllegalArgumentException("watchBacklog is " + events + ", expected 1 or more");
    }
    this.watchBacklog = events;
    return this;
  }

  /**
   * How many requests {@link FakeApiServer#requests()} remembers.
   *
   * @param entries a number, 1,000 if not set
   * @return this
   */
  public FakeApiServerBuilder requestLog(int entries) {
    this.requestLog = notNegative(entries, "requestLog");
    return this;
  }

  /**
   * How often watches that allow it get a bookmark.
   *
   * @param value the time between two, zero for never; not negative, a minute if not set
   * @return this
   */
  public FakeApiServerBuilder bookmarkInterval(Duration value) {
    if (value.isNegative()) {
      throw new IllegalArgumentException("bookmarkInterval is " + value + ", expected 0 or more");
    }
    this.bookmarkInterval = value;
    return this;
  }

  /**
   * Makes everything that the server invents the same in every run: a clock that stands still at
   * 2026-01-01, uids that are counted, generated names from a seed. Versions are counted anyway.
   *
   * <p>Each server that is started begins anew. What is counted depends on the order of the requests:
   * answers are the same, byte by byte, if a program sends the same ones in the same order, which
   * several threads do not.
   *
   * @return this
   */
  public FakeApiServerBuilder deterministic() {
    this.clock = Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);
    this.uids = FakeApiServerBuilder::counted;
    this.random = () -> new Random(1);
    return this;
  }

  private static Supplier<String> counted() {
    AtomicLong count = new AtomicLong();
    return () -> new UUID(0, count.incrementAndGet()).toString();
  }

  private static int notNegative(int value, String name) {
    if (value < 0) {
      throw new IllegalArgumentException(name + " is " + value + ", expected 0 or more");
    }
    return value;
  }

  /**
   * Starts the server.
   *
   * @return a running server, to be closed
   */
  public FakeApiServer start() {
    return new FakeApiServer(this);
  }

  Bundle bundle() {
    Bundle set = bundle;
    return set != null ? set : Kinds.newest(Channel.STANDARD);
  }

  Optional<String> token() {
    return Optional.ofNullable(token);
  }

  Identities identities() {
    return new Identities(clock, uids.get(), random.get());
  }

  int history() {
    return history;
  }

  int watchBacklog() {
    return watchBacklog;
  }

  int requestLog() {
    return requestLog;
  }

  Duration bookmarkInterval() {
    return bookmarkInterval;
  }
}
