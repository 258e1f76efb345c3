package io.gatewayapi.model.decode;

import com.google.gson.JsonObject;
import io.gatewayapi.model.Bundle;
import io.gatewayapi.model.GatewayApiException;
import io.gatewayapi.model.GatewayApiObject;
import io.gatewayapi.model.KindVersion;
import io.gatewayapi.model.json.Json;
import io.gatewayapi.model.schema.Schemas;
import io.gatewayapi.model.schema.StructuralSchema;

/** What typed objects need to be handled as trees: their schema, and the way back. */
final class TypedTrees {
  private TypedTrees() {}

  /** Reads a tree as an object of the same type as another one. */
  @SuppressWarnings("unchecked") // an object's resource type makes objects of its own class
  static <T extends GatewayApiObject> T read(JsonObject tree, T like) {
    return (T) Json.fromTree(tree, like.resourceType());
  }

  /**
   * The schema of an object's type.
   *
   * @throws GatewayApiException if the bundle does not have its version
   */
  static StructuralSchema schema(GatewayApiObject object, Bundle bundle) {
    KindVersion kind = object.resourceType().kindVersion();
    return Schemas.of(kind, bundle)
        .orElseThrow(() -> new GatewayApiException(kind + " is not in " + bundle));
  }
}
