package io.gatewayapi.testing.internal.api;

import com.google.gson.JsonObject;
import io.gatewayapi.testing.internal.kind.Cause;
import io.gatewayapi.testing.internal.store.ResourceName;
import io.gatewayapi.validation.text.GoQuoted;
import java.util.List;
import java.util.stream.Collectors;

/** Failures of requests that can be read and say what must not be. */
public final class Unprocessable {
  private Unprocessable() {}

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
    failure.status().add("details", new JsonObject());
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
}
