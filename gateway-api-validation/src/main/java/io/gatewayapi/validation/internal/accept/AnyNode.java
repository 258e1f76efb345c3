package io.gatewayapi.validation.internal.accept;

import com.google.gson.JsonElement;

/** Takes every value. */
final class AnyNode extends Node {
  static final AnyNode INSTANCE = new AnyNode();

  private AnyNode() {}

  @Override
  JsonElement read(JsonElement value) {
    return value;
  }
}
