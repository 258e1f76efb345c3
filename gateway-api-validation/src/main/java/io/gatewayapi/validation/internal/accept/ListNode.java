package io.gatewayapi.validation.internal.accept;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import io.gatewayapi.model.schema.Constraints;
import io.gatewayapi.model.schema.ListType;
import io.gatewayapi.model.schema.StructuralSchema;
import io.gatewayapi.validation.internal.check.ListTypeCheck;
import org.jspecify.annotations.Nullable;

/** Takes lists. */
@SuppressWarnings("ReferenceEquality") // "the same value" is what tells that nothing was filled in
final class ListNode extends Node {
  private final StructuralSchema schema;
  private final long least;
  private final long most;
  private final @Nullable Place items;
  private final boolean distinct;
  private final ValueRules rules;

  ListNode(StructuralSchema schema, Looks looks) {
    this.schema = schema;
    Constraints limits = schema.constraints();
    Long fewest = limits.minItems();
    Long greatest = limits.maxItems();
    this.least = fewest == null ? 0 : fewest;
    this.most = greatest == null ? Long.MAX_VALUE : greatest;
    ListType type = schema.extensions().listType();
    this.distinct = type == ListType.SET || type == ListType.MAP;
    this.rules = ValueRules.of(schema);
    Looks below = looks.copy();
    rules.lookInto(below);
    if (type == ListType.MAP) {
      below.elements().addFields(schema.extensions().listMapKeys());
    }
    StructuralSchema item = schema.items();
    this.items = item == null ? null : new Place(item, below.elements());
  }

  @Override
  @Nullable
  JsonElement read(JsonElement value) {
    if (!(value instanceof JsonArray array)) {
      return null;
    }
    int size = array.size();
    if (size < least || size > most || (items == null && size > 0)) {
      return null;
    }
    JsonArray read = items == null ? array : items(array, size, items);
    return read != null && (!distinct || ListTypeCheck.distinct(read, schema)) && rules.hold(read)
        ? read
        : null;
  }

  private static @Nullable JsonArray items(JsonArray array, int size, Place items) {
    JsonArray changed = null;
    for (int i = 0; i < size; i++) {
      JsonElement sent = array.get(i);
      JsonElement read = items.read(sent);
      if (read == null) {
        return null;
      }
      if (read != sent && changed == null) {
        changed = new JsonArray(size);
        for (int before = 0; before < i; before++) {
          changed.add(array.get(before));
        }
      }
      if (changed != null) {
        changed.add(read);
      }
    }
    return changed == null ? array : changed;
  }
}
