package io.gatewayapi.testing.internal.kind;

import com.google.gson.JsonObject;
import io.gatewayapi.model.Bundle;
import io.gatewayapi.model.KindVersion;
import io.gatewayapi.model.schema.Decoded;
import io.gatewayapi.model.schema.Decoding;
import io.gatewayapi.model.schema.Schemas;
import io.gatewayapi.model.schema.StructuralSchema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A version of a Gateway API kind follows the schema of its release and channel. */
final class CustomRules implements WriteRules {
  private final KindVersion version;
  private final Bundle bundle;

  CustomRules(KindVersion version, Bundle bundle) {
    this.version = version;
    this.bundle = bundle;
  }

  /** Read when the first object comes: a server starts without it. */
  private StructuralSchema schema() {
    return Schemas.of(version, bundle)
        .orElseThrow(() -> new IllegalStateException(version + " has no schema in " + bundle));
  }

  @Override
  public Decoded decode(JsonObject object) {
    return Decoding.decode(object, schema());
  }

  @Override
  public List<Cause> check(JsonObject object, @Nullable JsonObject old, String subresource) {
    return MetadataRules.check(object);
  }
}
