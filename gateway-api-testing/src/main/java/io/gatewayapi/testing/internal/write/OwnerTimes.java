package io.gatewayapi.testing.internal.write;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.gatewayapi.testing.internal.store.Trees;
import java.util.Set;

/** A write that changes nothing but when somebody wrote is none. */
final class OwnerTimes {
  private OwnerTimes() {}

  /** Puts the old managedFields back if there is no other difference than their times. */
  static void keepIfOnlyTheyDiffer(JsonObject next, JsonObject old) {
    if (Trees.metadata(next).get("managedFields") instanceof JsonArray owners
        && old.getAsJsonObject("metadata").get("managedFields") instanceof JsonArray before
        && sameOwners(owners, before)
        && sameRest(next, old)) {
      Trees.metadata(next).add("managedFields", before);
    }
  }

  private static boolean sameOwners(JsonArray owners, JsonArray before) {
    boolean same = owners.size() == before.size();
    for (int i = 0; same && i < owners.size(); i++) {
      same = Trees.equalBut(
          owners.get(i).getAsJsonObject(), before.get(i).getAsJsonObject(), Set.of("time"));
    }
    return same;
  }

  private static boolean sameRest(JsonObject next, JsonObject old) {
    return Trees.equalBut(
            Trees.metadata(next),
            old.getAsJsonObject("metadata"),
            Set.of("resourceVersion", "managedFields"))
        && Trees.equalBut(next, old, Set.of("apiVersion", "metadata"));
  }
}
