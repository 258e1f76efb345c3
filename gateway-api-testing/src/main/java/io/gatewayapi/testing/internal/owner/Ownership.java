package io.gatewayapi.testing.internal.owner;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.gatewayapi.testing.internal.merge.Comparing;
import io.gatewayapi.testing.internal.merge.Comparison;
import io.gatewayapi.testing.internal.merge.FieldSet;
import io.gatewayapi.testing.internal.store.Trees;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a write that is no apply changes who owns what: it takes over what it changes. */
public final class Ownership {
  /** Fields of metadata and type that nobody owns. */
  private static final FieldSet UNOWNED = FieldSet.of("apiVersion")
      .union(FieldSet.of("kind"))
      .union(FieldSet.of("metadata"))
      .union(FieldSet.of("metadata", "name"))
      .union(FieldSet.of("metadata", "namespace"))
      .union(FieldSet.of("metadata", "creationTimestamp"))
      .union(FieldSet.of("metadata", "selfLink"))
      .union(FieldSet.of("metadata", "uid"))
      .union(FieldSet.of("metadata", "clusterName"))
      .union(FieldSet.of("metadata", "generation"))
      .union(FieldSet.of("metadata", "managedFields"))
      .union(FieldSet.of("metadata", "resourceVersion"));

  private static final int MOST_UPDATERS = 10;

  private final Writer writer;

  /**
   * Prepares for one write.
   *
   * @param writer who writes
   */
  public Ownership(Writer writer) {
    this.writer = writer;
  }

  /**
   * Finds the owners after a create, an update or a patch.
   *
   * @param live the object before, with its managedFields; an empty one on create
   * @param next the object that was sent or that the patch made, with its managedFields
   * @return the entries of managedFields, null for none
   */
  public @Nullable JsonArray afterUpdate(JsonObject live, JsonObject next) {
    Manager self = Manager.updater(writer.manager(), writer.version(), writer.subresource());
    JsonArray steady = countsLive(live, next) ? SteadyOwners.of(live, next, writer, self) : null;
    return steady == null ? read(live, next, self) : steady;
  }

  /** The long way, for all updates. */
  @Nullable
  JsonArray read(JsonObject live, JsonObject next, Manager self) {
    ManagedFields before = liveOrSent(live, next);
    boolean exists =
        live.get("metadata") instanceof JsonObject m && !Trees.text(m, "uid").isEmpty();
    if (before.owners().isEmpty() && exists) {
      // Nobody has owned anything so far: ownership begins with the first apply.
      return null;
    }
    if (!Convertible.are(live, next, before, writer)) {
      // What has not its type, or cannot be converted, costs a real server all it knew of owners.
      return null;
    }
    return capped(updated(live, next, before, self)).write();
  }

  /** What the sender says of the owners counts, if it says anything that can be read. */
  private ManagedFields liveOrSent(JsonObject live, JsonObject next) {
    ManagedFields ofLive = ManagedFields.read(entries(live)).orElseGet(ManagedFields::none);
    if (countsLive(live, next)) {
      return ofLive;
    }
    JsonElement sent = entries(next);
    if (isReset(sent)) {
      return ManagedFields.none();
    }
    Optional<ManagedFields> read = ManagedFields.read(sent);
    return read.filter(m -> !m.owners().isEmpty()).orElse(ofLive);
  }

  private boolean countsLive(JsonObject live, JsonObject next) {
    JsonElement sent = entries(next);
    return !writer.subresource().isEmpty() || sent == null || sent.equals(entries(live));
  }

  private static boolean isReset(@Nullable JsonElement sent) {
    return sent instanceof JsonArray array
        && array.size() == 1
        && array.get(0) instanceof JsonObject entry
        && entry.isEmpty();
  }

  static @Nullable JsonElement entries(JsonObject object) {
    return object.get("metadata") instanceof JsonObject metadata
        ? metadata.get("managedFields")
        : null;
  }

  /** The owners after a write by one of them that takes over what it changes. */
  ManagedFields updated(JsonObject live, JsonObject next, ManagedFields before, Manager self) {
    Takeover takeover = takeover(live, next, before, null);
    ManagedFields after = takeover.apply(before);
    Owned mine = new Owned(
        writer.version(), writer.ownable(takeover.comparison().written()).minus(UNOWNED));
    if (!mine.fields().isEmpty()) {
      Owned previous = after.owners().get(self);
      after.put(self, previous == null ? mine : mine.with(mine.fields().union(previous.fields())));
      after.times().put(self, writer.now());
    }
    return after;
  }

  /** What is written, and what that takes from whom. */
  Takeover takeover(
      JsonObject live, JsonObject next, ManagedFields before, @Nullable Manager self) {
    Map<String, Comparison> comparisons = new HashMap<>();
    Comparison own = Comparing.compare(live, next, writer.shape()).filtered(writer::ownable);
    comparisons.put(writer.version(), own);
    Map<Manager, FieldSet> taken = new HashMap<>();
    Map<Manager, FieldSet> lost = new HashMap<>();
    before.owners().forEach((manager, owned) -> {
      if (manager.equals(self)) {
        return;
      }
      Comparison comparison =
          comparisons.computeIfAbsent(owned.version(), v -> compare(live, next, v));
      FieldSet conflicting = owned.fields().intersection(comparison.written());
      if (!conflicting.isEmpty()) {
        taken.put(manager, conflicting);
      }
      lost.put(manager, comparison.removed());
    });
    return new Takeover(own, taken, lost);
  }

  private Comparison compare(JsonObject live, JsonObject next, String version) {
    // A write of an object leaves its status out in its own version only; one of the status leaves
    // all else out in every version.
    Comparison comparison = Comparing.compare(live, next, writer.shape(version));
    return writer.subresource().isEmpty() ? comparison : comparison.filtered(writer::ownable);
  }

  /** Keeps the number of entries bounded: the oldest updaters become one. */
  private static ManagedFields capped(ManagedFields managed) {
    List<Manager> updaters = new ArrayList<>(managed.owners().keySet());
    updaters.removeIf(m -> m.operation() != Manager.Operation.UPDATE);
    updaters.sort(java.util.Comparator.comparing((Manager m) -> managed.times().getOrDefault(m, ""))
        .thenComparing(Manager::identifier));
    int count = updaters.size();
    Map<String, Manager> firsts = new HashMap<>();
    for (Manager manager : updaters) {
      if (count <= MOST_UPDATERS) {
        break;
      }
      Manager first = firsts.putIfAbsent(manager.version(), manager);
      if (first != null) {
        Manager ancient =
            new Manager("ancient-changes", Manager.Operation.UPDATE, manager.version(), "");
        Owned oldest = managed.owners().get(ancient);
        if (oldest == null) {
          oldest = managed.owners().remove(first);
        }
        Owned merged = managed.owners().remove(manager);
        managed.owners().put(ancient, oldest.with(oldest.fields().union(merged.fields())));
        managed.times().put(ancient, managed.times().getOrDefault(manager, ""));
        count--;
      }
    }
    return managed;
  }

  static FieldSet unowned() {
    return UNOWNED;
  }
}
