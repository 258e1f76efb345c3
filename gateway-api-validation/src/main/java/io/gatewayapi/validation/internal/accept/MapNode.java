package io.gatewayapi.validation.internal.accept;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.gatewayapi.model.schema.Constraints;
import io.gatewayapi.model.schema.StructuralSchema;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes maps. */
@SuppressWarnings("ReferenceEquality") // "the same value" is what tells that nothing was filled in
final class MapNode extends Node {
  private final long least;
  private final long most;
  private final Place values;
  private final ValueRules rules;

  MapNode(StructuralSchema schema, StructuralSchema value, Looks looks) {
    Constraints limits = schema.constraints();
    Long fewest = limits.minProperties();
    Long greatest = limits.maxProperties();
    this.least = fewest == null ? 0 : fewest;
    this.most = greatest == null ? Long.MAX_VALUE : greatest;
    this.rules = ValueRules.of(schema);
    Looks below = looks.copy();
    rules.lookInto(below);
    this.values = new Place(value, below.elements());
  }

  @Override
  @Nullable
  JsonElement read(JsonElement value) {
    if (!(value instanceof JsonObject map) || map.size() < least || map.size() > most) {
      return null;
    }
    JsonObject changed = null;
    for (Map.Entry<String, JsonElement> entry : map.entrySet()) {
      JsonElement sent = entry.getValue();
      JsonElement read = values.read(sent);
      if (read == null) {
        return null;
      }
      if (read != sent) {
        changed = changed == null ? map.deepCopy() : changed;
        changed.add(entry.getKey(), read);
      }
    }
    JsonObject read = changed == null ? map : changed;
    return rules.hold(read) ? read : null;
  }
}
