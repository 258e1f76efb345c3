package io.gatewayapi.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.gatewayapi.model.Bundle;
import io.gatewayapi.model.Channel;
import io.gatewayapi.model.schema.Schemas;
import io.gatewayapi.model.schema.StructuralSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The cases of {@code validation.jsonl}, as far as they can be decided without CEL. */
class ValidationCasesTest {
  private final Map<String, Integer> counts = new TreeMap<>();
  private final List<String> wrong = new ArrayList<>();

  @Test
  void casesThatNeedNoRulesComeOutRight() throws IOException {
    String cases = System.getProperty("gwapi.cases", "");
    assumeTrue(!cases.isEmpty(), "gwapi.cases is not set");
    for (String line : Files.readAllLines(Path.of(cases, "validation.jsonl"))) {
      JsonObject one = JsonParser.parseString(line).getAsJsonObject();
      String channel = one.get("channel").getAsString();
      for (Channel each : Channel.values()) {
        if (channel.equals("both") || channel.equals(each.toString())) {
          check(one, new Bundle(io.gatewayapi.model.Release.parse("v1.6.1"), each));
        }
      }
    }
    System.out.printf("Validation cases: %s%n", counts);
    assertThat(wrong).isEmpty();
  }

  private void check(JsonObject one, Bundle bundle) {
    JsonObject object = one.getAsJsonObject("object");
    ValidationResult result = Validator.of(bundle).validate(object, operation(one));
    boolean valid = one.get("valid").getAsBoolean();
    List<JsonElement> errors = one.getAsJsonArray("errors").asList();
    boolean rulesOnly = !valid && errors.stream().allMatch(e -> isRule(e, object, bundle));
    boolean right = valid
        ? result.valid()
        : rulesOnly
            ? result.rules() != RuleCoverage.NO_RULES
            : errors.stream().allMatch(e -> isRule(e, object, bundle) || says(result, e));
    counts.merge(
        valid ? "valid" : rulesOnly ? "left to rules" : "invalid by schema", 1, Integer::sum);
    if (!right) {
      wrong.add(one.get("id") + " in " + bundle + ": " + result + ", expected " + errors);
    }
  }

  private static Operation operation(JsonObject one) {
    return switch (one.get("op").getAsString()) {
      case "create" -> Operation.create();
      case "update" -> new Operation.Update(one.getAsJsonObject("oldObject"));
      default -> new Operation.StatusUpdate(one.getAsJsonObject("oldObject"));
    };
  }

  private static boolean says(ValidationResult result, JsonElement error) {
    String text = error.getAsString();
    return result.message().contains(text)
        || result.message().contains(text.replace("longer", "more"));
  }

  private static boolean isRule(JsonElement error, JsonObject object, Bundle bundle) {
    return Schemas.of(
            object.get("apiVersion").getAsString(), object.get("kind").getAsString(), bundle)
        .map(schema -> hasRule(schema, error.getAsString()))
        .orElse(false);
  }

  private static boolean hasRule(StructuralSchema schema, String error) {
    return schema.rules().stream()
            .anyMatch(r -> r.message() != null
                && (error.contains(r.message()) || r.message().contains(error)))
        || schema.properties().values().stream().anyMatch(below -> hasRule(below, error))
        || (schema.items() != null && hasRule(schema.items(), error))
        || (schema.additionalProperties() != null && hasRule(schema.additionalProperties(), error));
  }
}
