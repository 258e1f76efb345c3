package io.gatewayapi.testing.internal.write;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.gatewayapi.testing.internal.store.Trees;

/** A write that changes nothing but when somebody wrote is none. */
final class OwnerTimes {
  private OwnerTimes() {}

  /** Puts the old managedFields back if there is no other difference than their times. */
  static void keepIfOnlyTheyDiffer(JsonObject next, JsonObject old) {
    if (Trees.metadata(next).get("managedFields") instanceof JsonArray owners
        && old.getAsJsonObject("metadata").get("managedFields") instanceof JsonArray before
        && owners.size() == before.size()
        && timeless(next).equals(timeless(old))) {
      Trees.metadata(next).add("managedFields", before.deepCopy());
    }
  }

  private static JsonObject timeless(JsonObject object) {
    JsonObject copy = object.deepCopy();
    copy.remove("apiVersion");
    JsonObject metadata = Trees.metadata(copy);
    metadata.remove("resourceVersion");
    for (JsonElement entry : metadata.getAsJsonArray("managedFields")) {
      entry.getAsJsonObject().remove("time");
    }
    return copy;
  }
}
