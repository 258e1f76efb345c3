package io.gatewayapi.testing.internal.owner;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.gatewayapi.testing.internal.merge.FieldSet;
import io.gatewayapi.testing.internal.store.Trees;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Who owns the replicas of an object whose scale is written. A scale knows of those alone who own the
 * replicas; where nobody does, nobody begins to.
 */
public final class ScaleOwners {
  private final FieldSet replicas;

  /**
   * Prepares for one kind.
   *
   * @param path where its objects have their replicas, the names of fields
   */
  public ScaleOwners(List<String> path) {
    this.replicas = FieldSet.of(path.toArray(String[]::new));
  }

  /**
   * Whether somebody owns the replicas of an object.
   *
   * @param object the object
   * @return false if nobody does
   */
  public boolean exist(JsonObject object) {
    return read(object)
        .filter(owners -> owners.owners().values().stream().anyMatch(this::owns))
        .isPresent();
  }

  /**
   * The owners after the scale of an object has been changed.
   *
   * @param object the object before
   * @param left whether there are replicas, which a scale with none of them has not
   * @param writer who changes it
   * @return the entries of managedFields, null for none
   */
  public @Nullable JsonArray afterChange(JsonObject object, boolean left, Writer writer) {
    if (!exist(object)) {
      return entries(object);
    }
    ManagedFields owners = read(object).orElseGet(ManagedFields::none);
    for (Map.Entry<Manager, Owned> owner : owners.copy().owners().entrySet()) {
      FieldSet fields = owner.getValue().fields().minus(replicas);
      if (fields.isEmpty()) {
        owners.owners().remove(owner.getKey());
      } else if (owns(owner.getValue())) {
        owners.owners().put(owner.getKey(), owner.getValue().with(fields));
      }
    }
    if (left) {
      Manager self = Manager.updater(writer.manager(), writer.version(), writer.subresource());
      owners.put(self, new Owned(writer.version(), replicas));
      owners.times().put(self, writer.now());
    }
    return owners.write();
  }

  /**
   * The owners after the scale of an object has been written as it was. Updaters get an entry of its
   * own for the replicas, as they do on real servers.
   *
   * @param object the object before
   * @return the entries of managedFields, null for none
   */
  public @Nullable JsonArray afterNoChange(JsonObject object) {
    if (!exist(object)) {
      return entries(object);
    }
    ManagedFields owners = read(object).orElseGet(ManagedFields::none);
    ManagedFields apart = new ManagedFields(new TreeMap<>(), owners.times());
    for (Map.Entry<Manager, Owned> owner : owners.copy().owners().entrySet()) {
      FieldSet rest = owner.getValue().fields().minus(replicas);
      boolean updater = owner.getKey().operation() == Manager.Operation.UPDATE;
      if (updater && owns(owner.getValue()) && !rest.isEmpty()) {
        owners.put(owner.getKey(), owner.getValue().with(rest));
        apart.put(owner.getKey(), owner.getValue().with(replicas));
      }
    }
    JsonArray entries = owners.write();
    JsonArray more = apart.write();
    if (entries != null && more != null) {
      entries.addAll(more);
    }
    return entries;
  }

  private boolean owns(Owned owned) {
    return !owned.fields().intersection(replicas).isEmpty();
  }

  private static @Nullable JsonArray entries(JsonObject object) {
    return Trees.metadata(object).get("managedFields") instanceof JsonArray same ? same : null;
  }

  private static Optional<ManagedFields> read(JsonObject object) {
    JsonElement entries = Trees.metadata(object).get("managedFields");
    return entries == null ? Optional.empty() : ManagedFields.read(entries);
  }
}
