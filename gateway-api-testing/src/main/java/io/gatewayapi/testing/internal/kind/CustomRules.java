package io.gatewayapi.testing.internal.kind;

import com.google.gson.JsonObject;
import io.gatewayapi.model.Bundle;
import io.gatewayapi.model.KindVersion;
import io.gatewayapi.model.decode.Decoded;
import io.gatewayapi.model.decode.Decoder;
import io.gatewayapi.model.decode.Defaults;
import io.gatewayapi.model.schema.Schemas;
import io.gatewayapi.model.schema.StructuralSchema;
import io.gatewayapi.testing.internal.merge.Shape;
import io.gatewayapi.testing.internal.store.Trees;
import io.gatewayapi.validation.KindChecks;
import io.gatewayapi.validation.KindSchema;
import io.gatewayapi.validation.Operation;
import io.gatewayapi.validation.Validator;
import io.gatewayapi.validation.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A version of a custom resource follows its schema. */
final class CustomRules implements WriteRules {
  private final String group;
  private final String version;
  private final String kind;
  private final Supplier<StructuralSchema> source;
  private final boolean statusSubresource;
  private final boolean foreign;
  private volatile @Nullable StructuralSchema schema;
  private volatile @Nullable Decoder decoder;
  private volatile @Nullable Checks checks;
  private volatile @Nullable Shape shape;

  /** A version of the Gateway API's, with the schema of its release and channel. */
  CustomRules(KindVersion version, Bundle bundle) {
    this.group = version.group();
    this.version = version.version();
    this.kind = version.kind();
    // Read when the first object comes: a server starts without it.
    this.source = () -> Schemas.of(version, bundle)
        .orElseThrow(() -> new IllegalStateException(version + " has no schema in " + bundle));
    this.statusSubresource = CatalogueKinds.in(version, bundle).statusSubresource();
    this.foreign = false;
  }

  /** A version of any other CRD. */
  CustomRules(
      String group,
      String version,
      String kind,
      StructuralSchema schema,
      boolean statusSubresource) {
    this.group = group;
    this.version = version;
    this.kind = kind;
    this.source = () -> schema;
    this.statusSubresource = statusSubresource;
    this.foreign = RuleSearch.hasRules(schema);
  }

  @Override
  public StructuralSchema schema() {
    StructuralSchema known = schema;
    if (known == null) {
      known = source.get();
      schema = known;
    }
    return known;
  }

  @Override
  public List<String> warnings() {
    return foreign
        ? List.of("the CEL rules of " + kind + " in " + group + "/" + version
            + " are not evaluated by this server")
        : List.of();
  }

  /**
   * How objects are checked.
   *
   * @param all every rule
   * @param parts the same in parts
   * @param looksBack whether there are rules that compare an object with what it was
   * @param looksAtMetadata whether there are rules that can see metadata
   */
  private record Checks(
      Validator all, KindChecks parts, boolean looksBack, boolean looksAtMetadata) {}

  private Checks checks() {
    Checks known = checks;
    if (known == null) {
      KindSchema described = new KindSchema(group, version, kind, schema(), statusSubresource);
      known = new Checks(
          Validator.of(described),
          KindChecks.of(described),
          RuleSearch.looksBack(schema()),
          RuleSearch.looksAtMetadata(schema()));
      checks = known;
    }
    return known;
  }

  @Override
  public Decoded decode(JsonObject object) {
    Decoder known = decoder;
    if (known == null) {
      known = Decoder.of(schema());
      decoder = known;
    }
    return known.decode(object);
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
    boolean typed = kind.equals(Trees.text(object, "kind"))
        && (group + "/" + version).equals(Trees.text(object, "apiVersion"));
    if (!typed) {
      return checkOfAnotherType(object, old);
    }
    if (subresource.isEmpty() && isFine(object, old)) {
      return List.of();
    }
    return checks().all().validate(object, operation(old, subresource)).violations().stream()
        .map(CustomRules::cause)
        .toList();
  }

  /**
   * Checks an object that is of another type than the request is about: the wrong type is a cause of
   * its own, after which the schema is not asked. The rules are, and see the object without defaults.
   */
  private List<Cause> checkOfAnotherType(JsonObject object, @Nullable JsonObject old) {
    KindChecks parts = checks().parts();
    // Metadata of a new one would be looked at after its type.
    List<Violation> found = new ArrayList<>(old == null ? List.of() : parts.metadata(object, old));
    found.addAll(parts.listTypes(object, old));
    found.addAll(parts.rules(object, old));
    return found.stream().map(CustomRules::cause).toList();
  }

  @Override
  public List<Cause> checkMetadata(JsonObject object, JsonObject old) {
    Checks known = checks();
    boolean fine = !known.looksBack()
        && !known.looksAtMetadata()
        && known.parts().metadata(object, null).isEmpty()
        && known.parts().metadata(object, old).isEmpty();
    return fine ? List.of() : check(object, old, "");
  }

  @Override
  public List<Cause> checkShape(JsonObject object, @Nullable JsonObject old, String subresource) {
    return checks().all().validate(object, operation(old, subresource)).violations().stream()
        .filter(v -> !v.rule().keyword().equals("x-kubernetes-validations"))
        .map(CustomRules::cause)
        .toList();
  }

  private static Cause cause(Violation violation) {
    return new Cause(violation.type().reason(), violation.message(), violation.path());
  }

  /**
   * Whether nothing is wrong with what a write would store, found out in the quickest way: what
   * would be accepted as a new object is so in an update, rules that look back aside. The status,
   * which an update leaves as it is, does not count.
   */
  private boolean isFine(JsonObject object, @Nullable JsonObject old) {
    Checks known = checks();
    return known.parts().acceptsNew(object)
        && (old == null
            || (!known.looksBack() && known.parts().metadata(object, old).isEmpty()));
  }

  private static Operation operation(@Nullable JsonObject old, String subresource) {
    if (old == null) {
      return Operation.create();
    }
    Operation update =
        subresource.isEmpty() ? new Operation.Update(old) : new Operation.StatusUpdate(old);
    // Versions have been compared when the request came.
    return update.unconditional();
  }
}
