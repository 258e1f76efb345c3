package io.gatewayapi.testing.internal.write;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.gatewayapi.testing.internal.kind.Cause;
import io.gatewayapi.testing.internal.store.Trees;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What must hold for metadata when an object is updated. */
final class MetadataRules {
  private MetadataRules() {}

  /** What real servers look at in every object, and in an update of any, and of custom resources. */
  private static final List<String> REPEATED = List.of(
      "metadata.labels",
      "metadata.annotations",
      "metadata.ownerReferences",
      "metadata.managedFields");

  /**
   * All causes against an update, repeated as a real server repeats them.
   *
   * @param found what the rules for objects found
   * @param update what must not change
   * @param type what is wrong with the object's type
   */
  static List<Cause> updateCauses(List<Cause> found, List<Cause> update, List<Cause> type) {
    if (found.isEmpty() && update.isEmpty() && type.isEmpty()) {
      return List.of();
    }
    List<Cause> metadata =
        found.stream().filter(c -> c.field().startsWith("metadata.")).toList();
    List<Cause> again = new ArrayList<>(update);
    metadata.stream()
        .filter(c -> REPEATED.stream().anyMatch(c.field()::startsWith))
        .forEach(again::add);
    List<Cause> causes = new ArrayList<>(metadata);
    causes.addAll(again);
    causes.addAll(type.isEmpty() ? again : type);
    found.stream().filter(c -> !c.field().startsWith("metadata.")).forEach(causes::add);
    return causes;
  }

  /** Nulls hide what else is wrong, except with metadata. */
  static List<Cause> orNulls(List<Cause> found, List<Cause> nulls) {
    if (nulls.isEmpty()) {
      return found;
    }
    List<Cause> causes = new ArrayList<>(nulls);
    found.stream().filter(c -> c.field().startsWith("metadata.")).forEach(causes::add);
    return causes;
  }

  /** What an update must not change. */
  static List<Cause> checkUpdate(JsonObject object, JsonObject old) {
    JsonObject metadata = Trees.metadata(object);
    JsonObject before = Trees.metadata(old);
    List<Cause> causes = new ArrayList<>();
    String uid = Trees.text(metadata, "uid");
    if (!uid.equals(Trees.text(before, "uid"))) {
      causes.add(Cause.invalid("metadata.uid", "\"" + uid + "\"", "field is immutable"));
    }
    JsonElement time = metadata.get("deletionTimestamp");
    if (time != null && !Objects.equals(time, before.get("deletionTimestamp"))) {
      causes.add(
          Cause.invalid("metadata.deletionTimestamp", time.toString(), "field is immutable"));
    }
    if (before.has("deletionTimestamp")) {
      List<String> added = new ArrayList<>(finalizers(metadata));
      added.removeAll(finalizers(before));
      if (!added.isEmpty()) {
        causes.add(Cause.forbidden(
            "metadata.finalizers",
            "no new finalizers can be added if the object is being deleted, found new finalizers"
                + " []string{\"" + String.join("\", \"", added) + "\"}"));
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
