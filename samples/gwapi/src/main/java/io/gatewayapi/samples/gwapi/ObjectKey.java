package io.gatewayapi.samples.gwapi;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import org.jspecify.annotations.Nullable;

/** What makes an object the same one in two files. */
record ObjectKey(
    @Nullable String apiVersion,
    @Nullable String kind,
    @Nullable String namespace,
    @Nullable String name) {

  static ObjectKey of(JsonObject tree) {
    JsonElement metadata = tree.get("metadata");
    JsonObject named = metadata instanceof JsonObject object ? object : new JsonObject();
    return new ObjectKey(
        text(tree, "apiVersion"),
        text(tree, "kind"),
        text(named, "namespace"),
        text(named, "name"));
  }

  /** Whether it is the same object, be it in another version. */
  boolean sameObject(ObjectKey other) {
    return new ObjectKey(group(), kind, namespace, name)
        .equals(new ObjectKey(other.group(), other.kind, other.namespace, other.name));
  }

  private @Nullable String group() {
    return apiVersion == null ? null : apiVersion.replaceFirst("/.*$", "");
  }

  private static @Nullable String text(JsonObject object, String name) {
    JsonElement value = object.get(name);
    return value != null && value.isJsonPrimitive() ? value.getAsString() : null;
  }

  /** {@code HTTPRoute shop/store}. */
  @Override
  public String toString() {
    return kind + " "
        + (namespace == null ? "" : namespace + "/")
        + (name == null ? "(without a name)" : name);
  }
}
