package io.gatewayapi.model.decode;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import io.gatewayapi.model.schema.StructuralSchema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A schema's node with what reading an object asks of it at hand; the nodes below on demand. */
final class DecoderNode {
  private final StructuralSchema schema;
  private final boolean sparing;
  private final boolean embedded;
  private volatile @Nullable Below below;

  /** What is only needed once an object has a value here. */
  private record Below(
      Map<String, Property> properties,
      @Nullable DecoderNode items,
      @Nullable DecoderNode others,
      List<Default> defaults) {}

  /**
   * A field that the schema names.
   *
   * @param mark the mark of its default
   */
  record Property(DecoderNode node, long mark) {}

  /**
   * What a field gets that an object lacks, complete with what that brings below; not to be changed.
   *
   * @param mark a bit for the default, so that one number says which fields are there; 0 if there
   *     are too many defaults for that
   */
  record Default(String name, JsonElement value, long mark) {}

  DecoderNode(StructuralSchema schema) {
    this.schema = schema;
    this.sparing = schema.extensions().preserveUnknownFields();
    this.embedded = schema.extensions().embeddedResource();
  }

  /** Whether unknown fields stay. */
  boolean sparing() {
    return sparing;
  }

  /** Whether a whole object stands here. */
  boolean embedded() {
    return embedded;
  }

  @Nullable
  Property property(String name) {
    return below().properties().get(name);
  }

  /** What fields are that the schema does not name; null if it takes none. */
  @Nullable
  DecoderNode others() {
    return below().others();
  }

  @Nullable
  DecoderNode items() {
    return below().items();
  }

  List<Default> defaults() {
    return below().defaults();
  }

  /** What a field with an explicit null becomes; null if it goes. */
  @Nullable
  JsonElement ofNull() {
    return schema.nullable() ? JsonNull.INSTANCE : Defaults.of(schema);
  }

  /** What a null in a list becomes. */
  JsonElement ofNullItem() {
    JsonElement value = schema.nullable() ? null : Defaults.of(schema);
    return value == null ? JsonNull.INSTANCE : value;
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
    Map<String, Property> properties = new HashMap<>();
    List<Default> defaults = new ArrayList<>();
    for (Map.Entry<String, StructuralSchema> property : schema.properties().entrySet()) {
      JsonElement value = Defaults.of(property.getValue());
      long mark = value == null || defaults.size() >= Long.SIZE ? 0 : 1L << defaults.size();
      if (value != null) {
        defaults.add(new Default(property.getKey(), value, mark));
      }
      properties.put(property.getKey(), new Property(new DecoderNode(property.getValue()), mark));
    }
    return new Below(properties, of(schema.items()), of(schema.additionalProperties()), defaults);
  }

  private static @Nullable DecoderNode of(@Nullable StructuralSchema schema) {
    return schema == null ? null : new DecoderNode(schema);
  }
}
