package io.gatewayapi.router.decision;

import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

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
   * The status of a gRPC call.
   *
   * @return empty for other requests
   */
  default Optional<GrpcStatus> grpcStatus() {
    return Optional.empty();
  }

  /**
   * A gRPC call fails.
   *
   * @param status its status
   * @return the refusal
   */
  static Refusal grpc(GrpcStatus status) {
    return new Status(status.httpStatus(), status);
  }

  /**
   * The gateway answers with an error.
   *
   * @param code the HTTP status code
   * @param grpc the status of a gRPC call, null for other requests
   */
  record Status(int code, @Nullable GrpcStatus grpc) implements Refusal {
    /**
     * An error for a request that is no gRPC call.
     *
     * @param code the HTTP status code
     */
    public Status(int code) {
      this(code, null);
    }

    @Override
    public Optional<GrpcStatus> grpcStatus() {
      return Optional.ofNullable(grpc);
    }

    @Override
    public <R> R fold(IntFunction<R> status, Supplier<R> connection) {
      return status.apply(code);
    }

    @Override
    public String toString() {
      return grpc == null ? Integer.toString(code) : "gRPC status " + grpc.text();
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
