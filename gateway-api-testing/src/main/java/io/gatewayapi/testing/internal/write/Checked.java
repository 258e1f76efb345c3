package io.gatewayapi.testing.internal.write;

import com.google.gson.JsonObject;
import io.gatewayapi.testing.internal.store.ResourceName;
import io.gatewayapi.testing.internal.store.Trees;

/** How messages about an invalid object call it. */
final class Checked {
  private Checked() {}

  /** Group and kind as the object itself gives them, right or wrong. */
  static ResourceName what(JsonObject object) {
    String apiVersion = Trees.text(object, "apiVersion");
    int slash = apiVersion.indexOf('/');
    return new ResourceName(
        slash < 0 ? "" : apiVersion.substring(0, slash), Trees.text(object, "kind"));
  }
}
