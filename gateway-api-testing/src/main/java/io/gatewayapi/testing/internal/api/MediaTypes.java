package io.gatewayapi.testing.internal.api;

import com.google.gson.JsonObject;

/** Failures of bodies in a form that is not read, and of wishes for one that is not written. */
public final class MediaTypes {
  private MediaTypes() {}

  /**
   * A body in a format that is not read.
   *
   * @param accepted the formats that are
   * @return the failure
   */
  public static ApiFailure unsupportedMediaType(String accepted) {
    return new ApiFailure(
        415,
        "UnsupportedMediaType",
        "the body of the request was in an unknown format - accepted media types include: "
            + accepted,
        new JsonObject());
  }

  /**
   * A body that is longer than a server reads.
   *
   * @param limit the most bytes that it reads
   * @return the failure
   */
  public static ApiFailure tooLarge(int limit) {
    return tooLarge("limit is " + limit);
  }

  /**
   * A body with more in it than a server reads.
   *
   * @param why what there is too much of
   * @return the failure
   */
  public static ApiFailure tooLarge(String why) {
    return new ApiFailure(
        413, "RequestEntityTooLarge", "Request entity too large: " + why, new JsonObject());
  }

  /**
   * An answer in a form that no answer about an object has. Real servers name protobuf for all
   * kinds, also where they do not write it.
   *
   * @return the failure
   */
  public static ApiFailure notAcceptable() {
    return notAcceptable("only the following media types are accepted: application/json,"
        + " application/yaml, application/vnd.kubernetes.protobuf");
  }

  /**
   * A list of what is served in a form that it does not have.
   *
   * @return the failure
   */
  public static ApiFailure noneAvailable() {
    return ApiFailure.withEmptyDetails(
        406,
        "NotAcceptable",
        "406: Not Acceptable\n\nAvailable representations: application/json, application/yaml,"
            + " application/vnd.kubernetes.protobuf");
  }

  /**
   * An answer in a form that is not written.
   *
   * @param message which forms are
   * @return the failure
   */
  public static ApiFailure notAcceptable(String message) {
    return new ApiFailure(406, "NotAcceptable", message, new JsonObject());
  }
}
