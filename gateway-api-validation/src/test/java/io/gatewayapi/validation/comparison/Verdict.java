package io.gatewayapi.validation.comparison;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.gatewayapi.model.oracle.RealServer;
import io.gatewayapi.validation.KindChecks;
import io.gatewayapi.validation.ValidationResult;
import io.gatewayapi.validation.Validator;
import io.gatewayapi.validation.Violation;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What the library says of a probe.
 *
 * @param result its answer
 * @param stored what would be stored; null if nothing
 */
record Verdict(ValidationResult result, @Nullable JsonElement stored) {
  /** What a server makes up itself, or clears. */
  private static final Set<String> SERVERS_OWN = Set.of(
      "uid",
      "creationTimestamp",
      "generation",
      "managedFields",
      "resourceVersion",
      "selfLink",
      "namespace",
      "deletionTimestamp",
      "deletionGracePeriodSeconds");

  static Verdict of(Validator validator, Probe probe) {
    ValidationResult result = validator.validate(probe.object(), probe.operation());
    if (!result.valid()) {
      return new Verdict(result, null);
    }
    KindChecks checks = validator
        .checks(
            probe.object().get("apiVersion").getAsString(),
            probe.object().get("kind").getAsString())
        .orElseThrow();
    return new Verdict(result, comparable(stored(checks, probe)));
  }

  private static JsonObject stored(KindChecks checks, Probe probe) {
    JsonObject sent = checks.decode(probe.object()).object().deepCopy();
    JsonObject old =
        probe.old() == null ? null : checks.decode(probe.old()).object().deepCopy();
    JsonObject result = probe.verb() == Probe.Verb.STATUS && old != null ? old : sent;
    if (checks.kind().statusSubresource() && probe.verb() != Probe.Verb.STATUS) {
      sent.remove("status");
      if (old != null && old.has("status")) {
        sent.add("status", old.get("status"));
      }
    }
    if (probe.verb() == Probe.Verb.STATUS) {
      result.remove("status");
      if (sent.has("status")) {
        result.add("status", sent.get("status"));
      }
    }
    return checks.decode(result).object().deepCopy();
  }

  /** What differs from the server's answer; empty if nothing does. */
  String difference(RealServer.Answer answer) {
    boolean accepted = answer.status() == 200 || answer.status() == 201;
    if (accepted != result.valid()) {
      return "VERDICT server " + answer.status() + " " + answer.message() + ", ours "
          + result.violations();
    }
    if (accepted) {
      JsonElement theirs = comparable(answer.body());
      if (!theirs.equals(stored)) {
        return "STORED " + theirs + "\n  ours   " + stored;
      }
      return result.pruned().equals(answer.unknownFields())
          ? ""
          : "PRUNED " + answer.unknownFields() + "\n  ours   " + result.pruned();
    }
    Set<String> theirs = new TreeSet<>();
    causes(answer).forEach(cause -> theirs.add(withoutSuffix(cause)));
    Set<String> ours = new TreeSet<>();
    result
        .violations()
        .forEach(violation -> ours.add(withoutSuffix(text(violation, answer.status()))));
    Set<String> missing = new TreeSet<>(theirs);
    missing.removeAll(ours);
    ours.removeAll(theirs);
    return missing.isEmpty() && ours.isEmpty()
        ? ""
        : "ERRORS missing " + missing + "\n  surplus " + ours;
  }

  /** A generated name without its random end. */
  private static String withoutSuffix(String cause) {
    return cause.startsWith("metadata.name FieldValueInvalid")
        ? cause.replaceFirst("[a-z0-9]{5}\": ", "xxxxx\": ")
        : cause;
  }

  static Set<String> causes(RealServer.Answer answer) {
    Set<String> result = new TreeSet<>();
    if (answer.status() != 422) {
      result.add(answer
          .message()
          .replaceFirst("^.*? cannot be handled as a \\w+: ", "")
          .replaceFirst("^Operation cannot be fulfilled on \\S+ \".*?\": ", "")
          .replaceFirst("^StorageError: .*, AdditionalErrorMsg: ", ""));
      return result;
    }
    for (JsonElement element : answer.body().getAsJsonObject("details").getAsJsonArray("causes")) {
      JsonObject cause = element.getAsJsonObject();
      result.add(cause.get("field").getAsString() + " " + cause.get("reason").getAsString() + " "
          + cause.get("message").getAsString());
    }
    return result;
  }

  static String text(Violation violation, int status) {
    return status != 422
        ? violation.message()
        : violation.path() + " " + violation.type() + " " + violation.message();
  }

  /** The kinds of mistakes in the answer, for telling classes of differences apart. */
  static List<String> classes(String difference) {
    return List.of(difference.replaceAll("\"[^\"]*\"", "S").replaceAll("\\d+", "N"));
  }

  private static JsonElement comparable(JsonObject object) {
    JsonObject copy = object.deepCopy();
    if (copy.get("metadata") instanceof JsonObject metadata) {
      SERVERS_OWN.forEach(metadata::remove);
      if (metadata.has("generateName")) {
        metadata.remove("name");
      }
    }
    return numbersByValue(copy);
  }

  private static JsonElement numbersByValue(JsonElement value) {
    if (value instanceof JsonObject object) {
      object.entrySet().forEach(entry -> entry.setValue(numbersByValue(entry.getValue())));
    } else if (value instanceof JsonArray array) {
      for (int i = 0; i < array.size(); i++) {
        array.set(i, numbersByValue(array.get(i)));
      }
    } else if (value instanceof JsonPrimitive primitive && primitive.isNumber()) {
      return new JsonPrimitive(primitive.getAsDouble());
    }
    return value;
  }
}
