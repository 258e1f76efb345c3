package io.gatewayapi.client.internal;

import com.google.gson.JsonElement;
import io.gatewayapi.model.json.JsonSink;
import io.gatewayapi.model.json.WireObject;

/** What stands around the objects of an answer: it is read, and only for what it says of them. */
interface ReadFrame extends WireObject {
  @Override
  default void keep(String name, JsonElement value) {
    // What is not asked for means nothing here; apiVersion and kind are those that were asked for.
  }

  @Override
  default void forget(String name) {}

  @Override
  default void writeProperties(JsonSink out) {
    throw new IllegalStateException("the frame of an answer is not written");
  }
}
