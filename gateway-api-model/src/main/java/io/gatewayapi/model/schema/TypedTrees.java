package io.gatewayapi.model.schema;

import com.google.gson.JsonObject;
import io.gatewayapi.model.GatewayApiObject;
import io.gatewayapi.model.json.Json;

/** Turns a tree back into the type it came from. */
final class TypedTrees {
  private TypedTrees() {}

  /** Reads a tree as an object of the same type as another one. */
  @SuppressWarnings("unchecked") // an object's resource type makes objects of its own class
  static <T extends GatewayApiObject> T read(JsonObject tree, T like) {
    return (T) Json.fromTree(tree, like.resourceType());
  }
}
