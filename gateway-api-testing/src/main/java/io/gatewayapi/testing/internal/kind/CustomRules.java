package io.gatewayapi.testing.internal.kind;

import com.google.gson.JsonObject;
import io.gatewayapi.model.Bundle;
import io.gatewayapi.model.KindVersion;
import io.gatewayapi.model.schema.Decoded;
import io.gatewayapi.model.schema.Decoding;
import io.gatewayapi.model.schema.Defaults;
import io.gatewayapi.model.schema.Schemas;
import io.gatewayapi.model.schema.StructuralSchema;
import io.gatewayapi.testing.internal.merge.Shape;
import io.gatewayapi.testing.internal.store.Trees;
import io.gatewayapi.validation.KindSchema;
import io.gatewayapi.validation.Operation;
import io.gatewayapi.validation.Validator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A version of a Gateway API kind follows the schema of its release and channel. */
final class CustomRules implements WriteRules {
  private final KindVersion version;
  private final Bundle bundle;
  private volatile @Nullable Validator validator;
  private volatile @Nullable Shape shape;

  CustomRules(KindVersion version, Bundle bundle) {
    this.version = version;
    this.bundle = bundle;
  }

  /** Read when the first object comes: a server starts without it. */
  private StructuralSchema schema() {
    return Schemas.of(version, bundle)
        .orElseThrow(() -> new IllegalStateException(version + " has no schema in " + bundle));
  }

  private Validator validator() {
    Validator known = validator;
    if (known == null) {
      known = Validator.of(new KindSchema(
          version.group(),
          version.version(),
          version.kind(),
          schema(),
          CatalogueKinds.in(version, bundle).statusSubresource()));
      validator = known;
    }
    return known;
  }

  @Override
  public Decoded decode(JsonObject object) {
    return Decoding.decode(object, schema());
  }

  @Override
  public JsonObject defaulted(JsonObject object) {
    return Defaults.apply(object, schema());
  }

  @Override
  public Shape shape() {
    Shape known = shape;
    if (known == null) {
      known = Shape.of(schema());
      shape = known;
    }
    return known;
  }

  @Override
  public List<Cause> nulls(JsonObject object) {
    return NullFields.find(object, schema());
  }

  @Override
  public List<Cause> check(JsonObject object, @Nullable JsonObject old, String subresource) {
    JsonObject checked = object;
    if (!version.kind().equals(Trees.text(object, "kind"))
        || !version.apiVersion().equals(Trees.text(object, "apiVersion"))) {
      // The wrong type is a cause of its own; the rest is still held against this kind's schema.
      checked = object.deepCopy();
      checked.addProperty("kind", version.kind());
      checked.addProperty("apiVersion", version.apiVersion());
    }
    return validator().validate(checked, operation(old, subresource)).violations().stream()
        .map(v -> new Cause(v.type().reason(), v.message(), v.path()))
        .toList();
  }

  private static Operation operation(@Nullable JsonObject old, String subresource) {
    if (old == null) {
      return Operation.create();
    }
    return subresource.isEmpty() ? new Operation.Update(old) : new Operation.StatusUpdate(old);
  }
}
