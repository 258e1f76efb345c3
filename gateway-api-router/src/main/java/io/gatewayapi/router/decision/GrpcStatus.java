package io.gatewayapi.router.decision;

/**
 * A status with which a gateway answers gRPC calls by itself.
 *
 * <p>Specification: <a href="https://grpc.io/docs/guides/status-codes/">status codes</a>.
 */
public enum GrpcStatus {
  /** Nobody serves the method. */
  UNIMPLEMENTED("Unimplemented", 404),
  /** Somebody should serve it and cannot. */
  UNAVAILABLE("Unavailable", 503);

  private final String text;
  private final int httpStatus;

  GrpcStatus(String text, int httpStatus) {
    this.text = text;
    this.httpStatus = httpStatus;
  }

  /**
   * The code's name.
   *
   * @return {@code Unimplemented}
   */
  public String text() {
    return text;
  }

  /**
   * The HTTP status that stands for the code where a client is answered in plain HTTP.
   *
   * @return the status code
   */
  public int httpStatus() {
    return httpStatus;
  }
}
