package io.gatewayapi.testing.internal.api;

import com.google.gson.JsonObject;
import io.gatewayapi.testing.internal.kind.Cause;
import java.util.List;

/** Failures of reads of versions that are not there: no longer, or not yet. */
public final class Expiry {
  private Expiry() {}

  /**
   * A version that history no longer holds.
   *
   * @param asked the version
   * @param oldest the oldest one that it holds
   * @return the failure
   */
  public static ApiFailure tooOldVersion(long asked, long oldest) {
    return expired("too old resource version: " + asked + " (" + oldest + ")");
  }

  private static ApiFailure expired(String message) {
    return new ApiFailure(410, "Expired", message, new JsonObject());
  }

  /**
   * A page of a list whose version is gone.
   *
   * @param next continues at the same place with what is there by now
   * @return the failure
   */
  public static ApiFailure expiredPage(String next) {
    ApiFailure failure = expired(
        "The provided continue parameter is too old to display a consistent list result. Start a"
            + " new list without it, or go on with the token of this answer, which gives what is"
            + " there by now.");
    failure.status().getAsJsonObject("metadata").addProperty("continue", next);
    return failure;
  }

  /**
   * A version that the server has not reached.
   *
   * @param asked the version
   * @param current the server's
   * @return the failure
   */
  public static ApiFailure tooLargeVersion(long asked, long current) {
    JsonObject details = new JsonObject();
    details.add(
        "causes",
        StatusBody.causes(
            List.of(new Cause("ResourceVersionTooLarge", "Too large resource version", ""))));
    details.addProperty("retryAfterSeconds", 1);
    return new ApiFailure(
        504,
        "Timeout",
        "Timeout: Too large resource version: " + asked + ", current: " + current,
        details);
  }
}
