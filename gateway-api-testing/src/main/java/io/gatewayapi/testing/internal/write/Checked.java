package io.gatewayapi.testing.internal.write;

import com.google.gson.JsonObject;
import io.gatewayapi.testing.internal.api.Target;
import io.gatewayapi.testing.internal.store.ResourceName;
import io.gatewayapi.testing.internal.store.Trees;

/** How messages about an invalid object call it. */
final class Checked {
  private Checked() {}

  /** Group and kind; the kind as the object itself gives it, right or wrong. */
  static ResourceName what(JsonObject object, Target target) {
    return new ResourceName(target.resource().group(), Trees.text(object, "kind"));
  }
}
