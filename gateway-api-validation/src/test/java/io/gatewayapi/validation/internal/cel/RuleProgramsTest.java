package io.gatewayapi.validation.internal.cel;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatewayapi.model.oracle.TestTrees;
import io.gatewayapi.model.schema.StructuralSchema;
import io.gatewayapi.model.schema.ValidationRule;
import org.junit.jupiter.api.Test;

class RuleProgramsTest {
  @Test
  void everyRuleOfEveryBundleHasAProgram() {
    assertThat(DeclaredRules.all())
        .isNotEmpty()
        .allSatisfy(declared ->
            assertThat(RulePrograms.find(declared.on(), declared.rule())).isPresent());
  }

  @Test
  void aRuleOnANodeOfAnotherTypeIsAnotherRule() {
    ValidationRule rule = rule("self == oldSelf");

    assertThat(RulePrograms.find(schema("{'type':'string'}"), rule)).isPresent();
    assertThat(RulePrograms.find(schema("{'type':'integer'}"), rule)).isEmpty();
    assertThat(RulePrograms.find(schema("{'type':'array','items':{'type':'string'}}"), rule))
        .isEmpty();
    assertThat(RulePrograms.find(schema("{'type':'string','format':'date-time'}"), rule))
        .isEmpty();
    assertThat(RulePrograms.find(schema("{'x-kubernetes-int-or-string':true}"), rule))
        .isEmpty();
  }

  @Test
  void aRuleNeedsTheFieldsThatItLooksAt() {
    ValidationRule rule = rule("self.numerator <= self.denominator");
    String fraction = "{'type':'object','properties':{'numerator':{'type':'integer'},"
        + "'denominator':{'type':'integer'},'more':{'type':'string'}}}";

    assertThat(RulePrograms.find(schema(fraction), rule)).isPresent();
    assertThat(RulePrograms.find(schema(fraction.replace("denominator", "other")), rule))
        .isEmpty();
    assertThat(RulePrograms.find(schema(fraction.replaceFirst("integer", "number")), rule))
        .isEmpty();
  }

  @Test
  void onlyRulesWithOldSelfAreTransitionRules() {
    assertThat(DeclaredRules.all())
        .allSatisfy(declared -> assertThat(
                RulePrograms.find(declared.on(), declared.rule()).orElseThrow().transition())
            .isEqualTo(declared.rule().rule().contains("oldSelf")));
  }

  private static ValidationRule rule(String text) {
    return new ValidationRule(text, null, null, null, null, null);
  }

  private static StructuralSchema schema(String text) {
    return TestTrees.schema(text);
  }
}
