package io.gatewayapi.validation;

import com.google.gson.JsonObject;
import io.gatewayapi.model.Bundle;
import io.gatewayapi.model.GatewayApiException;
import io.gatewayapi.model.GatewayApiObject;
import io.gatewayapi.model.json.Json;
import io.gatewayapi.model.manifest.Manifest;
import io.gatewayapi.model.schema.Schemas;
import io.gatewayapi.model.schema.StructuralSchema;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;

/**
 * Says what an API server with certain CRDs installed would say to an object.
 *
 * <p>The order is the server's: unknown fields are pruned, meaningless nulls dropped, defaults
 * applied; then metadata, schema, lists that are sets or maps, CEL rules. Messages are the server's,
 * word by word. The costs of CEL rules are not counted as a server does: the largest objects that the
 * schemas allow stay within its limits. What only an update of an invalid object can keep, a list
 * of more than 2,000 items with rules, is answered with the server's complaint.
 *
 * <p>Safe to use from any thread; objects are never changed. What a validator prepares for a kind at
 * its first object is kept with the validator, so a program makes one for a bundle and keeps it.
 */
public final class Validator {
  private final BiFunction<String, String, Optional<KindSchema>> kinds;
  private final Map<String, Admission> admissions = new ConcurrentHashMap<>();

  private Validator(BiFunction<String, String, Optional<KindSchema>> kinds) {
    this.kinds = kinds;
  }

  /**
   * A validator for the kinds of a bundle.
   *
   * @param bundle release and channel of the CRDs
   * @return the validator
   * @throws GatewayApiException if no such bundle is known
   */
  public static Validator of(Bundle bundle) {
    return new Validator(new BundleKinds(Schemas.require(bundle)));
  }

  // No lambdas on the way to the first verdict: they are most of what a fresh JVM would wait for.
  private record BundleKinds(Bundle bundle)
      implements BiFunction<String, String, Optional<KindSchema>> {
    @Override
    public Optional<KindSchema> apply(String apiVersion, String kind) {
      Optional<StructuralSchema> schema = Schemas.of(apiVersion, kind, bundle);
      return schema.isEmpty() || !Schemas.served(apiVersion, kind, bundle)
          ? Optional.empty()
          : Optional.of(kindSchema(apiVersion, kind, schema.get()));
    }
  }

  /**
   * A validator for one kind of whatever origin, such as a CRD that is not of the Gateway API.
   *
   * @param kind the kind and its schema
   * @return the validator
   */
  public static Validator of(KindSchema kind) {
    return of(List.of(kind));
  }

  /**
   * A validator for some kinds of whatever origin.
   *
   * @param kinds the kinds and their schemas
   * @return the validator
   * @throws IllegalArgumentException if two are of one kind and version
   */
  public static Validator of(List<KindSchema> kinds) {
    List<KindSchema> known = List.copyOf(kinds);
    Set<String> names = new HashSet<>();
    for (KindSchema kind : known) {
      if (!names.add(kind.kind() + " " + kind.apiVersion())) {
        throw new IllegalArgumentException(
            "two schemas of " + kind.kind() + " " + kind.apiVersion() + ": one was expected");
      }
    }
    return new Validator((apiVersion, name) -> known.stream()
        .filter(kind -> kind.apiVersion().equals(apiVersion) && kind.kind().equals(name))
        .findFirst());
  }

  /**
   * Validates a new object.
   *
   * @param object the object; not changed
   * @return what a server would say
   */
  public ValidationResult validate(GatewayApiObject object) {
    return validate(object, Operation.create());
  }

  /**
   * Validates an object.
   *
   * @param object the object; not changed
   * @param operation what is being done with it
   * @return what a server would say
   */
  public ValidationResult validate(GatewayApiObject object, Operation operation) {
    return validate(Json.toTree(object), operation);
  }

  /**
   * Validates an object that was read from a text.
   *
   * @param manifest the object
   * @param operation what is being done with it
   * @return what a server would say, with places in the text
   */
  public ManifestResult validate(Manifest manifest, Operation operation) {
    return new ManifestResult(manifest, validate(manifest.tree(), operation));
  }

  /**
   * Validates an object.
   *
   * @param object the object as a tree; not changed
   * @param operation what is being done with it
   * @return what a server would say
   */
  public ValidationResult validate(JsonObject object, Operation operation) {
    Optional<Violation> untyped = TypeMeta.check(object, operation);
    if (untyped.isPresent()) {
      return refused(TypeMeta.subject(object), untyped.get());
    }
    String apiVersion = object.get("apiVersion").getAsString();
    String kind = object.get("kind").getAsString();
    Optional<Admission> admission = admission(apiVersion, kind);
    return admission.isPresent()
        ? admission.get().validate(object, operation)
        : refused(TypeMeta.subject(object), TypeMeta.unknown(apiVersion, kind));
  }

  /**
   * The parts of which validation consists, for a kind.
   *
   * @param apiVersion group and version
   * @param kind the kind
   * @return empty if a server would not know the kind in this version, or does not serve it
   */
  public Optional<KindChecks> checks(String apiVersion, String kind) {
    return admission(apiVersion, kind).map(Admission::checks);
  }

  private Optional<Admission> admission(String apiVersion, String kind) {
    Admission known = admissions.get(kind + " " + apiVersion);
    if (known != null) {
      return Optional.of(known);
    }
    Optional<KindSchema> schema = kinds.apply(apiVersion, kind);
    if (schema.isEmpty()) {
      // What is not known is not kept: there is no end to it.
      return Optional.empty();
    }
    Admission made = new Admission(KindChecks.of(schema.get()));
    admissions.put(kind + " " + apiVersion, made);
    return Optional.of(made);
  }

  private static ValidationResult refused(String subject, Violation violation) {
    return new ValidationResult(subject, List.of(violation), List.of(), RuleCoverage.BLOCKED);
  }

  private static KindSchema kindSchema(String apiVersion, String kind, StructuralSchema schema) {
    int slash = apiVersion.indexOf('/');
    // Every kind of the Gateway API that has a status has it as a subresource.
    boolean status = schema.properties().containsKey("status");
    return new KindSchema(
        apiVersion.substring(0, slash), apiVersion.substring(slash + 1), kind, schema, status);
  }
}
