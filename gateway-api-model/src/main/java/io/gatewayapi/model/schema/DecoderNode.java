package io.gatewayapi.model.schema;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A schema's node with what reading an object asks of it at hand; the nodes below on demand. */
final class DecoderNode {
  private final StructuralSchema schema;
  private volatile @Nullable Below below;

  /** What is only needed once an object has a value here. */
  private record Below(
      Map<String, DecoderNode> properties,
      @Nullable DecoderNode items,
      @Nullable DecoderNode others,
      List<Map.Entry<String, JsonElement>> defaults) {}

  DecoderNode(StructuralSchema schema) {
    this.schema = schema;
  }

  StructuralSchema schema() {
    return schema;
  }

  @Nullable
  DecoderNode field(String name) {
    Below known = below();
    DecoderNode property = known.properties().get(name);
    return property != null ? property : known.others();
  }

  @Nullable
  DecoderNode items() {
    return below().items();
  }

  /** The defaults of properties, complete with those that they bring below; not to be changed. */
  List<Map.Entry<String, JsonElement>> defaults() {
    return below().defaults();
  }

  /** What a field with an explicit null becomes; null if it goes. */
  @Nullable
  JsonElement ofNull() {
    return schema.nullable() ? JsonNull.INSTANCE : complete(schema);
  }

  /** What a null in a list becomes. */
  JsonElement ofNullItem() {
    JsonElement value = schema.nullable() ? null : complete(schema);
    return value == null ? JsonNull.INSTANCE : value;
  }

  private static @Nullable JsonElement complete(StructuralSchema schema) {
    JsonElement value = schema.defaultValue();
    if (value == null || value.isJsonPrimitive()) {
      return value;
    }
    JsonElement copy = value.deepCopy();
    Defaults.fill(copy, schema);
    return copy;
  }

  private Below below() {
    Below known = below;
    if (known == null) {
      known = make();
      below = known;
    }
    return known;
  }

  private Below make() {
    Map<String, DecoderNode> properties = new HashMap<>();
    List<Map.Entry<String, JsonElement>> defaults = new ArrayList<>();
    for (Map.Entry<String, StructuralSchema> property : schema.properties().entrySet()) {
      properties.put(property.getKey(), new DecoderNode(property.getValue()));
      JsonElement value = complete(property.getValue());
      if (value != null) {
        defaults.add(Map.entry(property.getKey(), value));
      }
    }
    return new Below(properties, of(schema.items()), of(schema.additionalProperties()), defaults);
  }

  private static @Nullable DecoderNode of(@Nullable StructuralSchema schema) {
    return schema == null ? null : new DecoderNode(schema);
  }
}
