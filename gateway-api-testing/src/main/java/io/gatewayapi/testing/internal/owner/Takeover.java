package io.gatewayapi.testing.internal.owner;

import io.gatewayapi.testing.internal.api.FieldConflict;
import io.gatewayapi.testing.internal.merge.Comparison;
import io.gatewayapi.testing.internal.merge.FieldSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a write takes from the owners of fields.
 *
 * @param comparison what is written, in the version of the request
 * @param taken fields that get another value, by their owner
 * @param lost fields that the object no longer has, by owner
 */
record Takeover(Comparison comparison, Map<Manager, FieldSet> taken, Map<Manager, FieldSet> lost) {

  List<FieldConflict> conflicts() {
    List<FieldConflict> conflicts = new ArrayList<>();
    takenInOrder()
        .forEach((manager, fields) ->
            fields.paths().forEach(p -> conflicts.add(new FieldConflict(manager.toString(), p))));
    return conflicts;
  }

  /** What is taken, by owners in the order of their entries as JSON, as messages have them. */
  Map<Manager, FieldSet> takenInOrder() {
    Map<Manager, FieldSet> ordered = new TreeMap<>(Comparator.comparing(Manager::identifier));
    ordered.putAll(taken);
    return ordered;
  }

  /** The owners after the write, the writer's own fields aside. */
  ManagedFields apply(ManagedFields before) {
    ManagedFields after = before.copy();
    before.owners().forEach((manager, owned) -> {
      FieldSet rest = owned
          .fields()
          .minus(taken.getOrDefault(manager, FieldSet.EMPTY))
          .minus(lost.getOrDefault(manager, FieldSet.EMPTY));
      after.put(manager, owned.with(rest));
    });
    return after;
  }
}
