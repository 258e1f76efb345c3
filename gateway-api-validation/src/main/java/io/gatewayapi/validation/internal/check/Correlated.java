package io.gatewayapi.validation.internal.check;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.gatewayapi.model.schema.ListType;
import io.gatewayapi.model.schema.StructuralSchema;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A value in an update and the old value that stood in its place, as the server pairs them: fields
 * by name, items of a list map by their keys, items of other lists not at all. Not for several
 * threads.
 */
public final class Correlated {
  private final JsonElement value;
  private final JsonElement old;
  private final StructuralSchema schema;
  private final Map<Object, @Nullable Correlated> below = new HashMap<>();
  private @Nullable Boolean unchanged;
  private @Nullable OldItems oldItems;

  private Correlated(JsonElement value, JsonElement old, StructuralSchema schema) {
    this.value = value;
    this.old = old;
    this.schema = schema;
  }

  /**
   * Pairs two objects.
   *
   * @param value the new object
   * @param old the old object
   * @param schema the schema of their root
   * @return the pair
   */
  public static Correlated of(JsonObject value, JsonObject old, StructuralSchema schema) {
    return new Correlated(value, old, schema);
  }

  /**
   * A field's pair.
   *
   * @param name the field
   * @return null unless both have it, and the schema too
   */
  public @Nullable Correlated field(String name) {
    if (!below.containsKey(name)) {
      below.put(name, makeField(name));
    }
    return below.get(name);
  }

  private @Nullable Correlated makeField(String name) {
    if (!(value instanceof JsonObject fields) || !(old instanceof JsonObject oldFields)) {
      return null;
    }
    JsonElement now = fields.get(name);
    JsonElement before = oldFields.get(name);
    StructuralSchema field = schema.field(name);
    return now == null || before == null || field == null
        ? null
        : new Correlated(now, before, field);
  }

  /** An item's pair; null if its old self cannot be told. */
  @Nullable
  Correlated item(int index) {
    if (!below.containsKey(index)) {
      below.put(index, makeItem(index));
    }
    return below.get(index);
  }

  private @Nullable Correlated makeItem(int index) {
    StructuralSchema items = schema.items();
    if (!(value instanceof JsonArray list) || !(old instanceof JsonArray olds) || items == null) {
      return null;
    }
    JsonElement before = schema.extensions().listType() == ListType.MAP
        ? oldItems(olds).find(list.get(index))
        : null;
    return before == null || before.isJsonNull()
        ? null
        : new Correlated(list.get(index), before, items);
  }

  private OldItems oldItems(JsonArray olds) {
    if (oldItems == null) {
      oldItems = OldItems.of(schema, olds);
    }
    return oldItems;
  }

  /** Whether the value is what it was, with the items of list maps in any order. */
  boolean unchanged() {
    if (unchanged == null) {
      unchanged = compare();
    }
    return unchanged;
  }

  private boolean compare() {
    if (value instanceof JsonArray list && old instanceof JsonArray olds) {
      return sameList(list, olds);
    }
    if (value instanceof JsonObject fields && old instanceof JsonObject oldFields) {
      return sameFields(fields, oldFields);
    }
    return JsonValues.identical(value, old);
  }

  private boolean sameList(JsonArray list, JsonArray olds) {
    if (list.size() != olds.size()) {
      return false;
    }
    for (int i = 0; i < list.size(); i++) {
      Correlated item = item(i);
      if (item == null) {
        return schema.extensions().listType() != ListType.MAP && JsonValues.identical(list, olds);
      }
      if (!item.unchanged()) {
        return false;
      }
    }
    return true;
  }

  /** A field without a schema makes its parent differ, as it does on the server. */
  private boolean sameFields(JsonObject fields, JsonObject oldFields) {
    if (fields.size() != oldFields.size()) {
      return false;
    }
    for (String name : fields.keySet()) {
      Correlated field = field(name);
      if (field == null || !field.unchanged()) {
        return false;
      }
    }
    return true;
  }
}
