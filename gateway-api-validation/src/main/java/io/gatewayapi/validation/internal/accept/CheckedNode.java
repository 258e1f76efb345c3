package io.gatewayapi.validation.internal.accept;

import com.google.gson.JsonElement;
import io.gatewayapi.model.schema.StructuralSchema;
import io.gatewayapi.validation.internal.check.CheckNode;
import io.gatewayapi.validation.internal.check.Location;
import io.gatewayapi.validation.internal.check.SchemaCheck;
import org.jspecify.annotations.Nullable;

/** A node with demands that are too rare for this walk: the checks are asked about its values too. */
final class CheckedNode extends Node {
  private final Node node;
  private final CheckNode demands;

  CheckedNode(Node node, StructuralSchema schema) {
    this.node = node;
    this.demands = CheckNode.of(schema);
  }

  @Override
  @Nullable
  JsonElement read(JsonElement value) {
    JsonElement read = node.read(value);
    return read != null
            && SchemaCheck.violations(read, demands, Location.ROOT, null).isEmpty()
        ? read
        : null;
  }
}
