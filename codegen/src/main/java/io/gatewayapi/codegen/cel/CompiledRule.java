package io.gatewayapi.codegen.cel;

import java.util.Set;
import java.util.TreeSet;

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

  /** The patterns that it matches. */
  Set<String> patterns() {
    return patterns(term);
  }

  private static Set<String> patterns(Term term) {
    Set<String> result = new TreeSet<>();
    if (term instanceof Term.Call call
        && call.function() == Function.MATCHES
        && call.arguments().get(1) instanceof Term.Text pattern) {
      result.add(pattern.value());
    }
    term.parts().forEach(part -> result.addAll(patterns(part)));
    return result;
  }
}
