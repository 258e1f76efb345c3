package io.gatewayapi.validation.internal.accept;

import com.google.gson.JsonElement;
import org.jspecify.annotations.Nullable;

/** Takes no value: what stands here is left to the checks. */
final class NoNode extends Node {
  static final NoNode INSTANCE = new NoNode();

  private NoNode() {}

  @Override
  @Nullable
  JsonElement read(JsonElement value) {
    return null;
  }
}
