package io.gatewayapi.testing.junit;

import io.gatewayapi.model.Channel;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives a test class, or one test, a fake API server.
 *
 * <pre>{@code
 * @FakeCluster
 * class StoreTest {
 *   @Test
 *   void routesAreCreated(GatewayApi api) {
 *     …
 *   }
 * }
 * }</pre>
 *
 * <p>Constructors, tests and lifecycle methods may take a {@code FakeApiServer}, a {@code
 * GatewayApi} of it, or an {@code ApiClient} of it. All that belong to one test are given the same
 * server. What runs once for several tests ({@code @BeforeAll}, {@code @AfterAll}, the constructor
 * of a class with one instance) can have a server of lifetime {@link Lifetime#PER_CLASS} only.
 *
 * <p>What is written at a test counts, else what is written at its class, else at the class around
 * that one.
 */
@Documented
@Inherited
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(FakeClusterExtension.class)
public @interface FakeCluster {
  /**
   * The release of the Gateway API that is installed.
   *
   * @return {@code v1.6.1} and so on; empty for the newest one
   */
  String release() default "";

  /**
   * The channel that is installed.
   *
   * @return the channel
   */
  Channel channel() default Channel.STANDARD;

  /**
   * How long one server lives.
   *
   * @return for one test, or for all tests of the class
   */
  Lifetime lifetime() default Lifetime.PER_METHOD;

  /**
   * Whether clock, uids and generated names are the same in every run.
   *
   * @return true for a clock that stands still at 2026-01-01 and counted uids
   */
  boolean deterministic() default false;

  /** How long one server lives. */
  enum Lifetime {
    /** Each test has a new one. */
    PER_METHOD,
    /** All tests of the class with the annotation share one, those of nested classes included. */
    PER_CLASS
  }
}
