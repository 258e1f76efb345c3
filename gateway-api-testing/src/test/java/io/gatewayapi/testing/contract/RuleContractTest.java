package io.gatewayapi.testing.contract;

import static io.gatewayapi.testing.contract.Objects.GROUP;
import static io.gatewayapi.testing.contract.Objects.gatewayClass;
import static io.gatewayapi.testing.contract.Objects.json;
import static io.gatewayapi.testing.contract.Objects.route;
import static io.gatewayapi.testing.contract.Objects.spec;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import io.gatewayapi.testing.contract.Http.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** CEL rules are run on every kind of write. */
@Contract
class RuleContractTest extends ContractTest {
  RuleContractTest(ContractServer server) {
    super(server);
  }

  private static JsonObject routeWithRule(String rule) {
    JsonObject route = route("a");
    spec(route).add("rules", json("{'x': [" + rule + "]}").get("x"));
    return route;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'backendRefs': [{'name': 's'}]} | spec.rules[0].backendRefs[0] FieldValueInvalid",
        "{'matches': [{'path': {'type': 'PathPrefix', 'value': 'x'}}]} | spec.rules[0].matches[0].path"
            + " FieldValueInvalid",
        "{'filters': [{'type': 'RequestRedirect', 'requestRedirect': {}}], 'backendRefs': [{'name':"
            + " 's', 'port': 80}]} | spec.rules[0] FieldValueInvalid",
      })
  void aRuleThatDoesNotHoldIsACause(String rule, String cause) {
    Answer refused = http.post(routes, routeWithRule(rule));
    assertThat(refused.code()).isEqualTo(422);
    assertThat(refused.causes()).contains(cause);
  }

  @Test
  void theMessageIsTheRules() {
    Answer refused = http.post(routes, routeWithRule("{'backendRefs': [{'name': 's'}]}"));
    assertThat(refused.message()).contains("Must have port for Service reference");
  }

  @Test
  void rulesAreRunOnPatchesAndApplies() {
    http.post(routes, route("a"));
    String rule = "{'spec': {'rules': [{'backendRefs': [{'name': 's'}]}]}}";
    assertThat(http.merge(routes + "/a", rule).code()).isEqualTo(422);
    JsonObject config = routeWithRule("{'backendRefs': [{'name': 's'}]}");
    assertThat(http.apply(routes + "/b?fieldManager=m", config.toString().replace("\"a\"", "\"b\""))
            .code())
        .isEqualTo(422);
  }

  @Test
  void aTransitionRuleSeesTheOldValue() {
    String name = server.newNamespace();
    http.post(GROUP + "/gatewayclasses", gatewayClass(name));
    Answer refused = http.merge(
        GROUP + "/gatewayclasses/" + name, "{'spec': {'controllerName': 'example.com/other'}}");
    http.delete(GROUP + "/gatewayclasses/" + name);
    assertThat(refused.code()).isEqualTo(422);
    assertThat(refused.causes()).containsExactly("spec.controllerName FieldValueInvalid");
  }

  @Test
  void rulesAreNotRunAfterMistakesOfType() {
    Answer refused =
        http.post(routes, routeWithRule("{'backendRefs': [{'name': 's'}], 'matches': 1}"));
    assertThat(refused.causes())
        .contains("spec.rules[0].matches FieldValueTypeInvalid", "<nil> FieldValueInvalid")
        .doesNotContain("spec.rules[0].backendRefs[0] FieldValueInvalid");
  }
}
