package io.gatewayapi.testing.internal.write;

import io.gatewayapi.testing.internal.api.ApiFailure;
import io.gatewayapi.testing.internal.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** What callers are told of unknown fields, whether their write succeeds or fails after all. */
final class Warnings {
  private Warnings() {}

  static HttpResponse.Whole with(List<String> warnings, Supplier<HttpResponse.Whole> write) {
    try {
      return write.get().warn(warnings);
    } catch (ApiFailure failure) {
      throw failure.warn(warnings);
    }
  }

  /** The same for an attempt, which is empty if another write came first. */
  static Optional<HttpResponse.Whole> withAttempt(
      List<String> warnings, Supplier<Optional<HttpResponse.Whole>> attempt) {
    try {
      return attempt.get().map(written -> written.warn(warnings));
    } catch (ApiFailure failure) {
      throw failure.warn(warnings);
    }
  }
}
