package io.gatewayapi.router.replay;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.gatewayapi.model.json.JsonSink;
import io.gatewayapi.model.json.JsonSource;
import io.gatewayapi.model.json.WireObject;
import io.kubernetes.client.common.KubernetesObject;
import io.kubernetes.client.openapi.models.V1ObjectMeta;

/** An object of any kind, as it stood in a file. */
record TreeObject(JsonObject tree) implements KubernetesObject, WireObject {
  @Override
  public V1ObjectMeta getMetadata() {
    JsonObject metadata = tree.getAsJsonObject("metadata");
    JsonElement namespace = metadata.get("namespace");
    return new V1ObjectMeta()
        .name(metadata.get("name").getAsString())
        .namespace(namespace == null ? null : namespace.getAsString());
  }

  @Override
  public String getApiVersion() {
    return tree.get("apiVersion").getAsString();
  }

  @Override
  public String getKind() {
    return tree.get("kind").getAsString();
  }

  @Override
  public boolean readProperty(String name, JsonSource in) {
    return false;
  }

  @Override
  public void writeProperties(JsonSink out) {
    tree.entrySet().forEach(e -> out.name(e.getKey()).tree(e.getValue()));
  }

  @Override
  public void keep(String name, JsonElement value) {
    tree.add(name, value);
  }

  @Override
  public void forget(String name) {
    tree.remove(name);
  }
}
