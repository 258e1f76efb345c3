package io.gatewayapi.router.internal.compile;

import com.google.gson.JsonObject;
import io.gatewayapi.router.topology.InventoryBuilder;

/** Takes from an object of one kind what bears on routing. */
@FunctionalInterface
interface TreeReader {
  /**
   * Reads an object.
   *
   * @param tree the object; not changed
   * @param builder takes what was read
   */
  void read(JsonObject tree, InventoryBuilder builder);
}
