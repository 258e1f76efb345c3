package io.gatewayapi.client;

import io.gatewayapi.client.internal.StatusConditions;
import io.gatewayapi.model.GatewayApiObject;
import io.gatewayapi.model.json.Json;
import io.kubernetes.client.common.KubernetesObject;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * How an object should be.
 *
 * <p>Those that are made here keep nothing and are safe to use from any thread, {@link #that} as far as its
 * test is. Each is asked on the thread that waits.
 *
 * @param <T> its type
 */
public interface Expectation<T extends KubernetesObject> {
  /**
   * Whether it is so.
   *
   * @param state the object, empty if it is not there
   * @return true if it is
   */
  boolean holds(Optional<? extends T> state);

  /**
   * What is missing, for messages.
   *
   * @param state the object, empty if it is not there
   * @return a few words
   */
  String describe(Optional<? extends T> state);

  /**
   * All that decide on the object have accepted its current generation: a condition {@code Accepted}
   * that is true, for routes one for every parentRef, for policies one for every ancestor.
   *
   * @param <T> the type
   * @return the expectation
   */
  static <T extends GatewayApiObject> Expectation<T> accepted() {
    return condition("Accepted");
  }

  /**
   * The current generation is programmed: a condition {@code Programmed} that is true.
   *
   * @param <T> the type
   * @return the expectation
   */
  static <T extends GatewayApiObject> Expectation<T> programmed() {
    return condition("Programmed");
  }

  /**
   * A condition is true for the current generation, wherever the kind has its conditions.
   *
   * @param type the condition's type
   * @param <T> the object's type
   * @return the expectation
   */
  static <T extends GatewayApiObject> Expectation<T> condition(String type) {
    return new Expectation<>() {
      @Override
      public boolean holds(Optional<? extends T> state) {
        return state
            .map(object -> StatusConditions.of(Json.toTree(object)).allTrue(type))
            .orElse(false);
      }

      @Override
      public String describe(Optional<? extends T> state) {
        return "expected condition " + type + " to be True, found "
            + state
                .map(object -> StatusConditions.of(Json.toTree(object)).describe(type))
                .orElse("no object");
      }
    };
  }

  /**
   * The object is not there.
   *
   * @return the expectation
   */
  static Expectation<KubernetesObject> deleted() {
    return new Expectation<>() {
      @Override
      public boolean holds(Optional<? extends KubernetesObject> state) {
        return state.isEmpty();
      }

      @Override
      public String describe(Optional<? extends KubernetesObject> state) {
        return "expected it to be gone, found it"
            + state
                .map(o -> o.getMetadata().getFinalizers())
                .map(f -> " with finalizers " + f)
                .orElse("");
      }
    };
  }

  /**
   * The object is there and fulfils something else.
   *
   * @param what a few words for messages
   * @param test the test
   * @param <T> its type
   * @return the expectation
   */
  static <T extends KubernetesObject> Expectation<T> that(String what, Predicate<? super T> test) {
    return new Expectation<>() {
      @Override
      public boolean holds(Optional<? extends T> state) {
        return state.isPresent() && test.test(state.get());
      }

      @Override
      public String describe(Optional<? extends T> state) {
        return "expected " + what + ", found "
            + (state.isPresent() ? "another state" : "no object");
      }
    };
  }
}
