package io.gatewayapi.router.decision;

import java.util.function.IntFunction;
import java.util.function.Supplier;

/** How a gateway refuses a request. */
public sealed interface Refusal {
  /**
   * Calls what fits.
   *
   * @param status for an answer with a status code
   * @param connection for a connection that is refused or closed
   * @param <R> the result
   * @return what the function returned
   */
  <R> R fold(IntFunction<R> status, Supplier<R> connection);

  /**
   * The gateway answers with an error.
   *
   * @param code the HTTP status code
   */
  record Status(int code) implements Refusal {
    @Override
    public <R> R fold(IntFunction<R> status, Supplier<R> connection) {
      return status.apply(code);
    }

    @Override
    public String toString() {
      return Integer.toString(code);
    }
  }

  /** The connection is refused, or closed before any answer. */
  record Connection() implements Refusal {
    @Override
    public <R> R fold(IntFunction<R> status, Supplier<R> connection) {
      return connection.get();
    }

    @Override
    public String toString() {
      return "connection refused";
    }
  }
}
