package io.gatewayapi.testing.internal.write;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.gatewayapi.testing.internal.kind.Cause;
import io.gatewayapi.testing.internal.store.Trees;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What an update must not change in metadata. */
final class MetadataRules {
  private MetadataRules() {}

  static List<Cause> checkUpdate(JsonObject object, JsonObject old) {
    JsonObject metadata = Trees.metadata(object);
    JsonObject before = Trees.metadata(old);
    List<Cause> causes = new ArrayList<>();
    String uid = Trees.text(metadata, "uid");
    if (!uid.equals(Trees.text(before, "uid"))) {
      Cause immutable = Cause.invalid("metadata.uid", "\"" + uid + "\"", "field is immutable");
      causes.addAll(List.of(immutable, immutable));
    }
    JsonElement time = metadata.get("deletionTimestamp");
    if (time != null && !Objects.equals(time, before.get("deletionTimestamp"))) {
      Cause immutable =
          Cause.invalid("metadata.deletionTimestamp", time.toString(), "field is immutable");
      // Said twice by real servers: once for every object, once for custom resources.
      causes.addAll(List.of(immutable, immutable));
    }
    if (before.has("deletionTimestamp")) {
      List<String> added = new ArrayList<>(finalizers(metadata));
      added.removeAll(finalizers(before));
      if (!added.isEmpty()) {
        Cause forbidden = Cause.forbidden(
            "metadata.finalizers",
            "no new finalizers can be added if the object is being deleted, found new finalizers"
                + " []string{\"" + String.join("\", \"", added) + "\"}");
        causes.addAll(List.of(forbidden, forbidden));
      }
    }
    return causes;
  }

  private static List<String> finalizers(JsonObject metadata) {
    return metadata.has("finalizers")
        ? metadata.getAsJsonArray("finalizers").asList().stream()
            .map(JsonElement::getAsString)
            .toList()
        : List.of();
  }
}
