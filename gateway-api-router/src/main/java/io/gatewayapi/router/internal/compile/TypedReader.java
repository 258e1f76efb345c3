package io.gatewayapi.router.internal.compile;

import com.google.gson.JsonObject;
import io.gatewayapi.model.Channel;
import io.gatewayapi.model.GatewayApiObject;
import io.gatewayapi.model.Kinds;
import io.gatewayapi.model.ResourceType;
import io.gatewayapi.model.decode.Defaults;
import io.gatewayapi.model.json.Json;
import io.gatewayapi.model.schema.Schemas;
import io.gatewayapi.model.schema.StructuralSchema;
import io.gatewayapi.router.topology.InventoryBuilder;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * Reads objects of one kind, in any of its versions, as the kind's current type: versions of a
 * kind share their shape. Defaults are those of the newest experimental release, the superset.
 *
 * @param type the current type
 * @param add takes the object
 * @param <T> the current type
 */
record TypedReader<T extends GatewayApiObject>(
    ResourceType<T> type, BiConsumer<InventoryBuilder, T> add) implements TreeReader {
  @Override
  public void read(JsonObject tree, InventoryBuilder builder) {
    JsonObject complete = schema().map(schema -> Defaults.apply(tree, schema)).orElse(tree);
    add.accept(builder, Json.fromTree(complete, type));
  }

  private Optional<StructuralSchema> schema() {
    return Schemas.of(type.kindVersion(), Kinds.newest(Channel.EXPERIMENTAL));
  }
}
