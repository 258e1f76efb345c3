package io.gatewayapi.testing.contract;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.gatewayapi.model.Bundle;
import io.gatewayapi.model.schema.StructuralSchema;

/** The schemas that CRDs are held against. */
final class Schemas {
  private Schemas() {}

  static StructuralSchema of(JsonObject crd, String version, Bundle bundle) {
    JsonObject spec = crd.getAsJsonObject("spec");
    return io.gatewayapi.model.schema.Schemas.of(
            spec.get("group").getAsString() + "/" + version,
            spec.getAsJsonObject("names").get("kind").getAsString(),
            bundle)
        .orElseThrow();
  }

  /** Takes out what schemas of the catalogue do not have. */
  static void withoutDescriptions(JsonElement schema) {
    if (schema instanceof JsonObject object) {
      if (object.get("description") != null && object.get("description").isJsonPrimitive()) {
        object.remove("description");
      }
      object.entrySet().forEach(e -> withoutDescriptions(e.getValue()));
    } else if (schema instanceof JsonArray array) {
      array.forEach(Schemas::withoutDescriptions);
    }
  }
}
