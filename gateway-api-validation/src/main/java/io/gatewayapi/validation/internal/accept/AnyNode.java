package io.gatewayapi.validation.internal.accept;

import com.google.gson.JsonElement;

/** Takes every value. */
final class AnyNode implements Node {
  static final AnyNode INSTANCE = new AnyNode();

  private AnyNode() {}

  @Override
  public JsonElement read(JsonElement value) {
    return value;
  }
}
