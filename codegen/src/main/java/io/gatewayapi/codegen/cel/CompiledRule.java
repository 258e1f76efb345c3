package io.gatewayapi.codegen.cel;

/**
 * A rule as it stands in the CRDs, understood.
 *
 * @param text the expression
 * @param place one of the places that declare it
 * @param group the type that the rule is about
 * @param term what it says
 * @param shape what the node must declare
 */
record CompiledRule(String text, String place, String group, Term term, String shape) {
  boolean transition() {
    return Variables.freeIn(term).containsKey("oldSelf");
  }
}
