package io.gatewayapi.testing.internal.merge;

import com.google.gson.JsonObject;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Takes out of a merged object what its applier applied before and no longer does, unless somebody
 * else owns it.
 *
 * @param shapes the schema of each version in which somebody owns fields
 * @param version the version in which the applier applied before
 * @param last the fields that it applied then
 */
public record Pruning(Map<String, Shape> shapes, String version, FieldSet last) {
  /** Copies the map. */
  public Pruning {
    shapes = Map.copyOf(shapes);
  }

  /**
   * Prunes an object.
   *
   * @param merged the object; not changed
   * @param owned the fields that anybody owns by now, by version
   * @return a new tree
   */
  public JsonObject prune(JsonObject merged, Map<String, FieldSet> owned) {
    if (last.isEmpty()) {
      return merged;
    }
    Shape shape = shape(version);
    JsonObject pruned = Removing.from(merged, last.withParents(shape), shape);
    // First in the version that was pruned, then in all others.
    Map<String, FieldSet> rest = new TreeMap<>(owned);
    FieldSet same = rest.remove(version);
    if (same != null) {
      pruned = withOwned(merged, pruned, same, shape);
    }
    for (Map.Entry<String, FieldSet> other : rest.entrySet()) {
      pruned = withOwned(merged, pruned, other.getValue(), shape(other.getKey()));
    }
    return withDangling(merged, pruned, shape);
  }

  private Shape shape(String version) {
    return Objects.requireNonNull(shapes.get(version), version);
  }

  /** The object with those of the removed fields that somebody owns. */
  private static JsonObject withOwned(
      JsonObject merged, JsonObject pruned, FieldSet owned, Shape shape) {
    FieldSet kept = Fields.of(pruned, shape).withParents(shape).union(owned.withParents(shape));
    FieldSet all = Fields.of(merged, shape).withParents(shape);
    return Removing.from(merged, all.minus(kept), shape);
  }

  /** The object with those of the removed fields that were not the applier's. */
  private JsonObject withDangling(JsonObject merged, JsonObject pruned, Shape shape) {
    FieldSet kept = Fields.of(pruned, shape).withParents(shape);
    FieldSet all = Fields.of(merged, shape).withParents(shape);
    return Removing.from(merged, all.minus(kept).intersection(last.withParents(shape)), shape);
  }
}
