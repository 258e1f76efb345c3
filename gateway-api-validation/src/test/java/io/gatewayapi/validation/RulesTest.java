package io.gatewayapi.validation;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.gatewayapi.model.Bundle;
import io.gatewayapi.model.Channel;
import java.util.List;
import org.junit.jupiter.api.Test;

/** When rules run, in which order, and what of their findings counts. Expectations are a server's. */
class RulesTest {
  private static final Validator STANDARD = Validator.of(Bundle.of("v1.6.1", Channel.STANDARD));
  private static final String REDIRECT_OR_BACKENDS =
      "RequestRedirect filter must not be used together with backendRefs";

  private static JsonObject object(String kind, String spec) {
    JsonObject object = JsonParser.parseString(
            "{\"apiVersion\": \"gateway.networking.k8s.io/v1\", \"metadata\": {\"name\": \"a\"}}")
        .getAsJsonObject();
    object.addProperty("kind", kind);
    object.add("spec", JsonParser.parseString(spec.replace('\'', '"')));
    return object;
  }

  private static List<String> found(JsonObject object, Operation operation) {
    return STANDARD.validate(object, operation).violations().stream()
        .map(Violation::toString)
        .toList();
  }

  private static JsonObject route(String rule) {
    return object("HTTPRoute", "{'rules': [" + rule + "]}");
  }

  @Test
  void aFailureOfAnObjectOmitsTheValue() {
    JsonObject route =
        route("{'filters': [{'type': 'RequestRedirect', 'requestRedirect': {'scheme':"
            + " 'https'}}], 'backendRefs': [{'name': 'b', 'port': 80}]}");
    assertThat(found(route, Operation.create()))
        .containsExactly("spec.rules[0]: Invalid value: " + REDIRECT_OR_BACKENDS);
  }

  @Test
  void aFailureNamesItsRule() {
    Violation violation = STANDARD
        .validate(route("{'backendRefs': [{'name': 'b'}]}"), Operation.create())
        .violations()
        .get(0);
    assertThat(violation.path()).isEqualTo("spec.rules[0].backendRefs[0]");
    assertThat(violation.place()).isEqualTo("spec.rules[0].backendRefs[0]");
    assertThat(violation.rule().location()).isEqualTo("spec.rules[].backendRefs[]");
    assertThat(violation.rule().keyword()).isEqualTo("x-kubernetes-validations");
    assertThat(violation.rule().expression()).contains("has(self.port)");
  }

  @Test
  void rulesDoNotRunAfterAMistakeThatMayDeceiveThem() {
    JsonObject route = route("{'backendRefs': [{'name': 'b'}, {'port': 80}]}");
    assertThat(found(route, Operation.create()))
        .hasSize(2)
        .first()
        .isEqualTo("spec.rules[0].backendRefs[1].name: Required value");
  }

  @Test
  void rulesRunAfterOtherMistakes() {
    JsonObject route = route("{'name': 'A', 'backendRefs': [{'name': 'b'}]}");
    assertThat(found(route, Operation.create()))
        .hasSize(2)
        .last()
        .isEqualTo(
            "spec.rules[0].backendRefs[0]: Invalid value: Must have port for Service reference");
  }

  @Test
  void aRuleWithoutAResultIsAMistake() {
    JsonObject gateway = object(
        "Gateway",
        "{'gatewayClassName': 'c', 'listeners': [{'name': 'a',"
            + " 'port': 80.0, 'protocol': 'HTTP'}, {'name': 'b', 'port': 81, 'protocol': 'HTTP'}]}");
    assertThat(found(gateway, Operation.create()))
        .containsExactly("spec.listeners: Invalid value: \"array\": invalid data, expected int, got"
            + " float64 evaluating rule: Combination of port, protocol and hostname must be unique for"
            + " each listener");
  }

  @Test
  void anUpdateForgivesWhatDidNotChange() {
    JsonObject old = route("{'backendRefs': [{'name': 'b'}]}");
    JsonObject renamed = old.deepCopy();
    renamed.getAsJsonObject("spec").add("hostnames", JsonParser.parseString("[\"a.example\"]"));
    assertThat(found(renamed, new Operation.Update(old))).isEmpty();
  }

  @Test
  void anAtomicListIsForgivenOnlyAsAWhole() {
    JsonObject old = route("{'backendRefs': [{'name': 'b'}]}");
    JsonObject longer = route("{'backendRefs': [{'name': 'b'}]}, {}");
    assertThat(found(longer, new Operation.Update(old))).hasSize(1);
  }

  @Test
  void anUpdateDoesNotForgiveARuleWithoutAResult() {
    JsonObject old =
        route("{'filters': [{'type': 'CORS', 'cors': {'allowMethods': ['TRACE', {}]}}]}");
    assertThat(found(old.deepCopy(), new Operation.Update(old)))
        .containsExactly("spec.rules[0].filters[0].cors.allowMethods: Invalid value: \"array\":"
            + " invalid data, expected string, got map[string]interface {} evaluating rule:"
            + " AllowMethods cannot contain '*' alongside other methods");
  }

  @Test
  void aTransitionRuleAsksForTheOldValue() {
    JsonObject old = object("GatewayClass", "{'controllerName': 'example.com/a'}");
    JsonObject changed = object("GatewayClass", "{'controllerName': 'example.com/b'}");
    assertThat(found(changed, Operation.create())).isEmpty();
    assertThat(found(changed, new Operation.Update(old)))
        .containsExactly(
            "spec.controllerName: Invalid value: \"example.com/b\": Value is immutable");
  }

  @Test
  void aStatusUpdateRunsTheRulesOfTheWholeObject() {
    JsonObject old = object("GatewayClass", "{'controllerName': 'example.com/a'}");
    JsonObject updated = object("GatewayClass", "{'controllerName': 'example.com/b'}");
    ValidationResult result = STANDARD.validate(updated, new Operation.StatusUpdate(old));
    assertThat(result.valid()).isTrue();
    assertThat(result.rules()).isEqualTo(RuleCoverage.EVALUATED);
  }

  @Test
  void rulesOfOtherCrdsAreNotRunAndTheResultSaysSo() {
    KindSchema foreign = new KindSchema(
        "example.com",
        "v1",
        "Thing",
        io.gatewayapi.model.schema.StructuralSchema.parse(
            JsonParser.parseString("""
            {"type": "object", "properties": {"spec": {"type": "object",
             "x-kubernetes-validations": [{"rule": "1 == 2"}]}}}""").getAsJsonObject()),
        false);
    JsonObject thing = JsonParser.parseString("""
        {"apiVersion": "example.com/v1", "kind": "Thing", "metadata": {"name": "a"}, "spec": {}}""").getAsJsonObject();
    ValidationResult result = Validator.of(foreign).validate(thing, Operation.create());
    assertThat(result.rules()).isEqualTo(RuleCoverage.NOT_EVALUATED);
    assertThat(result.report()).contains("rules of the schema were not run");
    thing.remove("spec");
    assertThat(Validator.of(foreign).validate(thing, Operation.create()).rules())
        .isEqualTo(RuleCoverage.EVALUATED);
  }

  @Test
  void everyPartWorksAlone() {
    KindChecks checks =
        STANDARD.checks("gateway.networking.k8s.io/v1", "HTTPRoute").orElseThrow();
    JsonObject read =
        checks.decode(route("{'name': 'A', 'backendRefs': [{'name': 'b'}]}")).object();
    assertThat(checks.metadata(read, null)).isEmpty();
    assertThat(checks.schema(read, null)).hasSize(1);
    assertThat(checks.listTypes(read, null)).isEmpty();
    assertThat(checks.rules(read, null)).hasSize(1);
    assertThat(checks.status(read, read)).isEmpty();
    assertThat(checks.hasRules()).isTrue();
  }
}
