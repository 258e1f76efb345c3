package io.gatewayapi.model.schema;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.gatewayapi.model.Bundle;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * The schemas of one kind in all its versions and bundles: a pool of nodes, each of which stands
 * once and names the nodes below it by number.
 *
 * <p>A node becomes an object when a schema that is asked for needs it; then it is shared. Two
 * threads that need the same node may both make it, and both keep the first.
 */
final class SchemaTable {
  private final JsonObject roots;
  private final List<String> lines;
  private final AtomicReferenceArray<StructuralSchema> nodes;
  private final SchemaReader reader = new SchemaReader(new Numbered());

  /**
   * Makes a table.
   *
   * @param lines the roots' numbers by API version and bundle, then one node a line
   */
  SchemaTable(List<String> lines) {
    this.roots = object(lines.get(0));
    this.lines = lines.subList(1, lines.size());
    this.nodes = new AtomicReferenceArray<>(this.lines.size());
  }

  /** Nodes name the nodes below them by number. */
  private final class Numbered implements SchemaReader.Nodes {
    @Override
    public StructuralSchema get(SchemaReader reader, JsonElement json, SchemaPath path) {
      return node(json.getAsInt());
    }
  }

  @Nullable
  StructuralSchema root(String version, Bundle bundle) {
    JsonObject bundles = roots.getAsJsonObject(version);
    JsonElement number = bundles == null ? null : bundles.get(bundle.toString());
    return number == null ? null : node(number.getAsInt());
  }

  private StructuralSchema node(int number) {
    StructuralSchema known = nodes.get(number);
    if (known != null) {
      return known;
    }
    StructuralSchema made = reader.node(object(lines.get(number)), SchemaPath.ROOT);
    return nodes.compareAndSet(number, null, made) ? made : nodes.get(number);
  }

  private static JsonObject object(String line) {
    return JsonParser.parseString(line).getAsJsonObject();
  }
}
