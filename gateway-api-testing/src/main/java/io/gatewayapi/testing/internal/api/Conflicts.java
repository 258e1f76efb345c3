package io.gatewayapi.testing.internal.api;

import com.google.gson.JsonObject;
import io.gatewayapi.testing.internal.kind.Cause;
import io.gatewayapi.testing.internal.store.ResourceName;
import java.util.List;

/** Failures of writes that meet another state than they expect. */
public final class Conflicts {
  private Conflicts() {}

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
   * The same, where the object also said how names are made.
   *
   * @param resource the resource
   * @param name the name that is taken
   * @param beingDeleted whether the object that has it waits for its finalizers
   * @return the failure
   */
  public static ApiFailure noUniqueName(ResourceName resource, String name, boolean beingDeleted) {
    String taken = alreadyExists(resource, name, beingDeleted).getMessage();
    JsonObject details = StatusBody.details(resource, name);
    details.addProperty("retryAfterSeconds", 1);
    return new ApiFailure(
        409,
        "AlreadyExists",
        taken + ", the server was not able to generate a unique name for the object",
        details);
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
}
