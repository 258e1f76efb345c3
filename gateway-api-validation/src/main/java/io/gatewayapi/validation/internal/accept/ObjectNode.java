package io.gatewayapi.validation.internal.accept;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.gatewayapi.model.schema.Constraints;
import io.gatewayapi.model.schema.StructuralSchema;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes objects with the fields that a schema names, and no others. */
@SuppressWarnings("ReferenceEquality") // "the same value" is what tells that nothing was filled in
final class ObjectNode extends Node {
  private static final @Nullable JsonElement[] NO_VALUES = {};

  private final long least;
  private final long most;
  private final Fields fields;
  private final FieldRules rules;

  /** The values that rules look at in an object without any fields. */
  private final @Nullable JsonElement[] defaults;

  ObjectNode(StructuralSchema schema, Fields fields, FieldRules rules) {
    Constraints limits = schema.constraints();
    Long fewest = limits.minProperties();
    Long greatest = limits.maxProperties();
    this.least = fewest == null ? 0 : fewest;
    this.most = greatest == null ? Long.MAX_VALUE : greatest;
    this.fields = fields;
    this.rules = rules;
    this.defaults = rules.size() == 0 ? NO_VALUES : fields.defaults(rules.size());
  }

  @Override
  @Nullable
  JsonElement read(JsonElement value) {
    return value instanceof JsonObject object ? object(object) : null;
  }

  private @Nullable JsonElement object(JsonObject object) {
    @Nullable JsonElement[] values = defaults.length == 0 ? defaults : defaults.clone();
    JsonObject changed = null;
    long absent = fields.marks();
    for (Map.Entry<String, JsonElement> entry : object.entrySet()) {
      Field field = fields.get(entry.getKey());
      JsonElement sent = entry.getValue();
      JsonElement read = field == null ? null : field.read(sent);
      if (field == null || read == null) {
        return null;
      }
      absent &= ~field.mark();
      if (field.index() >= 0) {
        values[field.index()] = read;
      }
      if (read != sent) {
        changed = changed == null ? copy(object) : changed;
        changed.add(field.name(), read);
      }
    }
    if (!fields.acceptAbsent(absent)) {
      return null;
    }
    int size = object.size() + fields.filled(absent);
    if (size < least || size > most) {
      return null;
    }
    if (fields.lookAt(absent)) {
      changed = changed == null ? copy(object) : changed;
      fields.fill(changed, absent);
    }
    return rules.hold(values) ? (changed == null ? object : changed) : null;
  }

  private static JsonObject copy(JsonObject object) {
    JsonObject copy = new JsonObject();
    for (Map.Entry<String, JsonElement> entry : object.entrySet()) {
      copy.add(entry.getKey(), entry.getValue());
    }
    return copy;
  }
}
