package io.gatewayapi.testing.internal.write;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.gatewayapi.testing.internal.api.Numbers;
import io.gatewayapi.testing.internal.api.Unprocessable;
import io.gatewayapi.testing.internal.http.HttpRequest;
import io.gatewayapi.testing.internal.http.QueryParameters;
import io.gatewayapi.testing.internal.kind.Cause;
import io.gatewayapi.testing.internal.store.Trees;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a write's parameters ask for.
 *
 * @param dryRun whether nothing is to be stored
 * @param fieldValidation what becomes of unknown fields
 * @param manager the field manager, possibly empty
 */
record WriteOptions(boolean dryRun, FieldValidation fieldValidation, String manager) {
  /** What becomes of unknown fields. */
  enum FieldValidation {
    /** They go in silence. */
    IGNORE,
    /** They go, with a warning. */
    WARN,
    /** The request is refused. */
    STRICT
  }

  /** Whether unknown fields go in silence. */
  boolean ignoresFields() {
    return fieldValidation == FieldValidation.IGNORE;
  }

  /**
   * Reads the parameters of a create, an update or a patch.
   *
   * @param optionsKind the kind that messages name, {@code CreateOptions}
   */
  static WriteOptions of(HttpRequest request, String optionsKind) {
    return of(request, optionsKind, new ArrayList<>());
  }

  /** The same for a patch that is none of an applied configuration. */
  static WriteOptions ofPatch(HttpRequest request) {
    List<Cause> causes = new ArrayList<>();
    if (!request.query().all("force").isEmpty()) {
      causes.add(Cause.forbidden("force", "may not be specified for non-apply patch"));
    }
    return of(request, "PatchOptions", causes);
  }

  /** The same for an applied configuration. */
  static WriteOptions ofApply(HttpRequest request) {
    List<Cause> causes = new ArrayList<>();
    if (request.query().first("fieldManager").isEmpty()) {
      causes.add(Cause.required("fieldManager", "is required for apply patch"));
    }
    return of(request, "PatchOptions", causes);
  }

  private static WriteOptions of(HttpRequest request, String optionsKind, List<Cause> causes) {
    QueryParameters query = request.query();
    String manager = query.first("fieldManager");
    causes.addAll(ManagerName.check(manager));
    boolean dryRun = isDryRun(query.all("dryRun"), causes);
    FieldValidation validation = fieldValidation(query.first("fieldValidation"), causes);
    Unprocessable.refuseOptions(optionsKind, causes);
    return new WriteOptions(
        dryRun, validation, manager.isEmpty() ? ManagerName.of(request) : manager);
  }

  private static boolean isDryRun(List<String> values, List<Cause> causes) {
    if (values.isEmpty()) {
      return false;
    }
    if (values.stream().anyMatch(v -> !v.equals("All"))) {
      causes.add(new Cause(
          "FieldValueNotSupported",
          "Unsupported value: [\"" + String.join("\",\"", values)
              + "\"]: supported values: \"All\"",
          "dryRun"));
    }
    return !values.isEmpty();
  }

  private static FieldValidation fieldValidation(String value, List<Cause> causes) {
    return switch (value) {
      case "", "Warn" -> FieldValidation.WARN;
      case "Strict" -> FieldValidation.STRICT;
      case "Ignore" -> FieldValidation.IGNORE;
      default -> {
        causes.add(new Cause(
            "FieldValueNotSupported",
            "Unsupported value: \"" + value
                + "\": supported values: \"\", \"Ignore\", \"Strict\", \"Warn\"",
            "fieldValidation"));
        yield FieldValidation.IGNORE;
      }
    };
  }

  /**
   * What a delete asks for, in its parameters or its body.
   *
   * @param dryRun whether nothing is to be deleted
   * @param propagation what becomes of dependents
   * @param uid the uid that the object must have, null for any
   * @param resourceVersion the version that the object must have, null for any
   * @param cascades whether it asks in the old way for the end of dependents, which is told apart
   */
  record Delete(
      boolean dryRun,
      Propagation propagation,
      @Nullable String uid,
      @Nullable String resourceVersion,
      boolean cascades) {
    private static String policy(JsonObject body) {
      return Trees.text(body, "propagationPolicy");
    }

    private static @Nullable String precondition(JsonObject preconditions, String name) {
      return preconditions.get(name) instanceof JsonPrimitive
          ? Trees.text(preconditions, name)
          : null;
    }

    /** Those that parameters name, where there is no body. */
    private static JsonObject preconditions(QueryParameters query) {
      JsonObject preconditions = new JsonObject();
      for (String name : List.of("uid", "resourceVersion")) {
        query.all(name).stream()
            .findFirst()
            .filter(given -> !given.isEmpty())
            .ifPresent(given -> preconditions.addProperty(name, given));
      }
      return preconditions;
    }

    /** The older way to say what becomes of dependents. */
    private static Optional<Boolean> orphan(QueryParameters query, Optional<JsonObject> sent) {
      return sent.isPresent()
          ? sent.filter(o -> o.get("orphanDependents") instanceof JsonPrimitive)
              .map(o -> o.get("orphanDependents").getAsBoolean())
          : query.all("orphanDependents").stream()
              .findFirst()
              .map(any -> query.flag("orphanDependents"));
    }

    /** Where there is a body, the parameters do not count. */
    static Delete of(QueryParameters query, Optional<JsonObject> sent) {
      JsonObject body = sent.orElseGet(JsonObject::new);
      List<Cause> causes = new ArrayList<>();
      List<String> dryRun = new ArrayList<>();
      DeleteOptionsForm.check(body);
      if (sent.isEmpty()) {
        var unused = Numbers.integer(query, "gracePeriodSeconds");
        dryRun.addAll(query.all("dryRun"));
      } else if (body.get("dryRun") instanceof JsonArray given) {
        given.forEach(v -> dryRun.add(v.getAsString()));
      }
      Optional<String> policy = sent.isPresent()
          ? Optional.of(body).filter(o -> o.has("propagationPolicy")).map(Delete::policy)
          : query.all("propagationPolicy").stream().findFirst();
      Optional<Boolean> orphans = orphan(query, sent);
      Propagation propagation = Propagation.of(policy, orphans, causes);
      JsonObject preconditions = sent.isEmpty()
          ? preconditions(query)
          : body.get("preconditions") instanceof JsonObject given ? given : new JsonObject();
      Delete options = new Delete(
          isDryRun(dryRun, causes),
          propagation,
          precondition(preconditions, "uid"),
          precondition(preconditions, "resourceVersion"),
          orphans.filter(orphan -> !orphan).isPresent());
      Unprocessable.refuseOptions("DeleteOptions", causes);
      return options;
    }
  }
}
