package io.gatewayapi.testing.internal.api;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.gatewayapi.testing.internal.kind.Cause;
import io.gatewayapi.testing.internal.store.ResourceName;
import java.util.List;

/** The trees of which a Status is made. */
public final class StatusBody {
  private StatusBody() {}

  /** A Status of something that failed; reason and details are left out if empty. */
  static JsonObject failure(int code, String reason, String message, JsonObject details) {
    JsonObject status = begun("Failure");
    status.addProperty("message", message);
    if (!reason.isEmpty()) {
      status.addProperty("reason", reason);
    }
    if (!details.isEmpty()) {
      status.add("details", details);
    }
    status.addProperty("code", code);
    return status;
  }

  /**
   * A Status of a delete that succeeded.
   *
   * @param resource what was deleted
   * @param name its name
   * @param uid its uid
   * @return a new tree
   */
  public static JsonObject deleted(ResourceName resource, String name, String uid) {
    JsonObject status = begun("Success");
    JsonObject details = details(resource, name);
    details.addProperty("uid", uid);
    status.add("details", details);
    return status;
  }

  private static JsonObject begun(String outcome) {
    JsonObject status = new JsonObject();
    status.addProperty("kind", "Status");
    status.addProperty("apiVersion", "v1");
    status.add("metadata", new JsonObject());
    status.addProperty("status", outcome);
    return status;
  }

  /** What a Status is about. */
  static JsonObject details(ResourceName resource, String name) {
    JsonObject details = new JsonObject();
    if (!name.isEmpty()) {
      details.addProperty("name", name);
    }
    if (!resource.group().isEmpty()) {
      details.addProperty("group", resource.group());
    }
    details.addProperty("kind", resource.plural());
    return details;
  }

  /** Why, one entry a cause. */
  static JsonArray causes(List<Cause> causes) {
    JsonArray list = new JsonArray();
    for (Cause cause : causes) {
      JsonObject entry = new JsonObject();
      entry.addProperty("reason", cause.reason());
      entry.addProperty("message", cause.message());
      if (!cause.field().isEmpty()) {
        entry.addProperty("field", cause.field());
      }
      list.add(entry);
    }
    return list;
  }
}
