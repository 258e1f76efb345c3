package io.gatewayapi.testing.internal.owner;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.gatewayapi.testing.internal.api.ApiFailure;
import io.gatewayapi.testing.internal.api.Conflicts;
import io.gatewayapi.testing.internal.api.FieldConflict;
import io.gatewayapi.testing.internal.merge.FieldSet;
import io.gatewayapi.testing.internal.merge.Fields;
import io.gatewayapi.testing.internal.merge.Merging;
import io.gatewayapi.testing.internal.merge.Pruning;
import io.gatewayapi.testing.internal.merge.TypeCheck;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Server-side apply: who owns what decides what an applied configuration may change. */
public final class Applying {
  private static final String BEFORE_FIRST = "before-first-apply";

  private final Writer writer;
  private final Ownership ownership;

  /**
   * Prepares for one apply.
   *
   * @param writer who applies
   */
  public Applying(Writer writer) {
    this.writer = writer;
    this.ownership = new Ownership(writer);
  }

  /**
   * What came of an apply.
   *
   * @param object the object, its managedFields aside; defaults are not in it yet
   * @param managedFields its owners, null for none
   */
  public record Applied(JsonObject object, @Nullable JsonArray managedFields) {}

  /**
   * Applies a configuration.
   *
   * @param live the object so far, with its managedFields; an empty one if there is none
   * @param config the configuration; not changed
   * @param force whether fields are taken from others that own them
   * @return the object after it, not a part of the arguments
   */
  public Applied apply(JsonObject live, JsonObject config, boolean force) {
    ManagedFields before = ownersOf(live);
    JsonObject bare = withoutOwners(live);
    checkConvertible(bare, before);
    Manager self = Manager.applier(writer.manager(), writer.subresource());
    Owned last = before.owners().get(self);
    ManagedFields claimed = before.copy();
    FieldSet applied = writer.ownable(Fields.of(config, writer.shape()));
    claimed.owners().put(self, new Owned(writer.version(), applied));
    JsonObject merged = Merging.merge(bare, config, writer.shape());
    JsonObject next = last == null
        ? merged
        : new Pruning(writer.shapes(), last.version(), writer.ownable(last.fields()))
            .prune(merged, claimed.byVersion());
    Takeover takeover = ownership.takeover(bare, next, claimed, self);
    List<FieldConflict> conflicts = takeover.conflicts();
    if (!force && !conflicts.isEmpty()) {
      List<FieldConflict> serious = LastApplied.seriousOnes(conflicts, takeover, bare, writer);
      if (!serious.isEmpty()) {
        throw Conflicts.applyConflict(serious);
      }
    }
    ManagedFields after = takeover.apply(claimed);
    after.put(self, new Owned(writer.version(), applied.minus(Ownership.unowned())));
    if (!next.equals(bare)) {
      after.times().put(self, writer.now());
    }
    return new Applied(LastApplied.renewed(next, config, writer), after.write());
  }

  private ManagedFields ownersOf(JsonObject live) {
    ManagedFields known = live.get("metadata") instanceof JsonObject metadata
        ? ManagedFields.read(metadata.get("managedFields"))
            .orElseThrow(() -> ApiFailure.internal("failed to decode managed fields"))
        : ManagedFields.none();
    if (!known.owners().isEmpty()) {
      return known;
    }
    // Whatever is there so far belongs to somebody before the first apply.
    Manager past = Manager.updater(BEFORE_FIRST, writer.version(), writer.subresource());
    return ownership.updated(new JsonObject(), withoutOwners(live), known, past);
  }

  /** What has an entry twice, which updates may write, cannot be read in other versions. */
  private void checkConvertible(JsonObject bare, ManagedFields before) {
    Convertible.unknownVersion(before, writer).ifPresent(version -> {
      throw ApiFailure.internal("request to convert CR to an invalid group/version: " + version);
    });
    List<String> problems =
        Convertible.others(before, writer) ? TypeCheck.problems(bare, writer.shape()) : List.of();
    if (!problems.isEmpty()) {
      throw ApiFailure.internal(problems.get(0));
    }
  }

  private static JsonObject withoutOwners(JsonObject live) {
    JsonObject bare = live.deepCopy();
    if (bare.get("metadata") instanceof JsonObject metadata) {
      metadata.remove("managedFields");
    }
    return bare;
  }
}
