package io.gatewayapi.testing.internal.write;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.gatewayapi.testing.internal.api.ApiFailure;
import io.gatewayapi.testing.internal.api.Conflicts;
import io.gatewayapi.testing.internal.api.Numbers;
import io.gatewayapi.testing.internal.api.Target;
import io.gatewayapi.testing.internal.api.Unprocessable;
import io.gatewayapi.testing.internal.http.HttpResponse;
import io.gatewayapi.testing.internal.kind.Cause;
import io.gatewayapi.testing.internal.kind.ServedKind;
import io.gatewayapi.testing.internal.kind.WriteRules;
import io.gatewayapi.testing.internal.store.Store;
import io.gatewayapi.testing.internal.store.StoredObject;
import io.gatewayapi.testing.internal.store.Trees;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts an object in the place of a stored one, however the new content came about. */
final class Replacing {
  private final Store store;

  Replacing(Store store) {
    this.store = store;
  }

  /**
   * What takes the stored object's place.
   *
   * @param incoming the new content
   * @param owners its managedFields, null for none
   */
  record Next(Incoming incoming, @Nullable JsonArray owners) {}

  /**
   * Checks and writes.
   *
   * @return the response; empty if another write came first
   */
  Optional<HttpResponse.Whole> attempt(
      Target target, StoredObject old, Next from, WriteOptions options) {
    checkVersion(from.incoming().object(), old, target);
    JsonObject next = next(from, old, target);
    boolean known = old.isAccepted(target.version().rules()) && isUntouched(next, old, target);
    boolean fine = check(next, old, target, from.incoming(), known);
    List<String> warnings = Finalizers.warnings(Trees.metadata(next), Trees.metadata(old.tree()));
    boolean lossy = from.incoming().lossy() && target.subresource().isEmpty();
    return write(new Content(next, lossy, fine), old, target, options)
        .map(written -> written.warn(warnings));
  }

  static void checkName(JsonObject object, Target target) {
    String name = Trees.text(Trees.metadata(object), "name");
    if (name.isEmpty()) {
      throw ApiFailure.badRequest("the name of the object (" + target.name()
          + " based on URL) was undeterminable: name must be provided");
    }
    if (!name.equals(target.name())) {
      throw ApiFailure.badRequest("the name of the object (" + name
          + ") does not match the name on the URL (" + target.name() + ")");
    }
  }

  /** Whether an object names no version and so replaces any. */
  private static boolean isUnconditional(JsonObject object) {
    String version = Trees.text(Trees.metadata(object), "resourceVersion");
    return version.isEmpty() || version.equals("0");
  }

  private static void checkVersion(JsonObject object, StoredObject old, Target target) {
    if (isUnconditional(object)) {
      if (target.kind().origin() == ServedKind.Origin.CUSTOM) {
        throw Unprocessable.invalid(
            target.resource(),
            target.name(),
            List.of(
                Cause.invalid("metadata.resourceVersion", "0", "must be specified for an update")));
      }
      return;
    }
    String version = Trees.text(Trees.metadata(object), "resourceVersion");
    if (!Numbers.isVersion(version)) {
      throw ApiFailure.internal(Numbers.syntax("ParseUint", version));
    }
    if (Long.parseLong(version) != old.revision()) {
      throw Conflicts.modified(target.resource(), target.name());
    }
  }

  private static JsonObject next(Next from, StoredObject old, Target target) {
    JsonObject next = target.subresource().isEmpty()
        ? ofObject(from.incoming().object(), old, target)
        : ofStatus(from.incoming().object(), old, target);
    Trees.put(Trees.metadata(next), "managedFields", from.owners());
    OwnerTimes.keepIfOnlyTheyDiffer(next, old.tree());
    return next;
  }

  private static JsonObject ofStatus(JsonObject object, StoredObject old, Target target) {
    JsonObject next = Trees.shallow(old.tree());
    next.addProperty("apiVersion", target.apiVersion());
    Trees.put(next, "status", object.get("status"));
    return target.version().rules().decode(next).object();
  }

  private static JsonObject ofObject(JsonObject object, StoredObject old, Target target) {
    JsonObject next = Trees.shallow(object);
    JsonObject metadata = Trees.shallow(Trees.metadata(object));
    next.add("metadata", metadata);
    metadata.remove("selfLink");
    JsonObject before = old.tree().getAsJsonObject("metadata");
    for (String kept : List.of("creationTimestamp", "generation", "resourceVersion")) {
      Trees.put(metadata, kept, before.get(kept));
    }
    if (before.has("deletionTimestamp")) {
      metadata.add("deletionTimestamp", before.get("deletionTimestamp"));
    }
    for (String kept : List.of("uid", "deletionGracePeriodSeconds")) {
      if (!metadata.has(kept)) {
        Trees.put(metadata, kept, before.get(kept));
      }
    }
    if (target.version().statusSubresource()) {
      Trees.put(next, "status", old.tree().get("status"));
    }
    countGeneration(next, old, target);
    return next;
  }

  /** The fields that are no desired state. */
  private static Set<String> notDesired(Target target) {
    return target.version().statusSubresource()
        ? Set.of("metadata", "apiVersion", "kind", "status")
        : Set.of("metadata", "apiVersion", "kind");
  }

  /** Desired state counts: what is neither metadata nor, where it stands apart, status. */
  private static void countGeneration(JsonObject next, StoredObject old, Target target) {
    JsonObject metadata = Trees.metadata(next);
    if (metadata.has("generation")
        && target.kind().hasGenerations()
        && !Trees.equalBut(next, old.tree(), notDesired(target))) {
      metadata.addProperty("generation", metadata.get("generation").getAsLong() + 1);
    }
  }

  /** Whether what the schema describes stays as it is, the status aside, where that stands apart. */
  private static boolean isUntouched(JsonObject next, StoredObject old, Target target) {
    return Trees.sharedBut(next, old.tree(), notDesired(target));
  }

  /**
   * Checks what is to be stored.
   *
   * @param known whether it is known that nothing is wrong but perhaps with metadata and status
   * @return whether that is known now
   */
  private static boolean check(
      JsonObject next, StoredObject old, Target target, Incoming incoming, boolean known) {
    WriteRules rules = target.version().rules();
    boolean whole = target.subresource().isEmpty();
    List<Cause> type = whole ? incoming.typeCauses(target) : List.of();
    boolean typed = whole && type.isEmpty();
    boolean fine = !known && typed && rules.isFine(next, old.tree());
    List<Cause> found = List.of();
    if (known && typed) {
      found = rules.checkMetadata(next, old.tree());
    } else if (!fine) {
      found = MetadataRules.check(
          rules, next, old.tree(), target.subresource(), nulls(next, rules, incoming, whole));
    }
    List<Cause> causes =
        MetadataRules.updateCauses(found, MetadataRules.checkUpdate(next, old.tree()), type);
    if (!causes.isEmpty()) {
      throw Unprocessable.invalid(Checked.what(incoming.object()), target.name(), causes);
    }
    return known || fine;
  }

  private static List<Cause> nulls(
      JsonObject next, WriteRules rules, Incoming incoming, boolean whole) {
    if (!whole) {
      return MetadataRules.statusNulls(rules, incoming.object());
    }
    return incoming.ofKind() ? rules.nulls(next) : List.of();
  }

  /**
   * What is to be written.
   *
   * @param lossy whether the object lost something that a real server would still compare
   * @param fine whether nothing would be wrong with it if it were new
   */
  private record Content(JsonObject object, boolean lossy, boolean fine) {}

  /** Empty if another write came first. */
  private Optional<HttpResponse.Whole> write(
      Content content, StoredObject old, Target target, WriteOptions options) {
    JsonObject next = content.object();
    JsonObject metadata = Trees.metadata(next);
    boolean released = metadata.has("deletionTimestamp") && !metadata.has("finalizers");
    boolean same = !content.lossy() && !old.isLossy() && sameContent(next, old.tree());
    if (same && (options.dryRun() || !released)) {
      return Optional.of(HttpResponse.json(200, old.json(target.apiVersion())));
    }
    if (options.dryRun() || released) {
      // Nothing is written in the end, so the version that is shown stays the old one.
      return options.dryRun() || store.delete(target.resource(), old)
          ? Optional.of(HttpResponse.json(200, shown(next, target)))
          : Optional.empty();
    }
    return store
        .put(target.resource(), target.path(), old, next, content.lossy())
        .map(stored -> {
          if (content.fine()) {
            stored.accepted(target.version().rules());
          }
          return HttpResponse.json(200, stored.json(target.apiVersion()));
        });
  }

  /** A write that changes nothing is none: no version, no event. */
  private static boolean sameContent(JsonObject next, JsonObject old) {
    return Trees.equalBut(next, old, Set.of("apiVersion"));
  }

  private static String shown(JsonObject object, Target target) {
    JsonObject shown = Trees.shallow(object);
    shown.addProperty("apiVersion", target.apiVersion());
    return shown.toString();
  }
}
