package io.gatewayapi.model.schema;

import io.gatewayapi.model.Bundle;
import org.jspecify.annotations.Nullable;

/**
 * The schemas of one kind in all its versions and bundles.
 *
 * <p>A node becomes an object when a schema that is asked for needs it; then it is shared.
 */
final class SchemaTable {
  private final SchemaNodes drafts;
  private final @Nullable StructuralSchema[] nodes;

  SchemaTable(SchemaNodes drafts) {
    this.drafts = drafts;
    this.nodes = new @Nullable StructuralSchema[drafts.size()];
  }

  synchronized @Nullable StructuralSchema root(String version, Bundle bundle) {
    int number = drafts.root(version + " " + bundle);
    return number == SchemaNodes.NONE ? null : node(number);
  }

  boolean served(String version, Bundle bundle) {
    String key = version + " " + bundle;
    return drafts.root(key) != SchemaNodes.NONE && drafts.served(key);
  }

  /** A node, for those above it that are being made. */
  StructuralSchema node(int number) {
    StructuralSchema known = nodes[number];
    if (known != null) {
      return known;
    }
    StructuralSchema made = drafts.node(number, this).make();
    nodes[number] = made;
    return made;
  }
}
