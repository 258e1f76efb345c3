package io.gatewayapi.validation;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import io.gatewayapi.model.schema.Decoded;
import io.gatewayapi.model.schema.Decoding;
import io.gatewayapi.model.schema.MalformedField;
import io.gatewayapi.model.schema.StructuralSchema;
import io.gatewayapi.validation.internal.check.ListTypeCheck;
import io.gatewayapi.validation.internal.check.Location;
import io.gatewayapi.validation.internal.check.MetadataCheck;
import io.gatewayapi.validation.internal.check.SchemaCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The way of objects of one kind through the server's checks. */
final class Admission {
  private static final String STATUS = "status";
  private static final String UNCHECKED =
      "Invalid value: null: some validation rules were not checked because the object was invalid;"
          + " correct the existing errors to complete validation";

  private final KindSchema kind;
  private final SchemaCheck schemaCheck;
  private final boolean hasRules;

  Admission(KindSchema kind, SchemaCheck schemaCheck) {
    this.kind = kind;
    this.schemaCheck = schemaCheck;
    this.hasRules = CelRules.in(kind.schema());
  }

  ValidationResult validate(JsonObject object, Operation operation) {
    String subject = TypeMeta.subject(object);
    Decoded decoded = Decoding.decode(object, kind.schema());
    if (!decoded.malformed().isEmpty()) {
      MalformedField first = decoded.malformed().get(0);
      Violation violation = TypeMeta.malformed(first.path(), first.problem(), null);
      return new ValidationResult(
          subject, List.of(violation), decoded.pruned(), RuleCoverage.BLOCKED);
    }
    JsonObject sent = decoded.object();
    Optional<Violation> other = operation.fold(
        create -> Optional.empty(),
        update -> TypeMeta.otherObject(sent, update.old()),
        status -> TypeMeta.otherObject(sent, status.old()));
    if (other.isPresent()) {
      return new ValidationResult(
          subject, List.of(other.get()), decoded.pruned(), RuleCoverage.BLOCKED);
    }
    List<Violation> found = operation.fold(
        create -> create(sent),
        update -> update(sent, decode(update.old())),
        status -> statusUpdate(sent, decode(status.old())));
    return result(subject, found, decoded.pruned());
  }

  private List<Violation> create(JsonObject object) {
    if (kind.statusSubresource()) {
      object.remove(STATUS);
    }
    return check(object, null);
  }

  private List<Violation> update(JsonObject object, JsonObject old) {
    if (kind.statusSubresource()) {
      take(STATUS, old, object);
    }
    return check(object, old);
  }

  private List<Violation> statusUpdate(JsonObject object, JsonObject old) {
    JsonObject updated = old.deepCopy();
    take(STATUS, object, updated);
    List<Violation> found = new ArrayList<>();
    JsonElement status = updated.get(STATUS);
    StructuralSchema schema = kind.schema().properties().get(STATUS);
    if (status != null && schema != null) {
      found.addAll(schemaCheck.violations(status, schema, Location.STATUS, old.get(STATUS)));
    }
    found.addAll(listTypes(updated, old));
    return found;
  }

  private List<Violation> check(JsonObject object, @Nullable JsonObject old) {
    List<Violation> found = new ArrayList<>(MetadataCheck.check(metadata(object), old == null));
    found.addAll(schemaCheck.violations(object, kind.schema(), Location.ROOT, old));
    found.addAll(listTypes(object, old));
    return found;
  }

  /** Lists that the old object has with duplicates may keep them. */
  private List<Violation> listTypes(JsonObject object, @Nullable JsonObject old) {
    return old != null && !ListTypeCheck.check(old, kind.schema()).isEmpty()
        ? List.of()
        : ListTypeCheck.check(object, kind.schema());
  }

  private ValidationResult result(String subject, List<Violation> found, List<String> pruned) {
    if (!hasRules) {
      return new ValidationResult(subject, found, pruned, RuleCoverage.NO_RULES);
    }
    if (found.stream().noneMatch(v -> v.type().blocksRules())) {
      return new ValidationResult(subject, found, pruned, RuleCoverage.NOT_EVALUATED);
    }
    List<Violation> all = new ArrayList<>(found);
    all.add(new Violation(
        Violation.NO_FIELD,
        ViolationType.INVALID,
        UNCHECKED,
        new RuleId("", "x-kubernetes-validations"),
        JsonNull.INSTANCE));
    return new ValidationResult(subject, all, pruned, RuleCoverage.BLOCKED);
  }

  private JsonObject decode(JsonObject old) {
    return Decoding.decode(old, kind.schema()).object();
  }

  private static void take(String field, JsonObject from, JsonObject to) {
    JsonElement value = from.get(field);
    if (value == null) {
      to.remove(field);
    } else {
      to.add(field, value);
    }
  }

  private static JsonObject metadata(JsonObject object) {
    return object.get("metadata") instanceof JsonObject metadata ? metadata : new JsonObject();
  }
}
