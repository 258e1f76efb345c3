package io.gatewayapi.testing.internal.write;

import com.google.gson.JsonObject;
import io.gatewayapi.testing.internal.kind.Cause;
import io.gatewayapi.testing.internal.kind.WriteRules;
import io.gatewayapi.testing.internal.store.Trees;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

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
    List<Cause> again = new ArrayList<>(update);
    found.stream().filter(MetadataRules::isOfUpdate).forEach(again::add);
    List<Cause> metadata = found.stream()
        .filter(c -> c.field().startsWith("metadata.") && !isOfUpdate(c))
        .toList();
    metadata.stream()
        .filter(c -> REPEATED.stream().anyMatch(c.field()::startsWith))
        .forEach(again::add);
    List<Cause> causes = new ArrayList<>(metadata);
    causes.addAll(again);
    causes.addAll(type.isEmpty() ? again : type);
    found.stream().filter(c -> !c.field().startsWith("metadata.")).forEach(causes::add);
    return causes;
  }

  private static boolean isOfUpdate(Cause cause) {
    return cause.field().startsWith("metadata.deletion")
        && cause.message().endsWith("field is immutable");
  }

  /** What is wrong with an object; where it has nulls, its kind's rules are not asked. */
  static List<Cause> check(
      WriteRules rules,
      JsonObject object,
      @Nullable JsonObject old,
      String subresource,
      List<Cause> nulls) {
    if (nulls.isEmpty()) {
      return rules.check(object, old, subresource);
    }
    Set<String> known = nulls.stream().map(Cause::field).collect(Collectors.toSet());
    List<Cause> causes = new ArrayList<>(nulls);
    rules.checkShape(object, old, subresource).stream()
        .filter(cause -> !known.contains(cause.field()))
        .forEach(causes::add);
    return causes;
  }

  /** Nulls in a status that is written alone; messages name their place in it. */
  static List<Cause> statusNulls(WriteRules rules, JsonObject object) {
    JsonObject alone = new JsonObject();
    Trees.put(alone, "status", object.get("status"));
    return rules.nulls(alone).stream()
        .map(c -> new Cause(c.reason(), c.message().replace(": status.", ": "), c.field()))
        .toList();
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
    if (before.has("deletionTimestamp")) {
      Set<String> added = Finalizers.of(metadata);
      added.removeAll(Finalizers.of(before));
      if (!added.isEmpty()) {
        causes.add(Cause.forbidden(
            "metadata.finalizers",
            "no new finalizers can be added if the object is being deleted, found new finalizers"
                + " []string{\"" + String.join("\", \"", added) + "\"}"));
      }
    }
    return causes;
  }
}
