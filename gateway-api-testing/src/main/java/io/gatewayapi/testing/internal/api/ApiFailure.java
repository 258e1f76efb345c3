package io.gatewayapi.testing.internal.api;

import com.google.gson.JsonObject;
import io.gatewayapi.model.GatewayApiException;
import io.gatewayapi.testing.fault.Fault;
import io.gatewayapi.testing.internal.http.HttpResponse;
import io.gatewayapi.testing.internal.kind.Cause;
import io.gatewayapi.testing.internal.store.ResourceName;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A request that the API server refuses, with the Status that says why.
 *
 * <p>Thrown inside the server and turned into the response at its edge.
 */
public final class ApiFailure extends GatewayApiException {
  private static final long serialVersionUID = 1L;

  private final int code;
  private final transient JsonObject status;

  private ApiFailure(int code, String reason, String message, JsonObject details) {
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
   * The failure as a response.
   *
   * @return code, headers and the Status
   */
  public HttpResponse.Whole response() {
    HttpResponse.Whole response = HttpResponse.json(code, status.toString());
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
        resource + " \"" + name + "\" not found",
        StatusBody.details(resource, name));
  }

  /**
   * A path under which nothing is served.
   *
   * @return the failure
   */
  public static ApiFailure unknownPath() {
    return new ApiFailure(
        404, "NotFound", "the server could not find the requested resource", new JsonObject());
  }

  /**
   * A name that is taken.
   *
   * @param resource the resource
   * @param name the name
   * @param beingDeleted whether the object that has it waits for its finalizers
   * @return the failure
   */
  public static ApiFailure alreadyExists(ResourceName resource, String name, boolean beingDeleted) {
    String message = resource + " \"" + name + "\" already exists";
    return new ApiFailure(
        409,
        "AlreadyExists",
        beingDeleted ? "object is being deleted: " + message : message,
        StatusBody.details(resource, name));
  }

  /**
   * A precondition that does not hold.
   *
   * @param resource the resource, or group and kind
   * @param name the object
   * @param why which precondition
   * @return the failure
   */
  public static ApiFailure conflict(ResourceName resource, String name, String why) {
    return new ApiFailure(
        409,
        "Conflict",
        "Operation cannot be fulfilled on " + resource + " \"" + name + "\": " + why,
        StatusBody.details(resource, name));
  }

  /**
   * A write from an old version.
   *
   * @param resource the resource
   * @param name the object
   * @return the failure
   */
  public static ApiFailure modified(ResourceName resource, String name) {
    return conflict(
        resource,
        name,
        "the object has been modified; please apply your changes to the latest version and try"
            + " again");
  }

  /**
   * An apply that would change what others own.
   *
   * @param conflicts what and whose, at least one
   * @return the failure
   */
  public static ApiFailure applyConflict(List<FieldConflict> conflicts) {
    JsonObject details = new JsonObject();
    details.add(
        "causes",
        StatusBody.causes(conflicts.stream()
            .map(c -> new Cause("FieldManagerConflict", "conflict with " + c.manager(), c.path()))
            .toList()));
    return new ApiFailure(409, "Conflict", FieldConflict.message(conflicts), details);
  }

  /**
   * A patch that cannot be carried out on the object as it is.
   *
   * @return the failure
   */
  public static ApiFailure patchNotApplicable() {
    ApiFailure failure = new ApiFailure(
        422,
        "Invalid",
        "the server rejected our request due to an error in our request",
        new JsonObject());
    failure.status.add("details", new JsonObject());
    return failure;
  }

  /**
   * A patch whose result is no object of its kind.
   *
   * @param patched the result as it stands
   * @param why what is wrong with it
   * @return the failure
   */
  public static ApiFailure unreadablePatch(String patched, String why) {
    Cause cause = Cause.invalid("patch", GoQuoted.of(patched), why);
    JsonObject details = new JsonObject();
    details.add("causes", StatusBody.causes(List.of(cause)));
    return new ApiFailure(422, "Invalid", " \"\" is invalid: patch: " + cause.message(), details);
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
   * An object, or a request's options, that break rules.
   *
   * @param what group and kind of what is refused, the kind in the place of the plural
   * @param name its name, possibly empty
   * @param causes the rules and the places, at least one
   * @return the failure
   */
  public static ApiFailure invalid(ResourceName what, String name, List<Cause> causes) {
    JsonObject details = StatusBody.details(what, name);
    details.add("causes", StatusBody.causes(causes));
    List<String> texts =
        causes.stream().map(c -> c.field() + ": " + c.message()).distinct().toList();
    String all = texts.size() == 1
        ? texts.get(0)
        : texts.stream().collect(Collectors.joining(", ", "[", "]"));
    return new ApiFailure(422, "Invalid", what + " \"" + name + "\" is invalid: " + all, details);
  }

  /**
   * Refuses the parameters of a request if anything is wrong with them.
   *
   * @param optionsKind the kind that the message names, {@code ListOptions}
   * @param causes what is wrong, possibly nothing
   */
  public static void refuseOptions(String optionsKind, List<Cause> causes) {
    if (!causes.isEmpty()) {
      throw invalid(new ResourceName("meta.k8s.io", optionsKind), "", causes);
    }
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
   * An answer in a form that is not written.
   *
   * @param message which forms are
   * @return the failure
   */
  public static ApiFailure notAcceptable(String message) {
    return new ApiFailure(406, "NotAcceptable", message, new JsonObject());
  }

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
    failure.status.getAsJsonObject("metadata").addProperty("continue", next);
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
   * A failure that a real server reports with a message and nothing else.
   *
   * @param message the message
   * @return the failure
   */
  public static ApiFailure internal(String message) {
    return new ApiFailure(500, "", message, new JsonObject());
  }
}
