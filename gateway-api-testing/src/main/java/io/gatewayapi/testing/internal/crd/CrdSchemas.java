package io.gatewayapi.testing.internal.crd;

import com.google.gson.JsonObject;
import io.gatewayapi.model.schema.SchemaException;
import io.gatewayapi.model.schema.StructuralSchema;

/** Schemas as they stand in CRDs. */
final class CrdSchemas {
  private CrdSchemas() {}

  /**
   * Reads the schema of a version.
   *
   * @throws SchemaException if it is absent or not structural
   */
  static StructuralSchema read(JsonObject version) {
    if (version.get("schema") instanceof JsonObject schema
        && schema.get("openAPIV3Schema") instanceof JsonObject open) {
      return StructuralSchema.parse(open);
    }
    throw new SchemaException("schema.openAPIV3Schema", "absent, expected a structural schema");
  }
}
