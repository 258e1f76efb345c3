package io.gatewayapi.testing.internal.write;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.gatewayapi.testing.internal.store.Trees;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** References to owners that stand more than once: one of them stays, and the sender is told. */
final class RepeatedOwners {
  private RepeatedOwners() {}

  /**
   * What the sender is told.
   *
   * @param sent the object before its metadata was read
   * @param when what the message says of when they were found
   */
  static List<String> told(JsonObject sent, String when) {
    if (!(sent.get("metadata") instanceof JsonObject metadata)
        || !(metadata.get("ownerReferences") instanceof JsonArray owners)
        || owners.size() < 2) {
      return List.of();
    }
    Set<JsonElement> seen = new HashSet<>();
    Set<String> repeated = new TreeSet<>();
    for (JsonElement owner : owners) {
      if (!seen.add(owner) && owner instanceof JsonObject reference) {
        repeated.add(Trees.text(reference, "uid"));
      }
    }
    return repeated.isEmpty()
        ? List.of()
        : List.of(".metadata.ownerReferences contains duplicate entries" + when
            + "; API server dedups owner references in 1.20+, and may reject such requests as early"
            + " as 1.24; please fix your requests; duplicate UID(s) observed: "
            + String.join(", ", repeated));
  }
}
