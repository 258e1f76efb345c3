package io.gatewayapi.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.gatewayapi.model.oracle.Mutator;
import io.gatewayapi.model.oracle.RealServer;
import io.gatewayapi.model.schema.Schemas;
import io.gatewayapi.model.schema.StructuralSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Holds the validator against a real API server: the same violations, in the same words, CEL rules
 * aside. {@link RealServer} says how to name servers.
 */
class ServerComparisonTest {
  private static final int MUTANTS = Integer.getInteger("gwapi.mutants", 1000);
  private static final long SEED = Long.getLong("gwapi.seed", 1L);

  private final List<String> differences = new ArrayList<>();
  private final Map<String, Integer> counts = new TreeMap<>();

  @Test
  void theServerFindsTheSameViolations() throws IOException, GeneralSecurityException {
    List<RealServer> servers = RealServer.all();
    String cases = System.getProperty("gwapi.cases", "");
    assumeTrue(!servers.isEmpty(), "gwapi.kubeconfig is not set");
    assumeTrue(!cases.isEmpty(), "gwapi.cases is not set");
    for (RealServer server : servers) {
      counts.clear();
      Validator validator = Validator.of(server.bundle());
      List<JsonObject> seeds = seeds(Path.of(cases), server);
      seeds.forEach(seed -> compare(server, validator, seed));
      Mutator mutator = new Mutator(SEED);
      for (int i = 0; i < MUTANTS; i++) {
        JsonObject seed = seeds.get(mutator.below(seeds.size()));
        compare(server, validator, mutator.spoil(seed, schema(server, seed)));
      }
      System.out.printf(
          "Validation against a real server, %s, seed %d: %s%n", server.bundle(), SEED, counts);
      assertThat(differences).as("first of %d", differences.size()).isEmpty();
    }
  }

  private void compare(RealServer server, Validator validator, JsonObject object) {
    ValidationResult ours = validator.validate(object, Operation.create());
    RealServer.Answer answer = server.create(object);
    List<String> theirs = causes(answer);
    List<String> missing = new ArrayList<>(theirs);
    List<String> surplus = new ArrayList<>();
    for (Violation violation : ours.violations()) {
      String text = text(violation, answer.status());
      if (!missing.remove(text)) {
        surplus.add(text);
      }
    }
    List<String> messages = new ArrayList<>();
    ruleMessages(schema(server, object), messages);
    int before = missing.size();
    missing.removeIf(cause ->
        messages.stream().anyMatch(cause::endsWith) || cause.contains(" evaluating rule: "));
    boolean rules = missing.size() < before;
    String outcome = answer.status() == 201
        ? "valid"
        : answer.status() == 400
            ? "malformed"
            : ours.valid() ? "against rules only" : rules ? "invalid, rules too" : "invalid";
    counts.merge(outcome, 1, Integer::sum);
    counts.merge("violations", ours.violations().size(), Integer::sum);
    if (!missing.isEmpty() || !surplus.isEmpty()) {
      differences.add("missing " + missing + "\n  surplus " + surplus + "\n  sent " + object);
    }
  }

  private static List<String> causes(RealServer.Answer answer) {
    if (answer.status() == 400) {
      return List.of(answer.message().replaceFirst("^.*? cannot be handled as a \\w+: ", ""));
    }
    List<String> result = new ArrayList<>();
    if (answer.status() != 201) {
      for (JsonElement element :
          answer.body().getAsJsonObject("details").getAsJsonArray("causes")) {
        JsonObject cause = element.getAsJsonObject();
        result.add(cause.get("field").getAsString() + " " + cause.get("reason").getAsString() + " "
            + cause.get("message").getAsString());
      }
    }
    return result;
  }

  private static String text(Violation violation, int status) {
    return status == 400 && violation.type() == ViolationType.MALFORMED
        ? violation.message()
        : violation.path() + " " + violation.type() + " " + violation.message();
  }

  private static void ruleMessages(StructuralSchema schema, List<String> into) {
    schema.rules().forEach(rule -> into.add(String.valueOf(rule.message())));
    schema.properties().values().forEach(below -> ruleMessages(below, into));
    if (schema.items() != null) {
      ruleMessages(schema.items(), into);
    }
    if (schema.additionalProperties() != null) {
      ruleMessages(schema.additionalProperties(), into);
    }
  }

  private static List<JsonObject> seeds(Path cases, RealServer server) throws IOException {
    List<JsonObject> seeds = new ArrayList<>();
    for (String line : Files.readAllLines(cases.resolve("validation.jsonl"))) {
      JsonObject one = JsonParser.parseString(line).getAsJsonObject();
      JsonObject object = one.getAsJsonObject("object");
      String channel = one.get("channel").getAsString();
      if ((channel.equals("both") || channel.equals(server.bundle().channel().toString()))
          && server
              .resource(
                  object.get("apiVersion").getAsString(), object.get("kind").getAsString())
              .isPresent()) {
        seeds.add(object);
      }
    }
    return seeds;
  }

  private static StructuralSchema schema(RealServer server, JsonObject object) {
    return Schemas.of(
            object.get("apiVersion").getAsString(),
            object.get("kind").getAsString(),
            server.bundle())
        .orElseThrow();
  }
}
