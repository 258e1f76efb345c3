package io.gatewayapi.client.internal;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.gatewayapi.client.option.ApplyOptions;
import io.gatewayapi.client.option.DeleteOptions;
import io.gatewayapi.client.option.GetOptions;
import io.gatewayapi.client.option.ListOptions;
import io.gatewayapi.client.option.WatchOptions;
import io.gatewayapi.client.option.WriteOptions;

/** Options as the API's parameters. */
public final class Queries {
  private Queries() {}

  /**
   * Of reading one object.
   *
   * @param how the options
   * @return the parameters
   */
  public static Query of(GetOptions how) {
    return new Query().add("resourceVersion", how.resourceVersion());
  }

  /**
   * Of a list; a next page names no version, its token does.
   *
   * @param which the options
   * @param token of the page, empty for the first one
   * @return the parameters
   */
  public static Query of(ListOptions which, String token) {
    Query query = selection(which).number("limit", which.limit()).add("continue", token);
    if (!which.resourceVersion().isEmpty() && token.isEmpty()) {
      query
          .add("resourceVersion", which.resourceVersion())
          .add("resourceVersionMatch", "NotOlderThan");
    }
    return query;
  }

  /**
   * Which objects, for deleting them.
   *
   * @param which the options
   * @return the selectors
   */
  public static Query selection(ListOptions which) {
    return new Query().add("labelSelector", which.labels()).add("fieldSelector", which.fields());
  }

  /**
   * Of a watch.
   *
   * @param what the options
   * @return the parameters
   */
  public static Query of(WatchOptions what) {
    return new Query()
        .flag("watch", true)
        .flag("allowWatchBookmarks", true)
        .add("labelSelector", what.labels())
        .add("fieldSelector", what.fields())
        .add("resourceVersion", what.resourceVersion())
        .number("timeoutSeconds", what.timeout().toSeconds());
  }

  /**
   * Of a write.
   *
   * @param how the options
   * @return the parameters
   */
  public static Query of(WriteOptions how) {
    return new Query()
        .add("dryRun", how.dryRun() ? "All" : "")
        .add("fieldManager", how.fieldManager())
        .add("fieldValidation", how.fieldValidation().word());
  }

  /**
   * Of an apply.
   *
   * @param how the options
   * @return the parameters
   */
  public static Query of(ApplyOptions how) {
    return new Query()
        .add("fieldManager", how.fieldManager())
        .flag("force", how.force())
        .add("dryRun", how.dryRun() ? "All" : "")
        .add("fieldValidation", how.fieldValidation().word());
  }

  /**
   * Of a delete, which has them in its body.
   *
   * @param how the options
   * @return the body
   */
  public static Payload of(DeleteOptions how) {
    JsonObject body = new JsonObject();
    body.addProperty("kind", "DeleteOptions");
    body.addProperty("apiVersion", "v1");
    if (how.dryRun()) {
      JsonArray all = new JsonArray();
      all.add("All");
      body.add("dryRun", all);
    }
    addUnlessEmpty(body, "propagationPolicy", how.propagation().word());
    JsonObject preconditions = new JsonObject();
    addUnlessEmpty(preconditions, "uid", how.uid());
    addUnlessEmpty(preconditions, "resourceVersion", how.resourceVersion());
    if (!preconditions.isEmpty()) {
      body.add("preconditions", preconditions);
    }
    return Payload.json(body.toString());
  }

  private static void addUnlessEmpty(JsonObject object, String name, String value) {
    if (!value.isEmpty()) {
      object.addProperty(name, value);
    }
  }
}
