package io.gatewayapi.testing.internal.write;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.gatewayapi.testing.internal.store.Trees;

/** How a CRD goes: it says so and waits, until all of its objects are gone. */
public final class Termination {
  private static final JsonPrimitive CLEANUP =
      new JsonPrimitive("customresourcecleanup.apiextensions.k8s.io");
  private static final String TYPE = "Terminating";

  private Termination() {}

  /** The CRD after the first request to delete it. */
  static JsonObject begun(JsonObject crd, JsonArray finalizers, String now) {
    JsonArray held = finalizers.deepCopy();
    if (!held.contains(CLEANUP)) {
      held.add(CLEANUP);
    }
    JsonObject begun = withFinalizers(crd, held);
    Trees.metadata(begun).addProperty("deletionTimestamp", now);
    return told(
        begun,
        "InstanceDeletionPending",
        "CustomResourceDefinition marked for deletion; CustomResource deletion will begin soon",
        now);
  }

  /**
   * Whether a CRD waits for its objects to go.
   *
   * @param crd the CRD
   * @return whether it does
   */
  public static boolean isPending(JsonObject crd) {
    JsonObject metadata = Trees.metadata(crd);
    return metadata.has("deletionTimestamp")
        && metadata.get("finalizers") instanceof JsonArray held
        && held.contains(CLEANUP);
  }

  /**
   * The CRD while its objects go.
   *
   * @param crd the CRD
   * @param now the time
   * @return the CRD as it says so
   */
  public static JsonObject inProgress(JsonObject crd, String now) {
    return told(crd, "InstanceDeletionInProgress", "CustomResource deletion is in progress", now);
  }

  /**
   * The CRD after its objects.
   *
   * @param crd the CRD
   * @return the CRD without what held it; others may still hold it
   */
  public static JsonObject released(JsonObject crd) {
    JsonArray held = Trees.metadata(crd).getAsJsonArray("finalizers").deepCopy();
    held.remove(CLEANUP);
    return withFinalizers(crd, held);
  }

  private static JsonObject withFinalizers(JsonObject crd, JsonArray finalizers) {
    JsonObject copy = Trees.shallow(crd);
    JsonObject metadata = Trees.shallow(crd.getAsJsonObject("metadata"));
    Trees.put(metadata, "finalizers", finalizers.isEmpty() ? null : finalizers);
    copy.add("metadata", metadata);
    return copy;
  }

  /** The time of a condition is that of its status, which stays. */
  private static JsonObject told(JsonObject crd, String reason, String message, String now) {
    JsonObject copy = Trees.shallow(crd);
    JsonObject status =
        crd.get("status") instanceof JsonObject before ? before.deepCopy() : new JsonObject();
    copy.add("status", status);
    JsonArray conditions =
        status.get("conditions") instanceof JsonArray before ? before : new JsonArray();
    status.add("conditions", conditions);
    JsonObject condition = new JsonObject();
    for (JsonElement known : conditions) {
      if (known instanceof JsonObject object && Trees.text(object, "type").equals(TYPE)) {
        condition = object;
      }
    }
    if (condition.isEmpty()) {
      condition.addProperty("type", TYPE);
      condition.addProperty("status", "True");
      condition.addProperty("lastTransitionTime", now);
      conditions.add(condition);
    }
    condition.addProperty("reason", reason);
    condition.addProperty("message", message);
    return copy;
  }
}
