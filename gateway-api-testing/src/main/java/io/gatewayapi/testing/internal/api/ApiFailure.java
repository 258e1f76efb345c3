package io.gatewayapi.testing.internal.api;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.gatewayapi.model.GatewayApiException;
import io.gatewayapi.testing.fault.Fault;
import io.gatewayapi.testing.internal.http.HttpResponse;
import io.gatewayapi.testing.internal.store.ResourceName;
import io.gatewayapi.validation.text.GoQuoted;
import java.util.ArrayList;
import java.util.List;

/**
 * A request that the API server refuses, with the Status that says why.
 *
 * <p>Thrown inside the server and turned into the response at its edge.
 */
public final class ApiFailure extends GatewayApiException {
  private static final long serialVersionUID = 1L;

  private final int code;
  private final transient JsonObject status;
  private final transient List<String> warnings = new ArrayList<>();

  ApiFailure(int code, String reason, String message, JsonObject details) {
    super(message);
    this.code = code;
    this.status = StatusBody.failure(code, reason, message, details);
  }

  /** Where it was thrown says nothing: it is an answer. */
  @Override
  public Throwable fillInStackTrace() {
    return this;
  }

  /**
   * The Status.
   *
   * @return its tree
   */
  public JsonObject status() {
    return status;
  }

  /**
   * The same with what the caller is to be told besides.
   *
   * @param more warnings
   * @return this
   */
  public ApiFailure warn(List<String> more) {
    warnings.addAll(more);
    return this;
  }

  /**
   * The failure as a response.
   *
   * @return code, headers and the Status
   */
  public HttpResponse.Whole response() {
    HttpResponse.Whole response = HttpResponse.json(code, status.toString()).warn(warnings);
    if (status.get("details") instanceof JsonObject details && details.has("retryAfterSeconds")) {
      return response.with("Retry-After", details.get("retryAfterSeconds").getAsString());
    }
    return response;
  }

  /**
   * No such object.
   *
   * @param resource its resource
   * @param name its name
   * @return the failure
   */
  public static ApiFailure notFound(ResourceName resource, String name) {
    return new ApiFailure(
        404,
        "NotFound",
        resource + " " + GoQuoted.of(name) + " not found",
        StatusBody.details(resource, name));
  }

  /**
   * A path under which nothing is served.
   *
   * @return the failure
   */
  public static ApiFailure unknownPath() {
    return withEmptyDetails(404, "NotFound", "the server could not find the requested resource");
  }

  static ApiFailure withEmptyDetails(int code, String reason, String message) {
    ApiFailure failure = new ApiFailure(code, reason, message, new JsonObject());
    failure.status.add("details", new JsonObject());
    return failure;
  }

  /**
   * A request that cannot be understood.
   *
   * @param message why
   * @return the failure
   */
  public static ApiFailure badRequest(String message) {
    return new ApiFailure(400, "BadRequest", message, new JsonObject());
  }

  /**
   * A request without the token that the server asks for.
   *
   * @return the failure
   */
  public static ApiFailure unauthorized() {
    return new ApiFailure(401, "Unauthorized", "Unauthorized", new JsonObject());
  }

  /**
   * A request that is understood and not granted.
   *
   * @param resource the resource
   * @param name the object's name, possibly empty
   * @param why why it is not granted
   * @return the failure
   */
  public static ApiFailure forbidden(ResourceName resource, String name, String why) {
    return new ApiFailure(
        403,
        "Forbidden",
        resource + " " + GoQuoted.of(name) + " is forbidden: " + why,
        StatusBody.details(resource, name));
  }

  /**
   * A verb that a document does not have.
   *
   * @return the failure
   */
  public static ApiFailure methodNotAllowed() {
    ApiFailure failure = new ApiFailure(
        405,
        "MethodNotAllowed",
        "the server does not allow this method on the requested resource",
        new JsonObject());
    failure.status.add("details", new JsonObject());
    return failure;
  }

  /**
   * A verb that a path does not have.
   *
   * @param resource the resource
   * @param verb the verb
   * @return the failure
   */
  public static ApiFailure methodNotAllowed(ResourceName resource, String verb) {
    return new ApiFailure(
        405,
        "MethodNotAllowed",
        verb + " is not supported on resources of kind \"" + resource + "\"",
        StatusBody.details(resource, ""));
  }

  /**
   * What this server has not learnt; it never answers as if it had.
   *
   * @param what the verb and what it was to be done to
   * @return the failure
   */
  public static ApiFailure notImplemented(String what) {
    return new ApiFailure(
        501, "NotImplemented", what + " is not implemented by this server", new JsonObject());
  }

  /**
   * A failure that was asked for.
   *
   * @param fault what it says
   * @return the failure
   */
  public static ApiFailure of(Fault.Refusal fault) {
    JsonObject details = new JsonObject();
    if (fault.retryAfterSeconds() > 0) {
      details.addProperty("retryAfterSeconds", fault.retryAfterSeconds());
    }
    return new ApiFailure(fault.code(), fault.reason(), fault.message(), details);
  }

  /**
   * A failure inside the server that it calls one.
   *
   * @param what what went wrong
   * @return the failure
   */
  public static ApiFailure internalError(String what) {
    JsonObject cause = new JsonObject();
    cause.addProperty("message", what);
    JsonArray causes = new JsonArray();
    causes.add(cause);
    JsonObject details = new JsonObject();
    details.add("causes", causes);
    return new ApiFailure(500, "InternalError", "Internal error occurred: " + what, details);
  }

  /**
   * A failure that a real server reports with a message and nothing else.
   *
   * @param message the message
   * @return the failure
   */
  public static ApiFailure internal(String message) {
    return new ApiFailure(500, "", message, new JsonObject());
  }
}
