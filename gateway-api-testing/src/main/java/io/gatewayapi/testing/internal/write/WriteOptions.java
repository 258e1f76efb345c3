package io.gatewayapi.testing.internal.write;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.gatewayapi.testing.internal.api.ApiFailure;
import io.gatewayapi.testing.internal.http.QueryParameters;
import io.gatewayapi.testing.internal.kind.Cause;
import io.gatewayapi.testing.internal.store.Trees;
import java.util.ArrayList;
import java.util.List;

/**
 * What a write's parameters ask for.
 *
 * @param dryRun whether nothing is to be stored
 * @param fieldValidation what becomes of unknown fields
 */
record WriteOptions(boolean dryRun, FieldValidation fieldValidation) {
  /** What becomes of unknown fields. */
  enum FieldValidation {
    /** They go in silence. */
    IGNORE,
    /** They go, with a warning. */
    WARN,
    /** The request is refused. */
    STRICT
  }

  /**
   * Reads the parameters of a create or an update.
   *
   * @param optionsKind the kind that messages name, {@code CreateOptions}
   */
  static WriteOptions of(QueryParameters query, String optionsKind) {
    List<Cause> causes = new ArrayList<>();
    boolean dryRun = isDryRun(query.all("dryRun"), causes);
    if (query.first("fieldManager").length() > 128) {
      causes.add(new Cause(
          "FieldValueTooLong", "Too long: may not be more than 128 bytes", "fieldManager"));
    }
    FieldValidation validation = fieldValidation(query.first("fieldValidation"), causes);
    ApiFailure.refuseOptions(optionsKind, causes);
    return new WriteOptions(dryRun, validation);
  }

  private static boolean isDryRun(List<String> values, List<Cause> causes) {
    List<String> given = values.stream().filter(v -> !v.isEmpty()).toList();
    if (given.stream().anyMatch(v -> !v.equals("All"))) {
      causes.add(new Cause(
          "FieldValueNotSupported",
          "Unsupported value: [\"" + String.join("\",\"", given) + "\"]: supported values: \"All\"",
          "dryRun"));
    }
    return !given.isEmpty();
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
   * @param finalizer the finalizer that the propagation policy adds, empty for none
   * @param uid the uid that the object must have, empty for any
   * @param resourceVersion the version that the object must have, empty for any
   */
  record Delete(boolean dryRun, String finalizer, String uid, String resourceVersion) {
    static Delete of(QueryParameters query, JsonObject body) {
      List<Cause> causes = new ArrayList<>();
      List<String> dryRun = new ArrayList<>(query.all("dryRun"));
      if (body.get("dryRun") instanceof JsonArray given) {
        given.forEach(v -> dryRun.add(v.getAsString()));
      }
      String policy = Trees.text(body, "propagationPolicy");
      String finalizer =
          finalizer(policy.isEmpty() ? query.first("propagationPolicy") : policy, causes);
      JsonObject preconditions =
          body.get("preconditions") instanceof JsonObject given ? given : new JsonObject();
      Delete options = new Delete(
          isDryRun(dryRun, causes),
          finalizer,
          Trees.text(preconditions, "uid"),
          Trees.text(preconditions, "resourceVersion"));
      ApiFailure.refuseOptions("DeleteOptions", causes);
      return options;
    }

    private static String finalizer(String policy, List<Cause> causes) {
      return switch (policy) {
        case "", "Background" -> "";
        case "Foreground" -> "foregroundDeletion";
        case "Orphan" -> "orphan";
        default -> {
          causes.add(new Cause(
              "FieldValueNotSupported",
              "Unsupported value: \"" + policy
                  + "\": supported values: \"Foreground\", \"Background\", \"Orphan\", \"nil\"",
              "propagationPolicy"));
          yield "";
        }
      };
    }
  }
}
