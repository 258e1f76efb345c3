package io.gatewayapi.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.gatewayapi.model.Bundle;
import io.gatewayapi.model.Channel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The cases of {@code validation.jsonl}: the right verdict, and every text that is expected. */
class ValidationCasesTest {
  private final Map<String, Integer> counts = new TreeMap<>();
  private final List<String> wrong = new ArrayList<>();

  @Test
  void everyCaseComesOutRight() throws IOException {
    String cases = System.getProperty("gwapi.cases", "");
    assumeTrue(!cases.isEmpty(), "gwapi.cases is not set");
    for (String line : Files.readAllLines(Path.of(cases, "validation.jsonl"))) {
      JsonObject one = JsonParser.parseString(line).getAsJsonObject();
      String channel = one.get("channel").getAsString();
      counts.merge("cases", 1, Integer::sum);
      for (Channel each : Channel.values()) {
        if (channel.equals("both") || channel.equals(each.toString())) {
          check(one, Bundle.of("v1.6.1", each));
        }
      }
    }
    System.out.printf("Validation cases: %s%n", counts);
    assertThat(wrong).isEmpty();
  }

  private void check(JsonObject one, Bundle bundle) {
    ValidationResult result =
        Validator.of(bundle).validate(one.getAsJsonObject("object"), operation(one));
    boolean valid = one.get("valid").getAsBoolean();
    List<JsonElement> errors = one.getAsJsonArray("errors").asList();
    boolean right = result.valid() == valid
        && errors.stream().allMatch(e -> says(result, e))
        && (!one.has("errorsAnyOf")
            || one.getAsJsonArray("errorsAnyOf").asList().stream().anyMatch(e -> says(result, e)));
    counts.merge(valid ? "valid" : "invalid", 1, Integer::sum);
    if (!right) {
      wrong.add(one.get("id") + " in " + bundle + ": " + result.message() + ", expected " + errors);
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
}
